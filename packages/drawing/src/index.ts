export { type RiverBranch, riverForest } from './river-forest.ts';
export { type LaidBranch, type LaneSpacing, layBranch } from './river-lanes.ts';
export { shortenedText, textWidth, wrappedText } from './text-width.ts';

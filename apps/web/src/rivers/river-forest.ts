import { type RiverBranch as Branch, riverForest as forestOf } from '@shuize/drawing';
import type { Station, Waterway } from './diagram.ts';

export type RiverBranch = Branch<Waterway, Station>;

/** The waterways of the diagram as trees, in their order, with the stations within the scope. */
export function riverForest(
  waterways: readonly Waterway[],
  stations: readonly Station[],
): readonly RiverBranch[] {
  return forestOf(
    waterways.map((each) => ({
      waterway: each,
      id: each.waterway,
      stationIds: each.sections,
      joins: each.flowsInto === null ? null : { id: each.flowsInto.waterway, below: each.flowsInto.below },
    })),
    new Map(stations.map((station) => [station.section, station])),
  );
}

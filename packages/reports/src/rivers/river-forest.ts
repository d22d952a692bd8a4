import { type RiverBranch as Branch, riverForest as forestOf } from '@shuize/drawing';
import type { SectionEvaluation, Waterway } from '../water-report-model.ts';

export type RiverBranch = Branch<Waterway, SectionEvaluation>;

/** The waterways of a report as trees, with the sections that it evaluates. */
export function riverForest(
  waterways: readonly Waterway[],
  sections: readonly SectionEvaluation[],
): readonly RiverBranch[] {
  return forestOf(
    waterways.map((waterway) => ({
      waterway,
      id: waterway.waterwayId,
      stationIds: waterway.sectionIds,
      joins:
        waterway.flowsInto === null
          ? null
          : { id: waterway.flowsInto.waterwayId, below: waterway.flowsInto.below },
    })),
    new Map(sections.map((section) => [section.sectionId, section])),
  );
}

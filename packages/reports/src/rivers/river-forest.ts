import type { SectionId } from '@shuize/domain';
import type { SectionEvaluation, Waterway } from '../water-report-model.ts';

/** A waterway with those that join it, upstream first. */
export interface RiverBranch {
  readonly waterway: Waterway;
  /** Its sections that the report evaluates, upstream first. */
  readonly sections: readonly SectionEvaluation[];
  readonly tributaries: readonly {
    readonly branch: RiverBranch;
    /** How many of `sections` lie above the confluence. */
    readonly sectionsAbove: number;
  }[];
}

/**
 * The waterways as trees. One that joins nothing, or something that does not stand before it in the list, is the foot
 * of a tree: so a circle in the data breaks open instead of vanishing. A branch without any section is left out.
 *
 * @returns in the order of the waterways
 */
export function riverForest(
  waterways: readonly Waterway[],
  sections: readonly SectionEvaluation[],
): readonly RiverBranch[] {
  const sectionsById = new Map(sections.map((section) => [section.sectionId, section]));
  const seen = new Set<string>();
  const childrenOf = new Map<string, Waterway[]>();
  const feet: Waterway[] = [];
  for (const waterway of waterways) {
    const receiver = waterway.flowsInto?.waterwayId;
    if (receiver !== undefined && seen.has(receiver)) {
      childrenOf.set(receiver, [...(childrenOf.get(receiver) ?? []), waterway]);
    } else {
      feet.push(waterway);
    }
    seen.add(waterway.waterwayId);
  }
  return feet.flatMap((foot) => branchOf(foot, childrenOf, sectionsById));
}

function branchOf(
  waterway: Waterway,
  childrenOf: ReadonlyMap<string, readonly Waterway[]>,
  sectionsById: ReadonlyMap<SectionId, SectionEvaluation>,
): readonly RiverBranch[] {
  const sections = waterway.sectionIds.flatMap((sectionId) => sectionsById.get(sectionId) ?? []);
  const tributaries = (childrenOf.get(waterway.waterwayId) ?? [])
    .flatMap((child) =>
      branchOf(child, childrenOf, sectionsById).map((branch) => ({
        branch,
        sectionsAbove: sectionsAbove(waterway, child, sections),
      })),
    )
    .sort((a, b) => a.sectionsAbove - b.sectionsAbove);
  return sections.length === 0 && tributaries.length === 0 ? [] : [{ waterway, sections, tributaries }];
}

/** Counted over all sections of the river first, so that one the report leaves out still says where it is. */
function sectionsAbove(receiver: Waterway, tributary: Waterway, shown: readonly SectionEvaluation[]): number {
  const below = tributary.flowsInto?.below ?? null;
  const position = below === null ? -1 : receiver.sectionIds.indexOf(below);
  const above = new Set(receiver.sectionIds.slice(0, position + 1));
  return shown.filter(({ sectionId }) => above.has(sectionId)).length;
}

import type { Station, Waterway } from './diagram.ts';

/** A waterway with those that join it, upstream first. */
export interface RiverBranch {
  readonly waterway: Waterway;
  /** Upstream first. */
  readonly stations: readonly Station[];
  readonly tributaries: readonly {
    readonly branch: RiverBranch;
    /** How many of `stations` lie above the confluence. */
    readonly stationsAbove: number;
  }[];
}

/**
 * The waterways as trees, in their order. One that joins nothing, or something that does not stand before it in the list, is
 * the foot of a tree: so a circle in the data breaks open instead of vanishing. A branch without any station is left out.
 */
export function riverForest(
  waterways: readonly Waterway[],
  stations: readonly Station[],
): readonly RiverBranch[] {
  const stationsById = new Map(stations.map((station) => [station.section, station]));
  const children = new Map<string, Waterway[]>();
  const feet: Waterway[] = [];
  const seen = new Set<string>();
  for (const each of waterways) {
    const receiver = each.flowsInto?.waterway;
    if (receiver !== undefined && seen.has(receiver)) {
      children.set(receiver, [...(children.get(receiver) ?? []), each]);
    } else {
      feet.push(each);
    }
    seen.add(each.waterway);
  }
  const branchesOf = (waterway: Waterway): readonly RiverBranch[] => {
    const own = waterway.sections.flatMap((section) => stationsById.get(section) ?? []);
    const tributaries = (children.get(waterway.waterway) ?? [])
      .flatMap((child) =>
        branchesOf(child).map((branch) => ({ branch, stationsAbove: stationsAbove(waterway, child, own) })),
      )
      .sort((one, other) => one.stationsAbove - other.stationsAbove);
    return own.length === 0 && tributaries.length === 0 ? [] : [{ waterway, stations: own, tributaries }];
  };
  return feet.flatMap(branchesOf);
}

/** Counted over all sections of the river first, so that one outside the scope still says where it is. */
function stationsAbove(receiver: Waterway, tributary: Waterway, shown: readonly Station[]): number {
  const below = tributary.flowsInto?.below ?? null;
  const above = new Set(
    receiver.sections.slice(0, below === null ? 0 : receiver.sections.indexOf(below) + 1),
  );
  return shown.filter(({ section }) => above.has(section)).length;
}

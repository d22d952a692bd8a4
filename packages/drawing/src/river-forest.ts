/** A waterway with those that join it, upstream first. */
export interface RiverBranch<Waterway, Station> {
  readonly waterway: Waterway;
  /** Upstream first. */
  readonly stations: readonly Station[];
  readonly tributaries: readonly {
    readonly branch: RiverBranch<Waterway, Station>;
    /** How many of `stations` lie above the confluence. */
    readonly stationsAbove: number;
  }[];
}

/** A waterway as it lies among the others. */
export interface Course<Waterway> {
  readonly waterway: Waterway;
  readonly id: string;
  /** All of them, upstream first. */
  readonly stationIds: readonly string[];
  /** Which it joins, and below which station of it; `null`: none, and above all. */
  readonly joins: { readonly id: string; readonly below: string | null } | null;
}

/**
 * The waterways as trees. One that joins nothing, or something that does not stand before it in the list, is the foot
 * of a tree: so a circle in the data breaks open instead of vanishing. A branch without any station is left out.
 *
 * @param stations - those to be drawn, by id
 * @returns in the order of the waterways
 */
export function riverForest<Waterway, Station>(
  courses: readonly Course<Waterway>[],
  stations: ReadonlyMap<string, Station>,
): readonly RiverBranch<Waterway, Station>[] {
  const seen = new Set<string>();
  const childrenOf = new Map<string, Course<Waterway>[]>();
  const feet: Course<Waterway>[] = [];
  for (const course of courses) {
    const receiver = course.joins?.id;
    if (receiver !== undefined && seen.has(receiver)) {
      childrenOf.set(receiver, [...(childrenOf.get(receiver) ?? []), course]);
    } else {
      feet.push(course);
    }
    seen.add(course.id);
  }
  const branchesOf = (course: Course<Waterway>): readonly RiverBranch<Waterway, Station>[] => {
    const own = course.stationIds.flatMap((id) => stations.get(id) ?? []);
    const tributaries = (childrenOf.get(course.id) ?? [])
      .flatMap((child) =>
        branchesOf(child).map((branch) => ({
          branch,
          stationsAbove: stationsAbove(course, child, stations),
        })),
      )
      .sort((one, other) => one.stationsAbove - other.stationsAbove);
    return own.length === 0 && tributaries.length === 0
      ? []
      : [{ waterway: course.waterway, stations: own, tributaries }];
  };
  return feet.flatMap(branchesOf);
}

/** Counted over all stations of the river first, so that one that is not drawn still says where it is. */
function stationsAbove<Waterway>(
  receiver: Course<Waterway>,
  tributary: Course<Waterway>,
  drawn: ReadonlyMap<string, unknown>,
): number {
  const below = tributary.joins?.below ?? null;
  const position = below === null ? -1 : receiver.stationIds.indexOf(below);
  return receiver.stationIds.slice(0, position + 1).filter((id) => drawn.has(id)).length;
}

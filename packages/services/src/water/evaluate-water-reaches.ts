import type { Decimal, SectionId, WaterBodyKind } from '@shuize/domain';

/** A section with the water body it lies on and the section above it, as the data package says. */
export interface Station {
  readonly sectionId: SectionId;
  readonly waterBody: string;
  readonly kind: WaterBodyKind;
  readonly basin: string;
  readonly upstream: SectionId | null;
  readonly longitude: Decimal | null;
  readonly latitude: Decimal | null;
}

/**
 * A stretch of one river or lake with its sections, upstream first; at least one. A river is one reach, unless another
 * water body lies in its course: a reservoir parts it into two.
 */
export type Reach = readonly Station[];

/**
 * Puts sections in the order of the flow, river by river.
 *
 * Sections of one river follow `upstream`; what that leaves open keeps the order of the file. A circle in `upstream` is
 * broken above the section that the file names first.
 *
 * @param stations - each section once, in the order of the file; an `upstream` that is not among them is not known
 * @returns in the order in which the rivers first appear in the file
 */
export function reachesInFlow(stations: readonly Station[]): readonly Reach[] {
  const runs = runsOf(stations);
  const runAbove = runAboveFinder(runs);
  const isAbove = (upper: Reach, lower: Reach) => {
    const passed = new Set<Reach>([lower]);
    let run = runAbove(lower);
    while (run !== null && run !== upper && !passed.has(run)) {
      passed.add(run);
      run = runAbove(run);
    }
    return run === upper;
  };
  const reaches: Reach[][] = [];
  for (const run of runs) {
    const open = reaches.find(
      (reach) =>
        isSameBody(reach[0], run) && reach.every((other) => !isAbove(other, run) && !isAbove(run, other)),
    );
    if (open === undefined) {
      reaches.push([run]);
    } else {
      open.push(run);
    }
  }
  return reaches.map((parts) => parts.flat());
}

/** Sections of one water body linked by `upstream`, from each section that has none on it. */
function runsOf(stations: readonly Station[]): readonly Reach[] {
  const byId = new Map(stations.map((station) => [station.sectionId, station]));
  const below = new Map<Station, Station[]>();
  const heads: Station[] = [];
  for (const station of stations) {
    const above = station.upstream === null ? undefined : byId.get(station.upstream);
    if (above === undefined || bodyOf(above) !== bodyOf(station)) {
      heads.push(station);
    } else {
      below.set(above, [...(below.get(above) ?? []), station]);
    }
  }
  const placed = new Set<Station>();
  const runs: Reach[] = [];
  // Sections in a circle have no head: the first of them in the file, met last here, stands for it.
  for (const head of [...heads, ...stations]) {
    const run: Station[] = [];
    const waiting = [head];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (!placed.has(next)) {
        placed.add(next);
        run.push(next);
        waiting.push(...(below.get(next) ?? []).toReversed());
      }
    }
    if (run.length > 0) {
      runs.push(run);
    }
  }
  return runs;
}

/** Finds the run, of another water body, that a run's first section follows. */
function runAboveFinder(runs: readonly Reach[]): (run: Reach) => Reach | null {
  const runOf = new Map(runs.flatMap((run) => run.map((station) => [station.sectionId, run])));
  return (run) => {
    const upstream = run[0]?.upstream ?? null;
    return upstream === null ? null : (runOf.get(upstream) ?? null);
  };
}

function isSameBody(a: Reach | undefined, b: Reach): boolean {
  const [first, second] = [a?.[0], b[0]];
  return first !== undefined && second !== undefined && bodyOf(first) === bodyOf(second);
}

function bodyOf({ basin, kind, waterBody }: Station): string {
  return JSON.stringify([basin, kind, waterBody]);
}

import type { Demand, Ladder } from '../language/matrix.ts';

/** How heavy (轻重) a set of demands is. Only what is demanded counts, not what more is left open. */
export interface Weight {
  /** Lowest rung that satisfies the demands, from 0; -1 when none is on the ladder. */
  readonly floor: number;
  /** Demands of another kind, each as its sorted measures joined. */
  readonly kinds: ReadonlySet<string>;
}

/** The rung of a measure from 0; -1 of one that has none of its own. */
export function rungOf({ rungs }: Pick<Ladder, 'rungs'>, measure: string): number {
  return rungs.findIndex((measures) => measures.includes(measure));
}

/** Lowest and highest rung that a demand leaves to choose from; `null` of one that names nothing on the ladder. */
export function rangeOf(
  ladder: Pick<Ladder, 'rungs'>,
  { measures, atLeast }: Demand,
): { from: number; to: number } | null {
  const rungs = measures.map((measure) => rungOf(ladder, measure)).filter((rung) => rung !== -1);
  return rungs.length === 0
    ? null
    : { from: Math.min(...rungs), to: atLeast ? ladder.rungs.length - 1 : Math.max(...rungs) };
}

export function weightOf(ladder: Pick<Ladder, 'rungs'>, demands: readonly Demand[]): Weight {
  let floor = -1;
  const kinds = new Set<string>();
  for (const demand of demands) {
    const range = rangeOf(ladder, demand);
    if (range === null) {
      kinds.add(demand.measures.toSorted().join(' '));
    } else {
      floor = Math.max(floor, range.from);
    }
  }
  return { floor, kinds };
}

/** Whether nothing in the one is lighter than in the other: no lower rung, and no demand of another kind left out. */
export function isAsHeavy(one: Weight, other: Weight): boolean {
  return one.floor >= other.floor && [...other.kinds].every((kind) => one.kinds.has(kind));
}

export function isHeavier(one: Weight, other: Weight): boolean {
  return isAsHeavy(one, other) && !isAsHeavy(other, one);
}

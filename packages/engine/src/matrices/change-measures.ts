import type { AdjustmentChange, Demand, Ladder } from '../language/matrix.ts';
import { rangeOf, rungOf } from './weight.ts';

/** A change that acts on measures; `tier-up` reads others and is none. */
export type MeasureChange = Exclude<AdjustmentChange, 'tier-up'>;

/**
 * Changes what is demanded on the ladder; demands of another kind stay. Nothing becomes lighter by it: also the lower end is
 * within what was left open.
 *
 * @returns the demands as they were where there is no room
 */
export function changedMeasures(
  ladder: Ladder,
  demands: readonly Demand[],
  change: MeasureChange,
): readonly Demand[] {
  const apart = new Set(
    demands.filter((demand) => rangeOf(ladder, demand) === null).flatMap(({ measures }) => measures),
  );
  return demands.flatMap((demand) => changedDemand(ladder, demand, change, apart));
}

function changedDemand(
  ladder: Ladder,
  demand: Demand,
  change: MeasureChange,
  apart: ReadonlySet<string>,
): readonly Demand[] {
  const range = rangeOf(ladder, demand);
  if (range === null) {
    return [demand];
  }
  if (change === 'lower-end') {
    return [lowerEnd(ladder, demand, range.from)];
  }
  const isOneRung = !demand.atLeast && range.from === range.to;
  return change === 'within-tier' && isOneRung
    ? together(ladder, demand)
    : raised(ladder, demand, range, apart);
}

/** Its lowest rung alone. */
function lowerEnd(ladder: Ladder, { measures }: Demand, floor: number): Demand {
  const kept = measures.filter((measure) => {
    const rung = rungOf(ladder, measure);
    return rung === -1 || rung === floor;
  });
  return { measures: kept, atLeast: false };
}

/**
 * One rung up: without the lowest of the rungs to choose from, or those of the rung above, or, at the top, all kinds
 * together.
 *
 * @param apart - measures that are demanded by themselves and so are no choice
 */
function raised(
  ladder: Ladder,
  demand: Demand,
  { from, to }: { readonly from: number; readonly to: number },
  apart: ReadonlySet<string>,
): readonly Demand[] {
  if (!demand.atLeast && from < to) {
    return [
      { measures: demand.measures.filter((measure) => rungOf(ladder, measure) !== from), atLeast: false },
    ];
  }
  const top = ladder.rungs.length - 1;
  if (from === top) {
    return together(ladder, demand);
  }
  const measures = measuresOfRung(ladder, from + 1).filter((measure) => !apart.has(measure));
  return [{ measures, atLeast: demand.atLeast && from + 1 < top }];
}

/** The measures of a rung with those of another kind that weigh as much. */
function measuresOfRung({ rungs, beside }: Ladder, rung: number): readonly string[] {
  return [
    ...(rungs[rung] ?? []),
    ...beside.filter(({ from, to }) => from <= rung && rung <= to).map(({ measure }) => measure),
  ];
}

/** Where measures of another kind are a choice beside those of the ladder, one of each instead of one of all. */
function together(ladder: Ladder, demand: Demand): readonly Demand[] {
  const onLadder = demand.measures.filter((measure) => rungOf(ladder, measure) !== -1);
  const others = demand.measures.filter((measure) => rungOf(ladder, measure) === -1);
  return others.length === 0
    ? [demand]
    : [
        { measures: onLadder, atLeast: demand.atLeast },
        ...others.map((measure) => ({ measures: [measure], atLeast: false })),
      ];
}

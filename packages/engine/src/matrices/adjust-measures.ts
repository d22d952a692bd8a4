import { invariant } from '@shuize/domain';
import { answered } from '../evaluate/answers.ts';
import type { Adjustment, Demand, Ladder } from '../language/matrix.ts';
import type { TopChange } from '../schema/matrix-words.ts';
import { type CellMeasures, cellMeasures } from './cell-measures.ts';
import { changedMeasures, type MeasureChange } from './change-measures.ts';
import type { AdjustmentStep, AnsweredMatrix, MatrixContext, MatrixQuestion } from './proposal.ts';
import { stricterOf } from './stricter.ts';
import { isHeavier, weightOf } from './weight.ts';

/** How far adjustments have led: the tier, and the changes that act on the measures of whatever tier it is. */
export interface Standing {
  /** Position of the tier. */
  readonly tier: number;
  readonly applied: readonly AppliedChange[];
  /** Measures that nothing heavier may fall below. */
  readonly floor: readonly Demand[];
}

interface AppliedChange {
  readonly adjustment: string;
  /** `null`: it has led to another tier, or changed nothing. */
  readonly change: MeasureChange | null;
}

/** What an adjustment makes of a standing. */
export interface Adjusted {
  readonly standing: Standing;
  readonly effect: AdjustmentStep['effect'];
}

/** The measures of a question at any standing. */
export interface MeasureReader {
  readonly ladder: Ladder;
  readonly topTier: number;
  readonly cellOf: (tier: number) => CellMeasures;
  readonly demandsOf: (standing: Standing) => readonly Demand[] | null;
}

export function measureReader(
  context: MatrixContext,
  question: MatrixQuestion,
  ladder: Ladder,
): MeasureReader {
  const { tiers } = context.own.matrix;
  const cells = new Map<number, CellMeasures>();
  const read = new WeakMap<Standing, readonly Demand[] | null>();
  const cellOf = (tier: number) => {
    const id = tiers[tier]?.id;
    invariant(id !== undefined, `tier ${tier} is in the matrix`);
    const cell = cells.get(tier) ?? cellMeasures(context, { ...question, tier: id });
    cells.set(tier, cell);
    return cell;
  };
  const demandsOf = (standing: Standing) => {
    const known = read.get(standing);
    const demands = known === undefined ? demandsAt(ladder, cellOf(standing.tier), standing) : known;
    read.set(standing, demands);
    return demands;
  };
  return { ladder, topTier: tiers.length - 1, cellOf, demandsOf };
}

function demandsAt(
  ladder: Ladder,
  { demands }: CellMeasures,
  { applied, floor }: Standing,
): readonly Demand[] | null {
  if (demands === null) {
    return null;
  }
  const changed = applied.reduce<readonly Demand[]>(
    (current, { change }) => (change === null ? current : changedMeasures(ladder, current, change)),
    demands,
  );
  return stricterOf(ladder, changed, floor);
}

/** Lets an adjustment act. What makes heavier never falls below what stood before it. */
export function adjusted(
  reader: MeasureReader,
  standing: Standing,
  adjustment: Adjustment,
  { answers }: AnsweredMatrix,
): Adjusted {
  const { id, direction, against } = adjustment;
  const rival =
    against === null ? undefined : standing.applied.find((each) => each.adjustment === against.adjustment);
  if (against !== null && rival !== undefined) {
    return answered(against.effect, answers) === 'offsets'
      ? { standing: offset(standing, rival), effect: 'offsets' }
      : { standing, effect: 'outweighed' };
  }
  const before = reader.demandsOf(standing);
  const after = changedStanding(
    reader,
    standing,
    adjustment,
    answered(adjustment.change, answers),
    answered(adjustment.atTop, answers),
  );
  const kept = direction === 'heavier' ? { ...after, floor: before ?? standing.floor } : after;
  const acts = after.tier !== standing.tier || !isSame(before, reader.demandsOf(kept));
  return { standing: acts ? kept : noted(standing, id, null), effect: acts ? 'acts' : 'no-room' };
}

/** Takes back what a rival adjustment did. */
function offset(standing: Standing, rival: AppliedChange): Standing {
  return { ...standing, applied: standing.applied.filter((each) => each !== rival) };
}

function changedStanding(
  reader: MeasureReader,
  standing: Standing,
  { id }: Adjustment,
  change: string,
  atTop: string,
): Standing {
  if (change !== 'tier-up') {
    return noted(standing, id, change as MeasureChange);
  }
  const above = noted({ ...standing, tier: standing.tier + 1 }, id, null);
  if (standing.tier < reader.topTier && isRise(reader, standing, above)) {
    return above;
  }
  const instead = atTop as TopChange;
  return noted(standing, id, instead === 'unchanged' ? null : instead);
}

/** Whether another tier is heavier, or as little held as this one. */
function isRise(reader: MeasureReader, standing: Standing, above: Standing): boolean {
  const [before, after] = [reader.demandsOf(standing), reader.demandsOf(above)];
  return (
    before === null ||
    (after !== null && isHeavier(weightOf(reader.ladder, after), weightOf(reader.ladder, before)))
  );
}

function noted(standing: Standing, adjustment: string, change: MeasureChange | null): Standing {
  return { ...standing, applied: [...standing.applied, { adjustment, change }] };
}

function isSame(one: readonly Demand[] | null, other: readonly Demand[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { type Bilingual, invariant } from '@shuize/domain';
import { answered } from '../evaluate/answers.ts';
import type { Demand, Ladder, Lifts, MatrixCell } from '../language/matrix.ts';
import { cellAt, holdsUnder, ladderAt, type MatrixPlace } from './find-cell.ts';
import type { AnsweredMatrix, CellSource, MatrixContext } from './proposal.ts';
import { stricterOf } from './stricter.ts';
import { rangeOf } from './weight.ts';

/** The measures of a place before any circumstance. */
export interface CellMeasures {
  /** `null`: none applies. */
  readonly demands: readonly Demand[] | null;
  readonly reason: Bilingual | null;
  readonly sources: readonly CellSource[];
  /** The instrument's own, where another's were found to be stricter in part. */
  readonly before: readonly Demand[] | null;
}

/** The measures of a place: of the matrix itself, and where it lifts another, the stricter of both. */
export function cellMeasures(context: MatrixContext, place: MatrixPlace): CellMeasures {
  const { own } = context;
  const cell = cellAt(own.matrix, place, own.answers);
  const ladder = ladderAt(own.matrix, place);
  invariant(cell !== null && ladder !== null, `${place.line} ${place.tier} ${place.role} is in the matrix`);
  const source = sourceOf(own, cell, place);
  switch (cell.gives.kind) {
    case 'not-applicable':
      return { demands: null, reason: cell.gives.reason, sources: [source], before: null };
    case 'as-lifted':
      return liftedMeasures(context, place, source);
    case 'measures':
      return compared(context, place, ladder, source, cell.gives.demands);
  }
}

function sourceOf(
  { policy }: AnsweredMatrix,
  { gives, provision, cite }: MatrixCell,
  { tier }: MatrixPlace,
): CellSource {
  return { policy, tier, provision, cite, demands: gives.kind === 'measures' ? gives.demands : null };
}

function liftedMeasures({ lifted }: MatrixContext, place: MatrixPlace, own: CellSource): CellMeasures {
  const cell = lifted === null ? null : cellAt(lifted.matrix, place, lifted.answers);
  invariant(lifted !== null && cell !== null, `${own.policy} lifts a matrix with the place of its own`);
  const source = sourceOf(lifted, cell, place);
  const reason = cell.gives.kind === 'not-applicable' ? cell.gives.reason : null;
  return { demands: source.demands, reason, sources: [own, source], before: null };
}

function compared(
  { own, lifted }: MatrixContext,
  place: MatrixPlace,
  ladder: Ladder,
  source: CellSource,
  demands: readonly Demand[],
): CellMeasures {
  const alone = { demands, reason: null, sources: [source], before: null };
  const { lifts } = own.matrix;
  const cell =
    lifted !== null && lifts !== null && isCompared(lifts, own, place.role)
      ? cellAt(lifted.matrix, place, lifted.answers)
      : null;
  if (lifts === null || lifted === null || cell?.gives.kind !== 'measures') {
    return alone;
  }
  const sources = [source, sourceOf(lifted, cell, place)];
  if (answered(lifts.both, own.answers) === 'own') {
    return { ...alone, sources };
  }
  const isChoice = answered(lifts.together, own.answers) === 'or';
  const others = isChoice ? asChoices(ladder, cell.gives.demands, demands) : cell.gives.demands;
  return { demands: stricterOf(ladder, demands, others), reason: null, sources, before: demands };
}

function isCompared(lifts: Lifts, { answers }: AnsweredMatrix, role: string): boolean {
  return lifts.compared.some(({ roles, under }) => roles.includes(role) && holdsUnder(under, answers));
}

/** Demands of another kind that the other set offers as a choice become one here too. */
function asChoices(ladder: Ladder, demands: readonly Demand[], others: readonly Demand[]): readonly Demand[] {
  const offered = new Set(
    others.filter((other) => rangeOf(ladder, other) !== null).flatMap(({ measures }) => measures),
  );
  const choices = demands
    .filter((demand) => rangeOf(ladder, demand) === null)
    .flatMap(({ measures }) => measures)
    .filter((measure) => offered.has(measure));
  return demands.flatMap((demand) => {
    if (rangeOf(ladder, demand) !== null) {
      return [{ ...demand, measures: [...demand.measures, ...choices] }];
    }
    return demand.measures.every((measure) => choices.includes(measure)) ? [] : [demand];
  });
}

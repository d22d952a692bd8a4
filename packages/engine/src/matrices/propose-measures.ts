import { type Bilingual, bilingual, invariant } from '@shuize/domain';
import type { Adjustment, FurtherConsequence, Matrix } from '../language/matrix.ts';
import { adjusted, type MeasureReader, measureReader, type Standing } from './adjust-measures.ts';
import { holdsUnder, ladderAt } from './find-cell.ts';
import type {
  AdjustmentStep,
  AnsweredMatrix,
  MatrixContext,
  MatrixQuestion,
  MeasureProposal,
} from './proposal.ts';

/**
 * The measures that a matrix proposes for a line, tier and role in some circumstances, with the trace that leads to them:
 * the cell, the stricter of both where it lifts another instrument, that instrument's adjustments and then its own, each in
 * order. It proposes; who decides is said beside it.
 *
 * @param question - of words that the matrix knows; see `wordsOfMatrix`
 */
export function proposeMeasures(context: MatrixContext, question: MatrixQuestion): MeasureProposal {
  const { matrix } = context.own;
  const ladder = ladderAt(matrix, question);
  const tier = matrix.tiers.findIndex(({ id }) => id === question.tier);
  invariant(ladder !== null && tier !== -1, `${question.role} and ${question.tier} are in the matrix`);
  const reader = measureReader(context, question, ladder);
  const steps = [
    ...comparisonSteps(context, reader, tier),
    ...adjustmentSteps(context, reader, question, tier),
  ];
  const standing = steps.at(-1)?.standing ?? { tier, applied: [], floor: [] };
  const demands = reader.demandsOf(standing);
  const also = furtherOf(context, question);
  const trace = steps.map(({ step }) => step);
  return {
    question,
    demands,
    reason: demands === null ? reader.cellOf(standing.tier).reason : null,
    sources: matrix.tiers.flatMap((_, position) =>
      tier <= position && position <= standing.tier ? reader.cellOf(position).sources : [],
    ),
    steps: trace,
    also,
    withoutEffect: idleOf(context, question, trace, also),
    hints: hintsOf(matrix, question, tier),
    authorities: both(context).flatMap((each) =>
      each.matrix.authorities.filter(({ lines }) => isAmong(lines, question.line)),
    ),
    fallback:
      demands === null
        ? (both(context).find((each) => each.matrix.fallback !== null)?.matrix.fallback ?? null)
        : null,
  };
}

interface TakenStep {
  readonly step: AdjustmentStep;
  readonly standing: Standing;
}

/** The matrix that is lifted before the one that lifts it: what raises comes on top. */
function inOrder({ own, lifted }: MatrixContext): readonly AnsweredMatrix[] {
  return lifted === null ? [own] : [lifted, own];
}

function both({ own, lifted }: MatrixContext): readonly AnsweredMatrix[] {
  return lifted === null ? [own] : [own, lifted];
}

/** That the other instrument is stricter than the own in part, where it is. */
function comparisonSteps(
  { own, lifted }: MatrixContext,
  reader: MeasureReader,
  tier: number,
): readonly TakenStep[] {
  const { before, demands, sources } = reader.cellOf(tier);
  const source = sources.find(({ policy }) => policy === lifted?.policy);
  if (before === null || source === undefined || JSON.stringify(before) === JSON.stringify(demands)) {
    return [];
  }
  const id = own.matrix.tiers[tier]?.id ?? '';
  const step: AdjustmentStep = {
    adjustment: 'stricter-of-both',
    policy: source.policy,
    provision: source.provision,
    cite: source.cite,
    direction: 'heavier',
    obligation: 'shall',
    effect: 'acts',
    tier: { from: id, to: id },
    from: before,
    to: demands,
  };
  return [{ step, standing: { tier, applied: [], floor: [] } }];
}

function adjustmentSteps(
  context: MatrixContext,
  reader: MeasureReader,
  { line, circumstances }: MatrixQuestion,
  tier: number,
): readonly TakenStep[] {
  const steps: TakenStep[] = [];
  let standing: Standing = { tier, applied: [], floor: [] };
  for (const each of inOrder(context)) {
    for (const adjustment of each.matrix.adjustments) {
      if (!isAmong(adjustment.lines, line) || !holdsUnder(adjustment.under, each.answers)) {
        continue;
      }
      let hasActed = false;
      for (const { circumstance, cite } of adjustment.circumstances) {
        if (!circumstances.includes(circumstance)) {
          continue;
        }
        const next = hasActed
          ? { standing, effect: 'already' as const }
          : adjusted(reader, standing, adjustment, each);
        hasActed = true;
        steps.push({
          step: {
            adjustment: circumstance,
            policy: each.policy,
            provision: adjustment.provision,
            cite,
            direction: adjustment.direction,
            obligation: adjustment.obligation,
            effect: next.effect,
            tier: { from: tierId(context, standing), to: tierId(context, next.standing) },
            from: reader.demandsOf(standing),
            to: reader.demandsOf(next.standing),
          },
          standing: next.standing,
        });
        standing = next.standing;
      }
    }
  }
  return steps;
}

function tierId({ own }: MatrixContext, { tier }: Standing): string {
  return own.matrix.tiers[tier]?.id ?? '';
}

/** What comes on top; the same measure once, by the own instrument first. */
function furtherOf(context: MatrixContext, question: MatrixQuestion): readonly FurtherConsequence[] {
  const { line, tier, role, circumstances } = question;
  const all = both(context).flatMap(({ matrix }) =>
    matrix.also.filter(
      (each) =>
        each.circumstances.some((circumstance) => circumstances.includes(circumstance)) &&
        isAmong(each.lines, line) &&
        isAmong(each.tiers, tier) &&
        isAmong(each.roles, role),
    ),
  );
  return all.filter(
    (each, index) =>
      all.findIndex(({ measure, upTo }) => measure === each.measure && upTo === each.upTo) === index,
  );
}

const NOT_CONCERNED: Bilingual = bilingual(
  '对这一追查对象没有相应的规定。',
  'Nothing is provided for it in this line.',
);

function idleOf(
  context: MatrixContext,
  { circumstances }: MatrixQuestion,
  steps: readonly AdjustmentStep[],
  also: readonly FurtherConsequence[],
): MeasureProposal['withoutEffect'] {
  const told = new Set([
    ...steps.map(({ adjustment }) => adjustment),
    ...also.flatMap((each) => each.circumstances),
  ]);
  return circumstances
    .filter((circumstance) => !told.has(circumstance))
    .map((circumstance) => ({
      circumstance,
      reason:
        both(context)
          .flatMap(({ matrix }) => matrix.circumstances)
          .find(({ id }) => id === circumstance)?.withoutEffect ?? NOT_CONCERNED,
    }));
}

function hintsOf(
  { tiers }: Matrix,
  { circumstances }: MatrixQuestion,
  asked: number,
): MeasureProposal['hints'] {
  return tiers
    .slice(asked + 1)
    .flatMap(({ id, signs, provision, cite }) =>
      circumstances
        .filter((circumstance) => signs.includes(circumstance))
        .map((circumstance) => ({ circumstance, tier: id, provision, cite })),
    );
}

/** A list of words that is left out names all. */
function isAmong(names: Adjustment['lines'], name: string): boolean {
  return names.length === 0 || names.includes(name);
}

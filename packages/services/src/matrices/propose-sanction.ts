import { type Bilingual, bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import {
  type AnsweredMatrix,
  type Answers,
  defaultAnswers,
  interpretationsOfMatrix,
  type MatrixContext,
  type MatrixQuestion,
  type MeasureProposal,
  type Pack,
  proposalSentences,
  proposeMeasures,
} from '@shuize/engine';
import { faultsOfAnswers } from '../findings/evaluate-policies.ts';
import { printedMeasures, type SanctionAnswer, sanctionAnswer, togetherOf } from './sanction-answer.ts';
import { type SanctionRow, sanctionRows } from './sanction-rows.ts';
import { type SanctionQuestion, soleRole, unknownWord } from './sanction-words.ts';

/** What to ask of which pack, under which readings. */
export interface SanctionRun {
  readonly pack: Pack;
  /** Other packs at hand, among them the one that the pack lifts. */
  readonly others: readonly Pack[];
  readonly question: SanctionQuestion;
  /** Answers to interpretations of the pack or of the one it lifts; those not named take their default. */
  readonly interpretations: Answers;
}

/** Why no measures can be proposed: a word or answer that is none, or a pack that is not at hand. */
export interface SanctionFault extends Explained {
  readonly kind: string;
}

/** A proposal as it is printed, and in words for people. */
export interface SanctionOutcome {
  readonly answer: SanctionAnswer;
  readonly rows: readonly SanctionRow[];
  /** The proposal in sentences, each on a line of its own. */
  readonly sentences: readonly Bilingual[];
}

/** The id of the pack whose measures a pack lifts, or `null`. */
export function liftedPolicy({ matrices: [matrix] }: Pack): string | null {
  return matrix?.lifts?.policy ?? null;
}

/**
 * Proposes the measures (追责建议) for a line, tier and role in some circumstances: by the pack and, where it lifts another, by
 * both, the stricter counting. Nothing is decided by it.
 */
export function proposeSanction({
  pack,
  others,
  question,
  interpretations,
}: SanctionRun): Result<SanctionOutcome, SanctionFault> {
  const policy = liftedPolicy(pack);
  const lifted = others.find(({ id }) => id === policy) ?? null;
  const [matrix] = pack.matrices;
  if (matrix === undefined) {
    return failure(withoutMatrix(pack.id));
  }
  if (policy !== null && lifted?.matrices[0] === undefined) {
    return failure(liftedMissing(pack.id, policy));
  }
  const packs = lifted === null ? [pack] : [pack, lifted];
  const context = contextOf(packs, interpretations);
  const fault = faultsOfAnswers(packs, interpretations)[0] ?? unknownWord(context, question);
  const role = question.role ?? soleRole(matrix, question.line);
  if (fault !== null || question.line === null || role === null) {
    return failure(fault ?? withoutMatrix(pack.id));
  }
  const asked: MatrixQuestion = {
    line: question.line,
    tier: question.tier,
    role,
    circumstances: [...new Set(question.circumstances)],
  };
  const proposal = proposeMeasures(context, asked);
  const answer = sanctionAnswer(context, proposal, {
    version: pack.version,
    interpretations: answersUsed(context),
    otherInterpretations: otherAnswers(packs, context, proposal, asked),
  });
  return success({
    answer,
    rows: sanctionRows(context, proposal.demands),
    sentences: proposalSentences(context, proposal),
  });
}

function contextOf(packs: readonly Pack[], chosen: Answers): MatrixContext {
  const [own, lifted] = packs.flatMap((pack): readonly AnsweredMatrix[] =>
    pack.matrices
      .slice(0, 1)
      .map((matrix) => ({ policy: pack.id, matrix, answers: { ...defaultAnswers(pack), ...chosen } })),
  );
  return { own: own as AnsweredMatrix, lifted: lifted ?? null };
}

/** The answer to each interpretation that either matrix depends on. */
function answersUsed({ own, lifted }: MatrixContext): Answers {
  return Object.fromEntries(
    [own, ...(lifted === null ? [] : [lifted])].flatMap(({ matrix, answers }) =>
      interpretationsOfMatrix(matrix).map((name) => [name, answers[name] ?? '']),
    ),
  );
}

/** Single changed answers that lead elsewhere. */
function otherAnswers(
  packs: readonly Pack[],
  context: MatrixContext,
  proposal: MeasureProposal,
  question: MatrixQuestion,
): SanctionAnswer['otherInterpretations'] {
  const used = answersUsed(context);
  return packs.flatMap(({ interpretations }) =>
    interpretations
      .filter(({ id }) => used[id] !== undefined)
      .flatMap(({ id: name, answers }) =>
        answers
          .filter(({ id }) => id !== used[name])
          .flatMap(({ id: answer }) => {
            const other = proposeMeasures(contextOf(packs, { ...used, [name]: answer }), question);
            return JSON.stringify(other.demands) === JSON.stringify(proposal.demands)
              ? []
              : [
                  {
                    name,
                    answer,
                    measures: printedMeasures(other.demands),
                    together: togetherOf(other.demands),
                  },
                ];
          }),
      ),
  );
}

function withoutMatrix(policy: string): SanctionFault {
  return {
    kind: 'no-matrix',
    message: bilingual(`制度包“${policy}”没有规定追责方式。`, `The pack “${policy}” sets no measures.`),
    mend: bilingual(
      '请用 --policy 指定有追责矩阵的制度包，如 luoyang-one-case-four-lines-2017。',
      'Name a pack with a matrix, such as luoyang-one-case-four-lines-2017.',
    ),
  };
}

function liftedMissing(policy: string, lifted: string): SanctionFault {
  return {
    kind: 'no-matrix',
    message: bilingual(
      `制度包“${policy}”在“${lifted}”的基础上加严，没有找到后者的追责方式。`,
      `The pack “${policy}” lifts “${lifted}”, of which no measures are at hand.`,
    ),
    mend: bilingual('请一并提供该制度包。', 'Have that pack at hand as well.'),
  };
}

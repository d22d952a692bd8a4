import type { Bilingual, DataPackage, Day, InputError, Result } from '@shuize/domain';
import type { Answers, CaseQuestion, Pack } from '@shuize/engine';
import { answerDutiesCase } from '../duties/answer-duties-case.ts';
import { answerSanctionCase } from '../matrices/answer-sanction-case.ts';
import { answerPlanCase } from '../plans/answer-plan-case.ts';
import { answerProcedureCase } from '../procedures/answer-procedure-case.ts';
import { answerRankCase } from '../rankings/answer-rank-case.ts';
import { answerRegisterCase } from '../registers/answer-register-case.ts';
import { answerRewardCase } from '../rewards/answer-reward-case.ts';
import { answerScoreCase } from '../scores/answer-score-case.ts';
import { answerStatisticCase } from '../statistics/answer-statistic-case.ts';

/** Why a question of a case cannot be answered: faults of its facts, or a word that is none of the pack's. */
export type Unanswerable =
  | { readonly kind: 'faulty'; readonly errors: readonly InputError[] }
  | { readonly kind: 'unanswerable'; readonly message: Bilingual };

export interface AskedCase<Question extends CaseQuestion> {
  readonly pack: Pack;
  readonly question: Question;
  /** The facts of the case; `null` where it has none. */
  readonly data: DataPackage | null;
  readonly asOf: Day | null;
  /** The pack's default answers with those of the case. */
  readonly answers: Answers;
}

/** Answers one kind of question with the objects that the command for it prints. */
export type AnswerCase<Kind extends CaseQuestion['kind']> = (
  asked: AskedCase<Extract<CaseQuestion, { kind: Kind }>>,
) => Result<readonly object[], Unanswerable>;

export function answerCase(asked: AskedCase<CaseQuestion>): Result<readonly object[], Unanswerable> {
  const { question } = asked;
  switch (question.kind) {
    case 'score':
      return answerScoreCase({ ...asked, question });
    case 'rank':
      return answerRankCase({ ...asked, question });
    case 'sanction':
      return answerSanctionCase({ ...asked, question });
    case 'plan':
      return answerPlanCase({ ...asked, question });
    case 'duties':
      return answerDutiesCase({ ...asked, question });
    case 'reward':
      return answerRewardCase({ ...asked, question });
    case 'procedure':
      return answerProcedureCase({ ...asked, question });
    case 'register':
      return answerRegisterCase({ ...asked, question });
    case 'statistic':
      return answerStatisticCase({ ...asked, question });
  }
}

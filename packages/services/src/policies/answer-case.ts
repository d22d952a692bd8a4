import type { Result } from '@shuize/domain';
import type { CaseQuestion } from '@shuize/engine';
import { answerDutiesCase } from '../duties/answer-duties-case.ts';
import { answerSanctionCase } from '../matrices/answer-sanction-case.ts';
import { answerPlanCase } from '../plans/answer-plan-case.ts';
import { answerProcedureCase } from '../procedures/answer-procedure-case.ts';
import { answerRankCase } from '../rankings/answer-rank-case.ts';
import { answerRegisterCase } from '../registers/answer-register-case.ts';
import { answerRewardCase } from '../rewards/answer-reward-case.ts';
import { answerScoreCase } from '../scores/answer-score-case.ts';
import { answerStatisticCase } from '../statistics/answer-statistic-case.ts';
import type { AskedCase, Unanswerable } from './asked-case.ts';

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

import { invariant } from '@shuize/domain';
import type { CaseQuestion } from '../language/case-question.ts';
import { buildProcedureQuestion, buildRegisterQuestion } from './build-record-questions.ts';
import type { CaseValue } from './pack-syntax.ts';

export function buildCaseQuestion(asks: NonNullable<CaseValue['asks']>): CaseQuestion {
  if (asks.score !== undefined) {
    return { kind: 'score', ...asks.score };
  }
  if (asks.rank !== undefined) {
    return { kind: 'rank', ...asks.rank };
  }
  if (asks.sanction !== undefined) {
    const { line = null, tier, role = null, circumstances = [] } = asks.sanction;
    return { kind: 'sanction', line, tier, role, circumstances };
  }
  if (asks.plan !== undefined) {
    return { kind: 'plan', year: asks.plan.year ?? null };
  }
  if (asks.duties !== undefined) {
    const { from, to, 'working-days': workingDays = null, timing = {} } = asks.duties;
    return { kind: 'duties', from, to, workingDays, timing };
  }
  if (asks.reward !== undefined) {
    const { reward, kind: of = null, amount = null } = asks.reward;
    return { kind: 'reward', reward, of, amount };
  }
  if (asks.procedure !== undefined) {
    return buildProcedureQuestion(asks.procedure);
  }
  if (asks.register !== undefined) {
    return buildRegisterQuestion(asks.register);
  }
  invariant(asks.statistic !== undefined, 'a case asks one question');
  return { kind: 'statistic', ...asks.statistic };
}

import type { CaseQuestion } from '../language/case-question.ts';
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
    return { kind: 'plan' };
  }
  if (asks.duties !== undefined) {
    return { kind: 'duties', ...asks.duties };
  }
  if (asks.reward !== undefined) {
    return { kind: 'reward' };
  }
  if (asks.procedure !== undefined) {
    return { kind: 'procedure' };
  }
  return asks.register !== undefined ? { kind: 'register' } : { kind: 'statistic' };
}

import { bilingual, failure, success } from '@shuize/domain';
import type { AnswerCase } from '../policies/asked-case.ts';
import { scorePeriod } from './score-period.ts';

/** The rows of `shuize score`; of facts at fault, the errors. */
export const answerScoreCase: AnswerCase<'score'> = ({ pack, question: { period }, data, asOf, answers }) => {
  if (data === null) {
    return failure({
      kind: 'unanswerable',
      message: bilingual('考核评分的案例要有 facts。', 'A case of a score has `facts`.'),
    });
  }
  const scored = scorePeriod({ pack, data, asOf, interpretations: answers, period });
  if (scored.ok) {
    return success(scored.value.flatMap(({ rows }) => rows));
  }
  return scored.error.kind === 'faulty'
    ? failure(scored.error)
    : failure({ kind: 'unanswerable', message: scored.error.message });
};

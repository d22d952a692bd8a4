import { bilingual, failure, success } from '@shuize/domain';
import type { AnswerCase } from '../policies/asked-case.ts';
import { rankPeriod } from './rank-period.ts';

/** The rows of `shuize rank`. */
export const answerRankCase: AnswerCase<'rank'> = ({ pack, question, data, asOf, answers }) => {
  const ranking = pack.rankings.find(({ id }) => id === question.ranking);
  if (ranking === undefined || data === null) {
    return failure({
      kind: 'unanswerable',
      message:
        data === null
          ? bilingual('排名的案例要有 facts。', 'A case of a ranking has `facts`.')
          : bilingual(`没有排名“${question.ranking}”。`, `There is no ranking “${question.ranking}”.`),
    });
  }
  const ranked = rankPeriod({
    pack,
    ranking,
    data,
    asOf,
    interpretations: answers,
    period: question.period,
  });
  return ranked.ok
    ? success(ranked.value.groups.flatMap(({ rows }) => rows))
    : failure({ kind: 'unanswerable', message: ranked.error.message });
};

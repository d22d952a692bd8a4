import { bilingual, failure, success } from '@shuize/domain';
import type { AnswerCase } from '../policies/asked-case.ts';
import { statisticsOfPolicy } from './statistics-of-policy.ts';

export const answerStatisticCase: AnswerCase<'statistic'> = ({ pack, question, data, asOf, answers }) => {
  const known = pack.statistics.map(({ id }) => id);
  if (data === null || !known.includes(question.statistic)) {
    return failure({
      kind: 'unanswerable',
      message:
        data === null
          ? bilingual('案例没有 facts，没有可以统计的数据。', 'The case has no facts to count.')
          : bilingual(
              `没有统计“${question.statistic}”；可用：${known.join('、')}。`,
              `There is no statistic “${question.statistic}”; there are: ${known.join(', ')}.`,
            ),
    });
  }
  const counted = statisticsOfPolicy({ pack, data, asOf, interpretations: answers });
  if (!counted.ok) {
    const [first] = counted.error;
    return failure({ kind: 'unanswerable', message: first?.message ?? bilingual('', '') });
  }
  return success(counted.value.filter(({ statistic }) => statistic === question.statistic));
};

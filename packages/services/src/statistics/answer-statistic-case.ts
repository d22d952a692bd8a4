import { success } from '@shuize/domain';
import type { AnswerCase } from '../policies/answer-case.ts';

export const answerStatisticCase: AnswerCase<'statistic'> = () => success([]);

import { success } from '@shuize/domain';
import type { AnswerCase } from '../policies/answer-case.ts';

export const answerPlanCase: AnswerCase<'plan'> = () => success([]);

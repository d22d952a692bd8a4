import { success } from '@shuize/domain';
import type { AnswerCase } from '../policies/answer-case.ts';

export const answerRegisterCase: AnswerCase<'register'> = () => success([]);

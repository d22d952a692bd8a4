import type { accountSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type Account = Answer<typeof accountSchema>;

/** Key of the list of accounts among the questions asked. */
export const ACCOUNTS = ['users'] as const;

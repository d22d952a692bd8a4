import type { runSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type Run = Answer<typeof runSchema>;

import type { findingDetailSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type FindingDetail = Answer<typeof findingDetailSchema>;

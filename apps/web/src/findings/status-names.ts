import type { findingStatusSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type FindingStatus = Answer<typeof findingStatusSchema>;

export const STATUS_NAMES: Readonly<Record<FindingStatus, string>> = {
  met: '触发',
  undetermined: '待定',
  'not-met': '未触发',
};

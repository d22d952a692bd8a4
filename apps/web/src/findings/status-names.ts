import type { components } from '../server/api-types.ts';

export type FindingStatus = components['schemas']['FindingStatus'];

export const STATUS_NAMES: Readonly<Record<FindingStatus, string>> = {
  met: '触发',
  undetermined: '待定',
  'not-met': '未触发',
};

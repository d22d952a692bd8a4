import type { components } from '../server/api-types.ts';

export type FindingDetail = components['schemas']['FindingDetail'];

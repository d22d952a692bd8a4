import type { components } from '../server/api-types.ts';

export type Account = components['schemas']['Account'];

/** Key of the list of accounts among the questions asked. */
export const ACCOUNTS = ['users'] as const;

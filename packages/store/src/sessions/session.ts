import type { Instant } from '../database/instant.ts';

/** A browser that somebody signed in with. Its token is not kept, only a digest of it. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endedAt: Instant | null;
  /** Whether every factor was given. */
  readonly isWhole: boolean;
  /** Name of the browser and system. */
  readonly device: string;
}

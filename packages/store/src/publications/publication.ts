import type { Instant } from '../database/instant.ts';

/** A run that was published (发布): frozen, one edition of its period. */
export interface Publication {
  readonly id: string;
  readonly runId: string;
  readonly period: string;
  /** From 1 on within the period. */
  readonly edition: number;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  /** Day of it in China, `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly note: string | null;
}

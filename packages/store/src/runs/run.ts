import type { Instant } from '../database/instant.ts';

/** An evaluation of a period from what was known at an instant (核算), as it is kept. */
export interface Run {
  readonly id: string;
  /** `2018`, `2018-Q1` or `2018-03`. */
  readonly period: string;
  readonly asOf: Instant;
  /** `null`: the program itself. */
  readonly startedBy: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  /** By id of the pack. */
  readonly packs: Readonly<Record<string, RunPackMark>>;
  readonly engineVersion: string;
  /** SHA-256 over the files of the data package that was read. */
  readonly inputDigest: string;
  /** SHA-256 over all results in their order. */
  readonly resultDigest: string;
}

/** What tells the pack that a run used from any other. */
export interface RunPackMark {
  readonly version: string;
  readonly digest: string;
}

export type RunResultKind = 'finding' | 'score' | 'ranking' | 'water';

/** One result of a run, frozen as it came out. */
export interface RunResult {
  readonly kind: RunResultKind;
  /** What it is about within its kind. */
  readonly key: string;
  /** The division it is about; `null`: the whole. */
  readonly division: string | null;
  /** JSON. */
  readonly content: unknown;
}

/** A result with its position among those of its run, from 0. */
export interface PlacedResult extends RunResult {
  readonly position: number;
}

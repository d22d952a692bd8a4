import type { MeasureRef } from '@shuize/domain';

/** Met, not met, or undetermined: some completion of the unknown cells gives either (待定). */
export type Status = 'met' | 'not-met' | 'undetermined';

/** Codes of {@link Status} in typed arrays. `STATUS_ABSENT`: there is nothing to judge. */
export const STATUS_ABSENT = 0;
export const STATUS_NOT_MET = 1;
export const STATUS_MET = 2;
export const STATUS_UNDETERMINED = 3;

/** The years of a window, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Whom a rule is judged for: a division, or one section of it where an interpretation asks for that. */
export interface Subject {
  /** Number in the division tree. */
  readonly division: number;
  /** Number of the section among the entities, or `null` for all of the division's together. */
  readonly section: number | null;
}

/** One cell of a measure. */
export interface CellRef {
  readonly ref: MeasureRef;
  /** Position in the measure's column; -1 when the source does not cover the period. */
  readonly cell: number;
  readonly entity: number;
  /** A `Month` or a `Year`, by the measure's grain. */
  readonly period: number;
  /** Position among the items of the grain, or `null`. */
  readonly item: number | null;
}

/** A count that unknown cells leave open: at least `min`, at most `max`. */
export interface CountRange {
  readonly min: number;
  readonly max: number;
}

/** Outcomes of one rule over one window, one entry a subject, as columns: the hot pass. */
export interface OutcomeColumns {
  readonly subjects: readonly Subject[];
  /** `STATUS_*` by subject. */
  readonly status: Uint8Array;
  /** Of the headline count (see {@link Explanation.observed}). */
  readonly min: Int32Array;
  readonly max: Int32Array;
}

/** How far one comparison of a rule is from changing the outcome, everything else held. */
export interface LeafDistance {
  /** The comparison, by its measure. */
  readonly name: string;
  /** The value that decides, as printed with the measure's resolution; `null` when none is known. */
  readonly value: string | null;
  readonly threshold: string;
  /** The threshold nearest to the present one at which the status would differ; `null` when there is none. */
  readonly flipsAt: string | null;
}

/** Why a rule came out as it did for one subject. */
export interface Explanation {
  readonly status: Status;
  /** Of the headline: the first counting node of the condition; 0 or 1 where there is none. */
  readonly observed: CountRange;
  /** Of the headline; 1 where there is none, 0 when no number for it is in force at the window's end. */
  readonly required: number;
  /** Known cells that count towards the condition, in order of period, entity, item. */
  readonly counted: readonly CellRef[];
  /** Unknown cells that could change the outcome or the count, in the same order. */
  readonly unknown: readonly CellRef[];
  /**
   * A minimal set of known cells that alone gives this status, all other cells being unknown; none can be dropped. Empty
   * when undetermined.
   */
  readonly witness: readonly CellRef[];
  readonly distance: {
    /** Required less surely observed: how many more are needed; zero or less when reached. */
    readonly count: number;
    readonly leaf: readonly LeafDistance[];
  };
}

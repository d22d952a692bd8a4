import type { Fraction } from '@shuize/domain';
import type { PointRange } from './point-range.ts';

/** What came of an assessment for one subject. */
export interface ScoreOutcome {
  readonly subject: string;
  readonly parts: readonly { readonly id: string; readonly points: PointRange }[];
  /** After deductions and adjustments. */
  readonly total: PointRange;
  readonly items: readonly ItemOutcome[];
  /** Whatever events took off, or could have. */
  readonly deductions: readonly DeductionOutcome[];
  readonly adjustments: readonly AdjustmentOutcome[];
  /** Those met, and those that cannot be told. */
  readonly vetoes: readonly VetoOutcome[];
  /** `null` where more than one grade is possible. */
  readonly grade: string | null;
  /** In the order of the grades. */
  readonly possibleGrades: readonly string[];
  /** From 1; `null` where grades do not go by place, or the subject holds none. */
  readonly place: { readonly min: number; readonly max: number } | null;
  readonly unknown: readonly ScoreUnknown[];
}

export interface EntryOutcome {
  readonly id: string;
  /** Full points. */
  readonly points: Fraction;
  readonly earned: PointRange;
  /** Where the points come from. */
  readonly by: 'given' | 'events' | 'measure' | 'sub-items';
  /** What events or a measure give, where points are earned by these and given all the same. */
  readonly computed: PointRange | null;
  readonly note: string | null;
}

export interface ItemOutcome extends EntryOutcome {
  readonly part: string;
  readonly subItems: readonly EntryOutcome[];
}

export interface DeductionOutcome {
  /** The deduction, or the item whose points are so many less for each event. */
  readonly id: string;
  readonly takenFrom: 'item' | 'part' | 'total';
  /** Item in which it stands. */
  readonly item: string;
  /** Points taken off; with `most` `null` nobody knows how many. */
  readonly points: { readonly least: Fraction; readonly most: Fraction | null };
  /** Whether events took off points of a number that nobody has set. */
  readonly isUnset: boolean;
  readonly events: readonly string[];
}

export interface AdjustmentOutcome {
  readonly id: string;
  readonly points: Fraction;
  readonly note: string;
  readonly before: PointRange;
  readonly after: PointRange;
}

export interface VetoOutcome {
  readonly id: string;
  readonly status: 'met' | 'undetermined';
  readonly grade: string;
  readonly events: readonly string[];
}

/** What is not known and leaves the points or the grade open. */
export interface ScoreUnknown {
  readonly kind: 'item' | 'deduction' | 'veto' | 'targets';
  readonly id: string;
  readonly reason: 'not-given' | 'events' | 'measure' | 'amount-not-configured' | 'tasks' | 'item';
}

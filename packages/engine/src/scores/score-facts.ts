import type { Decimal, EventKind, Fraction, MeasureRef } from '@shuize/domain';

/** What is known of one who is assessed (考核对象) in a period. */
export interface ScoreFacts {
  /** Code of a division, or name of a department. */
  readonly subject: string;
  /** What those who assess gave, by item, deduction or adjustment. */
  readonly given: ReadonlyMap<string, GivenPoints>;
  /** Events of some kinds that concern the subject, from the first day of the period to so many days after its last. */
  readonly events: (kinds: readonly EventKind[], daysAfter: number) => EventsFound;
  /** A measure of the subject in the period; `null` where it is not known. */
  readonly measure: (ref: MeasureRef) => Fraction | null;
  /** Whether all its tasks of the year were done by its last day; `null` where that is not known. */
  readonly hasMetTargets: boolean | null;
}

export interface GivenPoints {
  readonly points: Decimal;
  readonly note: string | null;
}

/** Ids of events, in the order of their days. */
export interface EventsFound {
  readonly verified: readonly string[];
  /** Of which nobody has said whether they are. */
  readonly untold: readonly string[];
  /** No other event can come to be known: events are on record, and the time is over. */
  readonly isComplete: boolean;
}

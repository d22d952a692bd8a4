import type { Day, EventKind, NoCalendar, WorkingDays } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { Duty, DutyOwner, DutyPeriod, DutySpan } from '../language/duty.ts';

/** Something that happened, on record, and starts duties. */
export interface HappenedEvent {
  readonly event: string;
  readonly date: Day;
  readonly kind: EventKind;
  /** `null`: not said. */
  readonly isSerious: boolean | null;
}

/** A time that the text leaves open, as an office sets it: a rhythm of what is regular, or a time after an event. */
export type DutyTiming =
  | { readonly kind: 'rhythm'; readonly period: DutyPeriod }
  | { readonly kind: 'within'; readonly span: DutySpan };

export interface DutiesAsked<Event extends HappenedEvent> {
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly answers: Answers;
  readonly calendar: WorkingDays;
  /** What happened where the pack is in force; `null` when nothing is on record of what happens. */
  readonly events: readonly Event[] | null;
  /** By id of the duty; a time that the text states itself is never replaced. */
  readonly timings: ReadonlyMap<string, DutyTiming>;
}

/** One time that a duty is owed. */
export interface DutyOccurrence<Event extends HappenedEvent> {
  readonly duty: Duty;
  /** Those who owe it under the answers. */
  readonly owners: readonly DutyOwner[];
  /** `null`: no day follows from the text, the answers and the timings. */
  readonly due: Day | null;
  /** The event that started it, where one is on record. */
  readonly event: Event | null;
}

/** Working days of a year without a calendar are asked for. */
export interface DutyWithoutCalendar extends NoCalendar {
  readonly duty: Duty;
}

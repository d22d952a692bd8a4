import type { Bilingual, Citation, EventKind, InForce, PeriodKind, RestDayRule } from '@shuize/domain';
import type { Position } from './position.ts';

/** A duty (职责期限): who owes what to whom by when, and what follows when it is late. */
export interface Duty {
  readonly id: string;
  /** The provision that outputs name; several duties may stand in one. */
  readonly provision: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Who owes it, together or each for itself; under every answer at least one. */
  readonly owners: readonly DutyOwner[];
  /** Whom it is owed to; empty where the text names nobody. */
  readonly recipients: readonly DutyParty[];
  /** What must be done, recipients and parts named where the text names them. */
  readonly what: Bilingual;
  /** What it must hold or cover, such as the parts of a report. */
  readonly parts: readonly Bilingual[];
  readonly when: DutyTime;
  /** What becomes of a due day that is no working day; `as-stated` unless the text moves it. */
  readonly restDay: RestDayRule;
  /** Within the time of the pack, and narrower where the text says so. */
  readonly inForce: InForce;
  /** What follows when it is late; `null` where the text says nothing. */
  readonly whenLate: DutyConsequence | null;
  /** Times in which it is not owed. */
  readonly exceptions: readonly DutyException[];
  /** What a reader must know, such as how the owner was found. */
  readonly note: Bilingual | null;
  readonly position: Position;
}

/** Kinds of those who owe or receive (责任主体). */
export type DutyPartyKind =
  | 'province'
  | 'province-department'
  | 'city'
  | 'city-department'
  | 'county'
  | 'township'
  | 'department'
  | 'leading-group'
  | 'office'
  | 'member-unit'
  | 'discipline-organ'
  | 'inspection-body'
  | 'unit'
  | 'discharger'
  | 'public';

export interface DutyParty {
  readonly kind: DutyPartyKind;
  readonly label: Bilingual;
}

export interface DutyOwner extends DutyParty {
  /** It owes the duty under that answer only. */
  readonly under: { readonly interpretation: string; readonly answer: string } | null;
}

export type DutyTime =
  /** Once in each period. */
  | { readonly kind: 'every'; readonly period: DutyPeriod; readonly by: DutyDay }
  /** Once, on or before that day, `YYYY-MM-DD`. */
  | { readonly kind: 'on'; readonly day: string }
  /** After something has happened. */
  | {
      readonly kind: 'after';
      readonly label: Bilingual;
      /** Rows of events.csv that are it; `null`: the program has no record of such a thing. */
      readonly event: DutyEvent | null;
      /** `null`: in time, without a number in the text. */
      readonly within: DutySpan | null;
    }
  /** Again and again (定期), the text does not say how often. */
  | { readonly kind: 'regularly' }
  /** At all times, or at no time that the text names. */
  | { readonly kind: 'standing' };

export type DutyPeriod = 'day' | PeriodKind;

export interface DutyEvent {
  readonly kind: EventKind;
  /** Only serious ones, or only those not marked as serious; `null`: either. */
  readonly isSerious: boolean | null;
}

/** A time after an event; the day of the event does not count. */
export interface DutySpan {
  readonly unit: 'days' | 'working-days';
  readonly count: number;
}

/** The last day on which a duty of a period is done in time. */
export type DutyDay =
  /** A day of the period itself, or of the one after it. */
  | {
      readonly kind: 'stated';
      /** Month of the period, from 1; 1 where the period is a month. */
      readonly month: number;
      readonly day: number | 'last' | 'last-working-day';
      readonly of: 'same' | 'following';
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly of: 'same' | 'following' }
  /** The last day of the period, which is the day itself where the period is a day. */
  | { readonly kind: 'period-end' }
  /** The text names none: the answer is `period-end`, `last-working-day` or `no-day`. */
  | { readonly kind: 'open'; readonly interpretation: string };

/** What follows when a duty is late (逾期后果). */
export interface DutyConsequence {
  readonly label: Bilingual;
  /** Where it stands, as outputs name it, such as `LY-R13`. */
  readonly provision: string;
}

export interface DutyException {
  readonly label: Bilingual;
  readonly cite: Citation;
  readonly inForce: InForce;
}

import {
  type CalendarPeriod,
  type Day,
  daysOfPeriod,
  formatPeriod,
  monthOfDay,
  type PeriodKind,
  periodsOfYear,
  previousPeriod,
  yearOfMonth,
} from '@shuize/domain';
import type { Instant } from '@shuize/store';
import { chinaDayOf } from './china-day.ts';

/**
 * How many days after the end of a period its run is due, such as 10 for the tenth of the month after; `null`: never by
 * schedule.
 */
export interface RunSchedule {
  readonly month: number | null;
  readonly quarter: number | null;
  readonly year: number | null;
}

const KINDS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];

/**
 * The periods of which a run is due at an instant and has not been made since: of each kind the last one whose day has come,
 * so that a program that was off makes up for it. In order of month, quarter, year.
 *
 * @param lastRuns - when the last run of a period was made, by period
 */
export function dueRuns(
  now: Instant,
  schedule: RunSchedule,
  lastRuns: ReadonlyMap<string, Instant>,
): readonly string[] {
  const today = chinaDayOf(now);
  return KINDS.flatMap((kind) => {
    const days = schedule[kind];
    if (days === null) {
      return [];
    }
    const period = lastDue(kind, today, days);
    const last = lastRuns.get(formatPeriod(period));
    const isMade = last !== undefined && chinaDayOf(last) >= daysOfPeriod(period).last + days;
    return isMade ? [] : [formatPeriod(period)];
  });
}

function lastDue(kind: PeriodKind, today: Day, days: number): CalendarPeriod {
  let period = previousPeriod(periodOf(kind, today));
  while (daysOfPeriod(period).last + days > today) {
    period = previousPeriod(period);
  }
  return period;
}

function periodOf(kind: PeriodKind, day: Day): CalendarPeriod {
  const year = yearOfMonth(monthOfDay(day));
  const found = periodsOfYear(kind, year).find((period) => daysOfPeriod(period).last >= day);
  return found ?? { kind, year: year + 1, number: 1 };
}

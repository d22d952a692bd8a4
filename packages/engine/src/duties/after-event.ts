import {
  type Day,
  movedDueDay,
  type NoCalendar,
  type Result,
  type WorkingDays,
  workingDayAfter,
} from '@shuize/domain';
import type { Duty, DutyEvent, DutySpan } from '../language/duty.ts';
import type { HappenedEvent } from './duties-asked.ts';

/** Whether an event is one that a duty waits for. */
export function isWaitedFor({ kind, isSerious }: HappenedEvent, wanted: DutyEvent): boolean {
  return kind === wanted.kind && (wanted.isSerious === null || wanted.isSerious === (isSerious ?? false));
}

/** The last day in time of what is owed within some days of an event; the day of the event does not count. */
export function dueAfter(
  date: Day,
  { unit, count }: DutySpan,
  restDay: Duty['restDay'],
  calendar: WorkingDays,
): Result<Day, NoCalendar> {
  return unit === 'working-days'
    ? workingDayAfter(date, count, calendar)
    : movedDueDay((date + count) as Day, restDay, calendar);
}

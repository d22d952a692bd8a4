import {
  type CalendarPeriod,
  type Day,
  monthOfDay,
  movedDueDay,
  type NoCalendar,
  type PeriodKind,
  periodsOfYear,
  type Result,
  success,
  type WorkingDays,
  yearOfMonth,
} from '@shuize/domain';
import { type Span, sharedDays } from '../check/days.ts';
import type { Answers } from '../evaluate/answers.ts';
import type { Duty, DutyTime } from '../language/duty.ts';
import { dueDayOf, spanOfDue } from './due-day.ts';
import { isIn } from './duty-days.ts';

/** The most days that a due day moves; the longest holiday yet, of 2020, had ten. */
const MOST_MOVED = 14;

/**
 * The days on which a duty of each period falls due, in order: all that lie in a span, and perhaps some beside it.
 *
 * @param time - not one without a day under the answers
 */
export function dueDaysOfPeriods(
  { period, by }: Extract<DutyTime, { kind: 'every' }>,
  restDay: Duty['restDay'],
  span: Span,
  answers: Answers,
  calendar: WorkingDays,
): Result<readonly Day[], NoCalendar> {
  if (period === 'day') {
    return success(daysIn(span));
  }
  const wide = beforeMoving(span, restDay);
  const dues: Day[] = [];
  for (const each of periodsAround(period, wide)) {
    const stated =
      sharedDays(spanOfDue(by, each), wide) === null ? null : dueDayOf(by, each, answers, calendar);
    if (stated?.ok === false) {
      return stated;
    }
    // WHY: a day outside of those that matter may lie in a year without a calendar.
    if (stated !== null && isIn(stated.value, wide)) {
      const due = movedDueDay(stated.value, restDay, calendar);
      if (!due.ok) {
        return due;
      }
      dues.push(due.value);
    }
  }
  return success(dues);
}

/** The stated days that may end up in a span. */
function beforeMoving({ first, last }: Span, restDay: Duty['restDay']): Span {
  return {
    first: restDay === 'next-working-day' ? first - MOST_MOVED : first,
    last: restDay === 'previous-working-day' ? last + MOST_MOVED : last,
  };
}

function daysIn({ first, last }: Span): readonly Day[] {
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Day);
}

/** The periods of all years that a span touches and of those beside them, in order. */
function periodsAround(kind: PeriodKind, { first, last }: Span): readonly CalendarPeriod[] {
  const [from, to] = [yearOfDay(first) - 1, yearOfDay(last) + 1];
  return Array.from({ length: to - from + 1 }, (_, index) => periodsOfYear(kind, from + index)).flat();
}

function yearOfDay(day: number): number {
  return yearOfMonth(monthOfDay(day as Day));
}

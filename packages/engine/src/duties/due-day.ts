import {
  type CalendarPeriod,
  type Day,
  daysOfPeriod,
  firstDayOfMonth,
  invariant,
  lastDayOfMonth,
  lastWorkingDayOfMonth,
  type Month,
  monthOfDay,
  movedDueDay,
  type NoCalendar,
  type PeriodSpan,
  periodsOfYear,
  type Result,
  success,
  type WorkingDays,
} from '@shuize/domain';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { DutyDay } from '../language/duty.ts';

/** The days among which a duty of a period falls due: those of the period, or of the one after it. */
export function spanOfDue(by: DutyDay, period: CalendarPeriod): PeriodSpan {
  const isFollowing = (by.kind === 'stated' || by.kind === 'weekday') && by.of === 'following';
  return daysOfPeriod(isFollowing ? followingPeriod(period) : period);
}

/**
 * The last day in time of a duty in a period, before it is moved off a rest day; it lies in {@link spanOfDue}.
 *
 * @param by - not `open` under an answer that takes no day
 */
export function dueDayOf(
  by: DutyDay,
  period: CalendarPeriod,
  answers: Answers,
  calendar: WorkingDays,
): Result<Day, NoCalendar> {
  const span = spanOfDue(by, period);
  switch (by.kind) {
    case 'period-end':
      return success(span.last);
    case 'open':
      return openDay(answerTo(by.interpretation, answers), span, calendar);
    case 'weekday':
      return success((span.first + by.weekday - 1) as Day);
    case 'stated': {
      const month = (monthOfDay(span.first) + by.month - 1) as Month;
      if (by.day === 'last-working-day') {
        return lastWorkingDayOfMonth(month, calendar);
      }
      return success(
        by.day === 'last' ? lastDayOfMonth(month) : ((firstDayOfMonth(month) + by.day - 1) as Day),
      );
    }
  }
}

/** A period without a single working day, such as the week of National Day, keeps its last day. */
function openDay(
  answer: string,
  { first, last }: PeriodSpan,
  calendar: WorkingDays,
): Result<Day, NoCalendar> {
  if (answer === 'period-end') {
    return success(last);
  }
  invariant(answer === 'last-working-day', `${answer} names a day of a period`);
  const worked = movedDueDay(last, 'previous-working-day', calendar);
  return worked.ok ? success(worked.value < first ? last : worked.value) : worked;
}

function followingPeriod({ kind, year, number }: CalendarPeriod): CalendarPeriod {
  const next = periodsOfYear(kind, year)[number];
  return next ?? { kind, year: year + 1, number: 1 };
}

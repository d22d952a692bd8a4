import {
  type Day,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthOfDay,
  type Year,
  yearOf,
  yearOfMonth,
} from './period.ts';
import { failure, type Result, success } from './result.ts';
import { weekdayOf } from './week.ts';

/**
 * Working days (工作日) of China with their adjusted holidays (调休), as the yearly notices of the State Council's General
 * Office lay them down. A day that is in neither list is worked from Monday to Friday.
 */
export interface WorkingDays {
  /** Days off, with the weekends that a notice counts to a holiday. */
  readonly holidays: ReadonlySet<Day>;
  /** Days that are worked though they are a Saturday or Sunday (调休上班). */
  readonly workdays: ReadonlySet<Day>;
  /** Years whose notice is in the lists; of any other year nothing is known, and nothing is guessed. */
  readonly years: ReadonlySet<Year>;
}

/** One entry of a notice. */
export interface ArrangedDay {
  readonly date: Day;
  readonly kind: 'holiday' | 'workday';
}

/** Nothing is known of the working days of that year. */
export interface NoCalendar {
  readonly kind: 'no-calendar';
  readonly year: Year;
}

/** What becomes of a due day that is no working day. */
export type RestDayRule = 'as-stated' | 'next-working-day' | 'previous-working-day';

/**
 * A calendar from the entries of the notices; of two entries for one day the later one counts, so that a notice of
 * change comes after the one that it changes.
 *
 * A year is known when both its New Year's Day and its National Day are listed as holidays: every notice lists them, and
 * a notice's days in the December before make no calendar of that year.
 */
export function workingDaysOf(entries: readonly ArrangedDay[]): WorkingDays {
  const kinds = new Map(entries.map(({ date, kind }) => [date, kind]));
  const daysOf = (kind: ArrangedDay['kind']) =>
    new Set([...kinds].flatMap(([day, each]) => (each === kind ? [day] : [])));
  const holidays = daysOf('holiday');
  const listed = new Set([...holidays].map((day) => yearOfMonth(monthOfDay(day))));
  const isKnown = (year: Year) =>
    holidays.has(firstDayOfMonth(monthOf(year, 1))) && holidays.has(firstDayOfMonth(monthOf(year, 10)));
  return { holidays, workdays: daysOf('workday'), years: new Set([...listed].filter(isKnown)) };
}

/** @returns `no-calendar` for a day of a year that is not known */
export function isWorkingDay(day: Day, calendar: WorkingDays): Result<boolean, NoCalendar> {
  const year = yearOf(yearOfMonth(monthOfDay(day)));
  if (!calendar.years.has(year)) {
    return failure({ kind: 'no-calendar', year });
  }
  return success(calendar.workdays.has(day) || (!calendar.holidays.has(day) && weekdayOf(day) <= 5));
}

/**
 * The working day that is `count` working days after a day; the day itself does not count (当日不计).
 *
 * @param count - 0 or more; 0 is the day itself, whatever it is
 */
export function workingDayAfter(day: Day, count: number, calendar: WorkingDays): Result<Day, NoCalendar> {
  let found = day;
  for (let left = count; left > 0; left -= 1) {
    const next = nearestWorkingDay((found + 1) as Day, 1, calendar);
    if (!next.ok) {
      return next;
    }
    found = next.value;
  }
  return success(found);
}

export function lastWorkingDayOfMonth(month: Month, calendar: WorkingDays): Result<Day, NoCalendar> {
  return nearestWorkingDay(lastDayOfMonth(month), -1, calendar);
}

/** The due day itself, or where it is no working day and the rule says so, the nearest one after or before it. */
export function movedDueDay(due: Day, rule: RestDayRule, calendar: WorkingDays): Result<Day, NoCalendar> {
  switch (rule) {
    case 'as-stated':
      return success(due);
    case 'next-working-day':
      return nearestWorkingDay(due, 1, calendar);
    case 'previous-working-day':
      return nearestWorkingDay(due, -1, calendar);
  }
}

/** The first working day from a day on, that day included, forwards or backwards. */
function nearestWorkingDay(from: Day, step: 1 | -1, calendar: WorkingDays): Result<Day, NoCalendar> {
  for (let day = from; ; day = (day + step) as Day) {
    const isWorking = isWorkingDay(day, calendar);
    if (!isWorking.ok) {
      return isWorking;
    }
    if (isWorking.value) {
      return success(day);
    }
  }
}

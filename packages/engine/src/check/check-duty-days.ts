import { type Bilingual, bilingual } from '@shuize/domain';
import type { DutyPeriod } from '../language/duty.ts';
import type { PackFault } from '../language/fault.ts';
import type { DutyValue, SoundElement } from '../parse/pack-syntax.ts';
import { keyPositionAt, positionAt } from '../parse/source-node.ts';
import { fault } from './fault.ts';

type When = Exclude<DutyValue['when'], string>;
type Every = NonNullable<When['every']>;
type By = NonNullable<Every['by']>;

/** Days of each month in a year that is no leap year. */
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many months the periods have that are told by them. */
const MONTHS: Readonly<Partial<Record<DutyPeriod, number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The day on which a rhythm falls due fits its period and is there in each. */
export function* checkDutyDay({ value, source }: SoundElement<DutyValue>): Iterable<PackFault> {
  const every = typeof value.when === 'string' ? undefined : value.when.every;
  if (every === undefined) {
    return;
  }
  const { period, by } = every;
  if (by === undefined) {
    if (period !== 'day') {
      yield dayMissing(positionAt(source, 'when', 'every'));
    }
    return;
  }
  const unfit = unfitText(period, by);
  if (unfit !== null) {
    yield fault('duty-day-does-not-fit', keyPositionAt(source, 'when', 'every', 'by'), unfit, MENDS[period]);
  } else if (typeof by.day === 'number' && !isInEachPeriod(period, by.month ?? 1, by.day)) {
    yield noSuchDay(positionAt(source, 'when', 'every', 'by', 'day'), by.month, by.day);
  }
}

function unfitText(period: DutyPeriod, { month, day, weekday, interpretation }: By): Bilingual | null {
  const months = MONTHS[period];
  if (period === 'day') {
    return bilingual('周期为日，不能写截止日。', 'A period of a day takes no due day.');
  }
  if (interpretation !== undefined && month === undefined) {
    return null;
  }
  if (months === undefined) {
    return weekday !== undefined && weekday >= 1 && weekday <= 7 && month === undefined
      ? null
      : bilingual('周期为周，截止日写得不对。', 'The due day of a week is not written as one.');
  }
  if (day === undefined || (month === undefined) !== (period === 'month')) {
    return bilingual('截止日的写法与周期不符。', 'The due day does not fit the period.');
  }
  return month !== undefined && (month < 1 || month > months)
    ? bilingual(`本期没有第${month}个月。`, `The period has no month ${month}.`)
    : null;
}

const MENDS: Readonly<Record<DutyPeriod, Bilingual>> = {
  day: bilingual('删去 by。', 'Leave `by` out.'),
  week: bilingual('写 weekday，1（星期一）至7（星期日）。', 'Write `weekday`, 1 (Monday) to 7 (Sunday).'),
  month: bilingual('只写 day。', 'Write `day` alone.'),
  quarter: bilingual('写 month（1 至 3）和 day。', 'Write `month` (1 to 3) and `day`.'),
  'half-year': bilingual('写 month（1 至 6）和 day。', 'Write `month` (1 to 6) and `day`.'),
  year: bilingual('写 month（1 至 12）和 day。', 'Write `month` (1 to 12) and `day`.'),
};

/** Whether the month of every period has that day, leap years or not. */
function isInEachPeriod(period: DutyPeriod, month: number, day: number): boolean {
  const months = MONTHS[period] ?? 12;
  return DAYS_OF_MONTHS.every((days, index) => index % months !== month - 1 || (day >= 1 && day <= days));
}

function dayMissing(position: PackFault['position']): PackFault {
  return fault(
    'duty-day-missing',
    position,
    bilingual(
      '没有写每期的截止日，也没有写按哪个口径推定。',
      'Neither the due day of each period nor the interpretation that takes one is written.',
    ),
    bilingual(
      '原文写明日期的，写 by: { month, day } 等；没有写明的，写 by: { interpretation: 口径 }。',
      'Write `by: { month, day }` or the like where the text names a day, and `by: { interpretation: ID }` where it does not.',
    ),
  );
}

function noSuchDay(position: PackFault['position'], month: number | undefined, day: number): PackFault {
  const place = month === undefined ? '' : `第${month}个月的`;
  const in_ = month === undefined ? '' : ` in its month ${month}`;
  return fault(
    'no-such-day',
    position,
    bilingual(`不是每期都有${place}${day}日。`, `Not every period has a day ${day}${in_}.`),
    bilingual('更正日期；月末写 day: last。', 'Correct the day; write `day: last` for the end of the month.'),
  );
}

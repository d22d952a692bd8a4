import {
  type DataPackage,
  dayOfMinute,
  lastDayOfMonth,
  type Minute,
  type Month,
  monthOf,
  monthOfDay,
  type Year,
} from '@shuize/domain';
import { type EvaluationParameters, type EvaluationStandard, evaluationStandardOn } from '@shuize/water';

/** Whole years as consecutive months. */
export interface GridMonths {
  /** A January. */
  readonly firstMonth: Month;
  readonly monthCount: number;
}

/**
 * The whole years from the earliest to the latest month that has data or a target, or is asked for; no month when there
 * is none of these.
 */
export function monthsOfPackage(data: DataPackage, years: readonly Year[]): GridMonths {
  const times = extremes(data.readings?.time ?? new Int32Array());
  const [earliest, latest] = extremes([
    ...extremes(data.monthly?.month ?? new Int32Array()),
    ...times.map((time) => monthOfDay(dayOfMinute(time as Minute))),
    ...(data.targets ?? []).map(({ year }) => monthOf(year, 1)),
    ...years.map((year) => monthOf(year, 1)),
  ]);
  if (earliest === undefined || latest === undefined) {
    return { firstMonth: monthOf(0, 1), monthCount: 0 };
  }
  const [first, last] = [Math.floor(earliest / 12), Math.floor(latest / 12)];
  return { firstMonth: monthOf(first, 1), monthCount: (last - first + 1) * 12 };
}

/** The standard of every month, that of its last day; months with the same tables share one object. `null` where no table was in force. */
export function standardsOfMonths(
  { firstMonth, monthCount }: GridMonths,
  parameters: EvaluationParameters,
): readonly (EvaluationStandard | null)[] {
  const standards: (EvaluationStandard | null)[] = [];
  for (let position = 0; position < monthCount; position += 1) {
    const day = lastDayOfMonth((firstMonth + position) as Month);
    const found = evaluationStandardOn(day, parameters);
    const before = standards.at(-1) ?? null;
    standards.push(found.ok ? sameTables(found.value, before) : null);
  }
  return standards;
}

function sameTables(standard: EvaluationStandard, before: EvaluationStandard | null): EvaluationStandard {
  const isSame =
    before !== null &&
    standard.limits === before.limits &&
    standard.classItems === before.classItems &&
    standard.decimals === before.decimals;
  return isSame ? before : standard;
}

/** The smallest and the largest; empty for no values. */
function extremes(values: ArrayLike<number>): readonly number[] {
  if (values.length === 0) {
    return [];
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

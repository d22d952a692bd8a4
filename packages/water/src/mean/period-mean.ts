import {
  bilingual,
  type Explained,
  type Fraction,
  failure,
  type IndicatorCode,
  indicatorOf,
  type MonitoringState,
  type Result,
  success,
} from '@shuize/domain';
import { meanOfValues } from './exact-mean.ts';

/**
 * One month of an indicator at a section: its unrounded mean, or the state that stands in its place; `no-data` also
 * where nothing was reported.
 */
export type MonthOfPeriod =
  | { readonly kind: 'mean'; readonly value: Fraction }
  | { readonly kind: 'state'; readonly state: MonitoringState };

/** A mean over months (季、年及累计均值), unrounded. */
export interface PeriodMean {
  readonly value: Fraction;
  /** Months that entered. */
  readonly months: number;
}

/** Too few months have values for the period to be evaluated. */
export interface TooFewMonths extends Explained {
  readonly kind: 'too-few-months';
  readonly months: number;
  readonly required: number;
}

/**
 * The mean of monthly means, each counting once and unrounded. Dry, frozen, no data and failed QC are never counted.
 *
 * @param minimumMonths - months with values that the period needs, such as `minimumMonthsOfYear`; at least one
 * @see STANDARDS 2.2, 4.3, 4.5
 */
export function meanOfPeriod(
  months: readonly MonthOfPeriod[],
  indicator: IndicatorCode,
  minimumMonths: number,
): Result<PeriodMean, TooFewMonths> {
  const values = months.flatMap((month) => (month.kind === 'mean' ? [month.value] : []));
  const required = Math.max(1, minimumMonths);
  if (values.length < required) {
    return failure(tooFewMonths(values.length, required, indicator));
  }
  return success({ value: meanOfValues(values, indicator), months: values.length });
}

function tooFewMonths(months: number, required: number, indicator: IndicatorCode): TooFewMonths {
  const { name } = indicatorOf(indicator);
  return {
    kind: 'too-few-months',
    months,
    required,
    message: bilingual(
      `${name.zh}在该时段仅有 ${months} 个月的有效数据，至少需要 ${required} 个月。`,
      `Only ${months} months of the period have valid ${name.en}; ${required} are needed.`,
    ),
    mend: bilingual(
      '请补录缺测月份的数据；确无数据的，该时段不作评价。',
      'Add the months that are missing; where there are no data, the period is not evaluated.',
    ),
  };
}

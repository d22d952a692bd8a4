import { type Day, type IndicatorCode, type Result, success } from '@shuize/domain';
import { BASIC_ITEMS } from './basic-items.ts';
import { CLASS_ITEMS } from './class-items.ts';
import type { LimitRow } from './class-limit.ts';
import { type DatedTable, type NoTableInForce, tableInForce } from './dated-table.ts';
import { type DecimalsByIndicator, EVALUATION_DECIMALS } from './evaluation-decimals.ts';
import { DEFAULT_PARAMETERS, type EvaluationParameters } from './evaluation-parameters.ts';

/** The tables in force on one day and the parameters chosen: all that a class depends on besides the values. */
export interface EvaluationStandard {
  readonly limits: DatedTable<readonly LimitRow[]>;
  readonly classItems: DatedTable<readonly IndicatorCode[]>;
  readonly decimals: DatedTable<DecimalsByIndicator>;
  readonly parameters: EvaluationParameters;
}

/**
 * The standard that a measurement is judged by.
 *
 * @param day - the day that the measurement holds for; of a month or year, any day of it
 * @returns `no-table-in-force` for a day before the first version held
 */
export function evaluationStandardOn(
  day: Day,
  parameters: EvaluationParameters = DEFAULT_PARAMETERS,
): Result<EvaluationStandard, NoTableInForce> {
  const limits = tableInForce(BASIC_ITEMS, day);
  const classItems = tableInForce(CLASS_ITEMS, day);
  const decimals = tableInForce(EVALUATION_DECIMALS, day);
  if (!limits.ok) {
    return limits;
  }
  if (!classItems.ok) {
    return classItems;
  }
  if (!decimals.ok) {
    return decimals;
  }
  return success({
    limits: limits.value,
    classItems: classItems.value,
    decimals: decimals.value,
    parameters,
  });
}

/** Decimals that a mean of the indicator is rounded to before it is judged; `null`: it is not rounded. */
export function evaluationDecimals(standard: EvaluationStandard, indicator: IndicatorCode): number | null {
  return indicator === 'pH' ? standard.parameters.phDecimals : (standard.decimals.content[indicator] ?? null);
}

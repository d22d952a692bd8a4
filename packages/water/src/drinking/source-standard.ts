import { type Day, type Result, success } from '@shuize/domain';
import { type DatedTable, type NoTableInForce, tableInForce } from '../standards/dated-table.ts';
import { DRINKING_SOURCE_ITEMS, type DrinkingSourceLimit } from '../standards/drinking-source-items.ts';
import { DEFAULT_PARAMETERS, type EvaluationParameters } from '../standards/evaluation-parameters.ts';
import { type EvaluationStandard, evaluationStandardOn } from '../standards/evaluation-standard.ts';
import { SPECIFIC_ITEMS, type SpecificItemLimit } from '../standards/specific-items.ts';

/** The tables that a surface drinking-water source is judged by on one day. */
export interface SurfaceSourceStandard {
  /** Table 1, of which class Ⅲ is asked. */
  readonly basic: EvaluationStandard;
  /** Table 2. */
  readonly supplementary: DatedTable<readonly DrinkingSourceLimit[]>;
  /** Table 3. */
  readonly specific: DatedTable<readonly SpecificItemLimit[]>;
}

/** @returns `no-table-in-force` for a day before the first version held */
export function surfaceSourceStandardOn(
  day: Day,
  parameters: EvaluationParameters = DEFAULT_PARAMETERS,
): Result<SurfaceSourceStandard, NoTableInForce> {
  const basic = evaluationStandardOn(day, parameters);
  const supplementary = tableInForce(DRINKING_SOURCE_ITEMS, day);
  const specific = tableInForce(SPECIFIC_ITEMS, day);
  if (!basic.ok) {
    return basic;
  }
  if (!supplementary.ok) {
    return supplementary;
  }
  if (!specific.ok) {
    return specific;
  }
  return success({ basic: basic.value, supplementary: supplementary.value, specific: specific.value });
}

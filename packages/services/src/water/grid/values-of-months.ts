import {
  BELOW_DETECTION,
  compareDecimals,
  INDICATORS,
  type IndicatorCode,
  invariant,
  type MonthlyColumns,
  NOT_DETECTED,
} from '@shuize/domain';
import { DETECTION_LIMIT_TOO_HIGH, FROM_MONTHLY } from '../monthly-grid.ts';
import { type CellContext, highestDetectionLimits } from './detection-limits.ts';
import {
  countedFraction,
  countedInteger,
  emptyItem,
  type ItemColumns,
  setCounted,
  setOrigin,
  withdrawCounted,
} from './item-columns.ts';
import { type IndicatorVersions, type MonthlyVersions, NO_ROW } from './monthly-versions.ts';

/** The values of monthly.csv that count, by indicator. */
export function itemsOfMonthly(
  columns: MonthlyColumns,
  versions: MonthlyVersions,
  context: CellContext,
): Map<IndicatorCode, ItemColumns> {
  const items = new Map<IndicatorCode, ItemColumns>();
  for (const [number, picked] of versions.indicators) {
    const indicator = INDICATORS[number];
    invariant(indicator !== undefined, `no indicator of number ${number}`);
    items.set(indicator.code, itemOf(indicator.code, columns, picked, context));
  }
  return items;
}

function itemOf(
  indicator: IndicatorCode,
  { mantissa, decimals, qualifier, row }: MonthlyColumns,
  { position, flags }: IndicatorVersions,
  context: CellContext,
): ItemColumns {
  const item = emptyItem(indicator, position.length);
  const weight = context.parameters.belowDetectionWeight;
  const highestLimitOf = highestDetectionLimits(indicator, context);
  const toInteger = countedInteger(indicator, weight);
  for (let cell = 0; cell < position.length; cell += 1) {
    const picked = position[cell] ?? NO_ROW;
    if (picked === NO_ROW) {
      continue;
    }
    const received = { mantissa: mantissa[picked] ?? 0, decimals: decimals[picked] ?? 0 };
    const kind = qualifier[picked] ?? 0;
    setOrigin(item, cell, {
      qualifier: kind,
      source: FROM_MONTHLY,
      row: row[picked] ?? 0,
      flags: flags[cell] ?? 0,
    });
    const fixed = toInteger(received.mantissa, received.decimals, kind);
    item.counted[cell] = fixed;
    if (Number.isNaN(fixed) && kind !== NOT_DETECTED) {
      setCounted(item, cell, countedFraction(received, kind, weight));
    }
    if (kind === BELOW_DETECTION) {
      const highest = highestLimitOf(cell);
      if (highest !== null && compareDecimals(received, highest) > 0) {
        withdrawCounted(item, cell, DETECTION_LIMIT_TOO_HIGH);
      }
    }
  }
  return item;
}

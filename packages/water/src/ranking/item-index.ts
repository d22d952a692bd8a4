import {
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  subtractFractions,
  type WaterBodyKind,
} from '@shuize/domain';
import { type LimitRow, limitOf } from '../standards/class-limit.ts';

/** pH that is neutral: the index is its distance from here. */
const NEUTRAL = fraction(7);
const ZERO = fraction(0);

/**
 * Index of one item (单项指标水质指数), exact and never rounded before it is summed: C / S against class Ⅲ; S / C of
 * dissolved oxygen; of pH its distance from 7 over the distance of the limit on that side.
 *
 * @param value - mean over the sections, in the unit of the indicator
 * @param limits - the table in force
 * @returns `null` where the standard sets no limit, and of dissolved oxygen that is zero
 * @see STANDARDS 3, 3
 */
export function itemIndex(
  indicator: IndicatorCode,
  value: Fraction,
  kind: WaterBodyKind,
  limits: readonly LimitRow[],
): Fraction | null {
  const limit = limitOf(limits, indicator, kind, 'III');
  if (limit === null) {
    return null;
  }
  switch (limit.direction) {
    case 'at-most':
      return divideFractions(value, fractionOfDecimal(limit.limit.printed));
    case 'at-least':
      return compareFractions(value, ZERO) > 0
        ? divideFractions(fractionOfDecimal(limit.limit.printed), value)
        : null;
    case 'within': {
      const isAcid = compareFractions(value, NEUTRAL) <= 0;
      const side = fractionOfDecimal((isAcid ? limit.low : limit.high).printed);
      return divideFractions(subtractFractions(value, NEUTRAL), subtractFractions(side, NEUTRAL));
    }
  }
}

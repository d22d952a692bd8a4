import {
  bilingual,
  type Day,
  type Decimal,
  dayOfMinute,
  formatDecimal,
  type IndicatorCode,
} from '@shuize/domain';
import { READING_DECIMALS, tableInForce } from '@shuize/water';
import { agreesText, type Hypothesis, plainNumber, valueText, wouldAgree } from './disagreement.ts';

/**
 * One value lies so near a limit that the number before it was cut for display may lie on its other side: moved by
 * half of its last decimal, it gives the published class.
 */
export const atALimit: Hypothesis = (disagreement) => {
  const { values, time } = disagreement.readings;
  for (const [indicator, measured] of values) {
    const value = plainNumber(measured);
    const ends = value === null ? [] : displayEnds(value, indicator, dayOfMinute(time));
    const isExplained = ends.some((end) =>
      wouldAgree(disagreement, { values: new Map(values).set(indicator, { kind: 'value', value: end }) }),
    );
    if (value !== null && isExplained) {
      const shown = valueText(indicator, formatDecimal(value));
      const { zh, en } = agreesText(disagreement.published);
      return bilingual(
        `${shown.zh} 紧邻类别限值，所列数值可能已按显示位数取舍；按取舍前可能的数值评价${zh}。`,
        `${shown.en} lies at a limit and may have been rounded for display; with a value that it may stand for, ${en}.`,
      );
    }
  }
  return null;
};

/** The two ends of what a displayed value stands for: half of its last decimal below and above. */
function displayEnds(value: Decimal, indicator: IndicatorCode, day: Day): readonly Decimal[] {
  const shown = tableInForce(READING_DECIMALS, day);
  const decimals = Math.max(value.decimals, (shown.ok ? shown.value.content[indicator] : null) ?? 0);
  const mantissa = value.mantissa * 10 ** (decimals - value.decimals + 1);
  return [
    { mantissa: mantissa - 5, decimals: decimals + 1 },
    { mantissa: mantissa + 5, decimals: decimals + 1 },
  ];
}

import { bilingual, compareDecimals, type Decimal, formatDecimal } from '@shuize/domain';
import { agreesText, type Hypothesis, plainNumber, valueText, wouldAgree } from './disagreement.ts';
import { readingsBeside } from './readings-beside.ts';

/** Programs that print numbers below 0.0001 in scientific notation do so from here on: `7E-05`. */
const FIRST_EXPONENT = 5;
/** How many times above all other readings of the section a value must stand. */
const TIMES_ABOVE = 10;

/**
 * A very small number printed in scientific notation lost its exponent on the way: `7E-05` became `7`. The value
 * stands far above everything else that the section showed, it has one digit before the point as that notation has,
 * and with the exponent given back the class is the published one.
 */
export const lostExponent: Hypothesis = (disagreement) => {
  const { values } = disagreement.readings;
  for (const indicator of disagreement.deciding) {
    const value = plainNumber(values.get(indicator));
    const beside = readingsBeside(disagreement, indicator);
    if (value === null || beside === null || !/^[1-9](\.\d+)?$/.test(formatDecimal(value))) {
      continue;
    }
    const restored = { mantissa: value.mantissa, decimals: value.decimals + FIRST_EXPONENT };
    const changed = new Map(values).set(indicator, { kind: 'value', value: restored });
    if (isFarAbove(value, beside.highest) && wouldAgree(disagreement, { values: changed })) {
      const shown = valueText(indicator, formatDecimal(value));
      const { zh, en } = agreesText(disagreement.published);
      const range = `${formatDecimal(beside.lowest)}–${formatDecimal(beside.highest)}`;
      const written = `${formatDecimal(value)}E-0${FIRST_EXPONENT}`;
      return bilingual(
        `${shown.zh} 疑为科学计数法 ${written}（即 ${formatDecimal(restored)}）丢失了指数：本断面其他 ${beside.count} 个读数为 ${range}；还原后${zh}。`,
        `${shown.en} seems to be ${written}, that is ${formatDecimal(restored)}, which lost its exponent: the ${beside.count} other readings of the section are ${range}; restored, ${en}.`,
      );
    }
  }
  return null;
};

function isFarAbove(value: Decimal, highest: Decimal): boolean {
  return (
    compareDecimals(value, { mantissa: highest.mantissa * TIMES_ABOVE, decimals: highest.decimals }) >= 0
  );
}

import {
  decimal,
  divideFractions,
  type Fraction,
  formatFraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
} from '@shuize/domain';

/** Money (金额) in yuan, exact; it is rounded only when it is printed. */
export type Yuan = Fraction;

export const NO_MONEY: Yuan = fraction(0);

const YUAN_OF_WAN_YUAN = fraction(10_000);

/** An amount as a rule prints it in yuan: `2500`. */
export function yuan(text: string): Yuan {
  return fractionOfDecimal(decimal(text));
}

/** An amount as a rule prints it in 万元, ten thousand yuan: `50`. */
export function wanYuan(text: string): Yuan {
  return multiplyFractions(yuan(text), YUAN_OF_WAN_YUAN);
}

/** In yuan to the fen: `134784.00`. */
export function formatYuan(amount: Yuan): string {
  return formatFraction(amount, 2);
}

/** In 万元, with as many decimals as the fen needs and no more: `60`, `11.1`. */
export function formatWanYuan(amount: Yuan): string {
  const toTheFen = formatFraction(divideFractions(amount, YUAN_OF_WAN_YUAN), 6);
  return toTheFen.replace(/\.?0+$/, '');
}

import { compareDecimals, type Decimal, type IndicatorCode } from '@shuize/domain';
import { type Disagreement, plainNumber } from './disagreement.ts';

/** What the same section showed of an indicator at other times. */
export interface ReadingsBeside {
  readonly count: number;
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

/** @returns `null` when there are none */
export function readingsBeside({ beside }: Disagreement, indicator: IndicatorCode): ReadingsBeside | null {
  const numbers = beside
    .map((other) => plainNumber(other.values.get(indicator)))
    .filter((number) => number !== null)
    .sort(compareDecimals);
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  return lowest === undefined || highest === undefined ? null : { count: numbers.length, lowest, highest };
}

import { type Fraction, fraction, type IndicatorCode } from '@shuize/domain';

/** How many sections of a group an item is worse than class Ⅲ at (断面超标率). */
export interface ExceedRate {
  readonly indicator: IndicatorCode;
  readonly sectionCount: number;
  /** Over all sections of the group that have a class, exact. */
  readonly rate: Fraction;
}

/**
 * The items worse than class Ⅲ at any section, highest rate first. Items of equal rate keep the order they are given
 * in, which is that of the standard's table.
 *
 * @param counts - sections where each item is worse than class Ⅲ
 * @param classifiedCount - sections with a class; at least every count
 * @see STANDARDS 2.5
 */
export function exceedRates(
  counts: ReadonlyMap<IndicatorCode, number>,
  classifiedCount: number,
): readonly ExceedRate[] {
  return [...counts]
    .filter(([, sectionCount]) => sectionCount > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([indicator, sectionCount]) => ({
      indicator,
      sectionCount,
      rate: fraction(sectionCount, classifiedCount),
    }));
}

import type { Mark } from '../marks/class-palette.ts';
import type { Series } from './series.ts';
import { monthsOf } from './trend-option.ts';

/** One year of a section: a mark for each month from January on; months outside the record are `null`. */
export interface RibbonYear {
  readonly year: number;
  readonly marks: readonly (Mark | null)[];
}

/** The classes of a section by year and month, the latest year first. */
export function ribbonYears(
  series: Pick<Series, 'firstMonth' | 'monthCount' | 'months'>,
): readonly RibbonYear[] {
  const years = new Map<number, (Mark | null)[]>();
  for (const [index, month] of monthsOf(series).entries()) {
    const [year, ofYear] = month.split('-').map(Number);
    if (year !== undefined && ofYear !== undefined) {
      const marks = years.get(year) ?? Array.from({ length: 12 }, () => null);
      marks[ofYear - 1] = series.months[index]?.outcome ?? null;
      years.set(year, marks);
    }
  }
  return [...years].map(([year, marks]) => ({ year, marks })).toReversed();
}

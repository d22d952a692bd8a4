import type { Day, DivisionCode, SectionId, SectionRow } from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import { firstDayOfPeriod, lastDayOfPeriod } from './evaluate-water-period.ts';
import type { WaterScope } from './evaluate-water-scope.ts';

/** A section that counts in a period, and to whom it belongs then. */
export interface SectionInPeriod {
  readonly sectionId: SectionId;
  /** What the file says of it; of several rows in force, the first. */
  readonly row: SectionRow;
  /** Divisions examined by it: several when banks are shared; those of other areas included. */
  readonly divisions: readonly DivisionCode[];
  /** Their cities, each once. */
  readonly cities: readonly DivisionCode[];
}

/**
 * The sections of an area in a period. A section belongs to those that hold it on the last day of the period, so that a
 * change of hands moves it whole; one given up earlier in the period belongs to its last holders. Shared banks count for
 * each place.
 *
 * @param rows - of sections.csv, as known on the day
 * @returns each section once, in the order of the file
 * @see STANDARDS 4.7
 */
export function sectionsInPeriod(
  rows: readonly SectionRow[],
  period: ReportPeriod,
  scope: WaterScope,
): readonly SectionInPeriod[] {
  const bySection = new Map<SectionId, SectionRow[]>();
  for (const row of rows) {
    if (meetsPeriod(row, period)) {
      bySection.set(row.section, [...(bySection.get(row.section) ?? []), row]);
    }
  }
  return [...bySection].flatMap(([sectionId, held]) => {
    const last = lastHeld(held, lastDayOfPeriod(period));
    const [row] = last;
    const divisions = [...new Set(last.map(({ division }) => division))];
    const cities = new Set(divisions.flatMap((division) => scope.cityOf(division)?.code ?? []));
    return row === undefined || !divisions.some(scope.contains)
      ? []
      : [{ sectionId, row, divisions, cities: [...cities] }];
  });
}

function meetsPeriod({ from, to }: SectionRow, period: ReportPeriod): boolean {
  return (
    (from === null || from <= lastDayOfPeriod(period)) && (to === null || to >= firstDayOfPeriod(period))
  );
}

function lastHeld(rows: readonly SectionRow[], day: Day): readonly SectionRow[] {
  const endOf = ({ to }: SectionRow) => Math.min(to ?? day, day);
  const last = Math.max(...rows.map(endOf));
  return rows.filter((row) => endOf(row) === last);
}

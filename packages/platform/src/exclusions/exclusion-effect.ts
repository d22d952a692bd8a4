import { type Day, type ExclusionRow, type IndicatorCode, parseMonth, type SectionId } from '@shuize/domain';
import { type SectionHistory, sectionHistory } from '@shuize/services';
import { type Database, readPackageFiles } from '@shuize/store';
import type { KnownPlaces } from '../sections/known-places.ts';
import { packageOfSections } from '../sections/package-of-sections.ts';

type MonthOutcome = SectionHistory['months'][number]['outcome'];

/** What the month of a section comes to with a value and without it. */
export interface ExclusionEffect {
  readonly counted: MonthOutcome;
  readonly leftOut: MonthOutcome;
}

/**
 * The class of a month with a value counted and with it left out (剔除前后类别), by what is known now; other exclusions in
 * force of that month are left out in both.
 *
 * @param today - months that end after it have not come yet
 * @returns `null` where nothing of the month is on record
 */
export async function exclusionEffect(
  database: Database,
  places: KnownPlaces,
  {
    section,
    month,
    indicator,
  }: { readonly section: string; readonly month: string; readonly indicator: string },
  today: Day,
): Promise<ExclusionEffect | null> {
  const at = parseMonth(month);
  if (at === null || !places.rowsOf.has(section as SectionId)) {
    return null;
  }
  const files = await database.read((transaction) =>
    readPackageFiles(transaction, {
      asOf: null,
      months: { first: month, last: month },
      files: ['monthly.csv', 'readings.csv'],
      site: section,
      neededReadings: true,
    }),
  );
  const data = packageOfSections(places, [section as SectionId], files);
  const others = (data.exclusions ?? []).filter((row) => row.month === at && row.indicator !== indicator);
  const proposed: ExclusionRow = {
    section: section as SectionId,
    month: at,
    indicator: indicator as IndicatorCode | '*',
    reason: '',
    approvedBy: '',
    approvedOn: today,
    row: 0,
    recorded: null,
  };
  const outcomeWith = (exclusions: readonly ExclusionRow[]) => {
    const history = sectionHistory({ ...data, exclusions }, today);
    return history?.months[at - history.firstMonth]?.outcome ?? null;
  };
  const counted = outcomeWith(others);
  const leftOut = outcomeWith([...others, proposed]);
  return counted === null ? null : { counted, leftOut: leftOut ?? 'no-data' };
}

import {
  type DataPackage,
  type Day,
  formatMonth,
  invariant,
  monthOfDay,
  type SectionId,
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { sectionHistory } from '@shuize/services';
import { correctedMonths, type Database, type Instant, readPackageFiles } from '@shuize/store';
import type { KnownPlaces } from './known-places.ts';
import { type SectionSeries, seriesOf } from './section-series.ts';

/** Series kept of one set of places; a page asks for the same section again and again. */
const MOST_KEPT = 600;
const keptOf = new WeakMap<KnownPlaces, Map<string, Promise<SectionSeries>>>();

/**
 * Everything on record of a section, worked out once for as long as nothing more is recorded.
 *
 * @param at - `today`: months that end after it have not come yet
 */
export function wholeSeries(
  database: Database,
  places: KnownPlaces,
  section: SectionId,
  at: { readonly asOf: Instant | null; readonly today: Day },
): Promise<SectionSeries> {
  const kept = keptOf.get(places) ?? new Map<string, Promise<SectionSeries>>();
  keptOf.set(places, kept);
  const key = `${at.today} ${section}`;
  const found = kept.get(key);
  if (found !== undefined) {
    return found;
  }
  const series = workedOut(database, places, section, at);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) {
    kept.delete(oldest);
  }
  kept.set(key, series);
  series.catch(() => kept.delete(key));
  return series;
}

async function workedOut(
  database: Database,
  places: KnownPlaces,
  section: SectionId,
  { asOf, today }: { readonly asOf: Instant | null; readonly today: Day },
): Promise<SectionSeries> {
  const { files, corrected } = await database.read(async (transaction) => ({
    files: await readPackageFiles(transaction, {
      asOf,
      months: null,
      files: ['monthly.csv', 'readings.csv'],
      site: section,
      neededReadings: true,
    }),
    corrected: await correctedMonths(transaction, { site: section, asOf }),
  }));
  const history = sectionHistory(packageOfSection(places, section, files), today);
  const place = { section, asOf: places.asOf };
  if (history === null) {
    const firstMonth = formatMonth(monthOfDay(today));
    return { ...place, firstMonth, monthCount: 0, months: [], years: [], indicators: [] };
  }
  const correctedKeys = new Set(corrected.map(({ month, indicator }) => `${month} ${indicator}`));
  return seriesOf(history, place, (month, indicator) => correctedKeys.has(`${month} ${indicator}`));
}

/** The measurements of a section with its place and what is laid down for it. */
function packageOfSection(
  { data, rowsOf }: KnownPlaces,
  section: SectionId,
  files: ReadonlyMap<string, Uint8Array>,
): DataPackage {
  const encoder = new TextEncoder();
  const kind = rowsOf.get(section)?.at(-1)?.kind ?? 'river';
  const quoted = `"${section.replaceAll('"', '""')}"`;
  const places = new Map([
    ['divisions.csv', 'code,name,level,parent\n1,1,county,\n'],
    [
      'sections.csv',
      `section,division,name,kind,control,river,basin,boundary\n${quoted},1,1,${kind},national,1,1,none\n`,
    ],
  ]);
  const read = readDataPackage(
    new Map([...[...places].map(([name, text]) => [name, encoder.encode(text)] as const), ...files]),
  );
  invariant(
    read.ok,
    read.ok ? '' : `measurements of ${section} do not read: ${JSON.stringify(read.error[0])}`,
  );
  const own = <Row extends { readonly section: SectionId }>(rows: readonly Row[] | null) =>
    rows?.filter((row) => row.section === section) ?? null;
  return {
    ...read.value,
    divisions: data.divisions,
    sections: own(data.sections) ?? [],
    targets: own(data.targets),
    background: own(data.background),
    exclusions: own(data.exclusions),
  };
}

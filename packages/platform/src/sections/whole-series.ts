import { type Day, formatMonth, monthOfDay, type SectionId } from '@shuize/domain';
import { sectionHistory } from '@shuize/services';
import {
  correctedMonths,
  type Database,
  type Instant,
  monthsOfSection,
  readPackageFiles,
} from '@shuize/store';
import { csvText } from '../exports/csv-text.ts';
import { type Keep, keepBy } from '../kept/keep.ts';
import type { RecordMarks } from '../kept/record-marks.ts';
import { type KnownPlaces, knownPlaces } from './known-places.ts';
import { monthMeans } from './month-means.ts';
import { packageOfSections } from './package-of-sections.ts';
import { type SectionSeries, seriesOf } from './section-series.ts';

/** Which section, as known when, and on which day: months that end after it have not come yet. */
export interface SeriesWanted {
  readonly section: SectionId;
  /** `null`: now. */
  readonly asOf: Instant | null;
  readonly today: Day;
}

/** Series as somebody hands them on, each made ready once for as long as nothing of its section is recorded. */
export interface PackedSeries<Packed> {
  readonly pack: (series: SectionSeries) => Packed | Promise<Packed>;
  readonly kept: (database: Database) => Keep<Packed>;
}

/** Series themselves are large and are cut and turned for a while; packed, those of all sections are kept. */
const MOST_WHOLE = 50;
const MOST_PACKED = 10_000;

export function packedSeries<Packed>(pack: PackedSeries<Packed>['pack']): PackedSeries<Packed> {
  return { pack, kept: keepBy(MOST_PACKED) };
}

const wholes = keepBy<Database, SectionSeries>(MOST_WHOLE);

/** Everything on record of a section. */
export function wholeSeries(
  database: Database,
  marks: RecordMarks,
  wanted: SeriesWanted,
): Promise<SectionSeries> {
  return wholes(database)(keyOf(wanted), marks.ofSection(wanted.section), () => workedOut(database, wanted));
}

/** The same, packed. */
export function wholeSeriesPacked<Packed>(
  database: Database,
  marks: RecordMarks,
  wanted: SeriesWanted,
  { pack, kept }: PackedSeries<Packed>,
): Promise<Packed> {
  return kept(database)(keyOf(wanted), marks.ofSection(wanted.section), async () =>
    pack(await workedOut(database, wanted)),
  );
}

function keyOf({ section, asOf, today }: SeriesWanted): string {
  return `${asOf ?? today} ${section}`;
}

/** WHY places are read here again: what is kept under a mark is read after the mark was taken. */
async function workedOut(database: Database, wanted: SeriesWanted): Promise<SectionSeries> {
  const { section, asOf, today } = wanted;
  const places = await knownPlaces(database, asOf);
  const { data, means, corrected } =
    asOf === null
      ? await knownNow(database, places, section)
      : await knownThen(database, places, section, asOf);
  const history = sectionHistory(data, today, means);
  if (history === null) {
    const firstMonth = formatMonth(monthOfDay(today));
    return { section, asOf, firstMonth, monthCount: 0, months: [], years: [], indicators: [] };
  }
  const correctedKeys = new Set(corrected.map(({ month, indicator }) => `${month} ${indicator}`));
  return seriesOf(history, { section, asOf }, (month, indicator) =>
    correctedKeys.has(`${month} ${indicator}`),
  );
}

/** With the means of readings, which are kept; the readings themselves stay where they are. */
async function knownNow(database: Database, places: KnownPlaces, section: SectionId) {
  const { rows, corrected } = await database.read((transaction) => monthsOfSection(transaction, section));
  const monthly = csvText(
    ['section', 'month', 'indicator', 'value'],
    rows.map((row) => [section, ...row]),
  );
  return {
    data: packageOfSections(places, [section], new Map([['monthly.csv', monthly]])),
    means: await monthMeans(database, places, [section], null),
    corrected,
  };
}

async function knownThen(database: Database, places: KnownPlaces, section: SectionId, asOf: Instant) {
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
  return { data: packageOfSections(places, [section], files), means: [], corrected };
}

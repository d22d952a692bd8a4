import { formatMonth, type SectionId } from '@shuize/domain';
import { type ReadingMean, readingMeans } from '@shuize/services';
import { type Database, monthsOfReadings, readPackageFiles } from '@shuize/store';
import { keepBy } from '../kept/keep.ts';
import { currentMarks } from '../kept/record-marks.ts';
import type { KnownPlaces } from './known-places.ts';
import { packageOfSections } from './package-of-sections.ts';

/** Sections of one month, or months of one section, read together: some thousand readings, so that others get their turn. */
const AT_ONCE = 4;
/** Of sections and months; five hundred sections have this many in seventeen years. */
const MOST_KEPT = 100_000;

const kept = keepBy<Database, readonly ReadingMean[]>(MOST_KEPT);
const monthsKept = keepBy<Database, readonly string[]>(1);

/** A section's month that is to be worked out. */
interface Missing {
  readonly section: SectionId;
  readonly month: string;
  readonly resolve: (means: readonly ReadingMean[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What the readings of sections come to in months, as known now: each worked out once for as long as no reading of that
 * section and month is recorded.
 *
 * @param only - months, `YYYY-MM`; `null`: all that have readings
 * @returns in the order of the sections, of each in the order of its months
 */
export async function monthMeans(
  database: Database,
  places: KnownPlaces,
  sections: readonly SectionId[],
  only: readonly string[] | null,
): Promise<readonly ReadingMean[]> {
  const marks = await currentMarks(database);
  const onRecord = await monthsKept(database)('months', marks.ofMeasurements(), () =>
    database.read(monthsOfReadings),
  );
  const months = onRecord.filter((month) => only?.includes(month) ?? true);
  const missing: Missing[] = [];
  const means = sections.flatMap((section) => {
    const kinds = places.rowsOf.get(section)?.map(({ kind }) => kind) ?? [];
    return months.map((month) =>
      kept(database)(
        keyOf(section, month),
        `${marks.ofReadings(section, month)} ${kinds.join(' ')}`,
        () => new Promise((resolve, reject) => missing.push({ section, month, resolve, reject })),
      ),
    );
  });
  const [found] = await Promise.all([Promise.all(means), workOut(database, places, missing)]);
  return found.flat();
}

function keyOf(section: SectionId, month: string): string {
  return `${month} ${section}`;
}

async function workOut(database: Database, places: KnownPlaces, missing: readonly Missing[]): Promise<void> {
  const ofOneSection = missing.every(({ section }) => section === missing[0]?.section);
  const inOrder = ofOneSection ? missing : missing.toSorted((a, b) => compare(a.month, b.month));
  for (let start = 0; start < inOrder.length; ) {
    const first = inOrder[start];
    const together = inOrder
      .slice(start, start + AT_ONCE)
      .filter(({ month }) => ofOneSection || month === first?.month);
    start += together.length;
    try {
      const means = await meansOf(database, places, together);
      for (const { section, month, resolve } of together) {
        resolve(means.get(keyOf(section, month)) ?? []);
      }
    } catch (error) {
      for (const { reject } of together) {
        reject(error);
      }
    }
  }
}

/** @param together - months of one section, or sections of one month; in order, at least one */
async function meansOf(
  database: Database,
  places: KnownPlaces,
  together: readonly Missing[],
): Promise<ReadonlyMap<string, readonly ReadingMean[]>> {
  const sites = [...new Set(together.map(({ section }) => section))];
  const [first, last] = [together[0]?.month ?? '', together.at(-1)?.month ?? ''];
  const files = await database.read((transaction) =>
    readPackageFiles(transaction, { asOf: null, months: { first, last }, files: ['readings.csv'], sites }),
  );
  const means = new Map<string, ReadingMean[]>();
  for (const mean of readingMeans(packageOfSections(places, sites, files))) {
    const key = keyOf(mean.section, formatMonth(mean.month));
    const own = means.get(key) ?? [];
    own.push(mean);
    means.set(key, own);
  }
  return means;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

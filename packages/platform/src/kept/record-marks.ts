import type { Month } from '@shuize/domain';
import { formatMonth, parseMonth } from '@shuize/domain';
import { type Database, type Instant, type RecordChange, recordedSince } from '@shuize/store';

/**
 * What of the record changed how often since this program first looked, each as a text: what was worked out under one mark
 * holds while the mark stands. A mark is taken before the record is read: what is read later may be newer than it, never
 * older.
 */
export interface RecordMarks {
  /** When anything was last recorded; `null`: never. */
  readonly last: () => Instant | null;
  readonly ofFiles: (files: readonly string[]) => string;
  /** Of rows of the section in any file. */
  readonly ofSection: (section: string) => string;
  /** Of measurements of any section; `YYYY-MM`. */
  readonly ofMonth: (month: string) => string;
  readonly ofMeasurements: () => string;
  /** Of readings of a section in a month, `YYYY-MM`. */
  readonly ofReadings: (section: string, month: string) => string;
}

interface Watch {
  readonly marks: RecordMarks;
  readonly note: (change: RecordChange) => void;
  last: Instant | null;
  seen: string | null;
  /** The look that goes on, and the one that begins when it has ended. */
  underWay: Promise<unknown>;
  next: Promise<RecordMarks> | null;
}

const watchOf = new WeakMap<Database, Watch>();

/**
 * The marks with everything that was recorded when this was asked. Who asks while a look at the database goes on shares the
 * next one, so that many who ask at once cost no more than a few.
 */
export function currentMarks(database: Database): Promise<RecordMarks> {
  const watch = watchOf.get(database) ?? newWatch();
  watchOf.set(database, watch);
  if (watch.next === null) {
    const next = watch.underWay.then(
      () => look(database, watch),
      () => look(database, watch),
    );
    watch.next = next;
    watch.underWay = next;
  }
  return watch.next;
}

async function look(database: Database, watch: Watch): Promise<RecordMarks> {
  watch.next = null;
  const { seen, last, changes } = await database.read((transaction) =>
    recordedSince(transaction, watch.seen),
  );
  changes.forEach(watch.note);
  watch.last = last;
  watch.seen = seen;
  return watch.marks;
}

const MEASUREMENTS: readonly string[] = ['monthly.csv', 'readings.csv'];
/** Changes that span more months than this count as changes of everything. */
const MOST_MONTHS = 1_200;

function newWatch(): Watch {
  let everything = 0;
  const counts = new Map<string, number>();
  const markOf = (...keys: readonly string[]) =>
    [everything, ...keys.map((key) => counts.get(key) ?? 0)].join(' ');
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const watch: Watch = {
    marks: {
      last: () => watch.last,
      ofFiles: (files) => markOf(...files),
      ofSection: (section) => markOf(`section ${section}`),
      ofMonth: (month) => markOf(month),
      ofMeasurements: () => markOf(...MEASUREMENTS),
      ofReadings: (section, month) => markOf(`${month} ${section}`),
    },
    note: (change) => {
      const months = monthsOf(change);
      if (change.file === null || months.length > MOST_MONTHS) {
        everything += 1;
        return;
      }
      add(change.file);
      for (const section of change.sections ?? []) {
        add(`section ${section}`);
      }
      for (const month of months) {
        add(month);
        for (const section of change.file === 'readings.csv' ? (change.sections ?? []) : []) {
          add(`${month} ${section}`);
        }
      }
    },
    last: null,
    seen: null,
    underWay: Promise.resolve(),
    next: null,
  };
  return watch;
}

function monthsOf({ firstMonth, lastMonth }: RecordChange): readonly string[] {
  const [first, last] = [parseMonth(firstMonth ?? ''), parseMonth(lastMonth ?? '')];
  return first === null || last === null
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => formatMonth((first + index) as Month));
}

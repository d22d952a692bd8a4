import {
  type DataPackage,
  type DivisionCode,
  invariant,
  type SectionId,
  type SectionRow,
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { type Database, type Instant, readPackageFiles, recordMark } from '@shuize/store';
import type { DivisionNode } from '../access/scope.ts';
import { instantAt } from '../clock.ts';

/** Divisions and sections with what is laid down for them, as known at an instant. */
export interface KnownPlaces {
  /** The instant asked for, or when anything was last recorded. */
  readonly asOf: Instant;
  /** Stands as long as nothing more is recorded, so that what was worked out under it still holds. */
  readonly mark: string;
  /** Divisions, sections, targets, background, exclusions and binding targets. */
  readonly data: DataPackage;
  readonly tree: readonly DivisionNode[];
  readonly names: ReadonlyMap<DivisionCode, string>;
  readonly rowsOf: ReadonlyMap<SectionId, readonly SectionRow[]>;
}

const FILES = [
  'divisions.csv',
  'sections.csv',
  'targets.csv',
  'background.csv',
  'exclusions.csv',
  'binding.csv',
];
/** Sets kept of one database: that of now, and a few that were asked for as known earlier. */
const MOST_KEPT = 8;

const keptOf = new WeakMap<Database, Map<string, KnownPlaces>>();

/**
 * Reads the places once for as long as nothing is recorded: every page needs them, and they change a few times a month.
 *
 * @param asOf - `null`: now
 */
export async function knownPlaces(database: Database, asOf: Instant | null): Promise<KnownPlaces> {
  return database.read(async (transaction) => {
    const { batches, last } = await recordMark(transaction);
    const mark = `${asOf ?? 'now'} ${batches} ${last ?? 'nothing'}`;
    const kept = keptOf.get(database) ?? new Map<string, KnownPlaces>();
    keptOf.set(database, kept);
    const found = kept.get(mark);
    if (found !== undefined) {
      return found;
    }
    const files = await readPackageFiles(transaction, { asOf, months: null, files: FILES });
    const places = placesOf(files, asOf ?? last ?? instantAt(0), mark);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) {
      kept.delete(oldest);
    }
    kept.set(mark, places);
    return places;
  });
}

function placesOf(files: ReadonlyMap<string, Uint8Array>, asOf: Instant, mark: string): KnownPlaces {
  const read = readDataPackage(files);
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  const { divisions, sections } = read.value;
  const rowsOf = new Map<SectionId, SectionRow[]>();
  for (const row of sections) {
    const rows = rowsOf.get(row.section) ?? [];
    rows.push(row);
    rowsOf.set(row.section, rows);
  }
  return {
    asOf,
    mark,
    data: read.value,
    tree: divisions.map(({ code, parent }) => ({ code, parent })),
    names: new Map(divisions.map(({ code, name }) => [code, name])),
    rowsOf,
  };
}

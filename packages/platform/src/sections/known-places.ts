import {
  type DataPackage,
  type DivisionCode,
  invariant,
  type SectionId,
  type SectionRow,
  type TargetRow,
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { type Database, type Instant, readPackageFiles } from '@shuize/store';
import type { DivisionNode } from '../access/scope.ts';
import { instantAt } from '../clock.ts';
import { keepBy } from '../kept/keep.ts';
import { currentMarks, type RecordMarks } from '../kept/record-marks.ts';

/** Divisions and sections with what is laid down for them, as known at an instant. */
export interface KnownPlaces {
  /** The instant asked for, or when anything was last recorded. */
  readonly asOf: Instant;
  /** Divisions, sections, targets, background, exclusions and binding targets. */
  readonly data: DataPackage;
  readonly tree: readonly DivisionNode[];
  readonly names: ReadonlyMap<DivisionCode, string>;
  readonly rowsOf: ReadonlyMap<SectionId, readonly SectionRow[]>;
  /** In order of the years. */
  readonly targetsOf: ReadonlyMap<SectionId, readonly TargetRow[]>;
  /** For what else is to be kept: taken before more is read. */
  readonly marks: RecordMarks;
}

type Places = Omit<KnownPlaces, 'asOf' | 'marks'>;

/** Files that the places come from. */
export const PLACE_FILES: readonly string[] = [
  'divisions.csv',
  'sections.csv',
  'targets.csv',
  'background.csv',
  'exclusions.csv',
  'binding.csv',
];
/** Sets kept of one database: that of now, and a few that were asked for as known earlier. */
const MOST_KEPT = 8;
const kept = keepBy<Database, Places>(MOST_KEPT);

/**
 * Reads the places once for as long as none of them is recorded: every page needs them, and they change a few times a month.
 *
 * @param asOf - `null`: now
 */
export async function knownPlaces(database: Database, asOf: Instant | null): Promise<KnownPlaces> {
  const marks = await currentMarks(database);
  const last = marks.last();
  const places = await kept(database)(asOf ?? 'now', marks.ofFiles(PLACE_FILES), () =>
    database.read(async (transaction) =>
      placesOf(await readPackageFiles(transaction, { asOf, months: null, files: PLACE_FILES })),
    ),
  );
  return { ...places, asOf: asOf ?? last ?? instantAt(0), marks };
}

function placesOf(files: ReadonlyMap<string, Uint8Array>): Places {
  const read = readDataPackage(files);
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  const { divisions, sections, targets } = read.value;
  return {
    data: read.value,
    tree: divisions.map(({ code, parent }) => ({ code, parent })),
    names: new Map(divisions.map(({ code, name }) => [code, name])),
    rowsOf: bySection(sections),
    targetsOf: bySection((targets ?? []).toSorted((a, b) => a.year - b.year)),
  };
}

function bySection<Row extends { readonly section: SectionId }>(
  rows: readonly Row[],
): ReadonlyMap<SectionId, readonly Row[]> {
  const found = new Map<SectionId, Row[]>();
  for (const row of rows) {
    const own = found.get(row.section) ?? [];
    own.push(row);
    found.set(row.section, own);
  }
  return found;
}

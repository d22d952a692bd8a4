import {
  type BoundaryKind,
  bilingual,
  type ControlLevel,
  type DataPackage,
  type Day,
  failure,
  formatMonth,
  type IndicatorCode,
  invariant,
  lastDayOfMonth,
  type Month,
  parseMonth,
  type Result,
  type SectionId,
  type SectionRow,
  success,
  type TargetClass,
  type WaterBodyKind,
  yearOfMonth,
} from '@shuize/domain';
import type { ClassOutcome, RibbonCell, Waterway } from '@shuize/reports';
import { DEFAULT_WATER_REPORT_OPTIONS, evaluateWater, type ReadingMean } from '@shuize/services';
import { type Database, type Instant, monthsOnRecord, readPackageFiles } from '@shuize/store';
import { keepBy } from '../kept/keep.ts';
import type { PlatformFault } from '../platform-fault.ts';
import { type KnownPlaces, knownPlaces, PLACE_FILES } from '../sections/known-places.ts';
import { monthMeans } from '../sections/month-means.ts';
import { packageOfSections } from '../sections/package-of-sections.ts';

/** What is asked of a month: the last on record where `month` is `null`, as known now where `asOf` is. */
export interface MonthAsked {
  readonly month: string | null;
  readonly asOf: Instant | null;
}

/** All sections of one month, whoever may see them. */
export interface MonthView {
  readonly places: KnownPlaces;
  readonly month: string;
  readonly onRecord: { readonly first: string; readonly last: string };
  readonly stations: readonly MonthStation[];
  /** Receiving waters before those that join them. */
  readonly waterways: readonly Waterway[];
}

/** One section in the month. */
export interface MonthStation {
  readonly section: SectionId;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly control: ControlLevel;
  readonly boundary: BoundaryKind;
  readonly river: string;
  /** Those of the section that hold at the end of the month. */
  readonly rows: readonly SectionRow[];
  readonly outcome: RibbonCell;
  readonly deciding: readonly IndicatorCode[];
  readonly target: TargetClass | null;
  readonly attains: boolean | null;
  /** Of the same month a year before; `null` where nothing is on record of it. */
  readonly before: RibbonCell | null;
}

const MONTHS_OF_YEAR = 12;
/** Views kept, of months and as-of dates. */
const MOST_KEPT = 24;
const views = keepBy<Database, Result<Omit<MonthView, 'places' | 'onRecord'>, PlatformFault>>(MOST_KEPT);
const spans = keepBy<Database, MonthView['onRecord'] | null>(MOST_KEPT);

/**
 * The sections of a month with their classes, worked out once for as long as nothing of it is recorded.
 *
 * @returns `nothing-on-record` where there is no measurement at all, or none of the month
 */
export async function monthView(
  database: Database,
  { month: asked, asOf }: MonthAsked,
): Promise<Result<MonthView, PlatformFault>> {
  const places = await knownPlaces(database, asOf);
  const { marks } = places;
  const onRecord = await spans(database)(asOf ?? 'now', marks.ofMeasurements(), () =>
    database.read((transaction) => monthsOnRecord(transaction, asOf)),
  );
  if (onRecord === null) {
    return failure(nothingOnRecord());
  }
  const text = asked ?? onRecord.last;
  const month = parseMonth(text);
  invariant(month !== null, `${text} is no month`);
  const yearBefore = formatMonth((month - MONTHS_OF_YEAR) as Month);
  const mark = [marks.ofFiles(PLACE_FILES), marks.ofMonth(text), marks.ofMonth(yearBefore)].join(' ');
  const view = await views(database)(`${asOf ?? 'now'} ${text}`, mark, () =>
    workedOut(database, month, asOf),
  );
  return view.ok ? success({ ...view.value, places, onRecord }) : view;
}

/** WHY places are read here again: what is kept under a mark is read after the mark was taken. */
async function workedOut(
  database: Database,
  month: Month,
  asOf: Instant | null,
): Promise<Result<Omit<MonthView, 'places' | 'onRecord'>, PlatformFault>> {
  const places = await knownPlaces(database, asOf);
  const { data, means } = await measured(database, places, month, asOf);
  const evaluated = evaluateWater(data, {
    ...DEFAULT_WATER_REPORT_OPTIONS,
    period: { kind: 'month', month },
    digests: [],
    programVersion: '',
    means,
  });
  if (!evaluated.ok) {
    const { message, mend } = evaluated.error;
    return failure({ kind: 'not-found', code: 'nothing-on-record', message, mend });
  }
  const { sections, waterways } = evaluated.value;
  return success({
    month: formatMonth(month),
    waterways,
    stations: sections.map((each): MonthStation => {
      const rows = rowsOn(places, each.sectionId, lastDayOfMonth(month));
      return {
        section: each.sectionId,
        name: each.name,
        kind: each.kind,
        control: each.control,
        boundary: rows[0]?.boundary ?? 'none',
        river: each.waterBody,
        rows,
        ...outcomeOf(each.outcome),
        target: each.target,
        attains: each.attains,
        before: each.before === null ? null : outcomeOf(each.before).outcome,
      };
    }),
  });
}

const MEASUREMENTS = ['monthly.csv', 'readings.csv'];

/** Places with the measurements of a month and of the same month a year before; known now, readings by their means. */
async function measured(
  database: Database,
  places: KnownPlaces,
  month: Month,
  asOf: Instant | null,
): Promise<{ readonly data: DataPackage; readonly means: readonly ReadingMean[] }> {
  const months = [(month - MONTHS_OF_YEAR) as Month, month].map(formatMonth);
  const files = asOf === null ? ['monthly.csv'] : MEASUREMENTS;
  const parts = await database.read(async (transaction) => {
    const read: ReadonlyMap<string, Uint8Array>[] = [];
    for (const each of months) {
      const asked = { asOf, months: { first: each, last: each }, files, neededReadings: true };
      read.push(await readPackageFiles(transaction, asked));
    }
    return read;
  });
  const sections = places.data.sectionIds;
  const data = packageOfSections(places, sections, joined(parts));
  const year = yearOfMonth(month);
  return {
    // WHY: an evaluation spans the years of all targets that it is given.
    data: {
      ...data,
      targets: data.targets?.filter((row) => row.year === year || row.year === year - 1) ?? null,
    },
    means: asOf === null ? await monthMeans(database, places, sections, months) : [],
  };
}

/** One package of several parts, a file in two of them going on where the first ends. */
function joined(parts: readonly ReadonlyMap<string, Uint8Array>[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts.flatMap((part) => [...part])) {
    const before = files.get(name);
    files.set(name, before === undefined ? bytes : Buffer.concat([before, withoutHeader(bytes)]));
  }
  return files;
}

function withoutHeader(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bytes.indexOf('\n'.charCodeAt(0)) + 1);
}

function rowsOn({ rowsOf }: KnownPlaces, section: SectionId, day: Day): readonly SectionRow[] {
  const rows = rowsOf.get(section) ?? [];
  return rows.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
}

function outcomeOf(outcome: ClassOutcome): Pick<MonthStation, 'outcome' | 'deciding'> {
  switch (outcome.kind) {
    case 'class':
      return { outcome: outcome.class, deciding: outcome.deciding };
    case 'state':
      return { outcome: outcome.state, deciding: [] };
    case 'too-few-data':
      return { outcome: 'too-few-data', deciding: [] };
  }
}

function nothingOnRecord(): PlatformFault {
  return {
    kind: 'not-found',
    code: 'nothing-on-record',
    message: bilingual('还没有监测数据。', 'There are no measurements yet.'),
    mend: bilingual(
      '请先由分析人员在“数据导入”中导入断面和监测数据。',
      'Let an analyst import sections and measurements first.',
    ),
  };
}

import {
  type BoundaryKind,
  bilingual,
  type ControlLevel,
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
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import type { ClassOutcome, RibbonCell, Waterway } from '@shuize/reports';
import { DEFAULT_WATER_REPORT_OPTIONS, evaluateWater } from '@shuize/services';
import { type Database, type Instant, monthsOnRecord, readPackageFiles } from '@shuize/store';
import type { PlatformFault } from '../platform-fault.ts';
import { type KnownPlaces, knownPlaces } from '../sections/known-places.ts';

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
/** Views kept of one set of places. */
const MOST_KEPT = 24;
const keptOf = new WeakMap<KnownPlaces, Map<string, MonthView>>();

/**
 * The sections of a month with their classes, worked out once for as long as nothing more is recorded.
 *
 * @returns `nothing-on-record` where there is no measurement at all, or none of the month
 */
export async function monthView(
  database: Database,
  { month: asked, asOf }: MonthAsked,
): Promise<Result<MonthView, PlatformFault>> {
  const places = await knownPlaces(database, asOf);
  const onRecord = await database.read((transaction) => monthsOnRecord(transaction, asOf));
  if (onRecord === null) {
    return failure(nothingOnRecord());
  }
  const text = asked ?? onRecord.last;
  const kept = keptOf.get(places) ?? new Map<string, MonthView>();
  keptOf.set(places, kept);
  const found = kept.get(text);
  if (found !== undefined) {
    return success(found);
  }
  const month = parseMonth(text);
  invariant(month !== null, `${text} is no month`);
  const before = (month - MONTHS_OF_YEAR) as Month;
  const files = await database.read(async (transaction) => [
    await readPackageFiles(transaction, { asOf, months: null, files: PLACES }),
    await measurementsOf(transaction, before, asOf),
    await measurementsOf(transaction, month, asOf),
  ]);
  const read = readDataPackage(joined(files));
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  const evaluated = evaluateWater(read.value, {
    ...DEFAULT_WATER_REPORT_OPTIONS,
    period: { kind: 'month', month },
    digests: [],
    programVersion: '',
  });
  if (!evaluated.ok) {
    const { message, mend } = evaluated.error;
    return failure({ kind: 'not-found', code: 'nothing-on-record', message, mend });
  }
  const { sections, waterways } = evaluated.value;
  const view: MonthView = {
    places,
    month: text,
    onRecord,
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
  };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) {
    kept.delete(oldest);
  }
  kept.set(text, view);
  return success(view);
}

const PLACES = ['divisions.csv', 'sections.csv', 'targets.csv', 'background.csv', 'exclusions.csv'];
const MEASUREMENTS = ['monthly.csv', 'readings.csv'];

function measurementsOf(
  transaction: Parameters<typeof readPackageFiles>[0],
  month: Month,
  asOf: Instant | null,
): ReturnType<typeof readPackageFiles> {
  const text = formatMonth(month);
  return readPackageFiles(transaction, {
    asOf,
    months: { first: text, last: text },
    files: MEASUREMENTS,
    neededReadings: true,
  });
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

import {
  BELOW_DETECTION,
  type DataPackage,
  type Day,
  type Decimal,
  type FactRow,
  formatDay,
  formatDecimal,
  formatMinute,
  formatMonth,
  INDICATORS,
  invariant,
  type Minute,
  MONITORING_STATES,
  type Month,
  type MonthlyColumns,
  NO_DAY,
  NOT_DETECTED,
  READING_FLAGS,
  type ReadingColumns,
  STATE_ROW,
} from '@shuize/domain';
import { fileColumns } from '@shuize/store';

/** Rows of one file as texts, in the order of the columns that the store keeps. */
export interface FileRows {
  readonly file: string;
  /** Names of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Files of rows, and which of their numbers are days; the store knows their columns. */
const SMALL_FILES = {
  divisions: ['divisions.csv'],
  sections: ['sections.csv', 'from', 'to'],
  targets: ['targets.csv'],
  background: ['background.csv', 'from', 'to'],
  exclusions: ['exclusions.csv', 'approvedOn'],
  binding: ['binding.csv'],
  blackOdorous: ['black-odorous.csv'],
  annual: ['annual.csv'],
  tasks: ['tasks.csv', 'due', 'done'],
  posts: ['posts.csv', 'from', 'to'],
  events: ['events.csv', 'date'],
  scores: ['scores.csv'],
  ranks: ['ranks.csv'],
  adoptions: ['adoptions.csv', 'from', 'to'],
  complaints: ['complaints.csv', 'received', 'due'],
  accountability: ['accountability.csv'],
  flows: ['flows.csv', 'date'],
} as const satisfies Partial<Record<keyof DataPackage, readonly [file: string, ...days: string[]]>>;

type SmallFile = keyof typeof SMALL_FILES;

/**
 * A data package as rows of texts, as the store records them: of rows that a file has in several versions the latest, every
 * number with the digits it came with, a value below detection as `0.05L`.
 *
 * @returns one entry for each file that the package has
 */
export function packageRows(data: DataPackage): readonly FileRows[] {
  const small = (Object.keys(SMALL_FILES) as readonly SmallFile[]).flatMap((name): FileRows[] => {
    const rows = data[name];
    return rows === null ? [] : [smallFile(name, rows)];
  });
  return [
    ...small,
    ...(data.monthly === null ? [] : [monthlyFile(data, data.monthly)]),
    ...(data.readings === null ? [] : [readingsFile(data, data.readings)]),
  ];
}

/** The same rows as the file of a data package has them: there a month is not the day that it begins with. */
export function asWritten({ file, columns, rows }: FileRows): FileRows {
  const month = file === 'monthly.csv' ? columns.indexOf('month') : -1;
  return month === -1
    ? { file, columns, rows }
    : {
        file,
        columns,
        rows: rows.map((cells) => cells.map((cell, column) => (column === month ? cell.slice(0, 7) : cell))),
      };
}

function smallFile(name: SmallFile, rows: readonly FactRow[]): FileRows {
  const [file, ...dayColumns] = SMALL_FILES[name];
  const kept = fileColumns(file);
  invariant(kept !== null, `the store keeps no ${file}`);
  const { columns, key } = kept;
  const days = new Set<string>(dayColumns);
  const latest = new Map<string, FactRow>();
  for (const row of rows) {
    const id = JSON.stringify(key.map((column) => (row as unknown as Cells)[column] ?? null));
    const other = latest.get(id);
    if (other === undefined || (row.recorded ?? NO_DAY) >= (other.recorded ?? NO_DAY)) {
      latest.set(id, row);
    }
  }
  const texts = [...latest.values()].map((row) =>
    columns.map((column) => textOf((row as unknown as Cells)[column], column, days)),
  );
  return { file, columns, rows: texts };
}

type Cells = Readonly<Record<string, unknown>>;

function textOf(value: unknown, column: string, days: ReadonlySet<string>): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    if (days.has(column)) {
      return formatDay(value as Day);
    }
    return column === 'month' ? formatMonth(value as Month) : String(value);
  }
  if (typeof value === 'object') {
    return column === 'parameters' ? JSON.stringify(value) : formatDecimal(value as Decimal);
  }
  return String(value);
}

function monthlyFile({ sectionIds }: DataPackage, columns: MonthlyColumns): FileRows {
  const { section, month, indicator, recorded, qualifier } = columns;
  const rows = withoutOutdated(
    columns,
    latestRows(columns.count, recorded, (row) => `${section[row]} ${month[row]} ${indicator[row]}`),
  );
  return {
    file: 'monthly.csv',
    columns: ['section', 'month', 'indicator', 'value'],
    rows: rows.map((row) => {
      const isState = indicator[row] === STATE_ROW;
      return [
        sectionIds[section[row] ?? -1] ?? '',
        `${formatMonth((month[row] ?? 0) as Month)}-01`,
        isState ? 'state' : codeOf(indicator[row]),
        isState ? (MONITORING_STATES[qualifier[row] ?? -1] ?? '') : valueText(columns, row),
      ];
    }),
  };
}

/** A state and values of one section and month are versions of that month: what was recorded last counts. */
function withoutOutdated(
  { section, month, indicator, recorded }: MonthlyColumns,
  rows: readonly number[],
): readonly number[] {
  const keyOf = (row: number) => `${section[row]} ${month[row]}`;
  const states = new Map(
    rows.filter((row) => indicator[row] === STATE_ROW).map((row) => [keyOf(row), recorded[row] ?? NO_DAY]),
  );
  if (states.size === 0) {
    return rows;
  }
  const values = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (indicator[row] !== STATE_ROW && states.has(key)) {
      values.set(key, Math.max(values.get(key) ?? Number.NEGATIVE_INFINITY, recorded[row] ?? NO_DAY));
    }
  }
  return rows.filter((row) => {
    const state = states.get(keyOf(row));
    const value = values.get(keyOf(row));
    const isStateLater = state !== undefined && value !== undefined && state > value;
    return state === undefined || value === undefined || (indicator[row] === STATE_ROW) === isStateLater;
  });
}

function readingsFile({ sectionIds }: DataPackage, columns: ReadingColumns): FileRows {
  const { section, time, indicator, recorded, flag } = columns;
  const rows = latestRows(columns.count, recorded, (row) => `${section[row]} ${time[row]} ${indicator[row]}`);
  return {
    file: 'readings.csv',
    columns: ['section', 'time', 'indicator', 'value', 'flag'],
    rows: rows.map((row) => [
      sectionIds[section[row] ?? -1] ?? '',
      formatMinute((time[row] ?? 0) as Minute),
      codeOf(indicator[row]),
      valueText(columns, row),
      READING_FLAGS[flag[row] ?? -1] ?? '',
    ]),
  };
}

/** Positions of the rows, of those with equal keys the one recorded last; no keys are made where no row has versions. */
function latestRows(count: number, recorded: Int32Array, keyOf: (row: number) => string): readonly number[] {
  const all = Array.from({ length: count }, (_, row) => row);
  if (!recorded.subarray(0, count).some((day) => day !== NO_DAY)) {
    return all;
  }
  const latest = new Map<string, number>();
  for (const row of all) {
    const other = latest.get(keyOf(row));
    if (other === undefined || (recorded[row] ?? NO_DAY) >= (recorded[other] ?? NO_DAY)) {
      latest.set(keyOf(row), row);
    }
  }
  return [...latest.values()];
}

function valueText({ mantissa, decimals, qualifier }: MonthlyColumns | ReadingColumns, row: number): string {
  const text = formatDecimal({ mantissa: mantissa[row] ?? 0, decimals: decimals[row] ?? 0 });
  switch (qualifier[row]) {
    case BELOW_DETECTION:
      return `${text}L`;
    case NOT_DETECTED:
      return '未检出';
    default:
      return text;
  }
}

function codeOf(indicator: number | undefined): string {
  return INDICATORS[indicator ?? -1]?.code ?? '';
}

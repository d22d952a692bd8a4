import {
  type BackgroundRow,
  type DataPackage,
  type Day,
  type DivisionCode,
  decimal,
  type ExclusionRow,
  type IndicatorCode,
  indicatorNumber,
  invariant,
  MONITORING_STATES,
  type MonitoringState,
  type MonthlyColumns,
  NO_DAY,
  parseDay,
  parseMeasuredValue,
  parseMinute,
  parseMonth,
  READING_FLAGS,
  type ReadingColumns,
  type ReadingFlag,
  type SectionId,
  type SectionRow,
  STATE_ROW,
  type TargetClass,
  type TargetRow,
  type WaterBodyKind,
  yearOf,
} from '@shuize/domain';

/**
 * Rows of a data package as lines of words; `@2018-05-20` at the end is the recorded day. The defaults make a package of
 * one national river section `S1` without data.
 */
export interface PackageLines {
  /** `S1`, `S1 lake`, `S1 river 2018-03-01 2018-11-30`; `*` is an open end. */
  readonly sections?: readonly string[];
  /** `S1 2018-01 NH3N 0.50`, `S1 2018-01 state dry`. */
  readonly monthly?: readonly string[];
  /** `S1 2018-01-01T08:00 NH3N 0.50 N`; the mark may be left out. */
  readonly readings?: readonly string[];
  /** `S1 2018 III`. */
  readonly targets?: readonly string[];
  /** `S1 2018-01 NH3N 2018-03-01`: the day of approval. */
  readonly exclusions?: readonly string[];
  /** `S1 F 2018-01-01 * 0.8`. */
  readonly background?: readonly string[];
}

export function dataPackage(lines: PackageLines): DataPackage {
  const sections = (lines.sections ?? ['S1']).map(sectionRow);
  const sectionIds = [...new Set(sections.map(({ section }) => section))];
  return {
    divisions: [],
    sections,
    sectionIds,
    targets: lines.targets?.map(targetRow) ?? null,
    monthly: lines.monthly === undefined ? null : monthlyColumns(lines.monthly, sectionIds),
    readings: lines.readings === undefined ? null : readingColumns(lines.readings, sectionIds),
    exclusions: lines.exclusions?.map(exclusionRow) ?? null,
    background: lines.background?.map(backgroundRow) ?? null,
    binding: null,
    blackOdorous: null,
    annual: null,
    tasks: null,
    posts: null,
    events: null,
    scores: null,
    ranks: null,
    adoptions: null,
    complaints: null,
    accountability: null,
    flows: null,
  };
}

export function aDay(text: string): Day {
  return known(parseDay(text), text);
}

export function aMonth(text: string) {
  return known(parseMonth(text), text);
}

function sectionRow(line: string, index: number): SectionRow {
  const { words, recorded } = split(line);
  const [id = '', kind = 'river', from = '*', to = '*'] = words;
  return {
    row: index + 2,
    recorded,
    section: id as SectionId,
    division: '990101' as DivisionCode,
    from: from === '*' ? null : aDay(from),
    to: to === '*' ? null : aDay(to),
    name: `断面${id}`,
    kind: kind as WaterBodyKind,
    control: 'national',
    river: '清川',
    basin: '清川流域',
    boundary: 'none',
    upstream: null,
    share: null,
    longitude: null,
    latitude: null,
  };
}

function targetRow(line: string, index: number): TargetRow {
  const { words, recorded } = split(line);
  const [id, year, targetClass] = words;
  return {
    row: index + 2,
    recorded,
    section: id as SectionId,
    year: yearOf(Number(year)),
    class: targetClass as TargetClass,
  };
}

function exclusionRow(line: string, index: number): ExclusionRow {
  const { words, recorded } = split(line);
  const [id, month = '', indicator, approvedOn = ''] = words;
  return {
    row: index + 2,
    recorded,
    section: id as SectionId,
    month: aMonth(month),
    indicator: indicator as IndicatorCode | '*',
    reason: '特大洪水',
    approvedBy: '省生态环境厅',
    approvedOn: aDay(approvedOn),
  };
}

function backgroundRow(line: string, index: number): BackgroundRow {
  const { words, recorded } = split(line);
  const [id, indicator, from = '', to = '*', value = ''] = words;
  return {
    row: index + 2,
    recorded,
    section: id as SectionId,
    indicator: indicator as IndicatorCode,
    from: aDay(from),
    to: to === '*' ? null : aDay(to),
    value: decimal(value),
    approval: '本底核定文件',
  };
}

function monthlyColumns(lines: readonly string[], ids: readonly SectionId[]): MonthlyColumns {
  const rows = lines.map((line) => {
    const { words, recorded } = split(line);
    const [id = '', month = '', indicator = '', value = ''] = words;
    const isState = indicator === 'state';
    return {
      section: ids.indexOf(id as SectionId),
      month: aMonth(month),
      indicator: isState ? STATE_ROW : numberOf(indicator),
      recorded: recorded ?? NO_DAY,
      ...(isState
        ? { mantissa: 0, decimals: 0, qualifier: MONITORING_STATES.indexOf(value as MonitoringState) }
        : measured(value)),
    };
  });
  return {
    count: rows.length,
    section: Int32Array.from(rows, (row) => row.section),
    month: Int32Array.from(rows, (row) => row.month),
    indicator: Uint8Array.from(rows, (row) => row.indicator),
    mantissa: Float64Array.from(rows, (row) => row.mantissa),
    decimals: Uint8Array.from(rows, (row) => row.decimals),
    qualifier: Uint8Array.from(rows, (row) => row.qualifier),
    recorded: Int32Array.from(rows, (row) => row.recorded),
    row: Int32Array.from(rows, (_, index) => index + 2),
  };
}

function readingColumns(lines: readonly string[], ids: readonly SectionId[]): ReadingColumns {
  const rows = lines.map((line) => {
    const { words, recorded } = split(line);
    const [id = '', time = '', indicator = '', value = '', flag = 'N'] = words;
    return {
      section: ids.indexOf(id as SectionId),
      time: known(parseMinute(time.replace('T', ' ')), time),
      indicator: numberOf(indicator),
      flag: READING_FLAGS.indexOf(flag as ReadingFlag),
      recorded: recorded ?? NO_DAY,
      ...measured(value),
    };
  });
  return {
    count: rows.length,
    section: Int32Array.from(rows, (row) => row.section),
    time: Int32Array.from(rows, (row) => row.time),
    indicator: Uint8Array.from(rows, (row) => row.indicator),
    mantissa: Float64Array.from(rows, (row) => row.mantissa),
    decimals: Uint8Array.from(rows, (row) => row.decimals),
    qualifier: Uint8Array.from(rows, (row) => row.qualifier),
    flag: Uint8Array.from(rows, (row) => row.flag),
    recorded: Int32Array.from(rows, (row) => row.recorded),
    row: Int32Array.from(rows, (_, index) => index + 2),
  };
}

function measured(text: string) {
  const value = known(parseMeasuredValue(text), text);
  switch (value.kind) {
    case 'value':
      return { ...value.value, qualifier: 0 };
    case 'below-detection':
      return { ...value.limit, qualifier: 1 };
    case 'not-detected':
      return { mantissa: 0, decimals: 0, qualifier: 2 };
  }
}

function split(line: string) {
  const words = line.split(' ');
  const last = words.at(-1) ?? '';
  return last.startsWith('@')
    ? { words: words.slice(0, -1), recorded: aDay(last.slice(1)) }
    : { words, recorded: null };
}

function numberOf(code: string): number {
  return known(indicatorNumber(code) ?? null, code);
}

function known<Value>(value: Value | null, text: string): Value {
  invariant(value !== null, `"${text}" is not a fact of the fixture`);
  return value;
}

import {
  BELOW_DETECTION,
  classOfLevel,
  INDICATORS,
  type IndicatorCode,
  type InputError,
  invariant,
  type MeasuredValue,
  type Minute,
  NOT_DETECTED,
  READING_FLAGS,
  type ReadingFlag,
  type Result,
  success,
} from '@shuize/domain';
import {
  type Monitoring,
  type NamedBytes,
  type ReadingsTable,
  readMonitoringFile,
  type WideTable,
} from '@shuize/feeds';
import type { SectionReadings } from './section-readings.ts';

/**
 * Reads measurements to be classed: the wide table of monitoring pages, or the readings.csv of a data package; CSV or
 * workbooks.
 *
 * @param sections - the list that tells rivers from lakes; `null` when there is none
 * @returns one for each section and time, in the order of the file, or every fault of both files
 */
export async function readSectionReadings(
  table: NamedBytes,
  sections: NamedBytes | null,
): Promise<Result<readonly SectionReadings[], readonly InputError[]>> {
  const read = await readMonitoringFile(table, sections);
  if (!read.ok) {
    return read;
  }
  const { value } = read;
  return success(
    value.table.layout === 'wide' ? rowsOf(value.table, value.kinds) : groupsOf(value.table, value.kinds),
  );
}

function rowsOf(table: WideTable, kinds: Monitoring['kinds']): readonly SectionReadings[] {
  return Array.from({ length: table.count }, (_, index) => {
    const section = table.section[index] ?? 0;
    const values = new Map<IndicatorCode, MeasuredValue>();
    for (const { indicator, mantissa, decimals, qualifier } of table.indicators) {
      const digits = mantissa[index] ?? Number.NaN;
      if (!Number.isNaN(digits)) {
        values.set(indicator, measuredValue(digits, decimals[index] ?? 0, qualifier[index] ?? 0));
      }
    }
    return {
      row: table.row[index] ?? 0,
      section: table.sectionIds[section] ?? '',
      time: (table.time[index] ?? 0) as Minute,
      values,
      flagged: [],
      published: classOfLevel(table.published[index] ?? 0) ?? null,
      kind: kinds[section] ?? null,
    };
  });
}

/** More than any minute of a section that a file may name; a section and a minute make one exact number. */
const MINUTES = 2 ** 31;

/** The readings of one section and time, by position. */
interface Group {
  readonly first: number;
  /** The version recorded last, by number of the indicator. */
  readonly latest: Map<number, number>;
}

function groupsOf(
  { readings, sectionIds }: ReadingsTable,
  kinds: Monitoring['kinds'],
): readonly SectionReadings[] {
  const { count, section, time, indicator, recorded } = readings;
  const groups = new Map<number, Group>();
  for (let index = 0; index < count; index += 1) {
    const key = (section[index] ?? 0) * MINUTES + (time[index] ?? 0);
    const group = groups.get(key) ?? { first: index, latest: new Map<number, number>() };
    groups.set(key, group);
    const item = indicator[index] ?? 0;
    const earlier = group.latest.get(item);
    if (earlier === undefined || (recorded[index] ?? 0) > (recorded[earlier] ?? 0)) {
      group.latest.set(item, index);
    }
  }
  return [...groups.values()].map(({ first, latest }) => {
    const at = section[first] ?? 0;
    return {
      row: readings.row[first] ?? 0,
      section: sectionIds[at] ?? '',
      time: (time[first] ?? 0) as Minute,
      ...valuesOf(readings, latest),
      published: null,
      kind: kinds[at] ?? null,
    };
  });
}

function valuesOf(
  { mantissa, decimals, qualifier, flag }: ReadingsTable['readings'],
  latest: Group['latest'],
): Pick<SectionReadings, 'values' | 'flagged'> {
  const values = new Map<IndicatorCode, MeasuredValue>();
  const flagged: { indicator: IndicatorCode; flag: ReadingFlag }[] = [];
  for (const [item, index] of latest) {
    const indicator = INDICATORS[item]?.code;
    const mark = READING_FLAGS[flag[index] ?? 0];
    invariant(indicator !== undefined && mark !== undefined, 'a column of readings with an unknown code');
    if (mark === 'N') {
      const digits = mantissa[index] ?? Number.NaN;
      values.set(indicator, measuredValue(digits, decimals[index] ?? 0, qualifier[index] ?? 0));
    } else {
      flagged.push({ indicator, flag: mark });
    }
  }
  return { values, flagged };
}

function measuredValue(mantissa: number, decimals: number, qualifier: number): MeasuredValue {
  switch (qualifier) {
    case BELOW_DETECTION:
      return { kind: 'below-detection', limit: { mantissa, decimals } };
    case NOT_DETECTED:
      return { kind: 'not-detected' };
    default:
      return { kind: 'value', value: { mantissa, decimals } };
  }
}

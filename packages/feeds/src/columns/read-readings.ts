import { READING_FLAGS, type ReadingColumns } from '@shuize/domain';
import { notInList } from '../cells/list-cells.ts';
import { parseMinuteCell } from '../cells/time-cells.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import { type ColumnName, matchHeader } from '../csv/header.ts';
import type { ReadLimits } from '../csv/read-limits.ts';
import type { ScannedRecord } from '../csv/scan-records.ts';
import { RECORDED } from '../table/table.ts';
import { cellReader } from './cell-reader.ts';
import { type ColumnFile, type ColumnFiller, type ColumnPlan, readColumnFile } from './column-file.ts';
import { indicatorCells, RECORDED_CELLS, reportDuplicates } from './fact-columns.ts';
import type { MeasuredSlot } from './measured-cell.ts';
import { measuredReader } from './measured-reader.ts';
import { scanMinute } from './scan-time.ts';
import { sectionCells } from './section-cells.ts';
import { wordCells } from './word-cells.ts';

export const READING_NAMES: readonly ColumnName[] = [
  { name: 'section', zh: '断面编号', isRequired: true },
  { name: 'time', zh: '监测时间', isRequired: true },
  { name: 'indicator', zh: '指标', isRequired: true },
  { name: 'value', zh: '数值', isRequired: true },
  { name: 'flag', zh: '数据标识', isRequired: false },
  RECORDED,
];

export const READING_KEY: readonly string[] = ['section', 'time', 'indicator'];

const NORMAL = READING_FLAGS.indexOf('N');

/** readings.csv with the ids that its column of sections refers to. */
export interface ReadingsFile {
  readonly columns: ReadingColumns;
  readonly sectionIds: readonly string[];
}

/**
 * Reads readings.csv.
 *
 * @param sections - the ids of sections.csv in their order; `null` when there is none to check against: every id is
 *   then taken, in the order in which they come
 * @returns `null` when no row could be read; faulty rows are left out, and every fault is in the log
 */
export function readReadings(
  received: Uint8Array,
  sections: ReadonlySet<string> | null,
  limits: ReadLimits,
  log: FaultLog,
): ReadingsFile | null {
  return readColumnFile(received, limits, log, (row, cells) => planReadings(row, cells, sections, log));
}

/** How the rows of a readings.csv are read, from its header. @returns `null` when a column is lacking */
export function planReadings(
  row: number,
  cells: readonly string[],
  sections: ReadonlySet<string> | null,
  log: FaultLog,
): ColumnPlan<ReadingsFile> | null {
  const header = matchHeader(row, cells, READING_NAMES, log);
  return header === null ? null : { header, fillerOf: (file) => readingsFiller(file, sections) };
}

function readingsFiller(file: ColumnFile, sections: ReadonlySet<string> | null): ColumnFiller<ReadingsFile> {
  const { source, cellOf, lines } = file;
  const section = new Int32Array(lines);
  const time = new Int32Array(lines);
  const indicator = new Uint8Array(lines);
  const mantissa = new Float64Array(lines);
  const decimals = new Uint8Array(lines);
  const qualifier = new Uint8Array(lines);
  const flag = new Uint8Array(lines);
  const recorded = new Int32Array(lines);
  const row = new Int32Array(lines);
  let count = 0;

  const slot: MeasuredSlot = { mantissa: 0, decimals: 0, qualifier: 0 };
  const ids = sectionCells(sections);
  const readSection = cellReader(source, cellOf('section'), ids.kind);
  const readTime = cellReader(source, cellOf('time'), {
    scan: scanMinute,
    parse: parseMinuteCell,
    whenEmpty: undefined,
  });
  const readIndicator = cellReader(source, cellOf('indicator'), indicatorCells());
  const readValue = measuredReader(source, cellOf('value'), slot);
  const readFlag = cellReader(
    source,
    cellOf('flag'),
    wordCells(READING_FLAGS, (text) => notInList(text, READING_FLAGS), NORMAL),
  );
  const readRecorded = cellReader(source, cellOf(RECORDED.name), RECORDED_CELLS);

  const read = (record: ScannedRecord) => {
    const atSection = readSection(record);
    const atTime = readTime(record);
    const atIndicator = readIndicator(record);
    const atFlag = readFlag(record);
    const isValueRead = !Number.isNaN(atIndicator) && readValue(record, atIndicator, atFlag === NORMAL);
    const atRecorded = readRecorded(record);
    if (!isValueRead || Number.isNaN(atSection + atTime + atFlag + atRecorded)) {
      return;
    }
    section[count] = atSection;
    time[count] = atTime;
    indicator[count] = atIndicator;
    mantissa[count] = slot.mantissa;
    decimals[count] = slot.decimals;
    qualifier[count] = slot.qualifier;
    flag[count] = atFlag;
    recorded[count] = atRecorded;
    row[count] = record.row;
    count += 1;
  };

  const finish = () => {
    const columns: ReadingColumns = {
      count,
      section: section.subarray(0, count),
      time: time.subarray(0, count),
      indicator: indicator.subarray(0, count),
      mantissa: mantissa.subarray(0, count),
      decimals: decimals.subarray(0, count),
      qualifier: qualifier.subarray(0, count),
      flag: flag.subarray(0, count),
      recorded: recorded.subarray(0, count),
      row: row.subarray(0, count),
    };
    const keys = [columns.section, columns.time, columns.indicator, columns.recorded];
    reportDuplicates(file, READING_KEY, keys, columns.row);
    return { columns, sectionIds: ids.ids };
  };

  return { read, finish };
}

import { INDICATORS, MONITORING_STATES, type MonthlyColumns, STATE_ROW } from '@shuize/domain';
import { notInList } from '../cells/list-cells.ts';
import { parseMonthCell } from '../cells/time-cells.ts';
import { type Fault, fault } from '../csv/fault.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import { type ColumnName, matchHeader } from '../csv/header.ts';
import type { ReadLimits } from '../csv/read-limits.ts';
import type { ScannedRecord } from '../csv/scan-records.ts';
import { RECORDED } from '../table/table.ts';
import { cellReader } from './cell-reader.ts';
import { type ColumnFile, type ColumnFiller, readColumnFile } from './column-file.ts';
import { indicatorCells, RECORDED_CELLS, reportDuplicates } from './fact-columns.ts';
import type { MeasuredSlot } from './measured-cell.ts';
import { measuredReader } from './measured-reader.ts';
import { rowIndex } from './row-index.ts';
import { scanMonth } from './scan-time.ts';
import { sectionCells } from './section-cells.ts';
import { wordCells } from './word-cells.ts';

export const MONTHLY_NAMES: readonly ColumnName[] = [
  { name: 'section', zh: '断面编号', isRequired: true },
  { name: 'month', zh: '月份', isRequired: true },
  { name: 'indicator', zh: '指标', isRequired: true },
  { name: 'value', zh: '数值', isRequired: true },
  RECORDED,
];

export const MONTHLY_KEY: readonly string[] = ['section', 'month', 'indicator'];

/** What stands for an indicator in a row that gives the month's state; it is numbered after the indicators. */
const STATE_WORD = 'state';
const STATE_POSITION = INDICATORS.length;

/**
 * Reads monthly.csv.
 *
 * @param sections - the ids of sections.csv in their order; `null` when that file could not be read
 * @returns `null` when no row could be read; faulty rows are left out, and every fault is in the log
 */
export function readMonthly(
  received: Uint8Array,
  sections: ReadonlySet<string> | null,
  limits: ReadLimits,
  log: FaultLog,
): MonthlyColumns | null {
  return readColumnFile(received, limits, log, (row, cells) => {
    const header = matchHeader(row, cells, MONTHLY_NAMES, log);
    return header === null ? null : { header, fillerOf: (file) => monthlyFiller(file, sections) };
  });
}

function monthlyFiller(file: ColumnFile, sections: ReadonlySet<string> | null): ColumnFiller<MonthlyColumns> {
  const { source, cellOf, lines } = file;
  const section = new Int32Array(lines);
  const month = new Int32Array(lines);
  const indicator = new Uint8Array(lines);
  const mantissa = new Float64Array(lines);
  const decimals = new Uint8Array(lines);
  const qualifier = new Uint8Array(lines);
  const recorded = new Int32Array(lines);
  const row = new Int32Array(lines);
  let count = 0;

  const slot: MeasuredSlot = { mantissa: 0, decimals: 0, qualifier: 0 };
  const readSection = cellReader(source, cellOf('section'), sectionCells(sections).kind);
  const readMonth = cellReader(source, cellOf('month'), {
    scan: scanMonth,
    parse: parseMonthCell,
    whenEmpty: undefined,
  });
  const readIndicator = cellReader(source, cellOf('indicator'), indicatorCells([STATE_WORD]));
  const readValue = measuredReader(source, cellOf('value'), slot);
  const readState = cellReader(
    source,
    cellOf('value'),
    wordCells(MONITORING_STATES, (text) => notInList(text, MONITORING_STATES)),
  );
  const readRecorded = cellReader(source, cellOf(RECORDED.name), RECORDED_CELLS);

  const readMeasuredOrState = (record: ScannedRecord, at: number): boolean => {
    if (at !== STATE_POSITION) {
      return readValue(record, at);
    }
    Object.assign(slot, { mantissa: 0, decimals: 0, qualifier: readState(record) });
    return !Number.isNaN(slot.qualifier);
  };

  const read = (record: ScannedRecord) => {
    const atSection = readSection(record);
    const atMonth = readMonth(record);
    const atIndicator = readIndicator(record);
    const isValueRead = !Number.isNaN(atIndicator) && readMeasuredOrState(record, atIndicator);
    const atRecorded = readRecorded(record);
    if (!isValueRead || Number.isNaN(atSection + atMonth + atRecorded)) {
      return;
    }
    section[count] = atSection;
    month[count] = atMonth;
    indicator[count] = atIndicator === STATE_POSITION ? STATE_ROW : atIndicator;
    mantissa[count] = slot.mantissa;
    decimals[count] = slot.decimals;
    qualifier[count] = slot.qualifier;
    recorded[count] = atRecorded;
    row[count] = record.row;
    count += 1;
  };

  const finish = () => {
    const columns: MonthlyColumns = {
      count,
      section: section.subarray(0, count),
      month: month.subarray(0, count),
      indicator: indicator.subarray(0, count),
      mantissa: mantissa.subarray(0, count),
      decimals: decimals.subarray(0, count),
      qualifier: qualifier.subarray(0, count),
      recorded: recorded.subarray(0, count),
      row: row.subarray(0, count),
    };
    const keys = [columns.section, columns.month, columns.indicator, columns.recorded];
    reportDuplicates(file, MONTHLY_KEY, keys, columns.row);
    reportStatesBesideValues(file, columns);
    return columns;
  };

  return { read, finish };
}

/**
 * Reports a state of a section's month that was recorded on the same day as a value of it. Recorded on different days
 * they are versions of the month: it had values, and then it was known to have none, or the other way round.
 */
function reportStatesBesideValues({ source, cellOf, header }: ColumnFile, columns: MonthlyColumns): void {
  const { section, month, recorded, indicator, row } = columns;
  const states = indicator.reduce((count, each) => count + (each === STATE_ROW ? 1 : 0), 0);
  if (states === 0 || header.isDoubtful) {
    return;
  }
  const index = rowIndex([section, month, recorded], states);
  indicator.forEach((each, position) => {
    if (each === STATE_ROW) {
      index.add(position);
    }
  });
  const reported = new Set<number>();
  indicator.forEach((each, position) => {
    const state = each === STATE_ROW ? -1 : index.find(position);
    if (state !== -1 && !reported.has(state)) {
      reported.add(state);
      source.report(row[state] ?? 0, cellOf('indicator'), stateBesideValue(row[position] ?? 0));
    }
  });
}

function stateBesideValue(valueRow: number): Fault {
  return fault(
    'state-beside-value',
    `此行给出该断面当月的状态，而第 ${valueRow} 行又给出当月的数值。`,
    `This row gives the state of the section's month, and row ${valueRow} gives a value of the same month.`,
    '当月有数值的，删去状态行；没有的，删去数值行；如是更正，请填写不同的 recorded（获知日期）。',
    'Delete the state if there are values, or the values if not; give a correction another recorded day.',
  );
}

import { indicatorNumber } from '@shuize/domain';
import { unknownSection } from '../cells/id-cells.ts';
import { parseMinuteCell } from '../cells/time-cells.ts';
import { cellReader } from '../columns/cell-reader.ts';
import type { ColumnFile, ColumnFiller, ColumnPlan } from '../columns/column-file.ts';
import { reportDuplicates } from '../columns/fact-columns.ts';
import type { MeasuredSlot } from '../columns/measured-cell.ts';
import { measuredReader } from '../columns/measured-reader.ts';
import { scanMinute } from '../columns/scan-time.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import type { ScannedRecord } from '../csv/scan-records.ts';
import { isMissing, nameCells, publishedCells, wideSectionId } from './wide-cells.ts';
import { type IndicatorPlace, matchWideHeader } from './wide-header.ts';
import type { WideTable } from './wide-table.ts';

/** The sections that a table may name, and the file that lists them. */
export interface ListedSections {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * How the rows of a wide table are read, from its header.
 *
 * @param listed - `null` when no file lists the sections: every section is then taken
 * @returns `null` when the header does not allow it
 */
export function planWide(
  row: number,
  cells: readonly string[],
  listed: ListedSections | null,
  log: FaultLog,
): ColumnPlan<WideTable> | null {
  const matched = matchWideHeader(row, cells, log);
  return (
    matched && {
      header: matched.header,
      fillerOf: (file) => wideFiller(file, matched.indicators, listed),
    }
  );
}

function wideFiller(
  file: ColumnFile,
  places: readonly IndicatorPlace[],
  listed: ListedSections | null,
): ColumnFiller<WideTable> {
  const { source, cellOf, lines } = file;
  const section = new Int32Array(lines);
  const time = new Int32Array(lines);
  const published = new Uint8Array(lines);
  const row = new Int32Array(lines);
  let count = 0;

  const slot: MeasuredSlot = { mantissa: 0, decimals: 0, qualifier: 0 };
  const columns = places.map(({ code, cell, shift }) => ({
    indicator: code,
    number: indicatorNumber(code),
    cell,
    readValue: measuredReader(source, cell, slot, shift),
    mantissa: new Float64Array(lines),
    decimals: new Uint8Array(lines),
    qualifier: new Uint8Array(lines),
  }));
  const sections = sectionNumbers(file);
  const readTime = cellReader(source, cellOf('time'), {
    scan: scanMinute,
    parse: parseMinuteCell,
    whenEmpty: undefined,
  });
  const readPublished = cellReader(source, cellOf('class'), publishedCells());

  const readValues = (record: ScannedRecord): boolean => {
    let isSound = true;
    for (const { number, cell, readValue, mantissa, decimals, qualifier } of columns) {
      if (isMissing(source.bytes, record, cell)) {
        slot.mantissa = Number.NaN;
        slot.decimals = 0;
        slot.qualifier = 0;
      } else if (!readValue(record, number)) {
        isSound = false;
      }
      mantissa[count] = slot.mantissa;
      decimals[count] = slot.decimals;
      qualifier[count] = slot.qualifier;
    }
    return isSound;
  };

  const read = (record: ScannedRecord) => {
    const atSection = sections.read(record);
    const atTime = readTime(record);
    const atClass = readPublished(record);
    const areValuesRead = readValues(record);
    const id = sections.ids[atSection];
    const isListed = id === undefined || listed === null || listed.ids.has(id);
    if (!isListed) {
      source.report(record.row, cellOf('name'), unknownSection(id, listed.file));
    }
    if (!areValuesRead || !isListed || Number.isNaN(atSection + atTime + atClass)) {
      return;
    }
    section[count] = atSection;
    time[count] = atTime;
    published[count] = atClass;
    row[count] = record.row;
    count += 1;
  };

  const finish = (): WideTable => {
    const keys = [section.subarray(0, count), time.subarray(0, count)] as const;
    const rows = row.subarray(0, count);
    reportDuplicates(file, ['name', 'time'], keys, rows);
    return {
      layout: 'wide',
      count,
      sectionIds: sections.ids,
      section: keys[0],
      time: keys[1],
      published: published.subarray(0, count),
      indicators: columns.map(({ indicator, mantissa, decimals, qualifier }) => ({
        indicator,
        mantissa: mantissa.subarray(0, count),
        decimals: decimals.subarray(0, count),
        qualifier: qualifier.subarray(0, count),
      })),
      row: rows,
    };
  };

  return { read, finish };
}

/** More names than lines that a file may have; two numbers below it make one exact double. */
const MOST_NAMES = 2 ** 26;

/** Numbers the sections of a wide table as they come, without making their ids a string on every row. */
function sectionNumbers({ source, cellOf }: ColumnFile): {
  /** NaN for a section whose three cells could not all be read. */
  readonly read: (record: ScannedRecord) => number;
  readonly ids: readonly string[];
} {
  const [provinces, basins, names] = [nameCells(), nameCells(), nameCells()];
  const readProvince = cellReader(source, cellOf('province'), provinces.kind);
  const readBasin = cellReader(source, cellOf('basin'), basins.kind);
  const readName = cellReader(source, cellOf('name'), names.kind);
  const pairs = new Map<number, number>();
  const numbers = new Map<number, number>();
  const ids: string[] = [];
  const read = (record: ScannedRecord) => {
    const province = readProvince(record);
    const basin = readBasin(record);
    const name = readName(record);
    if (Number.isNaN(province + basin + name)) {
      return Number.NaN;
    }
    const pair = numbered(pairs, province * MOST_NAMES + basin);
    const known = numbers.size;
    const number = numbered(numbers, pair * MOST_NAMES + name);
    if (number === known) {
      ids.push(
        wideSectionId(provinces.words[province] ?? '', basins.words[basin] ?? '', names.words[name] ?? ''),
      );
    }
    return number;
  };
  return { read, ids };
}

/** The number of a key, given in order of first appearance. */
function numbered(numbers: Map<number, number>, key: number): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

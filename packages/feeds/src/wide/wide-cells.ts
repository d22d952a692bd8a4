import { classLevel, failure, type Result, success, type WaterBodyKind } from '@shuize/domain';
import { parsePublishedClassCell } from '../cells/class-cells.ts';
import { notInList } from '../cells/list-cells.ts';
import { byteDictionary } from '../columns/byte-dictionary.ts';
import type { CellKind } from '../columns/cell-reader.ts';
import { type Fault, fault, shown } from '../csv/fault.ts';
import { type ScannedRecord, textOfCell } from '../csv/scan-records.ts';
import { NO_CLASS } from './wide-table.ts';

const SEPARATOR = '|';
const HYPHEN = 0x2d;

const KINDS: ReadonlyMap<string, WaterBodyKind> = new Map([
  ['河流', 'river'],
  ['湖库', 'lake'],
  ['湖泊', 'lake'],
  ['水库', 'lake'],
]);

/** The id of a section that is known by its province, basin and name. */
export function wideSectionId(province: string, basin: string, name: string): string {
  return [province, basin, name].join(SEPARATOR);
}

/** A province, basin or name; it may not hold what separates them in the id. */
export function parseNameCell(text: string): Result<string, Fault> {
  return text.includes(SEPARATOR) ? failure(separatorInName(text)) : success(text);
}

export function parseKindCell(text: string): Result<WaterBodyKind, Fault> {
  const kind = KINDS.get(text);
  return kind === undefined ? failure(notInList(text, [...KINDS.keys()])) : success(kind);
}

/** Names on their way into numbers, given as they come. */
export function nameCells(): { readonly kind: CellKind; readonly words: readonly string[] } {
  const { find, add, words } = byteDictionary([]);
  const parse = (text: string) => {
    const name = parseNameCell(text);
    return name.ok ? success(add(name.value)) : name;
  };
  return { kind: { scan: find, parse, whenEmpty: undefined }, words };
}

/** Published classes as levels, or `NO_CLASS`; a spelling once read is found by its bytes. */
export function publishedCells(): CellKind {
  const spellings = byteDictionary([]);
  const levels: number[] = [];
  return {
    scan: (bytes, start, end) => levels[spellings.find(bytes, start, end)] ?? Number.NaN,
    parse: (text) => {
      const published = parsePublishedClassCell(text);
      if (!published.ok) {
        return published;
      }
      const level = published.value === null ? NO_CLASS : classLevel(published.value);
      levels[spellings.add(text)] = level;
      return success(level);
    },
    whenEmpty: NO_CLASS,
  };
}

/** Whether a cell says that nothing was measured: it is empty or `--`. */
export function isMissing(bytes: Uint8Array, record: ScannedRecord, cell: number): boolean {
  const start = record.starts[cell] ?? 0;
  const length = cell < record.count ? (record.ends[cell] ?? 0) - start : 0;
  if (length === 0 || (length === 2 && bytes[start] === HYPHEN && bytes[start + 1] === HYPHEN)) {
    return true;
  }
  const isDigit = (bytes[start] ?? 0) >= 0x30 && (bytes[start] ?? 0) <= 0x39;
  const text = isDigit ? null : textOfCell(bytes, record, cell);
  return text === '' || text === '--';
}

function separatorInName(text: string): Fault {
  return fault(
    'separator-in-name',
    `名称“${shown(text)}”中有竖线“|”。`,
    `The name “${shown(text)}” holds a vertical bar “|”.`,
    '断面以“省份|流域|断面名称”识别，名称中请勿使用竖线。',
    'A section is known as province|basin|name: use no bar in a name.',
  );
}

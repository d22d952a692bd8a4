import { Buffer } from 'node:buffer';
import type { InputError, Language } from '@shuize/domain';
import { faultLog } from '../../csv/fault-log.ts';
import type { ReadLimits } from '../../csv/read-limits.ts';
import { isReasonColumn } from '../../csv/reason-column.ts';
import { type ScannedRecord, scanRecords, textOfCell } from '../../csv/scan-records.ts';
import { soundCsv } from '../../csv/sound-csv.ts';
import type { NamedBytes } from '../../wide/read-monitoring.ts';
import type { HandedBack } from './handed-back.ts';
import { markPlan } from './mark-plan.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A record as it stands in the file: its cells with their quotes, and its line end. */
interface RawRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly lineEnd: string;
}

/**
 * Writes the errors of a CSV into a last column of it; its own cells stay as they are. What comes back is UTF-8 with
 * a byte order mark, by which Excel knows it.
 */
export function handBackCsv(
  { file, bytes }: NamedBytes,
  errors: readonly InputError[],
  language: Language,
  limits: ReadLimits,
): HandedBack {
  const csv = soundCsv(bytes, limits, limits.columnLines, faultLog(file, 0));
  if (csv === null) {
    return { bytes, unplaced: errors };
  }
  const ofFile = errors.filter((error) => error.file === file);
  const records = rawRecords(csv.bytes);
  const header = records.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (header?.cells ?? []).map(plainText);
  const widest = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const plan = markPlan(
    {
      header:
        header === undefined
          ? null
          : {
              row: header.row,
              names: new Map(names.entries()),
              lastColumn: names.length - 1,
              reasonColumn: names.findIndex(isReasonColumn),
            },
      lastColumn: widest - 1,
    },
    ofFile,
    language,
  );
  if (plan === null) {
    return { bytes, unplaced: errors };
  }
  const lines = records.map(({ row, cells, lineEnd }) => {
    const reason = plan.rows.get(row)?.reason ?? '';
    const kept = cells.map((cell, column) => (column === plan.reasonColumn ? '' : cell));
    const blanks = Array.from({ length: Math.max(0, plan.reasonColumn - cells.length) }, () => '');
    const before = [...kept, ...blanks].slice(0, plan.reasonColumn);
    const after = kept.slice(plan.reasonColumn + 1);
    const marked = [...before, quoted(reason), ...after];
    return (reason === '' ? kept : marked).join(',') + lineEnd;
  });
  const rest = new Set(ofFile);
  return {
    bytes: Buffer.from(BYTE_ORDER_MARK + lines.join('')),
    unplaced: errors.filter((error) => !rest.has(error)),
  };
}

function rawRecords(bytes: Uint8Array): readonly RawRecord[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begun: { readonly row: number; readonly starts: readonly number[] }[] = [];
  scanRecords(bytes, (record) => {
    begun.push({ row: record.row, starts: startsOf(record) });
  });
  return begun.map(({ row, starts }, index) => {
    const end = begun[index + 1]?.starts[0] ?? bytes.length;
    const cells = starts.map((start, cell) =>
      buffer.toString('utf8', start, (starts[cell + 1] ?? end + 1) - 1),
    );
    const last = cells.at(-1) ?? '';
    const lineEnd = index + 1 < begun.length ? (/(?:\r\n?|\n)$/.exec(last)?.[0] ?? '') : '';
    return { row, cells: [...cells.slice(0, -1), last.slice(0, last.length - lineEnd.length)], lineEnd };
  });
}

/** Where the cells of a record begin, their quotes included. */
function startsOf({ count, starts, quoted: isQuoted }: ScannedRecord): readonly number[] {
  return Array.from(
    { length: count },
    (_, cell) => (starts[cell] ?? 0) - ((isQuoted[cell] ?? 0) > 0 ? 1 : 0),
  );
}

/** What a cell of the header says. */
function plainText(raw: string): string {
  const bytes = Buffer.from(raw);
  let text = '';
  scanRecords(bytes, (record) => {
    text = textOfCell(bytes, record, 0);
  });
  return text;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '""')}"`;
}

import { failure, type Result, success } from '@shuize/domain';
import { type Fault, fault } from './fault.ts';
import type { ReadLimits } from './read-limits.ts';

export const COMMA = 0x2c;
export const QUOTE = 0x22;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** A fault with the line of the file that it stands in. */
export interface FaultAtLine {
  readonly line: number;
  readonly fault: Fault;
}

/**
 * Looks through a CSV once before it is read: its quotes must pair, it may hold no NUL byte, and no record may be
 * longer than allowed. A cell is quoted when it begins with a quote; after the closing quote only spaces may stand
 * before the comma or the line's end. A line ends with LF, CRLF or CR.
 *
 * @param bytes - UTF-8
 * @returns the number of lines, or the first fault: what follows it cannot be told apart into cells
 */
export function surveyBytes(
  bytes: Uint8Array,
  { recordBytes }: Pick<ReadLimits, 'recordBytes'>,
): Result<number, FaultAtLine> {
  let line = 1;
  let recordLine = 1;
  let recordStart = 0;
  let isQuoted = false;
  let isCellStart = true;
  let isAfterQuote = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const isLineEnd = byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
    if (isLineEnd) {
      line += 1;
    } else if (byte === 0) {
      return failure({ line, fault: nulByte() });
    }
    if (isQuoted) {
      if (byte === QUOTE) {
        if (bytes[at + 1] === QUOTE) {
          at += 1;
        } else {
          isQuoted = false;
          isAfterQuote = true;
        }
      }
    } else if (isLineEnd) {
      if (at - recordStart > recordBytes) {
        return failure({ line: recordLine, fault: recordTooLong(recordBytes) });
      }
      recordLine = line;
      recordStart = at + 1;
      isCellStart = true;
      isAfterQuote = false;
    } else if (byte === COMMA) {
      isCellStart = true;
      isAfterQuote = false;
    } else if (byte === QUOTE && isCellStart) {
      isQuoted = true;
      isCellStart = false;
    } else {
      isCellStart = false;
      if (isAfterQuote && byte !== SPACE && byte !== TAB && byte !== CARRIAGE_RETURN) {
        return failure({ line: recordLine, fault: unbalancedQuote() });
      }
    }
  }
  if (isQuoted) {
    return failure({ line: recordLine, fault: unbalancedQuote() });
  }
  return bytes.length - recordStart > recordBytes
    ? failure({ line: recordLine, fault: recordTooLong(recordBytes) })
    : success(line);
}

function nulByte(): Fault {
  return fault(
    'nul-byte',
    '文件中有 NUL 字节，不是文本文件。',
    'The file holds a NUL byte, so it is not a text.',
    '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”；xlsx、Unicode 文本不能只改扩展名。',
    'Save it from Excel as “CSV UTF-8 (comma delimited)”; renaming an xlsx or a Unicode text is not enough.',
  );
}

function unbalancedQuote(): Fault {
  return fault(
    'unbalanced-quote',
    '此行的双引号不成对，其后各行无法分清单元格，均未读取。',
    'The double quotes of this row do not pair, so the rows from here on cannot be told apart and were not read.',
    '单元格含逗号、换行或双引号时，整格用一对双引号括起，格内的双引号写两遍。',
    'Quote the whole cell when it holds a comma, a line break or a quote, and double each quote inside it.',
  );
}

function recordTooLong(limit: number): Fault {
  return fault(
    'record-too-long',
    `此行超过 ${limit} 字节，其后各行均未读取。`,
    `This row is longer than ${limit} bytes; the rows from here on were not read.`,
    '请检查此行是否缺少换行，或改用 CSV 格式重新导出。',
    'Check whether line breaks are missing, or export the file as CSV again.',
  );
}

import { decodeBytes } from './decode-bytes.ts';
import { type Fault, fault } from './fault.ts';
import type { FaultLog } from './fault-log.ts';
import type { ReadLimits } from './read-limits.ts';
import { surveyBytes } from './survey-bytes.ts';

/** A CSV that can be told apart into records: UTF-8 bytes without byte order mark, and how many lines they are. */
export interface SoundCsv {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/**
 * @param lineLimit - the most lines the file may have
 * @returns `null` when the file cannot be read at all; the log then says why
 */
export function soundCsv(
  received: Uint8Array,
  limits: ReadLimits,
  lineLimit: number,
  log: FaultLog,
): SoundCsv | null {
  if (received.length > limits.fileBytes) {
    log.add(null, null, fileTooLarge(received.length, limits.fileBytes));
    return null;
  }
  const decoded = decodeBytes(received);
  if (!decoded.ok) {
    log.add(null, null, decoded.error);
    return null;
  }
  const bytes = decoded.value;
  const survey = surveyBytes(bytes, limits);
  if (!survey.ok) {
    log.add(survey.error.line, null, survey.error.fault);
    return null;
  }
  if (survey.value > lineLimit) {
    log.add(null, null, tooManyRows(survey.value, lineLimit));
    return null;
  }
  return { bytes, lines: survey.value };
}

function fileTooLarge(size: number, limit: number): Fault {
  return fault(
    'file-too-large',
    `文件有 ${size} 字节，超过上限 ${limit} 字节，未读取。`,
    `The file has ${size} bytes, more than the limit of ${limit}, and was not read.`,
    '请按年份或地区拆成几个数据包，或调高上限。',
    'Split it into packages by year or area, or raise the limit.',
  );
}

function tooManyRows(lines: number, limit: number): Fault {
  return fault(
    'too-many-rows',
    `文件有 ${lines} 行，超过上限 ${limit} 行，未读取。`,
    `The file has ${lines} lines, more than the limit of ${limit}, and was not read.`,
    '请删去末尾的空行，或按年份、地区拆成几个数据包。',
    'Delete blank lines at the end, or split it into packages by year or area.',
  );
}

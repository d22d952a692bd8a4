import type { InputError } from '@shuize/domain';
import { type Fault, fault } from './fault.ts';

/** Collects the errors of one file, up to a number, and counts the rest. */
export interface FaultLog {
  readonly file: string;
  /**
   * @param row - line of the file from 1, or `null` when the fault is the file's
   * @param column - the header's name as the file writes it, or `null`
   */
  readonly add: (row: number | null, column: string | null, found: Fault) => void;
  /** By row, those of the file first; those of one row in the order they were found. */
  readonly errors: () => readonly InputError[];
}

export function faultLog(file: string, limit: number): FaultLog {
  const kept: InputError[] = [];
  let more = 0;
  return {
    file,
    add: (row, column, { code, message, mend }) => {
      if (kept.length < limit) {
        kept.push({ file, row, column, code, message, mend });
      } else {
        more += 1;
      }
    },
    errors: () => {
      const sorted = kept.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
      return more === 0 ? sorted : [...sorted, { file, row: null, column: null, ...moreErrors(more) }];
    },
  };
}

function moreErrors(count: number): Fault {
  return fault(
    'more-errors',
    `此文件另有 ${count} 处错误未列出。`,
    `The file has ${count} more error${count === 1 ? '' : 's'} not listed here.`,
    '请先改正已列出的错误，再重新检查。',
    'Mend the errors listed, then check again.',
  );
}

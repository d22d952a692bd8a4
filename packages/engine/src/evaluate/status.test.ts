import { describe, expect, it } from 'vitest';
import { STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';
import {
  allStatus,
  anyStatus,
  joinColumns,
  notColumn,
  notStatus,
  statusName,
  unlessStatus,
} from './status.ts';

const [ABSENT, NO, YES, OPEN] = [STATUS_ABSENT, STATUS_NOT_MET, STATUS_MET, STATUS_UNDETERMINED];
const ALL = [ABSENT, NO, YES, OPEN];

/** The results with each status in turn on the left, and on the right within it. */
function table(join: (a: number, b: number) => number): readonly (readonly number[])[] {
  return ALL.map((a) => ALL.map((b) => join(a, b)));
}

describe('three values and absence', () => {
  it('make all as Kleene does, skipping what is absent', () => {
    expect(table(allStatus)).toEqual([
      [ABSENT, NO, YES, OPEN],
      [NO, NO, NO, NO],
      [YES, NO, YES, OPEN],
      [OPEN, NO, OPEN, OPEN],
    ]);
  });

  it('make any as Kleene does, skipping what is absent', () => {
    expect(table(anyStatus)).toEqual([
      [ABSENT, NO, YES, OPEN],
      [NO, NO, YES, OPEN],
      [YES, YES, YES, YES],
      [OPEN, OPEN, YES, OPEN],
    ]);
  });

  it('leave the opposite of what is absent absent', () => {
    expect(ALL.map(notStatus)).toEqual([ABSENT, YES, NO, OPEN]);
    expect([...notColumn(Uint8Array.from(ALL))]).toEqual([ABSENT, YES, NO, OPEN]);
  });

  it('take an absent exception as one that does not hold, and leave an absent condition absent', () => {
    expect(table(unlessStatus)).toEqual([
      [ABSENT, ABSENT, ABSENT, ABSENT],
      [NO, NO, NO, NO],
      [YES, YES, NO, OPEN],
      [OPEN, OPEN, NO, OPEN],
    ]);
  });

  it('join column by column as cell by cell', () => {
    const left = Uint8Array.from(ALL.flatMap((a) => ALL.map(() => a)));
    const right = Uint8Array.from(ALL.flatMap(() => ALL));
    expect([...joinColumns(unlessStatus, left, right)]).toEqual(table(unlessStatus).flat());
  });

  it('are named, with absent as not met', () => {
    expect(ALL.map(statusName)).toEqual(['not-met', 'not-met', 'met', 'undetermined']);
  });
});

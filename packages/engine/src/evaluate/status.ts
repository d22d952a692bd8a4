import { STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED, type Status } from './outcome.ts';

/**
 * The codes of statuses are sets of what is possible: bit 0 is not met, bit 1 is met. Undetermined is both; absent,
 * which has nothing to judge, is neither. Kleene's three values come out of set arithmetic, and absent parts drop out.
 */
const CAN_FAIL = STATUS_NOT_MET;
const CAN_HOLD = STATUS_MET;

/** A status of what can hold and what can fail. */
export function statusOf(canHold: boolean, canFail: boolean): number {
  return (canHold ? CAN_HOLD : 0) | (canFail ? CAN_FAIL : 0);
}

/** Both hold. An absent one is skipped. */
export function allStatus(a: number, b: number): number {
  if (a === STATUS_ABSENT || b === STATUS_ABSENT) {
    return a | b;
  }
  return (a & b & CAN_HOLD) | ((a | b) & CAN_FAIL);
}

/** At least one holds. An absent one is skipped. */
export function anyStatus(a: number, b: number): number {
  if (a === STATUS_ABSENT || b === STATUS_ABSENT) {
    return a | b;
  }
  return ((a | b) & CAN_HOLD) | (a & b & CAN_FAIL);
}

/** The opposite; of what is absent, absent. */
export function notStatus(status: number): number {
  return statusOf((status & CAN_FAIL) !== 0, (status & CAN_HOLD) !== 0);
}

/** The condition, but not where the exception holds; an absent exception does not hold. */
export function unlessStatus(condition: number, exception: number): number {
  return condition === STATUS_ABSENT ? STATUS_ABSENT : allStatus(condition, notStatus(exception));
}

/** At the root of a rule what is absent is not met: there is nothing to hold anybody for. */
export function statusName(status: number): Status {
  switch (status) {
    case STATUS_MET:
      return 'met';
    case STATUS_UNDETERMINED:
      return 'undetermined';
    default:
      return 'not-met';
  }
}

/** Joins two columns of statuses, cell by cell. */
export function joinColumns(
  join: (a: number, b: number) => number,
  left: Uint8Array,
  right: Uint8Array,
): Uint8Array {
  const table = Uint8Array.from({ length: 16 }, (_, index) => join(index >> 2, index & 3));
  const joined = new Uint8Array(left.length);
  for (let cell = 0; cell < joined.length; cell += 1) {
    joined[cell] = table[((left[cell] as number) << 2) | (right[cell] as number)] as number;
  }
  return joined;
}

/** The opposite of a column of statuses, cell by cell. */
export function notColumn(column: Uint8Array): Uint8Array {
  return column.map(notStatus);
}

/** Finds rows of columns that are equal in some of them. Holds positions only, no key is made. */
export interface RowIndex {
  /** The row added before that equals this one, or -1. */
  readonly find: (row: number) => number;
  /** Adds a row unless one equals it. @returns the row that does, or -1 */
  readonly add: (row: number) => number;
}

/**
 * @param keys - the columns compared, each as long as there are rows
 * @param capacity - how many rows will be added at most
 */
export function rowIndex(keys: readonly (Int32Array | Uint8Array)[], capacity: number): RowIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2))).fill(-1);
  const mask = slots.length - 1;
  const hashOf = (row: number) => {
    let hash = 0;
    for (const key of keys) {
      hash = Math.imul(hash ^ (key[row] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return Math.imul(hash, 0x85ebca6b);
  };
  const isSame = (a: number, b: number) => {
    for (const key of keys) {
      if (key[a] !== key[b]) {
        return false;
      }
    }
    return true;
  };
  const slotOf = (row: number) => {
    const hash = hashOf(row);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let other = slots[slot] ?? -1; other !== -1 && !isSame(other, row); other = slots[slot] ?? -1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const find = (row: number) => slots[slotOf(row)] ?? -1;
  const add = (row: number) => {
    const slot = slotOf(row);
    const other = slots[slot] ?? -1;
    if (other === -1) {
      slots[slot] = row;
    }
    return other;
  };
  return { find, add };
}

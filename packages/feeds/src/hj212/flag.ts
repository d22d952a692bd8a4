/** Edition of the protocol by the version bits of Flag; `later` is one that this codec does not know. */
export type Edition = '2005' | '2017' | '2025' | 'later';

/** The three parts of Flag (拆分包及应答标志). */
export interface FlagParts {
  /** V5 to V0: 0 HJ/T 212-2005, 1 HJ 212-2017, 2 HJ 212-2025 and the dialect of water stations. */
  readonly version: number;
  /** D: the frame carries PNUM and PNO. */
  readonly isNumbered: boolean;
  /** A: the sender waits for an answer. */
  readonly wantsAnswer: boolean;
}

const ANSWER_BIT = 1;
const NUMBERED_BIT = 2;
const MOST = 255;
const EDITIONS: readonly Edition[] = ['2005', '2017', '2025'];

/** @param flag - 0 to 255, `V5 V4 V3 V2 V1 V0 D A` @see STANDARDS 7.3 */
export function readFlag(flag: number): FlagParts {
  return {
    version: flag >> 2,
    isNumbered: (flag & NUMBERED_BIT) !== 0,
    wantsAnswer: (flag & ANSWER_BIT) !== 0,
  };
}

export function writeFlag({ version, isNumbered, wantsAnswer }: FlagParts): number {
  return (version << 2) | (isNumbered ? NUMBERED_BIT : 0) | (wantsAnswer ? ANSWER_BIT : 0);
}

/** The same flag with its D bit set or cleared. */
export function withNumbering(flag: number, isNumbered: boolean): number {
  return isNumbered ? flag | NUMBERED_BIT : flag & ~NUMBERED_BIT;
}

/** The version bits alone: the Flag of every answer. */
export function versionBits(flag: number): number {
  return flag & ~(NUMBERED_BIT | ANSWER_BIT);
}

export function isFlag(flag: number): boolean {
  return Number.isInteger(flag) && flag >= 0 && flag <= MOST;
}

/** A frame without Flag is one of 2005, where uploads carried none. */
export function editionOf(flag: number | null): Edition {
  return flag === null ? '2005' : (EDITIONS[flag >> 2] ?? 'later');
}

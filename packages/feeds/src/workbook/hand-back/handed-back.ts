import type { InputError } from '@shuize/domain';

/** A user's own file with what is wrong in it. */
export interface HandedBack {
  readonly bytes: Uint8Array;
  /** Errors that have no place in the file, such as a sheet that is missing. */
  readonly unplaced: readonly InputError[];
}

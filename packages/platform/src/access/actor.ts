import type { DivisionCode, SectionId } from '@shuize/domain';
import type { Role } from './role.ts';

/** Who acts: an account that is signed in, and what it claims. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Its data and that of all divisions below it are reached; `null` reaches nothing, {@link WHOLE} everything. */
  readonly division: DivisionCode | null;
  /** The department of a member department's account. */
  readonly department: string | null;
  /** The sections that a monitoring station measures. */
  readonly sections: readonly SectionId[];
}

/** In place of a division: the whole installation (全域), of administrators first of all. No division has this code. */
export const WHOLE = '000000' as DivisionCode;

import type { Bilingual } from '@shuize/domain';
import type { Position } from './position.ts';

/** One fault of a pack: where it is, what is wrong and what would mend it. */
export interface PackFault {
  readonly position: Position;
  /** Stable kebab-case name of the kind of fault, such as `unknown-measure`. */
  readonly code: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A procedure: the steps of a case, who may act, what each needs and when it may close. */
export interface Procedure {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

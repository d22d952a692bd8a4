import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A duty: who owes what by when, and what follows when it is late. */
export interface Duty {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

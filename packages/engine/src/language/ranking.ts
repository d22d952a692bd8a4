import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A ranking: who is compared in which group by what, and what follows from the last places. */
export interface Ranking {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A statistic: counts by rank or batch and how they must agree. */
export interface Statistic {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

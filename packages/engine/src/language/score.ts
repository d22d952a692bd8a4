import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A score: parts, items, points, deductions, adjustments, vetoes and grades. */
export interface Score {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A matrix: line, tier and role to measures on a ladder, and what makes them heavier or lighter. */
export interface Matrix {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

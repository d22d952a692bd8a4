import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A plan: measures with departments, deadlines and targets. */
export interface Plan {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

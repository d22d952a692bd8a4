import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A register: entries with cause, area, from and lifted. */
export interface Register {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

import type { Bilingual, Citation } from '@shuize/domain';
import type { Position } from './position.ts';

/** A reward: what is paid for what, within which range. */
export interface Reward {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

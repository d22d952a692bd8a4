import type { Bilingual, Citation, Decimal } from '@shuize/domain';
import type { Position } from './position.ts';

/** A reward (举报奖励): what is paid for a kind of report, within a range. Nothing of who reported stands in it. */
export interface Reward {
  /** The provision's id, such as `LY-P3`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Yuan, both included. */
  readonly least: Decimal;
  readonly most: Decimal;
  /** Kinds as the office has set them; none where the text leaves them open. */
  readonly kinds: readonly RewardKind[];
  readonly position: Position;
}

export interface RewardKind {
  readonly id: string;
  readonly label: Bilingual;
  /** Yuan as the office configures it; `null`: not configured. */
  readonly amount: Decimal | null;
}

import type { Instant } from '../database/instant.ts';

/** A value that one person proposes to leave out of the statistics (剔除申请), and what another decided. */
export interface ExclusionProposal {
  readonly id: string;
  readonly section: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** `*`: every indicator of the month. */
  readonly indicator: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** `null` while it is open, as all below. */
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decision: 'approved' | 'rejected' | null;
  readonly decisionReason: string | null;
}

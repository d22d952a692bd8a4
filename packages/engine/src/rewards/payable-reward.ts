import { compareDecimals, type Decimal } from '@shuize/domain';
import type { Reward, RewardKind } from '../language/reward.ts';

/** What is payable for a report of one kind. */
export interface PayableReward {
  readonly reward: Reward;
  /** `null`: no kind is named. */
  readonly kind: RewardKind | null;
  /** Yuan: the amount asked about, else that of the kind; `null`: not configured. */
  readonly amount: Decimal | null;
  readonly status: 'payable' | 'below-range' | 'above-range' | 'not-configured';
}

/** @param amount - to be held against the range; `null`: what is configured for the kind */
export function payableReward(
  reward: Reward,
  kind: RewardKind | null,
  amount: Decimal | null,
): PayableReward {
  const paid = amount ?? kind?.amount ?? null;
  return { reward, kind, amount: paid, status: paid === null ? 'not-configured' : statusOf(reward, paid) };
}

function statusOf({ least, most }: Reward, amount: Decimal): PayableReward['status'] {
  if (compareDecimals(amount, least) < 0) {
    return 'below-range';
  }
  return compareDecimals(amount, most) > 0 ? 'above-range' : 'payable';
}

import { invariant } from '@shuize/domain';

/** What each recipient gets of a sum, and what stays because there is none. In fen. */
export interface SharedFund {
  /** In the order of the recipients. */
  readonly shares: readonly bigint[];
  readonly kept: bigint;
}

/**
 * Shares a sum equally to the fen. The fen that cannot be shared equally go one each to the first recipients; shares and
 * what is kept always make up the sum.
 *
 * @param fen - the sum, 0 or more
 * @param recipients - how many, in the order in which the remainder goes
 */
export function shareFund(fen: bigint, recipients: number): SharedFund {
  invariant(fen >= 0n, 'a sum below nothing is shared');
  if (recipients === 0) {
    return { shares: [], kept: fen };
  }
  const each = fen / BigInt(recipients);
  const rest = Number(fen % BigInt(recipients));
  return {
    shares: Array.from({ length: recipients }, (_, index) => each + (index < rest ? 1n : 0n)),
    kept: 0n,
  };
}

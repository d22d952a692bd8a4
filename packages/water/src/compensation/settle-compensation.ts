import { subtractFractions } from '@shuize/domain';
import { type AmountTotal, totalOfAmounts } from './amount.ts';
import type { CompensationLine } from './compensation-line.ts';
import type { CompensationScheme } from './compensation-scheme.ts';

/** What a place pays and receives under a scheme (结算). */
export interface CompensationSettlement {
  readonly charges: AmountTotal;
  /** Without those struck out. */
  readonly rewards: AmountTotal;
  /** Rewards less charges, of the amounts known: below zero the place pays. It stands only where nothing is open. */
  readonly net: AmountTotal;
  /** Rewards that a serious event struck out. */
  readonly struckOut: readonly CompensationLine[];
}

/**
 * Settles the lines of a place: all its sections, and any number of periods.
 *
 * @param hasSeriousEvent - such as toxic pollution or a supply of water cut off in the period; it strikes out all
 *   rewards where the scheme has a veto (一票否决)
 * @see STANDARDS 8.4
 */
export function settleCompensation(
  scheme: Pick<CompensationScheme, 'content'>,
  lines: readonly CompensationLine[],
  hasSeriousEvent: boolean,
): CompensationSettlement {
  const isStruck = ({ direction }: CompensationLine) =>
    direction === 'reward' && hasSeriousEvent && scheme.content.veto === 'rewards';
  const standing = lines.filter((line) => !isStruck(line));
  const totalOf = (direction: CompensationLine['direction']) =>
    totalOfAmounts(standing.filter((line) => line.direction === direction).map(({ amount }) => amount));
  const [charges, rewards] = [totalOf('charge'), totalOf('reward')];
  return {
    charges,
    rewards,
    net: {
      known: subtractFractions(rewards.known, charges.known),
      notPublished: charges.notPublished + rewards.notPublished,
      undetermined: charges.undetermined + rewards.undetermined,
    },
    struckOut: lines.filter(isStruck),
  };
}

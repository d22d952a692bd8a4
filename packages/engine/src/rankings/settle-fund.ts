import { type CalendarPeriod, compareFractions, type Decimal, daysOfPeriod, invariant } from '@shuize/domain';
import { numberInForce } from '../evaluate/number-in-force.ts';
import type { Ranking } from '../language/ranking.ts';
import type { RankingBench } from './judge-consequence.ts';
import type { FundOutcome, MemberOutcome } from './ranking-outcome.ts';
import { shareFund } from './share-fund.ts';

/**
 * Settles the money (扣款奖励) of one group: what is deducted equals what is rewarded and kept, to the fen.
 *
 * @param members - with the consequences of the period
 * @returns `null` where the ranking moves no money
 */
export function settleFund(
  bench: RankingBench,
  ranking: Ranking,
  members: readonly MemberOutcome[],
  period: CalendarPeriod,
): FundOutcome | null {
  const { fund } = ranking;
  if (fund === null) {
    return null;
  }
  const inOrder = members.toSorted((a, b) => (a.division < b.division ? -1 : 1));
  const deductions = inOrder.flatMap((member) => deductionsOf(bench, member, fund.from, period));
  const firsts = inOrder.filter(({ place }) => place !== null && place.min === 1);
  const met = firsts.map((member) => hasMetTarget(bench, ranking, member, fund.targets, period));
  const mayTakeMore = members.some(({ consequences }) =>
    consequences.some(
      ({ status, consequence }) => status === 'undetermined' && fund.from.includes(consequence.provision),
    ),
  );
  const isOpen =
    mayTakeMore ||
    members.some(({ place }) => place === null) ||
    firsts.some(({ place }) => place?.max !== 1) ||
    (deductions.length > 0 && met.includes(null)) ||
    deductions.some(({ fen }) => fen === null);
  const rewarded = firsts.filter((_, index) => met[index] !== false);
  const sum = deductions.reduce((total, { fen }) => total + (fen ?? 0n), 0n);
  const shared = shareFund(sum, rewarded.length);
  return {
    deductions,
    rewards: rewarded.map(({ division }, index) => ({
      division,
      fen: isOpen ? null : (shared.shares[index] ?? 0n),
    })),
    kept: isOpen ? 0n : shared.kept,
    isOpen,
  };
}

function deductionsOf(
  { pack, facts }: RankingBench,
  { division, consequences }: MemberOutcome,
  from: readonly string[],
  period: CalendarPeriod,
): FundOutcome['deductions'] {
  const number = facts.divisions.codes.indexOf(division);
  return consequences
    .filter(({ status, consequence }) => status === 'met' && from.includes(consequence.provision))
    .map(({ consequence: { provision }, step: { deduct } }) => {
      const amount =
        deduct === null
          ? null
          : numberInForce(deduct, pack, facts.divisions).on(daysOfPeriod(period).last, number);
      return { division, provision, fen: amount === null ? null : fenOf(amount) };
    });
}

/** @returns `null` where no target is on record */
function hasMetTarget(
  { facts }: RankingBench,
  { first }: Ranking,
  { division, value }: MemberOutcome,
  targets: string,
  period: CalendarPeriod,
): boolean | null {
  const target = facts.targetOf(targets, period, division);
  if (target === null || value === null) {
    return null;
  }
  const difference = compareFractions(value, target);
  return first === 'highest' ? difference >= 0 : difference <= 0;
}

/** Yuan with at most two decimals, as the checks have made sure, in fen. */
function fenOf({ mantissa, decimals }: Decimal): bigint {
  invariant(decimals <= 2, 'an amount in less than fen');
  return BigInt(mantissa) * 10n ** BigInt(2 - decimals);
}

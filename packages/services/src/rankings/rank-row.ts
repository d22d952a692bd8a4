import { type CalendarPeriod, type DivisionCode, formatFraction, fraction } from '@shuize/domain';
import type { ConsequenceOutcome, GroupOutcome, MemberOutcome, Ranking } from '@shuize/engine';
import type { KnownRankings } from './known-rankings.ts';

/** How often, exactly or between how often and how often. */
export type PrintedRange = number | { readonly min: number; readonly max: number };

/** One division of a ranking, as `shuize rank` prints it. @see DATA-PACKAGE 4 */
export interface RankRow {
  readonly division: DivisionCode;
  readonly group: string | null;
  /** `null` where none is on record. */
  readonly value: string | null;
  /** From 1; level values share it. A range where values of others are missing, `null` where its own is. */
  readonly rank: PrintedRange | null;
  /** Whether it takes the last place; `null` where that cannot be told. */
  readonly last: boolean | null;
  /** Those reached only. */
  readonly consequences: readonly RankConsequence[];
  /** Yuan from the fund as one of the first; `null` where that cannot be told. Only of rankings that move money. */
  readonly reward?: string | null;
  /** Why it takes no place or nobody is last, where that is so. */
  readonly note?: 'alone' | 'all-level' | 'no-value';
}

export interface RankConsequence {
  readonly provision: string;
  readonly status: 'met' | 'undetermined';
  /** How often last up to the period; not where the places of one period count. */
  readonly count?: PrintedRange;
  /** Step of the ladder, where it has several. */
  readonly step?: number;
  /** Items that people declared. */
  readonly declared?: readonly string[];
  /** Yuan; `null`: the amount is not configured. Only of rankings that move money, once met. */
  readonly deduction?: string | null;
}

/** The rows of a group, by place. */
export function rankRows(
  ranking: Ranking,
  { group, note, members, fund }: GroupOutcome,
  period: CalendarPeriod,
  known: KnownRankings,
): readonly RankRow[] {
  const rewards = new Map(fund?.rewards.map(({ division, fen }) => [division, fen]));
  return members.map((member) => {
    const { division, place, last } = member;
    const reward = rewards.get(division);
    const told = member.value === null ? 'no-value' : note;
    return {
      division,
      group: group.group,
      value: known.values.get(ranking.id)?.textIn(period, division) ?? null,
      rank: place === null ? null : printedRange(place),
      last: last === 'undetermined' ? null : last === 'met',
      consequences: member.consequences.flatMap((outcome) => consequenceOf(ranking, member, outcome, fund)),
      ...(reward === undefined ? {} : { reward: reward === null ? null : yuanText(reward) }),
      ...(told === null ? {} : { note: told }),
    };
  });
}

function consequenceOf(
  ranking: Ranking,
  { division }: MemberOutcome,
  { consequence, status, count, step, declared }: ConsequenceOutcome,
  fund: GroupOutcome['fund'],
): readonly RankConsequence[] {
  if (status === 'not-met') {
    return [];
  }
  const deducted = fund?.deductions.find(
    (each) => each.division === division && each.provision === consequence.provision,
  );
  return [
    {
      provision: consequence.provision,
      status,
      ...(count === null ? {} : { count: printedRange(count) }),
      ...(consequence.ladder.length === 1 ? {} : { step: step.at }),
      ...(declared.length === 0 ? {} : { declared }),
      ...(ranking.fund === null || deducted === undefined
        ? {}
        : { deduction: deducted.fen === null ? null : yuanText(deducted.fen) }),
    },
  ];
}

export function printedRange({ min, max }: { readonly min: number; readonly max: number }): PrintedRange {
  return min === max ? min : { min, max };
}

/** `1000.00` */
export function yuanText(fen: bigint): string {
  return formatFraction(fraction(fen, 100n), 2);
}

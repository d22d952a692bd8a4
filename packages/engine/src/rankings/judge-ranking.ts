import type { CalendarPeriod, DivisionCode } from '@shuize/domain';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { Pack } from '../language/pack.ts';
import type { Ranking } from '../language/ranking.ts';
import { judgeConsequence, type RankingBench } from './judge-consequence.ts';
import { placeBook } from './place-book.ts';
import type { RankedGroup, RankingFacts } from './ranking-facts.ts';
import type { GroupOutcome, MemberOutcome } from './ranking-outcome.ts';
import { settleFund } from './settle-fund.ts';
import { type PlaceRange, placeOf, type Standing } from './standing.ts';

/** Ranks the groups of a pack's rankings period by period. */
export interface RankingJudge {
  /** Groups that have a value in the period, in the order of the table. */
  readonly judge: (ranking: Ranking, period: CalendarPeriod) => readonly GroupOutcome[];
  /** Of a division in a period of a ranking; `null` where its place is not known at all. */
  readonly placeIn: (ranking: Ranking, period: CalendarPeriod, division: DivisionCode) => PlaceOf | null;
}

/** A place among so many. */
export interface PlaceOf {
  readonly place: PlaceRange;
  readonly of: number;
}

/** @param answers - to every interpretation of the pack */
export function rankingJudge(pack: Pack, facts: RankingFacts, answers: Answers): RankingJudge {
  const book = placeBook(facts, answers);
  const bench: RankingBench = { pack, facts, answers, book };
  return {
    judge: (ranking, period) =>
      book.table(ranking).groups.flatMap((group) => {
        const standings = book.standings(ranking, group, period);
        return standings === null ? [] : [judgeGroup(bench, ranking, group, standings, period)];
      }),
    placeIn: (ranking, period, division) => {
      const group = book.table(ranking).groups.find(({ members }) => members.includes(division));
      const standings = group === undefined ? null : book.standings(ranking, group, period);
      const own = standings?.[group?.members.indexOf(division) ?? -1];
      const place = own === undefined ? null : placeOf(own);
      return place === null || standings === null ? null : { place, of: standings.length };
    },
  };
}

function judgeGroup(
  bench: RankingBench,
  ranking: Ranking,
  group: RankedGroup,
  standings: readonly Standing[],
  period: CalendarPeriod,
): GroupOutcome {
  const consequences = drawsConsequences(ranking, period, bench.answers) ? ranking.consequences : [];
  const members = group.members.map((division, index): MemberOutcome => {
    const standing = standings[index];
    const last = bench.book.lastIn(ranking, division, period, 1);
    return {
      division,
      value: standing?.value ?? null,
      place: standing === undefined ? null : placeOf(standing),
      last: last === 'missing' ? 'undetermined' : last,
      consequences: consequences.map((consequence) =>
        judgeConsequence(bench, { ranking, consequence, division, period }),
      ),
    };
  });
  return {
    group,
    note: noteOf(standings),
    members: members.sort(byPlace),
    fund: consequences.length === 0 ? null : settleFund(bench, ranking, members, period),
  };
}

/** Nothing follows from a summary over a longer period, nor under another answer than the ranking's. */
function drawsConsequences(
  { period: own, under }: Ranking,
  { kind }: CalendarPeriod,
  answers: Answers,
): boolean {
  return kind === own && (under === null || answerTo(under.interpretation, answers) === under.answer);
}

function noteOf(standings: readonly Standing[]): GroupOutcome['note'] {
  if (standings.length === 1) {
    return 'alone';
  }
  return standings.every(({ level }) => level === standings.length - 1) ? 'all-level' : null;
}

function byPlace(a: MemberOutcome, b: MemberOutcome): number {
  const place = (member: MemberOutcome) => member.place?.min ?? Number.POSITIVE_INFINITY;
  const [left, right] = [place(a), place(b)];
  return left === right ? (a.division < b.division ? -1 : 1) : left - right;
}

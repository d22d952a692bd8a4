import {
  type CalendarPeriod,
  comparePeriods,
  type DataPackage,
  type Day,
  type DivisionCode,
  type DivisionRow,
  type DivisionTree,
  formatPeriod,
  fractionOfDecimal,
  type ScoreRow,
} from '@shuize/domain';
import type { Answers, Pack, RankedGroup, Ranking, RankingFacts, RankingTable } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { knownRows } from '../water/known-rows.ts';
import { knownRanks } from './known-ranks.ts';
import { type RankingValues, rankingValues } from './ranking-values.ts';

/** The facts of a pack's rankings, and what is needed to tell of them. */
export interface KnownRankings {
  readonly facts: RankingFacts;
  /** By the id of the ranking. */
  readonly values: ReadonlyMap<string, RankingValues>;
  /** Divisions with values that are not of the level ranked, in order of code, by the id of the ranking. */
  readonly strangers: ReadonlyMap<string, readonly DivisionCode[]>;
  /** What was stated of a division in a period beside an item; `null` where nothing was. */
  readonly noteOf: (item: string, period: CalendarPeriod, division: DivisionCode) => string | null;
}

/** What rankings are taken from: a data package as known on a day. */
export interface RankingSources {
  readonly data: DataPackage;
  readonly asOf: Day | null;
  readonly divisionTree: DivisionTree;
  /** Formed when a ranking first asks for a measure or a score. */
  readonly facts: () => PolicyFacts;
}

/** Takes the rankings of a pack from a data package. */
export function knownRankings(
  pack: Pack,
  { data, asOf, divisionTree, facts }: RankingSources,
  answers: Answers,
): KnownRankings {
  const ranks = knownRanks(data, asOf);
  const divisions = new Map(
    knownRows(data.divisions, ({ code }) => code, asOf).map((division) => [division.code, division]),
  );
  const declared = new Map(
    knownRows(data.scores ?? [], keyOfScore, asOf).flatMap((row) =>
      row.points.mantissa > 0 ? [[keyOfScore(row), row] as const] : [],
    ),
  );
  const stated = (item: string, period: CalendarPeriod, division: DivisionCode) =>
    declared.get(keyOfScore({ subject: division, period: formatPeriod(period), item }));
  const values = new Map(
    pack.rankings.map((ranking) => [ranking.id, rankingValues(ranking, { pack, ranks, facts, answers })]),
  );
  const tables = new Map<string, RankingTable>();
  const strangers = new Map<string, readonly DivisionCode[]>();
  for (const ranking of pack.rankings) {
    const own = values.get(ranking.id);
    const present = [...new Set((own?.present ?? []).map(({ division }) => division))].sort();
    const isRanked = (code: DivisionCode) => divisions.get(code)?.level === ranking.among.level;
    strangers.set(
      ranking.id,
      ranking.value.kind === 'measure'
        ? []
        : present.filter((code) => divisions.has(code) && !isRanked(code)),
    );
    tables.set(ranking.id, {
      groups: groupsOf(
        ranking,
        present.filter(isRanked).flatMap((code) => divisions.get(code) ?? []),
      ),
      begins:
        (own?.present ?? [])
          .map(({ period }) => period)
          .sort(comparePeriods)
          .at(0) ?? null,
      valueIn: (period, division) => own?.valueIn(period, division) ?? null,
    });
  }
  return {
    facts: {
      tables,
      isDeclared: (...asked) => stated(...asked) !== undefined,
      targetOf: (targets, period, division) => {
        const target = ranks.valueOf(targets, period, division);
        return target === null ? null : fractionOfDecimal(target);
      },
      divisions: divisionTree,
    },
    values,
    strangers,
    noteOf: (...asked) => stated(...asked)?.note ?? null,
  };
}

/** @param members - in order of code */
function groupsOf({ among }: Ranking, members: readonly DivisionRow[]): readonly RankedGroup[] {
  const groups = new Map<string, RankedGroup & { members: DivisionCode[] }>();
  for (const { code, parent, group: named } of members) {
    const group = among.by === 'group' ? named : null;
    const key = JSON.stringify([parent, group ?? '']);
    const own = groups.get(key) ?? { parent, group, members: [] };
    groups.set(key, own);
    own.members.push(code);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function keyOfScore({ subject, period, item }: Pick<ScoreRow, 'subject' | 'period' | 'item'>): string {
  return JSON.stringify([subject, period, item]);
}

import { type CalendarPeriod, type DivisionCode, formatPeriod, invariant } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { Status } from '../evaluate/outcome.ts';
import type { Ranking } from '../language/ranking.ts';
import type { Ties } from '../schema/ranking-words.ts';
import type { RankedGroup, RankingFacts, RankingTable } from './ranking-facts.ts';
import { lastStatus, type Standing, standingsOf } from './standing.ts';

/** A status in a period, or `missing`: nobody of the group has a value in it. */
export type PlaceStatus = Status | 'missing';

/** The places of rankings, period by period, each worked out once. */
export interface PlaceBook {
  /** In the order of the members; `null` where nobody of the group has a value. */
  readonly standings: (
    ranking: Ranking,
    group: RankedGroup,
    period: CalendarPeriod,
  ) => readonly Standing[] | null;
  /** Whether a division is among so many last places of its group in a period. */
  readonly lastIn: (
    ranking: Ranking,
    division: DivisionCode,
    period: CalendarPeriod,
    places: number,
  ) => PlaceStatus;
  readonly table: (ranking: Ranking) => RankingTable;
}

export function placeBook(facts: RankingFacts, answers: Answers): PlaceBook {
  const pages = new Map<string, readonly Standing[] | null>();
  const table = ({ id }: Ranking): RankingTable => {
    const found = facts.tables.get(id);
    invariant(found !== undefined, `the ranking ${id} has a table`);
    return found;
  };
  const standings: PlaceBook['standings'] = (ranking, group, period) => {
    const key = JSON.stringify([ranking.id, group.parent, group.group, formatPeriod(period)]);
    const known = pages.get(key);
    if (known !== undefined) {
      return known;
    }
    const { valueIn } = table(ranking);
    const values = group.members.map((member) => valueIn(period, member));
    const page = values.every((value) => value === null) ? null : standingsOf(values, ranking.first);
    pages.set(key, page);
    return page;
  };
  return {
    table,
    standings,
    lastIn: (ranking, division, period, places) => {
      const group = table(ranking).groups.find(({ members }) => members.includes(division));
      // Nobody is last of one, whatever the value.
      if (group === undefined || group.members.length === 1) {
        return 'not-met';
      }
      const own = standings(ranking, group, period)?.[group.members.indexOf(division)];
      return own === undefined ? 'missing' : lastStatus(own, places, answered(ranking.ties, answers) as Ties);
    },
  };
}

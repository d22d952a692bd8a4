import {
  CITY_INDEX_RANKING,
  type RankedPeriod,
  type RankedRows,
  rankCityIndex,
  rankPeriod,
} from '@shuize/services';
import type { RunResult } from '@shuize/store';
import { plainJson } from './plain-json.ts';
import type { RunGround } from './run-ground.ts';

/**
 * The rankings of the period: those of the packs adopted that have such periods, and that of cities by their water quality
 * index. One result for each division ranked, `{ ranking, policy, title, parent, group, name, row, provisions }`, under the
 * name of the ranking; where money moves, one more for each group, `{ ranking, policy, title, parent, group, fund }`. A group
 * of which nobody has a value is left out, as is every ranking of a period that is not over.
 */
export function rankingResults({ data, period, asOf, packs }: RunGround): readonly RunResult[] {
  const asked = { data, asOf, interpretations: {}, period: period.text };
  const ofPacks = packs.flatMap((pack) =>
    pack.rankings
      .filter((ranking) => [ranking.period, ...ranking.summaries].includes(period.period.kind))
      .flatMap((ranking) => {
        const ranked = rankPeriod({ ...asked, pack, ranking });
        return ranked.ok ? resultsOf(ranked.value, ranking.id, pack.id) : [];
      }),
  );
  const cities = rankCityIndex(data, asOf, period.text);
  return [...ofPacks, ...(cities.ok ? resultsOf(cities.value, CITY_INDEX_RANKING, null) : [])];
}

function resultsOf(
  { title, groups, names, provisions }: RankedPeriod,
  ranking: string,
  policy: string | null,
): readonly RunResult[] {
  const told = { ranking, policy, title };
  return groups
    .filter(({ rows }) => rows.some(({ value }) => value !== null))
    .flatMap((found): readonly RunResult[] => {
      const { parent, group, rows, fund } = found;
      const ofGroup: RunResult = {
        kind: 'ranking',
        key: ranking,
        division: parent,
        content: plainJson({ ...told, parent, group, fund }),
      };
      return [
        ...rows.map(
          (row): RunResult => ({
            kind: 'ranking',
            key: ranking,
            division: row.division,
            content: plainJson({
              ...told,
              parent,
              group,
              name: names.get(row.division) ?? row.division,
              row,
              provisions: Object.fromEntries(provisionsOf(row, provisions)),
            }),
          }),
        ),
        ...(fund === null ? [] : [ofGroup]),
      ];
    });
}

function provisionsOf(
  { consequences }: RankedRows['rows'][number],
  provisions: RankedPeriod['provisions'],
): readonly (readonly [string, unknown])[] {
  return consequences.map(({ provision }) => [provision, provisions.get(provision) ?? null]);
}

import {
  bilingual,
  type CalendarPeriod,
  type DataPackage,
  type Day,
  failure,
  formatDecimal,
  fractionOfDecimal,
  monthOf,
  type PeriodKind,
  type Result,
  success,
  yearOf,
} from '@shuize/domain';
import { placeOf, standingsOf } from '@shuize/engine';
import type { ReportPeriod } from '@shuize/reports';
import { cityPartsOf, indexOfCity, sharedItems } from '../water/evaluate-water-city-index.ts';
import { groundOf } from '../water/evaluate-water-ground.ts';
import type { WaterReportFault } from '../water/water-report-fault.ts';
import { DEFAULT_WATER_REPORT_PARAMETERS } from '../water/water-report-options.ts';
import { type RankedPeriod, readPeriod, type WrongPeriod } from './rank-period.ts';
import type { RankRow } from './rank-row.ts';

/** Id of the ranking of cities by their water quality index, which belongs to no pack. */
export const CITY_INDEX_RANKING = 'cwqi';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

/**
 * Ranks the cities of a data package by their water quality index (CWQI), the smallest first. A city without an index takes
 * no place and is told at the end; nothing follows from this ranking.
 *
 * Of quarters and half-years only the first of a year: their index is that of the months from January on.
 *
 * @see STANDARDS 3
 */
export function rankCityIndex(
  data: DataPackage,
  asOf: Day | null,
  text: string,
): Result<RankedPeriod, WrongPeriod | WaterReportFault> {
  const read = readPeriod(text, KINDS, asOf);
  if (!read.ok) {
    return read;
  }
  const period = reportPeriodOf(read.value);
  if (period === null) {
    return failure({
      kind: 'wrong-period',
      message: bilingual(
        `城市水质指数没有“${text}”这样的一期。`,
        `The water quality index has no period “${text}”.`,
      ),
      mend: bilingual(
        '请填写月、年、第1季度或上半年，如 2018-03、2018、2018-Q1、2018-H1。',
        'Ask for a month, a year, the first quarter or the first half-year: 2018-03, 2018, 2018-Q1, 2018-H1.',
      ),
    });
  }
  const ground = groundOf(data, { area: null, asOf, period, parameters: DEFAULT_WATER_REPORT_PARAMETERS });
  if (!ground.ok) {
    return ground;
  }
  const { scope, now } = ground.value;
  const parts = scope.cities.map((city) => ({ city, own: cityPartsOf(city.code, now) }));
  const items = sharedItems(
    parts.map(({ own }) => own),
    now.standard,
  );
  const indices = parts.map(({ city, own }) => {
    const outcome = indexOfCity(own, items, now.standard);
    return { city, index: outcome.kind === 'index' ? outcome.published : null };
  });
  const ranked = indices.flatMap(({ city, index }) => (index === null ? [] : [{ city, index }]));
  const standings = standingsOf(
    ranked.map(({ index }) => fractionOfDecimal(index)),
    'lowest',
  );
  const isCompared = standings.some(({ better }) => better > 0);
  const rows = ranked.map(({ city, index }, number): RankRow => {
    const standing = standings[number];
    return {
      division: city.code,
      group: null,
      value: formatDecimal(index),
      rank: (standing === undefined ? null : placeOf(standing))?.min ?? null,
      last: standing?.worse === 0 && standing.better > 0,
      consequences: [],
      ...(isCompared ? {} : { note: standings.length === 1 ? ('alone' as const) : ('all-level' as const) }),
    };
  });
  const unranked = indices
    .filter(({ index }) => index === null)
    .map(
      ({ city }): RankRow => ({
        division: city.code,
        group: null,
        value: null,
        rank: null,
        last: null,
        consequences: [],
        note: 'no-value',
      }),
    );
  return success({
    title: bilingual('城市水质指数（CWQI）排名', 'Cities by water quality index (CWQI)'),
    period: read.value,
    groups: [
      {
        parent: null,
        group: null,
        rows: [...rows.sort(byRank), ...unranked],
        fund: null,
      },
    ],
    strangers: [],
    names: new Map(scope.cities.map(({ code, name }) => [code, name])),
    provisions: new Map(),
  });
}

function byRank(a: RankRow, b: RankRow): number {
  const place = ({ rank }: RankRow) => (typeof rank === 'number' ? rank : 0);
  return place(a) - place(b) || (a.division < b.division ? -1 : 1);
}

/** @returns `null` for a part of the year that does not begin it */
function reportPeriodOf({ kind, year, number }: CalendarPeriod): ReportPeriod | null {
  switch (kind) {
    case 'month':
      return { kind: 'month', month: monthOf(year, number) };
    case 'year':
      return { kind: 'year', year: yearOf(year) };
    case 'quarter':
      return number === 1 ? { kind: 'year-to-date', until: monthOf(year, 3) } : null;
    case 'half-year':
      return number === 1 ? { kind: 'year-to-date', until: monthOf(year, 6) } : null;
    case 'week':
      return null;
  }
}

import {
  type Decimal,
  type DivisionRow,
  type IndicatorCode,
  indicatorOf,
  type Language,
} from '@shuize/domain';
import type { CityRanking } from '@shuize/reports';
import { indexChangePercent, rankAscending } from '@shuize/water';
import { type CityIndex, cityPartsOf, indexOfCity, sharedItems } from './evaluate-water-city-index.ts';
import type { SectionsOfPeriod } from './evaluate-water-groups.ts';
import type { WaterReportParameters } from './water-report-options.ts';

/** A ranking and the items that its indices are over. */
export interface RankingOverItems {
  readonly ranking: CityRanking;
  readonly items: readonly IndicatorCode[];
}

interface RankedCity {
  readonly city: DivisionRow;
  readonly now: CityIndex;
  readonly before: Decimal | null;
}

/**
 * Ranks the cities by their water quality index, smallest first, with the same period of the year before.
 *
 * The index of the year before is over the same items, so that both compare; a city that lacked one of them then has no
 * index of that year.
 *
 * @param before - `null` when nothing is on record of the year before
 * @returns `null` where there are no cities
 * @see STANDARDS 3
 */
export function rankCities(
  cities: readonly DivisionRow[],
  now: SectionsOfPeriod,
  before: SectionsOfPeriod | null,
  { rankTies, rankingItems }: WaterReportParameters,
  language: Language,
): RankingOverItems | null {
  if (cities.length === 0) {
    return null;
  }
  const parts = new Map(cities.map((city) => [city, cityPartsOf(city.code, now)]));
  const items =
    rankingItems === 'all' ? now.standard.classItems.content : sharedItems([...parts.values()], now.standard);
  const unranked: { city: string; reason: string }[] = [];
  const ranked: RankedCity[] = [];
  for (const [city, ofCity] of parts) {
    const index = indexOfCity(ofCity, items, now.standard);
    if (index.kind === 'index') {
      ranked.push({ city, now: index, before: indexBefore(city, index, items, before) });
    } else {
      unranked.push({ city: city.name, reason: reasonOf(index.missing, language) });
    }
  }
  const ranksBefore = new Map(
    rankAscending(
      ranked.flatMap(({ city, before: published }) => (published === null ? [] : { city, published })),
      ({ published }) => published,
      rankTies,
    ).map(({ entry, rank }) => [entry.city, rank]),
  );
  const rows = rankAscending(ranked, (entry) => entry.now.published, rankTies).map(({ entry, rank }) => ({
    city: entry.city.name,
    rank,
    cwqi: entry.now.published,
    rankBefore: ranksBefore.get(entry.city) ?? null,
    cwqiBefore: entry.before,
    changePercent: entry.before === null ? null : indexChangePercent(entry.now.published, entry.before),
    sectionCount: entry.now.sectionCount,
  }));
  return { ranking: { rows, unranked }, items };
}

/** Without any missing item the city has no section with a class at all. */
function reasonOf(missing: readonly IndicatorCode[], language: Language): string {
  const names = missing.map((indicator) => indicatorOf(indicator).name[language]);
  if (language === 'zh') {
    return names.length === 0 ? '本期没有可评价的断面' : `缺少${names.join('、')}的监测数据`;
  }
  return names.length === 0 ? 'no section with a class' : `not monitored: ${names.join(', ')}`;
}

function indexBefore(
  city: DivisionRow,
  now: CityIndex,
  items: readonly IndicatorCode[],
  before: SectionsOfPeriod | null,
): Decimal | null {
  if (before === null) {
    return null;
  }
  const index = indexOfCity(cityPartsOf(city.code, before), items, before.standard);
  const isSameItems =
    index.kind === 'index' &&
    index.missing.join(' ') === now.missing.join(' ') &&
    index.published.mantissa > 0;
  return isSameItems ? index.published : null;
}

import {
  type Decimal,
  type DivisionCode,
  type Fraction,
  fraction,
  type IndicatorCode,
  powerOfTen,
  roundFractionHalfEven,
  WATER_BODY_KINDS,
  type WaterBodyKind,
} from '@shuize/domain';
import {
  cityIndex,
  type EvaluationStandard,
  FIVE_ITEMS,
  meanOverSections,
  publishedIndex,
  waterQualityIndex,
} from '@shuize/water';
import type { SectionsOfPeriod } from './evaluate-water-groups.ts';

/** The rivers or the lakes of a city over a period; at least one section with a class. */
export interface CityPart {
  readonly kind: WaterBodyKind;
  readonly sectionCount: number;
  /** Over its sections, in the unit of the indicator. */
  readonly means: ReadonlyMap<IndicatorCode, Fraction>;
}

/** The water quality index of a city as published. */
export interface CityIndex {
  readonly kind: 'index';
  readonly published: Decimal;
  /** Sections and lake points that it rests on. */
  readonly sectionCount: number;
  /** Items that were left out of the sum, under the parameter that allows it. */
  readonly missing: readonly IndicatorCode[];
}

export type CityIndexOutcome =
  | CityIndex
  /** Missing items; none of them when the city has no section with a class. */
  | { readonly kind: 'none'; readonly missing: readonly IndicatorCode[] };

/** Decimals that pH is measured with; a mean pH enters the index with as many. */
const PH_DECIMALS = 2;

/** The rivers and the lakes of a city, each only where it has sections with a class in the period. */
export function cityPartsOf(
  city: DivisionCode,
  { sections, standard }: SectionsOfPeriod,
): readonly CityPart[] {
  const ofCity = sections.filter(
    ({ place, evaluation }) => evaluation.class !== null && place.cities.includes(city),
  );
  return WATER_BODY_KINDS.flatMap((kind) => {
    const ofKind = ofCity.flatMap(({ section }) => (section.kind === kind ? section : []));
    return ofKind.length === 0
      ? []
      : { kind, sectionCount: ofKind.length, means: meansOf(meanOverSections(ofKind, standard)) };
  });
}

/**
 * The items that cities are compared on: those of the 21 that the rivers and lakes of all of them have. A city without
 * the five basic items does not narrow them; it will lack those and so have no index.
 *
 * @see STANDARDS 3, 11 and 4.6
 */
export function sharedItems(
  cities: readonly (readonly CityPart[])[],
  standard: EvaluationStandard,
): readonly IndicatorCode[] {
  const has = (parts: readonly CityPart[], item: IndicatorCode) =>
    parts.every(({ means }) => means.has(item));
  const comparable = cities.filter((parts) => FIVE_ITEMS.content.every((item) => has(parts, item)));
  return standard.classItems.content.filter(
    (item) => FIVE_ITEMS.content.includes(item) || comparable.every((parts) => has(parts, item)),
  );
}

/** @see STANDARDS 3, 5 and 6 */
export function indexOfCity(
  parts: readonly CityPart[],
  items: readonly IndicatorCode[],
  standard: EvaluationStandard,
): CityIndexOutcome {
  const indices = parts.map(({ kind, sectionCount, means }) => ({
    kind,
    sectionCount,
    outcome: waterQualityIndex(means, kind, standard, items),
  }));
  const missing = items.filter((item) => indices.some(({ outcome }) => outcome.missing.includes(item)));
  const partOf = (sought: WaterBodyKind) => {
    const part = indices.find(({ kind }) => kind === sought);
    return part?.outcome.kind === 'index' ? { index: part.outcome.index, count: part.sectionCount } : null;
  };
  const index = indices.every(({ outcome }) => outcome.kind === 'index')
    ? cityIndex(partOf('river'), partOf('lake'))
    : null;
  return index === null
    ? { kind: 'none', missing }
    : {
        kind: 'index',
        published: publishedIndex(index),
        sectionCount: indices.reduce((sum, { sectionCount }) => sum + sectionCount, 0),
        missing,
      };
}

/** Means that have a value; of an item nowhere detected, without a limit stated, there is none. */
function meansOf(values: ReturnType<typeof meanOverSections>): ReadonlyMap<IndicatorCode, Fraction> {
  return new Map(
    [...values].flatMap(([indicator, value]) =>
      value.kind === 'value' ? [[indicator, indicator === 'pH' ? asMeasured(value.value) : value.value]] : [],
    ),
  );
}

function asMeasured(ph: Fraction): Fraction {
  return fraction(roundFractionHalfEven(ph, PH_DECIMALS), powerOfTen(PH_DECIMALS));
}

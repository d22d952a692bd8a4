import { compareFractions, type Decimal, type Fraction, fraction, fractionOfDecimal } from '@shuize/domain';
import { type BlackOdorousLevel, worstLevel } from './black-odorous-level.ts';
import { BLACK_ODOROUS_INDICATORS, type BlackOdorousIndicator } from './black-odorous-tables.ts';
import type { BlackOdorousGradingParameters } from './grading-parameters.ts';
import type { SampleLevels } from './level-of-sample.ts';

/** Share of heavy samples of each indicator measured at a point, 0 to 1. */
export type HeavyShares = Readonly<Partial<Record<BlackOdorousIndicator, Fraction>>>;

/** The level of one point (检测点) from its samples. */
export interface PointLevel {
  /** `null` when nothing was measured there. */
  readonly level: BlackOdorousLevel | null;
  readonly heavyShares: HeavyShares;
  /** Samples with at least one value. */
  readonly samples: number;
  /** Fewer than the guide asks. */
  readonly hasTooFewSamples: boolean;
}

type PointParameters = Pick<
  BlackOdorousGradingParameters,
  'heavyShareOfOneIndicator' | 'heavyShareOfTwoIndicators' | 'minimumSamples'
>;

/**
 * Level of a point: heavy when the shares of heavy samples say so, else light when any sample is black and odorous.
 *
 * @param samples - of that point, any order
 * @see STANDARDS 6.1
 */
export function levelOfPoint(samples: readonly SampleLevels[], parameters: PointParameters): PointLevel {
  const measured = samples.filter(({ worst }) => worst !== null);
  const heavyShares: Partial<Record<BlackOdorousIndicator, Fraction>> = {};
  for (const indicator of BLACK_ODOROUS_INDICATORS) {
    const levels = measured.flatMap((sample) => sample.levels[indicator] ?? []);
    if (levels.length > 0) {
      const heavy = levels.filter((level) => level === 'heavy').length;
      heavyShares[indicator] = fraction(heavy, levels.length);
    }
  }
  const worst = worstLevel(measured.flatMap((sample) => sample.worst ?? []));
  return {
    level: worst === null || worst === 'none' ? worst : levelOfBlackPoint(heavyShares, parameters),
    heavyShares,
    samples: measured.length,
    hasTooFewSamples: measured.length < parameters.minimumSamples,
  };
}

/** Level of a point of a water body that was identified as black and odorous: light unless it is heavy. */
export function levelOfBlackPoint(
  heavyShares: HeavyShares,
  { heavyShareOfOneIndicator, heavyShareOfTwoIndicators }: Omit<PointParameters, 'minimumSamples'>,
): Exclude<BlackOdorousLevel, 'none'> {
  const shares = Object.values(heavyShares);
  const countFrom = (least: Decimal) => shares.filter((share) => isAtLeast(share, least)).length;
  return countFrom(heavyShareOfOneIndicator) >= 1 || countFrom(heavyShareOfTwoIndicators) >= 2
    ? 'heavy'
    : 'light';
}

/** Some points in a row that are heavy with the water between them, as positions from 0, both included. */
export interface HeavyStretch {
  readonly first: number;
  readonly last: number;
}

/** The level of a water body from the levels of its points. */
export interface WaterBodyLevel {
  /** `null` when no point has a level. */
  readonly level: BlackOdorousLevel | null;
  /** Heavy points over points with a level; `null` when there are none. */
  readonly heavyShare: Fraction | null;
  readonly heavyStretches: readonly HeavyStretch[];
  /** Fewer with a level than the guide asks. */
  readonly hasTooFewPoints: boolean;
}

/**
 * Level of a water body: heavy when enough of its points are, else light when any point is black and odorous. A point
 * without a level is in no share, and parts a stretch.
 *
 * @param points - along the water, in order
 * @see STANDARDS 6.1
 */
export function levelOfWaterBody(
  points: readonly (BlackOdorousLevel | null)[],
  parameters: Pick<
    BlackOdorousGradingParameters,
    'heavyPointsOfStretch' | 'heavyShareOfPoints' | 'minimumPoints'
  >,
): WaterBodyLevel {
  const known = points.filter((level) => level !== null);
  const heavy = known.filter((level) => level === 'heavy').length;
  const heavyShare = known.length === 0 ? null : fraction(heavy, known.length);
  const worst = worstLevel(known);
  const isHeavy = heavyShare !== null && isAtLeast(heavyShare, parameters.heavyShareOfPoints);
  return {
    level: worst === 'heavy' && !isHeavy ? 'light' : worst,
    heavyShare,
    heavyStretches: heavyStretches(points, parameters.heavyPointsOfStretch),
    hasTooFewPoints: known.length < parameters.minimumPoints,
  };
}

function heavyStretches(
  points: readonly (BlackOdorousLevel | null)[],
  least: number,
): readonly HeavyStretch[] {
  const stretches: HeavyStretch[] = [];
  let first = 0;
  for (let position = 0; position <= points.length; position += 1) {
    if (points[position] !== 'heavy') {
      if (position - first >= least) {
        stretches.push({ first, last: position - 1 });
      }
      first = position + 1;
    }
  }
  return stretches;
}

function isAtLeast(share: Fraction, least: Decimal): boolean {
  return compareFractions(share, fractionOfDecimal(least)) >= 0;
}

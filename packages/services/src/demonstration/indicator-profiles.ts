import type { WaterBodyKind } from '@shuize/domain';

/**
 * How the values of an indicator are made: where its classes end, its decimals, how the seasons move it.
 *
 * `anchors` are the values at levels 0 to 6 (ends of classes Ⅰ to Ⅴ at 1 to 5), in units of the last decimal.
 * Where GB 3838-2002 gives two classes one limit, the better one ends earlier here, to keep the scale rising.
 */
export interface IndicatorProfile {
  readonly indicator: string;
  readonly decimals: number;
  readonly anchors: readonly number[];
  /** Below this, in units of the last decimal, a value is reported as below detection; 0 for never. */
  readonly detection: number;
  /** Added to the section's level, in thousandths of a class. */
  readonly offset: number;
  /** Added by month, January first, in thousandths of a class. */
  readonly season: readonly number[];
  /**
   * How many thousandths of a class beyond the target it may lie and still trigger nothing; 0 for what is
   * classed.
   */
  readonly leeway: number;
}

/** Low flow in winter and spring: what comes from sewage is least diluted. */
const WINTER = [220, 260, 180, 100, -20, -140, -240, -260, -160, -20, 90, 170];
/** Rain washes the land in July and August. */
const FLOOD = [-120, -110, -60, -20, 40, 120, 230, 250, 110, -30, -90, -120];
const STEADY = [40, 20, 0, -20, 10, 30, -10, -30, 0, 20, 10, -20];
/** Algae grow with warmth and light. */
const SUMMER = [-700, -600, -350, -100, 150, 380, 560, 620, 400, 60, -300, -560];

const profile = (
  indicator: string,
  decimals: number,
  anchors: string,
  detection: number,
  offset: number,
  season: readonly number[],
  leeway = 0,
): IndicatorProfile => ({
  indicator,
  decimals,
  anchors: anchors.split(' ').map(Number),
  detection,
  offset,
  season,
  leeway,
});

const RIVER: readonly IndicatorProfile[] = [
  profile('CODMn', 1, '8 20 40 60 100 150 220', 5, -250, FLOOD),
  profile('COD', 0, '3 10 15 20 30 40 70', 4, -250, STEADY),
  profile('BOD5', 1, '4 18 30 40 60 100 160', 5, -300, STEADY),
  profile('NH3N', 2, '2 15 50 100 150 200 420', 3, 0, WINTER),
  profile('TP', 3, '5 20 100 200 300 400 800', 10, -150, FLOOD),
  profile('F', 2, '12 30 50 92 140 150 250', 5, -300, STEADY),
];

const LAKE: readonly IndicatorProfile[] = [
  profile('CODMn', 1, '8 20 40 60 100 150 220', 5, -200, FLOOD),
  profile('COD', 0, '3 10 15 20 30 40 70', 4, -250, STEADY),
  profile('BOD5', 1, '4 18 30 40 60 100 160', 5, -300, STEADY),
  profile('NH3N', 2, '2 15 50 100 150 200 420', 3, -900, WINTER),
  profile('TP', 3, '4 10 25 50 100 200 400', 10, 0, FLOOD),
  profile('TN', 2, '15 20 50 100 150 200 400', 5, 600, WINTER, 800),
  profile('F', 2, '12 30 50 92 140 150 250', 5, -300, STEADY),
  profile('Chla', 1, '8 20 50 120 250 450 800', 0, 0, SUMMER, 1000),
  profile('SD', 2, '420 300 190 110 65 40 20', 0, 0, SUMMER, 1000),
];

export function profilesOf(kind: WaterBodyKind): readonly IndicatorProfile[] {
  return kind === 'lake' ? LAKE : RIVER;
}

/** What every section is tested for each month (五项), the rest only where the province or the state tests. */
export const CORE_INDICATORS: ReadonlySet<string> = new Set(['pH', 'DO', 'CODMn', 'NH3N', 'TP']);

/** What automatic stations measure. */
export const STATION_INDICATORS: ReadonlySet<string> = new Set(['WT', ...CORE_INDICATORS, 'TN']);

/** Water temperature by month in tenths of a degree, January first. */
export const TEMPERATURE = [14, 26, 68, 121, 170, 209, 236, 229, 180, 118, 57, 20];

/** Dissolved oxygen of clean water by month in tenths of mg/L. */
export const SATURATION = [124, 120, 112, 102, 93, 87, 83, 85, 92, 101, 112, 121];

/** What dissolved oxygen lacks at levels 0 to 6, in tenths of mg/L. */
export const OXYGEN_DEFICIT = [2, 8, 16, 28, 44, 60, 78];

/** The least dissolved oxygen of classes Ⅰ to Ⅴ, in tenths of mg/L (STANDARDS 1.1). */
export const OXYGEN_LIMITS = [75, 60, 50, 30, 20];

/**
 * Items tested once a year at national sections, with the values that occur; all far within class Ⅱ and
 * mostly below detection.
 */
export const YEARLY_ITEMS: readonly (readonly [indicator: string, values: string])[] = [
  ['Cu', '0.001L 0.001L 0.002 0.004'],
  ['Zn', '0.05L 0.05L 0.05L 0.06'],
  ['Se', '0.0004L 0.0004L 0.0006 0.0009'],
  ['As', '0.0003L 0.0008 0.0013 0.0021'],
  ['Hg', '0.00004L 0.00004L 0.00004L 0.00004'],
  ['Cd', '0.0001L 0.0001L 0.0001L 0.0002'],
  ['Cr6', '0.004L 0.004L 0.004L 0.006'],
  ['Pb', '0.001L 0.001L 0.002 0.003'],
  ['CN', '0.001L 0.001L 0.001L 0.002'],
  ['VP', '0.0003L 0.0003L 0.0005 0.0011'],
  ['Oil', '0.01L 0.01L 0.02 0.03'],
  ['LAS', '0.05L 0.05L 0.05L 0.07'],
  ['S2', '0.005L 0.005L 0.006 0.011'],
];

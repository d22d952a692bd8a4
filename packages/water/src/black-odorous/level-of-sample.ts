import {
  compareFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  invariant,
  multiplyFractions,
} from '@shuize/domain';
import { isWithin } from '../limit/interval.ts';
import { BLACK_ODOROUS_LEVELS, type BlackOdorousLevel, worstLevel } from './black-odorous-level.ts';
import {
  BLACK_ODOROUS_INDICATORS,
  type BlackOdorousIndicator,
  type BlackOdorousRow,
} from './black-odorous-tables.ts';
import type { BlackOdorousGradingParameters } from './grading-parameters.ts';

/** What was measured at one point of a water body at one time; an indicator without a value was not measured. */
export interface BlackOdorousSample {
  /** Transparency in cm, oxygen and ammonia in mg/L, redox potential in mV. */
  readonly values: Readonly<Partial<Record<BlackOdorousIndicator, Fraction>>>;
  /** Depth of the water there; `null` where it is not stated, and then 25 cm or more. */
  readonly depthCm: Fraction | null;
  /** 清澈见底; it counts only in water less than 25 cm deep. */
  readonly isClearToBottom: boolean;
}

/** Levels of the indicators measured, and the worst of them; `null` when none was. */
export interface SampleLevels {
  readonly levels: Readonly<Partial<Record<BlackOdorousIndicator, BlackOdorousLevel>>>;
  readonly worst: BlackOdorousLevel | null;
}

export type BlackOdorousRows = Readonly<Record<BlackOdorousIndicator, BlackOdorousRow>>;

type LevelParameters = Pick<BlackOdorousGradingParameters, 'redoxEnds' | 'shallowTransparency'>;

const SHALLOW_BELOW_CM = fraction(25);
const SHARE_OF_DEPTH = fraction(40, 100);

/**
 * Level of each indicator of one sample.
 *
 * @param rows - the table in force on the day of the sample
 * @see STANDARDS 6.1
 */
export function levelsOfSample(
  sample: BlackOdorousSample,
  rows: BlackOdorousRows,
  parameters: LevelParameters,
): SampleLevels {
  const levels: Partial<Record<BlackOdorousIndicator, BlackOdorousLevel>> = {};
  for (const indicator of BLACK_ODOROUS_INDICATORS) {
    const value = sample.values[indicator];
    if (value !== undefined) {
      levels[indicator] = levelOf(indicator, value, sample, rows, parameters);
    }
  }
  return { levels, worst: worstLevel(Object.values(levels)) };
}

function levelOf(
  indicator: BlackOdorousIndicator,
  value: Fraction,
  sample: BlackOdorousSample,
  rows: BlackOdorousRows,
  { redoxEnds, shallowTransparency }: LevelParameters,
): BlackOdorousLevel {
  if (indicator === 'SD' && isShallow(sample.depthCm)) {
    return levelOfShallow(value, sample, rows.SD, shallowTransparency);
  }
  const { values } = rows[indicator];
  if (indicator === 'ORP' && redoxEnds === 'neighbouring-level') {
    const end = [values.light.low, values.light.high].findIndex(
      (each) => each !== null && compareFractions(value, fractionOfDecimal(each.at)) === 0,
    );
    if (end !== -1) {
      return end === 0 ? 'heavy' : 'none';
    }
  }
  const level = BLACK_ODOROUS_LEVELS.find((each) => isWithin(values[each], value));
  invariant(level !== undefined, `a value of ${indicator} in no level`);
  return level;
}

function isShallow(depthCm: Fraction | null): depthCm is Fraction {
  return depthCm !== null && compareFractions(depthCm, SHALLOW_BELOW_CM) < 0;
}

function levelOfShallow(
  transparency: Fraction,
  { depthCm, isClearToBottom }: BlackOdorousSample,
  { values }: BlackOdorousRow,
  rule: BlackOdorousGradingParameters['shallowTransparency'],
): BlackOdorousLevel {
  invariant(depthCm !== null, 'shallow water of a known depth');
  if (isClearToBottom) {
    return 'none';
  }
  const isClearEnough = compareFractions(transparency, multiplyFractions(depthCm, SHARE_OF_DEPTH)) >= 0;
  if (rule === 'parts-heavy-from-light') {
    return isClearEnough ? 'light' : 'heavy';
  }
  if (isClearEnough) {
    return 'none';
  }
  return isWithin(values.heavy, transparency) ? 'heavy' : 'light';
}

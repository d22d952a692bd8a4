import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import type { ClassShares } from '../group/class-counts.ts';
import { type ChangeGrade, changeGradeOfSteps } from './change-grade.ts';
import type { ChangeParameters } from './change-parameters.ts';

export interface ShareChange {
  readonly grade: ChangeGrade;
  /** ΔG − ΔD in percentage points, exact; positive is better. */
  readonly difference: Fraction;
}

/**
 * Change of a river, basin or region by its shares (组合类别比例法): ΔG of classes Ⅰ to Ⅲ less ΔD of worse than Ⅴ, in
 * percentage points, compared exactly. By default up to 10 is no clear change, up to 20 somewhat, above 20 clearly.
 *
 * Comparable only with the same items and basically the same sections; the caller sees to that.
 *
 * @see STANDARDS 2.7, 2
 */
export function changeByShares(
  before: ClassShares,
  after: ClassShares,
  { somewhatAbove, clearlyAbove }: Pick<ChangeParameters, 'somewhatAbove' | 'clearlyAbove'>,
): ShareChange {
  const good = subtractFractions(after.good, before.good);
  const belowV = subtractFractions(after.belowV, before.belowV);
  const difference = multiplyFractions(subtractFractions(good, belowV), fraction(100));
  const isAbove = (points: number) => compareFractions(sizeOf(difference), fraction(points)) > 0;
  const steps = isAbove(clearlyAbove) ? 2 : isAbove(somewhatAbove) ? 1 : 0;
  return { grade: changeGradeOfSteps(difference.numerator > 0n ? -steps : steps), difference };
}

function sizeOf({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

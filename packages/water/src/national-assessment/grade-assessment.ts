import { compareFractions, type Fraction, fractionOfDecimal } from '@shuize/domain';
import { type AssessmentGrade, gradeBelow } from './assessment-grade.ts';
import type { NationalAssessmentParameters } from './assessment-parameters.ts';

/** The grade that a quality score gives by itself; compared unrounded. @see STANDARDS 5 */
export function gradeOfQuality(
  quality: Fraction,
  { excellentFrom, goodFrom, passFrom }: NationalAssessmentParameters,
): AssessmentGrade {
  const isFrom = (least: NationalAssessmentParameters['passFrom']) =>
    compareFractions(quality, fractionOfDecimal(least)) >= 0;
  if (isFrom(excellentFrom)) {
    return 'excellent';
  }
  if (isFrom(goodFrom)) {
    return 'good';
  }
  return isFrom(passFrom) ? 'pass' : 'fail';
}

/**
 * Grade of an annual assessment (年度考核): quality sets it, a low score of key tasks lowers it by one.
 *
 * @param quality - 0 to 100; `null` is not known
 * @returns `null` when a score that is not known could decide
 * @see STANDARDS 5
 */
export function gradeOfAnnualAssessment(
  quality: Fraction | null,
  tasks: Fraction | null,
  parameters: NationalAssessmentParameters,
): AssessmentGrade | null {
  if (quality === null) {
    return null;
  }
  const grade = gradeOfQuality(quality, parameters);
  if (grade === 'fail') {
    return grade;
  }
  if (tasks === null) {
    return null;
  }
  const isLow = compareFractions(tasks, fractionOfDecimal(parameters.taskScoreFrom)) < 0;
  return isLow ? gradeBelow(grade) : grade;
}

/** What a final assessment rests on; `null` is not known. */
export interface FinalAssessment {
  /** 0 to 100. */
  readonly quality: Fraction | null;
  /** 地表水优良比例目标 attained. */
  readonly attainsGoodShare: boolean | null;
  /** 劣Ⅴ类比例目标 attained. */
  readonly attainsBelowVShare: boolean | null;
}

/**
 * Grade of the final assessment (终期考核), on quality alone: a low score, or either binding share missed, fails.
 *
 * @returns `null` when something that is not known could decide
 * @see STANDARDS 5
 */
export function gradeOfFinalAssessment(
  { quality, attainsGoodShare, attainsBelowVShare }: FinalAssessment,
  parameters: NationalAssessmentParameters,
): AssessmentGrade | null {
  const grade = quality === null ? null : gradeOfQuality(quality, parameters);
  if (grade === 'fail' || attainsGoodShare === false || attainsBelowVShare === false) {
    return 'fail';
  }
  return attainsGoodShare === null || attainsBelowVShare === null ? null : grade;
}

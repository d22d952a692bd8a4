import { type Bilingual, bilingual } from '@shuize/domain';

/** Grade of a government in an assessment (考核等次), best first. */
export type AssessmentGrade = 'excellent' | 'good' | 'pass' | 'fail';

export const ASSESSMENT_GRADES: readonly AssessmentGrade[] = ['excellent', 'good', 'pass', 'fail'];

const TEXTS: Readonly<Record<AssessmentGrade, Bilingual>> = {
  excellent: bilingual('优秀', 'excellent'),
  good: bilingual('良好', 'good'),
  pass: bilingual('合格', 'pass'),
  fail: bilingual('不合格', 'fail'),
};

export function assessmentGradeText(grade: AssessmentGrade): Bilingual {
  return TEXTS[grade];
}

/** The grade below; nothing is below 不合格. */
export function gradeBelow(grade: AssessmentGrade): AssessmentGrade {
  return ASSESSMENT_GRADES[ASSESSMENT_GRADES.indexOf(grade) + 1] ?? 'fail';
}

import { decimal, fractionOfDecimal, invariant } from '@shuize/domain';
import { expect } from 'vitest';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { assessmentGradeText } from './assessment-grade.ts';
import { DEFAULT_NATIONAL_ASSESSMENT_PARAMETERS } from './assessment-parameters.ts';
import { gradeOfAnnualAssessment } from './grade-assessment.ts';

testStandardsCases<{ quality: string; task: string }, string>('grade179', ({ quality, task }, expected) => {
  const grade = gradeOfAnnualAssessment(
    fractionOfDecimal(decimal(quality)),
    fractionOfDecimal(decimal(task)),
    DEFAULT_NATIONAL_ASSESSMENT_PARAMETERS,
  );
  invariant(grade !== null, 'a grade');
  expect(assessmentGradeText(grade).zh).toBe(expected);
});

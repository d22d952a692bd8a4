import { invariant } from '@shuize/domain';
import { expect } from 'vitest';
import { formatSharePercent } from '../group/class-counts.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { exact, levels } from './black-odorous.fixture.ts';
import { BLACK_ODOROUS_LEVELS, type BlackOdorousLevel, blackOdorousText } from './black-odorous-level.ts';
import type { BlackOdorousIndicator } from './black-odorous-tables.ts';
import { eliminationShare } from './elimination-share.ts';
import { DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS } from './grading-parameters.ts';
import { levelOfBlackPoint } from './level-of-water-body.ts';
import { type SurveyVerdict, verdictOfSurvey } from './public-survey.ts';
import { DEFAULT_BLACK_ODOROUS_SURVEY_PARAMETERS } from './survey-parameters.ts';

const numberOf = (level: BlackOdorousLevel) => BLACK_ODOROUS_LEVELS.indexOf(level);

testStandardsCases<
  { sd_cm: number; do: number; orp_mv: number; nh3n: number },
  { levels: Record<BlackOdorousIndicator, number>; worst: number }
>('black-odour', (input, expected) => {
  const sample = levels({
    SD: String(input.sd_cm),
    DO: String(input.do),
    ORP: String(input.orp_mv),
    NH3N: String(input.nh3n),
  });
  expect({
    levels: Object.fromEntries(
      Object.entries(sample.levels).map(([indicator, level]) => [indicator, numberOf(level)]),
    ),
    worst: sample.worst && numberOf(sample.worst),
  }).toEqual(expected);
});

testStandardsCases<Record<BlackOdorousIndicator, number>, string>(
  'black-odour-point',
  (heavyShares, expected) => {
    const shares = Object.fromEntries(
      Object.entries(heavyShares).map(([indicator, share]) => [indicator, exact(String(share))]),
    );
    const level = levelOfBlackPoint(shares, DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS);
    expect(blackOdorousText(level).zh).toBe(expected);
  },
);

/** The verdicts that the cases name; of the share between them they may say in other words that monitoring decides. */
const VERDICTS: Readonly<Record<string, SurveyVerdict>> = {
  达到整治目标: 'reached',
  未达到整治目标: 'missed',
};

testStandardsCases<{ satisfied: string }, string>('black-odour-public', ({ satisfied }, expected) => {
  const verdict = verdictOfSurvey(exact(satisfied), DEFAULT_BLACK_ODOROUS_SURVEY_PARAMETERS);
  expect(verdict).toBe(VERDICTS[expected] ?? 'monitoring-decides');
});

testStandardsCases<{ identified: number; eliminated: number }, string>(
  'black-odour-ratio',
  (counts, expected) => {
    const outcome = eliminationShare(counts);
    invariant(outcome.ok && outcome.value.share !== null, 'a share');
    expect(formatSharePercent(outcome.value.share)).toBe(expected);
  },
);

import {
  compareFractions,
  type Decimal,
  decimal,
  fraction,
  fractionOfDecimal,
  invariant,
  yearOf,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_GRADES } from './assessment-grade.ts';
import {
  DEFAULT_NATIONAL_ASSESSMENT_PARAMETERS,
  NATIONAL_ASSESSMENT_PARAMETERS,
} from './assessment-parameters.ts';
import { gradeOfAnnualAssessment, gradeOfFinalAssessment, gradeOfQuality } from './grade-assessment.ts';
import { assessmentOfYear, NATIONAL_ASSESSMENTS } from './national-assessments.ts';
import { NATIONAL_TARGETS_2020 } from './national-targets.ts';
import { type ItemResult, scorePart } from './score-part.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 179 };
const parameters = DEFAULT_NATIONAL_ASSESSMENT_PARAMETERS;
const edition = editionOf2016();

const exact = (text: string) => fractionOfDecimal(decimal(text));
const annual = (quality: string | null, tasks: string | null) =>
  gradeOfAnnualAssessment(
    quality === null ? null : exact(quality),
    tasks === null ? null : exact(tasks),
    parameters,
  );

describe('the grade of a year', () => {
  it('is set by quality, on the limit and just below', () => {
    expect(['90', '89.999', '80', '79.999', '60', '59.999'].map((quality) => annual(quality, '60'))).toEqual([
      'excellent',
      'good',
      'good',
      'pass',
      'pass',
      'fail',
    ]);
  });

  it('is lowered by one for key tasks below 60, and not on it', () => {
    expect(['90', '80', '60', '59'].map((quality) => annual(quality, '59.999'))).toEqual([
      'good',
      'pass',
      'fail',
      'fail',
    ]);
  });

  it('is not told while a score is missing that could decide', () => {
    expect(annual(null, '99')).toBeNull();
    expect(annual('95', null)).toBeNull();
    expect(annual('59', null)).toBe('fail');
  });

  it('never gets better with a lower score', () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          ASSESSMENT_GRADES.indexOf(gradeOfQuality(fraction(each, 100), parameters)),
        );
        expect(low).toBeGreaterThanOrEqual(high ?? 0);
      }),
      runs,
    );
  });
});

describe('the final assessment', () => {
  const final = (quality: string | null, good: boolean | null, belowV: boolean | null) =>
    gradeOfFinalAssessment(
      {
        quality: quality === null ? null : exact(quality),
        attainsGoodShare: good,
        attainsBelowVShare: belowV,
      },
      parameters,
    );

  it('fails below 60 and where either binding share is missed, whatever the score', () => {
    expect(final('95', true, true)).toBe('excellent');
    expect(final('59.9', true, true)).toBe('fail');
    expect(final('95', false, true)).toBe('fail');
    expect(final('95', true, false)).toBe('fail');
    expect(final(null, false, null)).toBe('fail');
  });

  it('is not told while something is missing that could decide', () => {
    expect(final('95', null, true)).toBeNull();
    expect(final(null, true, true)).toBeNull();
    expect(final('59.9', null, null)).toBe('fail');
  });

  it('is that of 2020, after four years assessed each by itself', () => {
    const kinds = [2015, 2016, 2019, 2020, 2021].map((year) => assessmentOfYear(edition, yearOf(year)));
    expect(kinds).toEqual([null, 'annual', 'annual', 'final', null]);
  });
});

describe('the score of a part', () => {
  const full = (points: Readonly<Record<string, string>>): ReadonlyMap<string, Decimal> =>
    new Map(Object.entries(points).map(([id, text]) => [id, decimal(text)]));
  const entered = (points: string): ItemResult => ({ kind: 'entered', points: decimal(points) });
  const sections = (
    attained: number,
    total: number,
    other: string | null,
    deduction: string | null,
  ): ItemResult => ({
    kind: 'attained-share',
    attained,
    total,
    otherPoints: other === null ? null : decimal(other),
    deduction: deduction === null ? null : decimal(deduction),
  });
  const score = (points: Readonly<Record<string, string>>, results: Readonly<Record<string, ItemResult>>) =>
    scorePart(edition.quality, full(points), new Map(Object.entries(results)));
  const problemsOf = (outcome: ReturnType<typeof score>) =>
    outcome.kind === 'scored' ? [] : outcome.problems.map(({ kind, itemId }) => `${kind} ${itemId ?? '-'}`);

  it('gives 80 % of the points of surface water by the share of sections, exactly', () => {
    const outcome = score(
      { surface: '60', drinking: '40' },
      {
        surface: sections(2, 3, '5', '1.5'),
        drinking: entered('40'),
      },
    );
    invariant(outcome.kind === 'scored', 'a score');
    // 60 × 0.8 × 2/3 + 5 − 1.5 + 40
    expect(compareFractions(outcome.total, exact('75.5'))).toBe(0);
    expect(outcome.items.map(({ itemId }) => itemId)).toEqual(['surface', 'drinking']);
  });

  it('is not computable while the points of the items are not configured', () => {
    expect(problemsOf(score({}, { surface: sections(1, 1, '0', '0') }))).toEqual(['full-points-missing -']);
    expect(problemsOf(score({ surface: '60' }, { surface: sections(1, 1, '0', '0') }))).toEqual([
      'full-points-not-100 -',
    ]);
  });

  it('names everything that is missing or cannot be', () => {
    expect(
      problemsOf(
        score(
          { surface: '50', drinking: '30', groundwater: '20' },
          {
            surface: sections(1, 2, null, '0'),
            drinking: entered('30.1'),
          },
        ),
      ),
    ).toEqual(['points-missing surface', 'points-out-of-range drinking', 'result-missing groundwater']);
    const surface = (result: ItemResult) => problemsOf(score({ surface: '100' }, { surface: result }));
    expect(surface(sections(3, 2, '0', '0'))).toEqual(['points-out-of-range surface']);
    expect(surface(sections(0, 0, '0', '0'))).toEqual(['points-out-of-range surface']);
    expect(surface(sections(1, 2, '20.1', '0'))).toEqual(['points-out-of-range surface']);
    expect(surface(sections(1, 2, '20', '0'))).toEqual([]);
    expect(surface(entered('80'))).toEqual(['result-missing surface']);
  });

  it('does not fall below zero for deductions', () => {
    expect(score({ surface: '100' }, { surface: sections(1, 100, '0', '30') })).toMatchObject({
      total: fraction(0),
    });
  });

  it('lies from zero to a hundred', () => {
    const points = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), points, fc.nat(12), (attained, missed, drinking, other) => {
        fc.pre(attained + missed > 0);
        const outcome = score(
          { surface: '60', drinking: '40' },
          {
            surface: sections(attained, attained + missed, String(other), '0'),
            drinking: entered(String(drinking / 100)),
          },
        );
        invariant(outcome.kind === 'scored', 'a score');
        expect(compareFractions(outcome.total, fraction(0))).toBeGreaterThanOrEqual(0);
        expect(compareFractions(outcome.total, fraction(100))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  it('has eight groups of key tasks, five items of quality and four national targets', () => {
    expect(edition.tasks).toHaveLength(8);
    expect(edition.quality).toHaveLength(5);
    expect(NATIONAL_TARGETS_2020.content).toHaveLength(4);
    for (const [name, parameter] of Object.entries(NATIONAL_ASSESSMENT_PARAMETERS)) {
      expect(parameters).toHaveProperty(name, parameter.default);
    }
  });
});

function editionOf2016() {
  const [first] = NATIONAL_ASSESSMENTS;
  invariant(first !== undefined, 'an edition');
  return first.content;
}

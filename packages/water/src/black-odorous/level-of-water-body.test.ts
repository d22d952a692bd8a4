import { addFractions, compareFractions, decimal, fraction, invariant } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, samplesOf } from './black-odorous.fixture.ts';
import type { BlackOdorousLevel } from './black-odorous-level.ts';
import { type EliminationCounts, eliminationShare } from './elimination-share.ts';
import {
  BLACK_ODOROUS_GRADING_PARAMETERS,
  DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS,
} from './grading-parameters.ts';
import { levelOfPoint, levelOfWaterBody } from './level-of-water-body.ts';
import { effectOfWorks, isIdentifiedByPublic } from './public-survey.ts';
import {
  BLACK_ODOROUS_SURVEY_PARAMETERS,
  DEFAULT_BLACK_ODOROUS_SURVEY_PARAMETERS,
} from './survey-parameters.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 60 };
const grading = DEFAULT_BLACK_ODOROUS_GRADING_PARAMETERS;
const asking = DEFAULT_BLACK_ODOROUS_SURVEY_PARAMETERS;

const pointOf = (...all: readonly BlackOdorousLevel[]) => levelOfPoint(samplesOf(...all), grading);
const bodyOf = (...points: readonly (BlackOdorousLevel | null)[]) => levelOfWaterBody(points, grading);

describe('a point of a water body', () => {
  it('is heavy when 60 % of the samples of one indicator are', () => {
    expect(pointOf('heavy', 'heavy', 'heavy', 'none', 'none').level).toBe('heavy');
    expect(pointOf('heavy', 'none').level).toBe('light');
  });

  it('is heavy when 30 % of the samples of two indicators are', () => {
    const both = levels({ SD: '5', DO: '0.1', NH3N: '2' });
    const fine = levels({ SD: '30', DO: '5', NH3N: '2' });
    const onlyTransparency = levels({ SD: '5', DO: '5', NH3N: '2' });
    const nine = [fine, fine, fine, fine, fine, fine, fine];
    expect(levelOfPoint([both, both, both, ...nine], grading).level).toBe('heavy');
    expect(levelOfPoint([both, both, onlyTransparency, ...nine], grading).level).toBe('light');
  });

  it('is not black when no sample is, and unknown when nothing was measured', () => {
    expect(pointOf('none', 'none', 'none')).toMatchObject({ level: 'none', hasTooFewSamples: false });
    expect(levelOfPoint([levels({}), levels({})], grading)).toEqual({
      level: null,
      heavyShares: {},
      samples: 0,
      hasTooFewSamples: true,
    });
  });

  it('counts a share over the samples that have the indicator', () => {
    const point = levelOfPoint([levels({ SD: '5' }), levels({ DO: '5' }), levels({ DO: '5' })], grading);
    expect(point.heavyShares).toEqual({ SD: fraction(1), DO: fraction(0, 2) });
    expect(pointOf('none', 'none').hasTooFewSamples).toBe(true);
  });
});

describe('a water body', () => {
  it('[PF-2] is heavy when 60 % of its points are, on the limit and not below', () => {
    expect(bodyOf('heavy', 'heavy', 'heavy', 'light', 'none')).toMatchObject({
      level: 'heavy',
      heavyShare: fraction(3, 5),
    });
    expect(bodyOf('heavy', 'none', 'none').level).toBe('light');
  });

  it('has a heavy stretch between three heavy points in a row, not between two', () => {
    expect(bodyOf('heavy', 'heavy', 'light', 'heavy', 'heavy', 'heavy', 'heavy').heavyStretches).toEqual([
      { first: 3, last: 6 },
    ]);
    expect(bodyOf('heavy', 'heavy', null, 'heavy').heavyStretches).toEqual([]);
  });

  it('leaves points without a level out of the share, and says when too few are left', () => {
    const body = bodyOf('heavy', null, 'heavy', 'none');
    expect(body).toMatchObject({ heavyShare: fraction(2, 3), level: 'heavy', hasTooFewPoints: false });
    expect(bodyOf('none', null, 'none')).toMatchObject({ level: 'none', hasTooFewPoints: true });
    expect(bodyOf(null)).toMatchObject({ level: null, heavyShare: null });
    expect(bodyOf()).toMatchObject({ level: null, heavyStretches: [] });
  });
});

describe('the public', () => {
  it('identifies a water body from 60 % of a hundred valid forms', () => {
    expect(isIdentifiedByPublic({ forms: 100, agreeing: 60 }, asking)).toBe(true);
    expect(isIdentifiedByPublic({ forms: 1000, agreeing: 599 }, asking)).toBe(false);
    expect(isIdentifiedByPublic({ forms: 99, agreeing: 99 }, asking)).toBeNull();
  });

  it('alone decides on the works from 90 % and below 60 %', () => {
    const reached = (agreeing: number) => effectOfWorks({ forms: 1000, agreeing }, null, asking);
    expect(reached(900)).toEqual({ isReached: true, verdict: 'reached' });
    expect(reached(599)).toEqual({ isReached: false, verdict: 'missed' });
    expect(reached(899)).toEqual({ isReached: null, verdict: 'monitoring-decides' });
    expect(reached(600)).toEqual({ isReached: null, verdict: 'monitoring-decides' });
    expect(effectOfWorks({ forms: 99, agreeing: 99 }, null, asking)).toEqual({
      isReached: null,
      verdict: null,
    });
  });

  it('leaves it to six months of monitoring in between', () => {
    const monitored = (months: number, levelOfMeans: BlackOdorousLevel | null) =>
      effectOfWorks({ forms: 100, agreeing: 75 }, { months, levelOfMeans }, asking).isReached;
    expect(monitored(6, 'none')).toBe(true);
    expect(monitored(6, 'light')).toBe(false);
    expect(monitored(5, 'none')).toBeNull();
    expect(monitored(6, null)).toBeNull();
  });
});

describe('the share of black-odorous water bodies eliminated', () => {
  const shareOf = (counts: EliminationCounts, required = '0.9') => {
    const outcome = eliminationShare(counts, decimal(required));
    invariant(outcome.ok, 'counts that can be');
    return outcome.value;
  };

  it('attains on what is asked and not just below', () => {
    expect(shareOf({ identified: 10, eliminated: 9 })).toEqual({
      share: fraction(9, 10),
      left: 1,
      attains: true,
    });
    expect(shareOf({ identified: 1000, eliminated: 899 }).attains).toBe(false);
    expect(eliminationShare({ identified: 10, eliminated: 1 })).toMatchObject({ value: { attains: null } });
  });

  it('attains where none was identified, and has then no share', () => {
    expect(shareOf({ identified: 0, eliminated: 0 })).toEqual({ share: null, left: 0, attains: true });
  });

  it('refuses more eliminated than identified, and parts of a water body', () => {
    expect(eliminationShare({ identified: 3, eliminated: 4 })).toMatchObject({
      error: { kind: 'impossible-counts' },
    });
    expect(eliminationShare({ identified: 3, eliminated: 0.5 }).ok).toBe(false);
    expect(eliminationShare({ identified: 3, eliminated: -1 }).ok).toBe(false);
  });

  it('and the share left make 1; the whole lies between its parts', () => {
    const counts = fc
      .tuple(fc.nat(200), fc.nat(200))
      .map(([left, eliminated]) => ({ identified: left + eliminated, eliminated }))
      .filter(({ identified }) => identified > 0);
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1 }), (parts) => {
        const whole = shareOf({
          identified: parts.reduce((sum, { identified }) => sum + identified, 0),
          eliminated: parts.reduce((sum, { eliminated }) => sum + eliminated, 0),
        });
        invariant(whole.share !== null, 'a share');
        const identified = parts.reduce((sum, each) => sum + each.identified, 0);
        const left = fraction(whole.left, identified);
        expect(compareFractions(addFractions(whole.share, left), fraction(1))).toBe(0);
        const shares = parts.map((part) => shareOf(part).share ?? fraction(0));
        const { share } = whole;
        expect(shares.some((each) => compareFractions(each, share) <= 0)).toBe(true);
        expect(shares.some((each) => compareFractions(each, share) >= 0)).toBe(true);
      }),
      runs,
    );
  });
});

describe('the parameters of black-odorous water', () => {
  it('have their default first among the answers, and a text in both languages', () => {
    const sets = [
      [BLACK_ODOROUS_GRADING_PARAMETERS, grading],
      [BLACK_ODOROUS_SURVEY_PARAMETERS, asking],
    ] as const;
    for (const [table, defaults] of sets) {
      for (const [name, parameter] of Object.entries(table)) {
        expect(defaults).toHaveProperty(name, parameter.default);
        expect(parameter.answers?.[0]?.value ?? parameter.default).toBe(parameter.default);
        expect(parameter.rule.zh).not.toBe('');
        expect(parameter.rule.en).not.toBe('');
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demand, Ladder } from '../language/matrix.ts';
import { changedMeasures } from './change-measures.ts';
import { stricterOf } from './stricter.ts';
import { isAsHeavy, weightOf } from './weight.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 500 : 50_000;

const LADDER: Ladder = {
  id: 'people',
  label: { zh: '责任人', en: 'people' },
  rungs: [['notice'], ['admonition'], ['suspension', 'transfer'], ['demotion', 'removal']],
  beside: [{ measure: 'sanction', from: 2, to: 3 }],
  apart: ['training'],
  provision: null,
  cite: { instrument: '示例', provision: '第一条' },
};

/** `notice/admonition` is a choice, `admonition+` a floor, `a & b` both. */
function demands(text: string): readonly Demand[] {
  return text.split(' & ').map((part) => ({
    measures: part.replace('+', '').split('/'),
    atLeast: part.endsWith('+'),
  }));
}

function written(all: readonly Demand[]): string {
  return all.map(({ measures, atLeast }) => `${measures.join('/')}${atLeast ? '+' : ''}`).join(' & ');
}

const TOP = 'demotion/removal';

describe('one rung up', () => {
  it.each([
    ['notice', 'admonition'],
    ['notice/admonition', 'admonition'],
    ['admonition+', 'suspension/transfer/sanction+'],
    ['admonition', 'suspension/transfer/sanction'],
    ['suspension/transfer/sanction', `${TOP}/sanction`],
    ['suspension/transfer/sanction+', `${TOP}/sanction`],
    ['suspension/transfer & sanction', `${TOP} & sanction`],
    [`${TOP}/sanction`, `${TOP} & sanction`],
    [`${TOP} & sanction`, `${TOP} & sanction`],
    [TOP, TOP],
    ['notice & training', 'admonition & training'],
  ])('%s becomes %s', (before, after) => {
    expect(written(changedMeasures(LADDER, demands(before), 'rung-up'))).toBe(after);
  });
});

describe('heavier within the tier', () => {
  it.each([
    ['notice/admonition', 'admonition'],
    ['notice', 'notice'],
    ['admonition+', 'suspension/transfer/sanction+'],
    ['suspension/transfer/sanction', 'suspension/transfer & sanction'],
    ['suspension/transfer & sanction', 'suspension/transfer & sanction'],
    ['suspension/transfer', 'suspension/transfer'],
  ])('%s becomes %s', (before, after) => {
    expect(written(changedMeasures(LADDER, demands(before), 'within-tier'))).toBe(after);
  });
});

describe('the lower end', () => {
  it.each([
    ['notice/admonition', 'notice'],
    ['admonition+', 'admonition'],
    ['suspension/transfer/sanction', 'suspension/transfer/sanction'],
    [`${TOP} & sanction`, `${TOP} & sanction`],
    ['training', 'training'],
  ])('of %s is %s', (before, after) => {
    expect(written(changedMeasures(LADDER, demands(before), 'lower-end'))).toBe(after);
  });
});

describe('the stricter of two', () => {
  it.each([
    ['admonition+', 'notice/admonition', 'admonition+'],
    ['notice/admonition', 'admonition+', 'admonition+'],
    ['admonition+', 'suspension/transfer/sanction', 'suspension/transfer/sanction'],
    [`${TOP}/sanction`, `${TOP} & sanction`, `${TOP} & sanction`],
    ['notice & training', 'admonition', 'training & admonition'],
    ['notice', 'notice', 'notice'],
    ['admonition', 'admonition+', 'admonition+'],
  ])('%s and %s is %s', (first, second, stricter) => {
    expect(written(stricterOf(LADDER, demands(first), demands(second)))).toBe(stricter);
  });
});

/** Any set of demands that a cell of this ladder could hold. */
const anyDemands: fc.Arbitrary<readonly Demand[]> = fc
  .record({
    from: fc.integer({ min: 0, max: 3 }),
    span: fc.integer({ min: 0, max: 1 }),
    kind: fc.constantFrom('none', 'choice', 'demanded'),
    atLeast: fc.boolean(),
    isTrained: fc.boolean(),
  })
  .map(({ from, span, kind, atLeast, isTrained }) => {
    const hasSanction = from >= 2;
    const onLadder = LADDER.rungs.slice(from, from + 1 + span).flat();
    return [
      { measures: hasSanction && kind === 'choice' ? [...onLadder, 'sanction'] : onLadder, atLeast },
      ...(hasSanction && kind === 'demanded' ? [{ measures: ['sanction'], atLeast: false }] : []),
      ...(isTrained ? [{ measures: ['training'], atLeast: false }] : []),
    ];
  });

function isNotLighter(one: readonly Demand[], other: readonly Demand[]): boolean {
  return isAsHeavy(weightOf(LADDER, one), weightOf(LADDER, other));
}

describe('[LY-R3] nothing lighter in the place of something heavier', () => {
  it('whatever changes, and also at the lower end, the lowest that satisfies is never lower', () => {
    fc.assert(
      fc.property(anyDemands, fc.constantFrom('within-tier', 'rung-up', 'lower-end'), (before, change) => {
        expect(isNotLighter(changedMeasures(LADDER, before, change), before)).toBe(true);
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });

  it('the stricter of two is at least as heavy as each, and the same in either order', () => {
    fc.assert(
      fc.property(anyDemands, anyDemands, (first, second) => {
        const stricter = stricterOf(LADDER, first, second);
        const other = stricterOf(LADDER, second, first);
        expect(isNotLighter(stricter, first) && isNotLighter(stricter, second)).toBe(true);
        expect(weightOf(LADDER, stricter)).toEqual(weightOf(LADDER, other));
        expect(written(stricterOf(LADDER, stricter, first))).toBe(written(stricter));
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });
});

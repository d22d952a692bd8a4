import { decimal, formatFraction, fraction, fractionOfDecimal, invariant } from '@shuize/domain';
import { expect } from 'vitest';
import { formatSharePercent } from '../group/class-counts.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { flowAttainment } from './ecological-flow.ts';
import { DEFAULT_FLOW_PARAMETERS } from './flow-parameters.ts';
import { fluxTonnes } from './flux.ts';

const exact = (text: string) => fractionOfDecimal(decimal(text));

testStandardsCases<{ c: string; q: string; days: number }, string>('flux', ({ c, q, days }, expected) => {
  const decimals = expected.split('.')[1]?.length ?? 0;
  expect(formatFraction(fluxTonnes(exact(c), exact(q), fraction(days)), decimals)).toBe(expected);
});

testStandardsCases<{ days_ok: number; days: number }, { rate: string; pass: boolean }>(
  'eco-flow',
  ({ days_ok: attained, days }, expected) => {
    const comparisons = Array.from({ length: days }, (_, day) => ({
      value: fraction(day < attained ? 10 : 9),
      target: fraction(10),
    }));
    const { share, passes } = flowAttainment(comparisons, DEFAULT_FLOW_PARAMETERS);
    invariant(share !== null, 'a share');
    expect({ rate: formatSharePercent(share.least), pass: passes }).toEqual(expected);
  },
);

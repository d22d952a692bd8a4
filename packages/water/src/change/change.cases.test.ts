import {
  decimal,
  formatDecimal,
  formatFraction,
  fraction,
  fractionOfDecimal,
  invariant,
  multiplyFractions,
  statusText,
  WATER_STATUSES,
  type WaterStatus,
} from '@shuize/domain';
import { expect } from 'vitest';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { changeByShares } from './change-by-shares.ts';
import { changeByStatus } from './change-by-status.ts';
import type { ChangeGrade } from './change-grade.ts';
import { type SpearmanTrend, spearmanTrend } from './spearman-trend.ts';

const WORDS: Readonly<Record<ChangeGrade, string>> = {
  'clearly-better': '明显好转',
  'somewhat-better': '有所好转',
  'no-clear-change': '无明显变化',
  'somewhat-worse': '有所变差',
  'clearly-worse': '明显变差',
};

testStandardsCases<{ before: string; after: string }, string>(
  'change-level',
  ({ before, after }, expected) => {
    expect(WORDS[changeByStatus(statusOfWord(before), statusOfWord(after))]).toBe(expected);
  },
);

testStandardsCases<
  { G1: string; D1: string; G2: string; D2: string },
  { result: string; dG_minus_dD: string }
>('change-combo', ({ G1, D1, G2, D2 }, expected) => {
  const { grade, difference } = changeByShares(
    { good: shareOfPercent(G1), belowV: shareOfPercent(D1) },
    { good: shareOfPercent(G2), belowV: shareOfPercent(D2) },
    { somewhatAbove: 10, clearlyAbove: 20 },
  );
  expect({ result: WORDS[grade], dG_minus_dD: formatFraction(difference, 0) }).toEqual(expected);
  expect(difference.numerator % difference.denominator).toBe(0n);
});

testStandardsCases<{ values: number[] }, { rs: number; wp05: number; trend: string }>(
  'spearman',
  ({ values }, expected) => {
    const trend = spearmanTrend(values, (a, b) => a - b, {
      significance: '0.05',
      spearmanOffTable: 'normal-approximation',
    });
    invariant(trend.kind === 'trend', 'a case with a trend');
    expect({
      rs: formatFraction(trend.coefficient, 4),
      wp05: formatDecimal(trend.critical),
      trend: trendWords(trend),
    }).toEqual({ rs: expected.rs.toFixed(4), wp05: expected.wp05.toFixed(3), trend: expected.trend });
  },
);

function trendWords({ direction, isSignificant }: Extract<SpearmanTrend, { kind: 'trend' }>): string {
  const word = direction === 'rising' ? '上升' : '下降';
  return isSignificant ? `显著${word}` : `${word}不显著`;
}

function statusOfWord(word: string): WaterStatus {
  const status = WATER_STATUSES.find((each) => statusText(each).zh === word);
  invariant(status !== undefined, `${word} is a status`);
  return status;
}

function shareOfPercent(percent: string) {
  return multiplyFractions(fractionOfDecimal(decimal(percent)), fraction(1, 100));
}

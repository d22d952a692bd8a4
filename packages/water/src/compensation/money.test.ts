import { fraction } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { amountText, capAmount, deductAmount, known, totalOfAmounts, totalText } from './amount.ts';
import { ladder, NOT_PUBLISHED, stated, tier } from './ladder.ts';
import { formatWanYuan, formatYuan, wanYuan, yuan } from './money.ts';

const UNDETERMINED = { kind: 'undetermined' } as const;
const RANGE = { kind: 'not-published', least: wanYuan('5'), most: wanYuan('200') } as const;

describe('an amount of money', () => {
  it('is exact, and printed to the fen in yuan or in ten thousands', () => {
    expect(formatYuan(wanYuan('13.4784'))).toBe('134784.00');
    expect(formatWanYuan(wanYuan('11.10'))).toBe('11.1');
    expect(formatWanYuan(wanYuan('100'))).toBe('100');
    expect(formatWanYuan(yuan('0'))).toBe('0');
    expect(formatWanYuan(yuan('-3000000'))).toBe('-300');
    expect(formatWanYuan(yuan('0.01'))).toBe('0.000001');
    expect(formatYuan(fraction(10_000, 3))).toBe('3333.33');
  });

  it('that nobody has published is said to be so, with its ends where they are known', () => {
    expect(amountText(NOT_PUBLISHED)).toEqual({ zh: '金额未公布', en: 'amount not published' });
    expect(amountText(RANGE).zh).toBe('金额未公布（5万元至200万元之间）');
    expect(amountText(UNDETERMINED).zh).toBe('数据缺失，金额待定');
    expect(amountText(known(wanYuan('60')))).toEqual({ zh: '60万元', en: '60 × 10,000 yuan' });
  });

  it('adds up without what is not known, which stays in sight', () => {
    const sixty = known(wanYuan('60'));
    expect(totalText(totalOfAmounts([])).zh).toBe('0万元');
    expect(totalText(totalOfAmounts([sixty, sixty])).zh).toBe('120万元');
    expect(totalText(totalOfAmounts([NOT_PUBLISHED])).zh).toBe('金额未公布');
    expect(totalText(totalOfAmounts([UNDETERMINED])).zh).toBe('数据缺失，金额待定');
    expect(totalText(totalOfAmounts([sixty, NOT_PUBLISHED, UNDETERMINED])).zh).toBe(
      '60万元，另有1项金额未公布，另有1项因数据缺失待定',
    );
    expect(totalText(totalOfAmounts([NOT_PUBLISHED, UNDETERMINED])).en).toBe(
      '0 × 10,000 yuan, besides 1 with amounts not published, besides 1 undetermined for missing data',
    );
  });

  it('is capped, and what is taken off never takes it below zero', () => {
    expect(capAmount(known(wanYuan('5000')), wanYuan('4000'))).toEqual(known(wanYuan('4000')));
    expect(capAmount(NOT_PUBLISHED, wanYuan('4000'))).toMatchObject({ most: wanYuan('4000') });
    expect(capAmount(RANGE, wanYuan('100'))).toMatchObject({ least: wanYuan('5'), most: wanYuan('100') });
    expect(capAmount(UNDETERMINED, wanYuan('1'))).toEqual(UNDETERMINED);
    const less = (from: string, off: string) => deductAmount(known(wanYuan(from)), known(wanYuan(off)));
    expect(less('50', '20')).toMatchObject({ yuan: { numerator: 300_000n } });
    expect(less('20', '50')).toEqual(known(fraction(0)));
    expect(deductAmount(known(wanYuan('20')), NOT_PUBLISHED)).toEqual(NOT_PUBLISHED);
    expect(deductAmount(known(wanYuan('20')), UNDETERMINED)).toEqual(UNDETERMINED);
  });
});

describe('a ladder', () => {
  it('must lead from tier to tier without gap or overlap, up to any multiple', () => {
    const fifty = stated('50');
    expect(() => ladder(tier('(0, 1]', fifty, 'verified'), tier('(2, ∞)', fifty, 'verified'))).toThrow(
      'tier 1',
    );
    expect(() => ladder(tier('(0, 1]', fifty, 'verified'), tier('[1, ∞)', fifty, 'verified'))).toThrow(
      'tier 1',
    );
    expect(() => ladder(tier('(0, 1)', fifty, 'verified'), tier('(1, ∞)', fifty, 'verified'))).toThrow(
      'tier 1',
    );
    expect(() => ladder(tier('(0, 1]', fifty, 'verified'))).toThrow('tier 1');
  });
});

import {
  addFractions,
  compareFractions,
  fraction,
  isNotEvaluated,
  MONITORING_STATES,
  type WaterClass,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompensatedSection, MonthKept } from './compensated-section.ts';
import { aScheme, aSection, exact, inShort, linesUnder, someWater } from './compensation.fixture.ts';
import type { CompensationParameters } from './compensation-parameters.ts';
import type { OverLimitRule } from './compensation-scheme.ts';
import { compensationScheme } from './compensation-schemes.ts';
import { ladder, stated, tier } from './ladder.ts';
import { wanYuan } from './money.ts';
import { settleCompensation } from './settle-compensation.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 2013 };

/** Ten for each of the first two steps over, thirty beyond; two factors, as no published scheme needs. */
const RULE: OverLimitRule = {
  kind: 'over-limit',
  title: { zh: '超标扣缴', en: 'charge' },
  period: 'month',
  roles: ['boundary'],
  targets: { kind: 'any' },
  cap: null,
  confidence: 'verified',
  factors: ['COD', 'NH3N'],
  ladder: ladder(
    tier('(0, 1]', stated('10'), 'verified', 'with-multiple'),
    tier('(1, ∞)', stated('30'), 'verified', 'with-multiple'),
  ),
  times: 1,
};

const TARGETS = { COD: '20', NH3N: '1' } as const;

describe('charges of a section', () => {
  it('add up over factors, or are those of the worst one', () => {
    const section = aSection({ COD: '30', NH3N: '3' }, TARGETS);
    const lines = (factorsTogether: CompensationParameters['factorsTogether']) =>
      inShort(linesUnder(aScheme([RULE]), section, 'month', { factorsTogether }));
    expect(lines('summed')).toEqual(['COD charge 15', 'NH3N charge 90']);
    expect(lines('worst-only')).toEqual(['NH3N charge 90']);
  });

  it('are undetermined for a factor without a value, and none for one without a target', () => {
    expect(inShort(linesUnder(aScheme([RULE]), aSection({ COD: '30' }, TARGETS)))).toEqual([
      'COD charge 15',
      'NH3N charge undetermined',
    ]);
    expect(inShort(linesUnder(aScheme([RULE]), aSection({ COD: '30' }, { COD: '20' })))).toEqual([
      'COD charge 15',
    ]);
    const worst = linesUnder(aScheme([RULE]), aSection({ COD: '30' }, TARGETS), 'month', {
      factorsTogether: 'worst-only',
    });
    expect(worst).toHaveLength(2);
  });

  it('are left out where it was dry or frozen, and undetermined where data are missing', () => {
    for (const state of MONITORING_STATES) {
      const lines = linesUnder(aScheme([RULE]), aSection({}, TARGETS, { state, class: null }));
      expect(
        lines.map(({ amount }) => amount.kind),
        state,
      ).toEqual(isNotEvaluated(state) ? [] : ['undetermined', 'undetermined']);
    }
  });

  it('are those of rules for its role and the period only', () => {
    const over = aSection({ COD: '30' }, { COD: '20' });
    expect(linesUnder(aScheme([RULE]), { ...over, role: 'inlet' })).toEqual([]);
    expect(linesUnder(aScheme([RULE]), over, 'year')).toEqual([]);
    expect(inShort(linesUnder(aScheme([{ ...RULE, times: 2 }]), over))).toEqual(['COD charge 30']);
  });

  it('go no higher than the cap', () => {
    const capped = aScheme([{ ...RULE, cap: wanYuan('12') }]);
    expect(inShort(linesUnder(capped, aSection({ COD: '30' }, { COD: '20' })))).toEqual(['COD charge 12']);
  });
});

describe('water that comes in over its limit', () => {
  const scheme = aScheme([RULE], { inflow: 'charge-deducted' });
  const withInflow = (inflow: CompensatedSection['inflow']) =>
    linesUnder(scheme, aSection({ COD: '50' }, { COD: '20' }, { inflow }));

  it('has its own charge taken off, down to nothing', () => {
    expect(inShort(withInflow(null))).toEqual(['COD charge 75']);
    expect(inShort(withInflow(someWater({ COD: '20' }, { COD: '20' })))).toEqual(['COD charge 75']);
    const [line] = withInflow(someWater({ COD: '30' }, { COD: '20' }));
    expect(line && inShort([line])).toEqual(['COD charge 60']);
    expect(line?.deducted).toMatchObject({ kind: 'known' });
    expect(inShort(withInflow(someWater({ COD: '90' }, { COD: '20' })))).toEqual(['COD charge 0']);
  });

  it('leaves the charge undetermined where it was not measured', () => {
    expect(inShort(withInflow(someWater({}, { COD: '20' })))).toEqual(['COD charge undetermined']);
    const spared = aScheme([RULE], { inflow: 'spared-when-not-increased' });
    const section = aSection({ COD: '50' }, { COD: '20' }, { inflow: someWater({}, { COD: '20' }) });
    expect(inShort(linesUnder(spared, section))).toEqual(['COD charge undetermined']);
  });

  it('has its load taken off a charge by load', () => {
    const byLoad = {
      content: { ...compensationScheme('henan-2010').content, inflow: 'charge-deducted' as const },
    };
    const volumeM3 = fraction(1_000_000);
    const section = aSection(
      { COD: '30' },
      { COD: '20' },
      {
        volumeM3,
        inflow: someWater({ COD: '24' }, { COD: '20' }, { volumeM3 }),
      },
    );
    expect(inShort(linesUnder(byLoad, section))).toEqual(['COD charge 1.5']);
  });

  it('never makes a charge larger, and worse water never makes it smaller', () => {
    const value = fc.integer({ min: 1, max: 20_000 }).map((each) => fraction(each, 100));
    fc.assert(
      fc.property(value, value, value, (own, by, inflow) => {
        const target = exact('20');
        const charge = (concentration: typeof own, comesIn: boolean) => {
          const section = aSection(
            {},
            { COD: '20' },
            {
              values: new Map([['COD', concentration]]),
              inflow: comesIn
                ? {
                    ...someWater({}, {}),
                    values: new Map([['COD', inflow]]),
                    targets: new Map([['COD', target]]),
                  }
                : null,
            },
          );
          return settleCompensation(scheme, linesUnder(scheme, section), false).charges.known;
        };
        const worse = addFractions(own, by);
        expect(compareFractions(charge(own, true), charge(own, false))).toBeLessThanOrEqual(0);
        expect(compareFractions(charge(worse, true), charge(own, true))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

describe('rewards of Shanxi 2013', () => {
  const months = (text: string): readonly MonthKept[] =>
    [...text].map((letter) =>
      letter === 'k' ? 'kept' : letter === 'm' ? 'missed' : letter === '?' ? 'unknown' : 'not-evaluated',
    );
  const year = (text: string, parameters: Partial<CompensationParameters> = {}) =>
    inShort(linesUnder('shanxi-2013', aSection({}, {}, { months: months(text) }), 'year', parameters));

  it('are 10 for each full run of three months, no month counting twice', () => {
    expect(year('kkmkkmkkmkkm')).toEqual([]);
    expect(year('kkkmkkmkkmkk')).toEqual(['- reward 10']);
    expect(year('kkkkkkmkkkkk')).toEqual(['- reward 30']);
    expect(year('kkdkmmmmmmmm')).toEqual([]);
    expect(year('kkkkkkmkkkkk', { keptRuns: 'once-a-year' })).toEqual(['- reward 10']);
  });

  it('are 100 for a whole year, besides the runs or in their place', () => {
    expect(year('kkkkkkkkkkkk')).toEqual(['- reward 40', '- reward 100']);
    expect(year('kkkkkkkkkkkk', { keptYear: 'instead-of-runs' })).toEqual(['- reward 100']);
    expect(year('kkkkkkkkkkkm', { keptYear: 'instead-of-runs' })).toEqual(['- reward 30']);
    expect(year('kkkkkkkkkkkd')).toEqual(['- reward 30']);
  });

  it('are undetermined while an unknown month could change them, and told where it could not', () => {
    expect(year('kk?mmmmmmmmm')).toEqual(['- reward undetermined']);
    expect(year('k?mmmmmmmmmm')).toEqual([]);
    expect(year('kkkkkkkkkkk?')).toEqual(['- reward undetermined', '- reward undetermined']);
  });

  it('are 100 for attaining what was missed a year before, and 50 for each class beyond', () => {
    const month = (
      attains: boolean | null,
      before: boolean | null,
      classes: readonly [WaterClass, WaterClass] | null,
    ) =>
      inShort(
        linesUnder(
          'shanxi-2013',
          aSection(
            {},
            {},
            {
              attains,
              attainedYearBefore: before,
              class: classes?.[0] ?? null,
              classYearBefore: classes?.[1] ?? null,
              targetClass: 'IV',
            },
          ),
        ),
      );
    expect(month(true, false, ['IV', 'V'])).toEqual(['- reward 100']);
    expect(month(true, false, ['II', 'V'])).toEqual(['- reward 100', '- reward 100']);
    expect(month(true, true, ['II', 'III'])).toEqual(['- reward 50']);
    expect(month(true, true, ['III', 'III'])).toEqual([]);
    expect(month(false, false, ['V', 'below-V'])).toEqual([]);
    expect(month(null, false, null)).toEqual(['- reward undetermined', '- reward undetermined']);
    expect(month(true, null, ['III', 'III'])).toEqual(['- reward undetermined']);
  });
});

describe('what a place settles', () => {
  const shandong = compensationScheme('shandong-2019');
  const better = aSection(
    { NH3N: '0.9', COD: '20', TP: '0.2', F: '0.5' },
    {},
    {
      valuesYearBefore: new Map([
        ['NH3N', exact('1')],
        ['COD', exact('20')],
        ['TP', exact('0.2')],
        ['F', exact('0.5')],
      ]),
      class: 'below-V',
    },
  );

  it('is what it receives less what it pays, over all sections', () => {
    const lines = [...linesUnder('shandong-2019', better), ...linesUnder('shandong-2019', better)];
    const settlement = settleCompensation(shandong, lines, false);
    expect(compareFractions(settlement.rewards.known, wanYuan('80'))).toBe(0);
    expect(compareFractions(settlement.charges.known, wanYuan('200'))).toBe(0);
    expect(compareFractions(settlement.net.known, wanYuan('-120'))).toBe(0);
    expect(settlement.net).toMatchObject({ notPublished: 0, undetermined: 0 });
  });

  it('keeps in sight what is not published or not known', () => {
    const lines = linesUnder('shandong-2019', { ...better, class: null, values: new Map() });
    expect(settleCompensation(shandong, lines, false).net).toMatchObject({ undetermined: 5 });
    const henan = linesUnder('henan-2017', aSection({ COD: '30' }, { COD: '20' }));
    expect(settleCompensation(compensationScheme('henan-2017'), henan, false).net).toMatchObject({
      known: fraction(0),
      notPublished: 1,
    });
  });

  it('loses all rewards to a serious event where the scheme has a veto, and only there', () => {
    const lines = linesUnder('shandong-2019', better);
    expect(settleCompensation(shandong, lines, true).struckOut).toEqual([]);
    const veto = { content: { ...shandong.content, veto: 'rewards' as const } };
    const settlement = settleCompensation(veto, lines, true);
    expect(inShort(settlement.struckOut)).toEqual(['NH3N reward 40']);
    expect(settlement.rewards.known).toEqual(fraction(0));
    expect(compareFractions(settlement.charges.known, wanYuan('100'))).toBe(0);
    expect(settleCompensation(veto, lines, false).struckOut).toEqual([]);
    expect(compensationScheme('henan-2017').content.veto).toBe('rewards');
  });
});

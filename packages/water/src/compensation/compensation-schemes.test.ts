import { compareFractions, fraction, type WaterClass } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText } from './amount.ts';
import { aSection, concentrations, exact, inShort, linesUnder } from './compensation.fixture.ts';
import { COMPENSATION_PARAMETERS, DEFAULT_COMPENSATION_PARAMETERS } from './compensation-parameters.ts';
import type { CompensationSchemeId, OverLimitRule } from './compensation-scheme.ts';
import { COMPENSATION_SCHEMES, compensationScheme } from './compensation-schemes.ts';
import { chargeOfMultiple } from './ladder.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 84 };

const ammonia = (scheme: CompensationSchemeId, value: string, target = '1.0') =>
  inShort(
    linesUnder(scheme, aSection({ COD: '1', NH3N: value }, { COD: '20', NH3N: target })).filter(
      ({ factor }) => factor !== null,
    ),
  );

const overLimitRules = COMPENSATION_SCHEMES.flatMap(({ id, content }) =>
  content.rules.flatMap((rule): { id: string; rule: OverLimitRule }[] =>
    rule.kind === 'over-limit' ? [{ id, rule }] : [],
  ),
);

describe('the schemes of compensation', () => {
  it('each have an id of their own, a source, and rules', () => {
    expect(new Set(COMPENSATION_SCHEMES.map(({ id }) => id)).size).toBe(11);
    for (const { id, cite, content, note } of COMPENSATION_SCHEMES) {
      expect(cite.instrument, id).not.toBe('');
      expect(content.rules.length, id).toBeGreaterThan(0);
      expect(note?.zh, id).toBeTruthy();
      expect(compensationScheme(id).id).toBe(id);
    }
  });

  it('never ask less for a larger multiple, as far as their amounts are known', () => {
    const multiple = fc.integer({ min: 0, max: 15_000 }).map((value) => fraction(value, 1000));
    fc.assert(
      fc.property(fc.constantFrom(...overLimitRules), multiple, multiple, ({ rule }, a, b) => {
        const [low, high] = compareFractions(a, b) <= 0 ? [a, b] : [b, a];
        const [less, more] = [low, high].map((each) => chargeOfMultiple(rule.ladder, each)?.amount);
        if (more === undefined) {
          expect(less).toBeUndefined();
        } else if (less?.kind === 'known' && more.kind === 'known') {
          expect(compareFractions(more.yuan, less.yuan)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  it('ask nothing on the target, whatever the scheme', () => {
    for (const { id } of COMPENSATION_SCHEMES) {
      const section = aSection(
        { COD: '20', NH3N: '1.0', TP: '0.2', CODMn: '6' },
        { COD: '20', NH3N: '1.0', TP: '0.2', CODMn: '6' },
      );
      const charges = linesUnder(id, section).filter(({ rule }) => rule === 'over-limit' || rule === 'load');
      expect(charges, id).toEqual([]);
    }
  });

  it('have parameters whose default stands first among the answers', () => {
    for (const [name, parameter] of Object.entries(COMPENSATION_PARAMETERS)) {
      expect(DEFAULT_COMPENSATION_PARAMETERS).toHaveProperty(name, parameter.default);
      expect(parameter.answers?.[0]?.value).toBe(parameter.default);
    }
  });
});

describe('Shanxi', () => {
  it('2013 charges by five tiers whose upper ends are closed', () => {
    const charge = (value: string) => ammonia('shanxi-2013', value);
    expect(charge('1.0')).toEqual([]);
    expect(['1.01', '1.5', '1.51', '2', '2.01'].map((value) => charge(value)[0])).toEqual([
      'NH3N charge 50',
      'NH3N charge 50',
      'NH3N charge 100',
      'NH3N charge 100',
      'NH3N charge 150',
    ]);
    expect(['6', '6.01', '11', '11.01'].map((value) => charge(value)[0])).toEqual([
      'NH3N charge 150',
      'NH3N charge 200',
      'NH3N charge 200',
      'NH3N charge 300',
    ]);
  });

  it('2013 says how sure each tier is', () => {
    const confidenceAt = (value: string) =>
      linesUnder('shanxi-2013', aSection({ NH3N: value }, { NH3N: '1' }))[0]?.confidence;
    expect(['1.2', '1.8', '20'].map(confidenceAt)).toEqual(['verified', 'from-memory', 'verified']);
  });

  it('2010 charges amounts that nobody has published', () => {
    expect(ammonia('shanxi-2010', '1.2')).toEqual(['NH3N charge not-published']);
    expect(
      linesUnder('shanxi-2010', aSection({}, {}, { attainedYearBefore: false })).map(
        ({ amount }) => amountText(amount).zh,
      ),
    ).toEqual(['金额未公布']);
  });

  it('Jincheng has two known points and nothing known between', () => {
    expect(
      ['1.58', '1.585', '1.59', '2.12', '2.13'].map((value) => ammonia('jincheng-2020', value)[0]),
    ).toEqual([
      'NH3N charge not-published',
      'NH3N charge 50',
      'NH3N charge not-published',
      'NH3N charge 100',
      'NH3N charge not-published',
    ]);
    // The second payment: 3.17 against a target of class Ⅴ.
    expect(ammonia('jincheng-2020', '3.17', '2.0')).toEqual(['NH3N charge 50']);
  });
});

describe('Henan', () => {
  it('2010 charges by the tonne over the target, and knows no amount without the water', () => {
    const section = aSection({ COD: '26.5', NH3N: '2' }, { COD: '20', NH3N: '1' });
    const volumeM3 = fraction(1_000_000);
    expect(inShort(linesUnder('henan-2010', { ...section, volumeM3 }))).toEqual([
      'COD charge 1.625',
      'NH3N charge 1',
    ]);
    expect(inShort(linesUnder('henan-2010', section))).toEqual([
      'COD charge undetermined',
      'NH3N charge undetermined',
    ]);
  });

  it('2014 reckons twice and gives the loads without an amount', () => {
    const section = aSection(
      { COD: '26.5' },
      { COD: '30' },
      {
        zoneLimits: concentrations({ COD: '20' }),
        volumeM3: fraction(1_000_000),
      },
    );
    const lines = linesUnder('henan-2014', section);
    expect(inShort(lines)).toEqual(['COD charge not-published']);
    expect(lines[0]).toMatchObject({ basis: { kind: 'tonnes' }, title: { zh: '超过水功能区划目标的通量' } });
    expect(linesUnder('henan-2014', { ...section, targets: concentrations({ COD: '25' }) })).toHaveLength(2);
  });

  it('2017 has a ladder for each kind of target, and no amounts', () => {
    const titles = (targetClass: WaterClass, waterClass: WaterClass) =>
      linesUnder(
        'henan-2017',
        aSection(
          { COD: '21', NH3N: '1', TP: '0.1' },
          { COD: '20', NH3N: '1', TP: '0.2' },
          {
            targetClass,
            class: waterClass,
          },
        ),
      ).map(({ title, amount }) => `${title.zh} ${amount.kind}`);
    expect(titles('III', 'III')).toEqual(['目标Ⅰ～Ⅲ类断面扣收 not-published']);
    expect(titles('IV', 'III')).toEqual([
      '目标Ⅳ～Ⅴ类断面扣收 not-published',
      '目标Ⅳ～Ⅴ类断面奖励 not-published',
    ]);
    expect(titles('below-V', 'V')).toHaveLength(2);
  });

  it('2017 charges sources and the canal without a published amount, and never zero', () => {
    for (const role of ['drinking-source', 'canal'] as const) {
      const section = aSection(
        { COD: '30', NH3N: '1', TP: '0.1' },
        { COD: '20', NH3N: '1', TP: '0.2' },
        { role },
      );
      expect(inShort(linesUnder('henan-2017', section))).toEqual(['COD charge not-published']);
    }
  });

  it('Zhoukou charges from above 0.1 times on, growing with the multiple', () => {
    const charge = (value: string) => ammonia('zhoukou', value, '4.0')[0];
    expect(charge('4.4')).toBeUndefined();
    expect(['4.44', '6', '6.04', '8', '10', '12', '12.04'].map(charge)).toEqual([
      'NH3N charge 11.1',
      'NH3N charge 15',
      'NH3N charge 37.75',
      'NH3N charge 50',
      'NH3N charge 125',
      'NH3N charge 300',
      'NH3N charge 602',
    ]);
  });

  it('Zhoukou has no published amount for stricter targets, and 15 times one plus the multiple for inlets', () => {
    expect(ammonia('zhoukou', '2.2', '2.0')).toEqual(['NH3N charge not-published']);
    expect(ammonia('zhoukou', '2.2', '2.01')).toEqual([]);
    const inlet = aSection({ NH3N: '1.05' }, { NH3N: '1.0' }, { role: 'inlet' });
    expect(inShort(linesUnder('zhoukou', inlet))).toEqual(['NH3N charge 15.75']);
  });
});

describe('schemes elsewhere', () => {
  it('Henan and Shandong: each class from III is 6000, each per cent 100 up to 4000, either way', () => {
    const year = (waterClass: WaterClass, change: string) =>
      inShort(
        linesUnder(
          'henan-shandong-2021',
          aSection({}, {}, { class: waterClass, indexChangePercent: exact(change) }),
          'year',
        ),
      );
    expect(year('III', '0')).toEqual([]);
    expect(year('I', '-40')).toEqual(['- reward 12000', '- reward 4000']);
    expect(year('below-V', '40.01')).toEqual(['- charge 18000', '- charge 4000']);
    expect(year('II', '0.5')).toEqual(['- reward 6000', '- charge 50']);
    const whole = linesUnder(
      'henan-shandong-2021',
      aSection({}, {}, { indexChangePercent: exact('-12.9') }),
      'year',
      { percentPoints: 'whole-points' },
    );
    expect(inShort(whole)).toEqual(['- reward 1200']);
    expect(inShort(linesUnder('henan-shandong-2021', aSection({}, {}, { class: null }), 'year'))).toEqual([
      '- charge undetermined',
      '- charge undetermined',
    ]);
  });

  it('Taihu charges permanganate index, ammonia and phosphorus by the tonne', () => {
    const section = aSection(
      { CODMn: '7', NH3N: '1.5', TP: '0.25' },
      { CODMn: '6', NH3N: '1.0', TP: '0.2' },
      { volumeM3: fraction(2_000_000) },
    );
    expect(inShort(linesUnder('taihu', section))).toEqual([
      'CODMn charge 3',
      'NH3N charge 10',
      'TP charge 1',
    ]);
  });

  it('Shandong rewards each per cent better with 4 and knows only the ends of what worse water costs', () => {
    const section = aSection(
      { NH3N: '0.9', COD: '21', TP: '0.2' },
      {},
      {
        valuesYearBefore: concentrations({ NH3N: '1.0', COD: '20', TP: '0.2', F: '0.5' }),
        class: 'below-V',
      },
    );
    const lines = linesUnder('shandong-2019', section);
    expect(inShort(lines)).toEqual([
      'NH3N reward 40',
      'COD charge not-published',
      'F charge undetermined',
      '- charge 100',
    ]);
    expect(lines[1] && amountText(lines[1].amount).zh).toBe('金额未公布（25万元至1000万元之间）');
  });

  it('Shandong rewards a source that attains over the year and charges one that does not', () => {
    const source = (attains: boolean | null) =>
      inShort(linesUnder('shandong-2019', aSection({}, {}, { role: 'drinking-source', attains }), 'year'));
    expect([source(true), source(false), source(null)]).toEqual([
      ['- reward 400'],
      ['- charge 400'],
      ['- charge undetermined'],
    ]);
  });

  it('Hebei has one known point, leaves dry sections out and spares water that did not get worse', () => {
    const section = (value: string, inflow: string | null = null, state: 'dry' | null = null) =>
      inShort(
        linesUnder(
          'hebei-2016',
          aSection(
            { COD: value },
            { COD: '40' },
            {
              state,
              inflow:
                inflow === null ? null : { ...aSection({ COD: inflow }, { COD: '40' }), volumeM3: null },
            },
          ),
        ),
      );
    expect(section('55')).toEqual(['COD charge 60']);
    expect(section('56')).toEqual(['COD charge not-published']);
    expect(section('55', '54')).toEqual(['COD charge 60']);
    expect(section('56', '56')).toEqual(['COD charge 0']);
    expect(section('55', null, 'dry')).toEqual([]);
  });

  it('read a multiple exactly where plain floating point would take the next tier', () => {
    expect((0.27 - 0.18) / 0.18 > 0.5).toBe(true);
    expect(ammonia('shanxi-2013', '0.27', '0.18')).toEqual(['NH3N charge 50']);
  });
});

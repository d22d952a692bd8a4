import {
  addFractions,
  classLevel,
  decimal,
  type Fraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import type { EvaluationMode } from './item-class.ts';
import { itemsOfMask, itemsThatCount, maskOfItems } from './item-list.ts';
import { type ItemValue, itemValueOf } from './item-value.ts';
import { mainPollutantText } from './main-pollutants.ts';
import { evaluateSection } from './section-class.ts';
import { anyKind, anyMeasuredItems, sectionValues } from './section-values.fixture.ts';
import { compareWithTarget } from './target.ts';

const standard = standardWith();
const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 100 : 10_000, seed: 3838 };

const river = (
  texts: Readonly<Partial<Record<IndicatorCode, string>>>,
  mode: EvaluationMode = 'assessment',
) => evaluateSection({ kind: 'river', values: sectionValues(texts) }, standard, mode);

describe('the class of a section', () => {
  it('[PF-2] is that of its worst item, and that item decides it', () => {
    const section = river({ DO: '8.0', NH3N: '1.3', TP: '0.09' });
    expect(section).toMatchObject({ class: 'IV', status: 'light', deciding: ['NH3N'] });
  });

  it('is decided by every item of the worst class, the largest multiple first', () => {
    const section = river({ DO: '4.0', NH3N: '1.2', COD: '29', CODMn: '3' });
    expect(section.deciding).toEqual(['COD', 'NH3N', 'DO']);
  });

  it('is decided by all of its items when all are of class one', () => {
    expect(river({ pH: '7', DO: '9', NH3N: '0.1' }).deciding).toEqual(['NH3N', 'pH', 'DO']);
  });

  it('on the limit is still of the class, just above is of the next, just below is better', () => {
    expect(river({ NH3N: '1.00' }, 'real-time').class).toBe('III');
    expect(river({ NH3N: '1.001' }, 'real-time').class).toBe('IV');
    expect(river({ NH3N: '0.50' }, 'real-time').class).toBe('II');
  });

  it('rounds a mean once before judging it and a single reading not at all', () => {
    expect(river({ NH3N: '1.005' }).class).toBe('III');
    expect(river({ NH3N: '1.005' }, 'real-time').class).toBe('IV');
    expect(river({ pH: '9.4' }).class).toBe('I');
    expect(river({ pH: '9.4' }, 'real-time').class).toBe('below-V');
    expect(river({ DO: '4.95' }).class).toBe('III');
    expect(river({ DO: '4.95' }, 'real-time').class).toBe('IV');
  });

  it('never counts total nitrogen, coliforms or temperature', () => {
    expect(river({ TN: '9', FC: '999999', WT: '31' }).class).toBeNull();
    const lake = evaluateSection(
      { kind: 'lake', values: sectionValues({ TN: '9', TP: '0.01' }) },
      standard,
      'assessment',
    );
    expect(lake.class).toBe('I');
  });

  it('without any value is none, and neither attains nor misses a target', () => {
    const section = river({});
    expect(section).toMatchObject({ class: null, status: null, deciding: [], mainPollutants: [] });
    expect(compareWithTarget(section, 'river', 'III', standard)).toBeNull();
  });

  it('counts half of a detection limit', () => {
    expect(river({ Oil: '0.05L' }).judged).toMatchObject([
      { indicator: 'Oil', class: 'I', rounded: { mantissa: 2, decimals: 2 } },
    ]);
  });

  it('does not judge an item whose detection limit is above class three', () => {
    const section = river({ Hg: '0.0004L', NH3N: '0.4' });
    expect(section.class).toBe('II');
    expect(section.notJudged).toEqual([
      { kind: 'not-judged', indicator: 'Hg', reason: 'detection-limit-too-high' },
    ]);
    expect(river({ Hg: '0.0001L' }).class).toBe('I');
  });

  it('attains with an item not detected, but never with oxygen not detected', () => {
    expect(river({ Cu: '未检出' })).toMatchObject({ class: 'I', deciding: ['Cu'] });
    expect(river({ DO: '未检出', Cu: '未检出' }).notJudged).toMatchObject([
      { indicator: 'DO', reason: 'not-detected' },
    ]);
    const strict = standardWith({ notDetectedWithoutLimit: 'not-judged' });
    const values = sectionValues({ Cu: '未检出' });
    expect(evaluateSection({ kind: 'river', values }, strict, 'assessment').class).toBeNull();
  });

  it('may take ninety per cent of saturation for class one of oxygen', () => {
    const saturation = standardWith({ oxygenClassOne: 'fixed-or-saturation' });
    const classAt = (oxygen: string, temperature: string) =>
      evaluateSection(
        { kind: 'river', values: sectionValues({ DO: oxygen, WT: temperature }) },
        saturation,
        'real-time',
      ).class;
    expect(classAt('6.5', '33.2')).toBe('I');
    expect(classAt('6.49', '33.2')).toBe('II');
    expect(classAt('7.5', '0')).toBe('I');
    expect(river({ DO: '6.5', WT: '33.2' }, 'real-time').class).toBe('II');
  });

  it('under “5+X” counts the five and the items of its own list', () => {
    const five = standardWith({ itemList: 'five-plus-x' });
    const values = sectionValues({ NH3N: '0.4', COD: '45', F: '1.4' });
    const section = (extraItems: readonly IndicatorCode[]) =>
      evaluateSection({ kind: 'river', values, extraItems }, five, 'assessment').class;
    expect(section([])).toBe('II');
    expect(section(['F'])).toBe('IV');
    expect(section(['F', 'COD', 'TN'])).toBe('below-V');
    expect(itemsThatCount(standard, ['F'])).toHaveLength(21);
    expect(itemsOfMask(maskOfItems(itemsThatCount(five, ['F'])))).toEqual([
      'pH',
      'DO',
      'CODMn',
      'NH3N',
      'TP',
      'F',
    ]);
  });

  it('does not depend on the order of its items', () => {
    fc.assert(
      fc.property(anyMeasuredItems, anyKind, (items, kind) => {
        const forward = new Map(items.map(([code, value]) => [code, itemValueOf(value)]));
        const backward = new Map([...forward].reverse());
        expect(evaluateSection({ kind, values: backward }, standard, 'assessment')).toEqual(
          evaluateSection({ kind, values: forward }, standard, 'assessment'),
        );
      }),
      runs,
    );
  });

  it('never gets better when one concentration gets worse', () => {
    const modes = fc.constantFrom<EvaluationMode>('assessment', 'real-time');
    const step = fc.integer({ min: 1, max: 5000 }).map((size) => fraction(size, 1000));
    fc.assert(
      fc.property(anyMeasuredItems, anyKind, modes, fc.nat(), step, (items, kind, mode, pick, size) => {
        const values = new Map(items.map(([code, value]) => [code, itemValueOf(value)]));
        const indicator = [...values.keys()][pick % Math.max(1, values.size)];
        const value = indicator === undefined ? undefined : values.get(indicator);
        fc.pre(indicator !== undefined && value?.kind === 'value');
        const before = evaluateSection({ kind, values }, standard, mode);
        const worse = new Map(values).set(indicator, worsen(indicator, value, size));
        const after = evaluateSection({ kind, values: worse }, standard, mode);
        if (before.class !== null && after.class !== null) {
          expect(classLevel(after.class)).toBeGreaterThanOrEqual(classLevel(before.class));
        }
      }),
      runs,
    );
  });
});

describe('the main pollutants of a section', () => {
  it('are none while the status is good', () => {
    expect(river({ NH3N: '1.0', COD: '20' }).mainPollutants).toEqual([]);
  });

  it('are three at most, worst class first, then the largest multiple', () => {
    const section = river({ DO: '1.0', COD: '41', NH3N: '1.9', TP: '0.39', CODMn: '7' });
    expect(section.mainPollutants.map(({ indicator }) => indicator)).toEqual(['COD', 'DO', 'TP']);
  });

  it('have cyanide and heavy metals first, only when over class three', () => {
    const over = river({ Pb: '0.06', COD: '45', NH3N: '2.5', TP: '0.5' });
    expect(over.mainPollutants[0]?.indicator).toBe('Pb');
    const within = river({ Pb: '0.05', COD: '45' });
    expect(within.mainPollutants.map(({ indicator }) => indicator)).toEqual(['COD']);
  });

  it('are printed with their multiple in brackets, oxygen without', () => {
    const [ammonia, oxygen] = river({ NH3N: '2.2', DO: '1.0' }).mainPollutants;
    expect(ammonia && mainPollutantText(ammonia, standard.parameters)).toEqual({
      zh: '氨氮（1.2）',
      en: 'ammonia nitrogen (1.2)',
    });
    expect(oxygen && mainPollutantText(oxygen, standard.parameters).zh).toBe('溶解氧');
  });

  it('may have oxygen before the items of its class', () => {
    const first = standardWith({ itemsWithoutMultiple: 'first-in-class', mainPollutantCount: 1 });
    const values = sectionValues({ NH3N: '2.2', DO: '1.0' });
    const section = evaluateSection({ kind: 'river', values }, first, 'assessment');
    expect(section.mainPollutants.map(({ indicator }) => indicator)).toEqual(['DO']);
  });
});

describe('a section against its target', () => {
  it('has multiples over the limit of its target, not of class three', () => {
    const section = river({ NH3N: '3.17', DO: '1.5' });
    const outcome = compareWithTarget(section, 'river', 'V', standard);
    expect(outcome?.attains).toBe(false);
    expect(outcome?.exceedances.map(({ indicator, multiple }) => [indicator, multiple])).toEqual([
      ['NH3N', fraction(117n, 200n)],
      ['DO', null],
    ]);
  });

  it('attains on its target and misses one class worse', () => {
    expect(compareWithTarget(river({ NH3N: '1.5' }), 'river', 'IV', standard)?.attains).toBe(true);
    expect(compareWithTarget(river({ NH3N: '1.51' }), 'river', 'IV', standard)).toMatchObject({
      attains: false,
      exceedances: [{ indicator: 'NH3N', class: 'V' }],
    });
  });
});

function worsen(indicator: IndicatorCode, { value }: { readonly value: Fraction }, by: Fraction): ItemValue {
  const isDown = indicator === 'DO' || (indicator === 'pH' && isBelowSeven(value));
  const step = isDown ? { ...by, numerator: -by.numerator } : by;
  return { kind: 'value', value: addFractions(value, step) };
}

function isBelowSeven(value: Fraction): boolean {
  return value.numerator < fractionOfDecimal(decimal('7')).numerator * value.denominator;
}

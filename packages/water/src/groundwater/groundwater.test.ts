import {
  addFractions,
  classLevel,
  fraction,
  fractionOfDecimal,
  invariant,
  isIndicatorCode,
  parseDay,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableInForce } from '../standards/dated-table.ts';
import { DEFAULT_PARAMETERS } from '../standards/evaluation-parameters.ts';
import { evaluateGroundwater } from './evaluate-groundwater.ts';
import { aGroundwaterItem, evaluatedGroundwater, ITEMS, judgedGroundwater } from './groundwater.fixture.ts';
import { GROUNDWATER_ITEMS, groundwaterItemNamed } from './groundwater-items.ts';
import { parseGroundwaterValue } from './groundwater-value.ts';
import { judgeGroundwaterItem } from './judge-groundwater-item.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 14848 };

function classesOf(name: string, ...values: readonly string[]) {
  return values.map((value) => {
    const judged = judgedGroundwater(aGroundwaterItem(name), value);
    return judged.kind === 'classed' ? judged.class : judged.reason;
  });
}

describe('the groundwater standard', () => {
  it('has 39 routine and 54 other items, each named once in either language', () => {
    expect(ITEMS.filter(({ group }) => group === 'routine')).toHaveLength(39);
    expect(ITEMS.filter(({ group }) => group === 'other')).toHaveLength(54);
    expect(ITEMS.map(({ number }) => number)).toEqual(Array.from({ length: 93 }, (_, index) => index + 1));
    expect(new Set(ITEMS.map(({ name }) => name.zh)).size).toBe(93);
    expect(new Set(ITEMS.map(({ name }) => name.en)).size).toBe(93);
  });

  it('has limits that grow no better from one class to the next', () => {
    for (const { name, limits } of ITEMS) {
      for (const [level, limit] of limits.entries()) {
        const better = limits[level - 1];
        if (better?.kind === 'at-most' && limit.kind === 'at-most') {
          const [low, high] = [better.limit, limit.limit].map(fractionOfDecimal);
          invariant(low !== undefined && high !== undefined, 'two limits');
          expect(low.numerator * high.denominator, name.en).toBeLessThanOrEqual(
            high.numerator * low.denominator,
          );
        }
      }
    }
  });

  it('is found by Chinese name, English name, indicator code and either width of brackets', () => {
    expect(aGroundwaterItem('苯并(a)芘')).toBe(aGroundwaterItem('苯并（a）芘'));
    expect(aGroundwaterItem('ammonia nitrogen')).toBe(aGroundwaterItem('NH3N'));
    expect(groundwaterItemNamed(ITEMS, '微塑料')).toBeNull();
    expect(ITEMS.every(({ indicator }) => indicator === null || isIndicatorCode(indicator))).toBe(true);
  });

  it('holds from May 2018 and judges nothing before', () => {
    const [first, before] = [parseDay('2018-05-01'), parseDay('2018-04-30')];
    invariant(first !== null && before !== null, 'two days');
    expect(tableInForce(GROUNDWATER_ITEMS, first).ok).toBe(true);
    expect(tableInForce(GROUNDWATER_ITEMS, before).ok).toBe(false);
  });
});

describe('a groundwater item', () => {
  it('takes the better class of equal limits, on the limit and just above', () => {
    expect(classesOf('氟化物', '1.0', '1.01', '2.0', '2.01')).toEqual(['I', 'IV', 'IV', 'V']);
    expect(classesOf('锰', '0.05', '0.051', '0.10', '0.101')).toEqual(['I', 'III', 'III', 'IV']);
  });

  it('has pH bands whose ends are closed towards neutral', () => {
    expect(classesOf('pH', '6.5', '8.5', '6.499', '8.501')).toEqual(['I', 'I', 'IV', 'IV']);
    expect(classesOf('pH', '5.5', '9.0', '5.499', '9.001')).toEqual(['IV', 'IV', 'V', 'V']);
  });

  it('asks that surfactants be not detected in class I', () => {
    expect(classesOf('LAS', '0.05L', '未检出', '0.01', '0.1', '0.3', '0.301')).toEqual([
      'I',
      'I',
      'II',
      'II',
      'III',
      'V',
    ]);
  });

  it('of radioactivity above class III is in class IV, however high', () => {
    expect(classesOf('总α放射性', '0.1', '0.5', '0.51', '90')).toEqual(['I', 'III', 'IV', 'IV']);
    expect(classesOf('总β放射性', '1.0', '1.01')).toEqual(['II', 'IV']);
  });

  it('of taste and visible matter is I when absent and V when present', () => {
    expect(classesOf('嗅和味', '无', '有')).toEqual(['I', 'V']);
    expect(parseGroundwaterValue('0.3', aGroundwaterItem('肉眼可见物'))).toBeNull();
    const number = judgeGroundwaterItem(
      { kind: 'value', value: fraction(1) },
      aGroundwaterItem('肉眼可见物'),
      DEFAULT_PARAMETERS,
    );
    expect(number).toMatchObject({ kind: 'not-judged', reason: 'wrong-kind' });
    const finding = judgeGroundwaterItem({ kind: 'absent' }, aGroundwaterItem('氨氮'), DEFAULT_PARAMETERS);
    expect(finding).toMatchObject({ kind: 'not-judged', reason: 'wrong-kind' });
  });

  it('below detection counts half, and is not judged when its limit is above class III', () => {
    expect(classesOf('挥发性酚类', '0.002L', '0.0021L')).toEqual(['I', 'detection-limit-too-high']);
    expect(classesOf('氨氮', '0.05L')).toEqual(['II']);
  });

  it('not detected without a limit attains class I, or is not judged where that is chosen; pH never is', () => {
    expect(classesOf('汞', '未检出')).toEqual(['I']);
    const strict = judgeGroundwaterItem({ kind: 'not-detected' }, aGroundwaterItem('汞'), {
      ...DEFAULT_PARAMETERS,
      notDetectedWithoutLimit: 'not-judged',
    });
    expect(strict).toMatchObject({ reason: 'not-detected' });
    expect(classesOf('pH', '未检出', '7L')).toEqual(['not-detected', 'not-detected']);
  });
});

describe('a groundwater point', () => {
  it('[PF-2] has the class of its worst item', () => {
    const point = evaluatedGroundwater({ 氨氮: '0.51', 铁: '0.1', 总硬度: '651', 嗅和味: '无' });
    expect(point.class).toBe('V');
    expect(point.deciding.map(({ item }) => item.name.zh)).toEqual(['总硬度']);
    expect(point.judged).toHaveLength(4);
  });

  it('names what is worse than class III, worst class first, then the largest multiple', () => {
    const point = evaluatedGroundwater({ 氨氮: '0.75', 锰: '0.2', 总硬度: '700', pH: '6.4', 铁: '0.3' });
    expect(
      point.main.map(({ item, multiple }) => [
        item.name.zh,
        multiple && Number(multiple.numerator) / Number(multiple.denominator),
      ]),
    ).toEqual([
      ['总硬度', 250 / 450],
      ['锰', 1],
      ['氨氮', 0.5],
      ['pH', null],
    ]);
  });

  it('has no class when nothing could be judged', () => {
    expect(evaluatedGroundwater({ pH: '未检出' })).toMatchObject({
      class: null,
      main: [],
      notJudged: [{ reason: 'not-detected' }],
    });
    expect(evaluatedGroundwater({}).class).toBeNull();
  });

  it('never gets a better class when one concentration gets worse', () => {
    const numeric = ITEMS.filter(({ limits }) => limits.at(-1)?.kind === 'at-most');
    const thousandths = fc.integer({ min: 0, max: 3_000_000 }).map((value) => fraction(value, 1000));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...numeric.map(({ name }) => name.zh)), thousandths, { minKeys: 1 }),
        fc.nat(),
        thousandths,
        (values, pick, by) => {
          const names = Object.keys(values);
          const name = names[pick % names.length];
          const value = name === undefined ? undefined : values[name];
          invariant(name !== undefined && value !== undefined, 'a value to worsen');
          const levelOf = (all: typeof values) => {
            const byNumber = new Map(
              Object.entries(all).map(([each, amount]) => [
                aGroundwaterItem(each).number,
                { kind: 'value', value: amount } as const,
              ]),
            );
            const { class: worst } = evaluateGroundwater(byNumber, ITEMS, DEFAULT_PARAMETERS);
            invariant(worst !== null, 'a class');
            return classLevel(worst);
          };
          expect(levelOf({ ...values, [name]: addFractions(value, by) })).toBeGreaterThanOrEqual(
            levelOf(values),
          );
        },
      ),
      runs,
    );
  });

  it('never gets a better pH class further from neutral', () => {
    const levelOf = (hundredths: number) => {
      const judged = judgedGroundwater(aGroundwaterItem('pH'), String(hundredths / 100));
      return judged.kind === 'classed' ? classLevel(judged.class) : -1;
    };
    for (let hundredths = 750; hundredths < 1400; hundredths += 1) {
      expect(levelOf(hundredths + 1)).toBeGreaterThanOrEqual(levelOf(hundredths));
      expect(levelOf(1500 - hundredths - 1)).toBeGreaterThanOrEqual(levelOf(1500 - hundredths));
    }
  });
});

import { bilingual } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { defaultAnswers } from '../evaluate/answers.ts';
import type { Condition } from '../language/condition.ts';
import {
  aDatedParameter,
  all,
  aNumber,
  any,
  aPack,
  aParameter,
  aRule,
  atLeast,
  compare,
  consecutive,
  extreme,
  isYes,
  key,
  measureThreshold,
  not,
  POSITION,
  quantifier,
  SUBJECT,
  sections,
  tasks,
  unless,
  use,
} from '../testing/rule.fixture.ts';
import { conditionText } from './condition-text.ts';
import { ruleText } from './rule-text.ts';

const PACK = aPack({
  parameters: [
    aDatedParameter(
      'level',
      [
        { value: '2', from: '2018-06-01', until: '2018-12-31' },
        { value: '3', from: '2019-01-01', until: null },
      ],
      [{ division: 'A', value: '1' }],
    ),
  ],
});
const NATIONAL = sections({ control: ['national'] });
const TWICE_OVER = compare('exceedance-multiple', 'at-or-above', 2);
const MISSES = isYes('annual-target-missed');
const OTHER = { interpretation: 'reading', answer: 'other' };

function zh(condition: Condition, reading = 'one'): string {
  return conditionText(PACK, condition, { reading }).zh;
}

function en(condition: Condition, reading = 'one'): string {
  return conditionText(PACK, condition, { reading }).en;
}

describe('a condition in words', () => {
  it('says 及以上 and 及以下 for numbers that are in, 超过 and 低于 for numbers that are out', () => {
    const texts = (['at-or-above', 'above', 'at-or-below', 'below'] as const).map((is) =>
      zh(compare('exceedance-multiple', is, '2.5')),
    );
    expect(texts).toEqual([
      '污染物超标倍数达到2.5倍及以上',
      '污染物超标倍数超过2.5倍',
      '污染物超标倍数在2.5倍及以下',
      '污染物超标倍数低于2.5倍',
    ]);
    expect(en(compare('good-share', 'below', '0.5'))).toBe(
      'its share of sections in classes I to III is below 50 %',
    );
  });

  it('writes shares as percentages and levels as water classes', () => {
    expect(zh(compare('good-share', 'below', '0.855'))).toBe('优良水体断面比例低于85.5%');
    expect(zh(compare('good-share', 'at-or-above', '1'))).toBe('优良水体断面比例达到100%及以上');
    expect(zh(compare('class-level', 'at-or-above', 4))).toBe('月度水质类别为Ⅳ类或更差');
    expect(zh(compare('annual-class-level', 'at-or-below', 3))).toBe('年度水质类别为Ⅲ类或更好');
    expect(en(quantifier('any-of', sections(), compare('class-level', 'above', 5)))).toBe(
      'some section has class of the month worse than class V',
    );
  });

  it('compares with another measure, not repeating its name', () => {
    expect(zh(compare('good-share', 'below', measureThreshold('good-share-target')))).toBe(
      '优良水体断面比例低于目标',
    );
    expect(
      zh(
        compare('black-odorous-eliminated-share', 'below', measureThreshold('black-odorous-required-share')),
      ),
    ).toBe('黑臭水体消除比例低于考核要求的黑臭水体消除比例');
  });

  it('names a parameter with all its values, since when, and its exceptions', () => {
    expect(zh(compare('exceedance-multiple', 'at-or-above', aParameter('level')))).toBe(
      '污染物超标倍数达到门槛（2018-06-01起2倍，2019-01-01起3倍，测试1倍）及以上',
    );
  });

  it('counts what the answers tell apart', () => {
    const counting = atLeast(2, NATIONAL, [key('period'), key('entity', OTHER)], TWICE_OVER);
    expect(zh(counting)).toBe('国考断面累计2个及以上月份出现污染物超标倍数达到2倍及以上');
    expect(zh(counting, 'other')).toBe(
      '国考断面按断面、月份分别计次，累计2次及以上出现污染物超标倍数达到2倍及以上',
    );
    expect(en(counting)).toBe(
      'in 2 or more months, some nationally examined section has a pollutant’s exceedance multiple at or above 2 times',
    );
    expect(zh(atLeast(2, NATIONAL, [key('entity')], MISSES))).toBe('有2个及以上国考断面年度考核未达水质目标');
    expect(zh(atLeast(1, NATIONAL, [], TWICE_OVER))).toBe('国考断面出现污染物超标倍数达到2倍及以上');
    expect(zh(atLeast(2, SUBJECT, [key('item')], isYes('aspect-failed')))).toBe(
      '年度考核有2个及以上方面不合格',
    );
    expect(en(atLeast(2, SUBJECT, [key('item')], isYes('aspect-failed')))).toBe(
      'it fails 2 or more aspects of the annual assessment',
    );
  });

  it('speaks of divisions below and of tasks', () => {
    const undone = quantifier('any-of', tasks({ key: ['true'] }), isYes('task-unfinished'));
    const own = quantifier('any-of', tasks({ key: ['true'] }, 'own'), isYes('task-unfinished'));
    expect(zh(any(atLeast(3, { kind: 'divisions', level: 'county' }, [], undone), own))).toBe(
      '辖区内有3个及以上县（市、区）有重点任务未完成，或者有本级重点任务未完成',
    );
  });

  it('tells a run of one section from a run of any', () => {
    const running = consecutive(2, NATIONAL, [key('entity', OTHER)], MISSES);
    expect(zh(running, 'other')).toBe('同一国考断面连续2年及以上年度考核未达水质目标');
    expect(zh(running)).toBe('连续2年及以上均有国考断面年度考核未达水质目标');
    expect(en(running)).toBe(
      'in 2 or more years running, some nationally examined section has “misses its annual target”',
    );
    const low = compare('good-share', 'below', '0.5');
    expect(zh(consecutive(2, SUBJECT, [], low))).toBe('连续2年及以上优良水体断面比例低于50%');
    expect(zh(consecutive(2, SUBJECT, [], any(low, compare('below-v-share', 'above', '0.2'))))).toBe(
      '连续2年及以上（优良水体断面比例低于50%，或者劣Ⅴ类水体断面比例超过20%）',
    );
  });

  it('speaks of some, every and no thing', () => {
    expect(zh(quantifier('any-of', NATIONAL, MISSES))).toBe('有国考断面年度考核未达水质目标');
    expect(zh(quantifier('all-of', sections({ kind: ['river', 'lake'] }), MISSES))).toBe(
      '所有河流或湖库断面均年度考核未达水质目标',
    );
    expect(zh(quantifier('none-of', sections(), isYes('attains-target')))).toBe('没有断面达到水质目标');
    expect(en(quantifier('none-of', sections(), isYes('attains-target')))).toBe(
      'no section has “attains its target”',
    );
    expect(zh(quantifier('any-of', SUBJECT, isYes('aspect-failed')))).toBe('年度考核有方面不合格');
  });

  it('speaks of shares, largest values, means, changes and places', () => {
    const share: Condition = {
      kind: 'share',
      over: NATIONAL,
      when: MISSES,
      among: compare('annual-class-level', 'above', 3),
      unknown: 'left-out',
      is: 'at-or-above',
      threshold: aNumber('0.3'),
      position: POSITION,
    };
    expect(zh(share)).toBe(
      '年度水质类别差于Ⅲ类的国考断面中，年度考核未达水质目标的比例（情况不明的不计）达到30%及以上',
    );
    expect(zh(extreme('max', NATIONAL, 'exceedance-multiple', 'above', 5))).toBe(
      '国考断面污染物超标倍数的最大值超过5倍',
    );
    expect(zh(extreme('mean', SUBJECT, 'good-share', 'below', '0.5'))).toBe(
      '优良水体断面比例的平均值低于50%',
    );
    const change: Condition = {
      kind: 'change',
      over: NATIONAL,
      use: use('class-level'),
      back: 12,
      is: 'above',
      threshold: aNumber('0.5'),
      position: POSITION,
    };
    expect(zh(change)).toBe('国考断面月度水质类别的平均值与上年同期之差超过0.5');
    expect(zh({ ...change, back: 3 })).toBe('国考断面月度水质类别的平均值与3个月前之差超过0.5');
    const rank: Condition = {
      kind: 'rank',
      use: use('good-share'),
      first: 'lowest',
      is: 'at-or-below',
      threshold: aNumber(3),
      position: POSITION,
    };
    expect(zh(rank)).toBe('优良水体断面比例由低到高在同一上级的同级辖区中排名第3位及以前');
    expect(en(rank)).toBe(
      'its place by share of sections in classes I to III among its peers, lowest first, is 3 or earlier',
    );
  });

  it('joins with 且 and 或者, brackets what joins the other way, and names exceptions', () => {
    const [a, b] = [isYes('worse-than-year-before'), isYes('attains-target')];
    expect(zh(all(a, any(a, not(b))))).toBe('水质同比恶化，且（水质同比恶化，或者不属于“达到水质目标”）');
    expect(zh(unless(a, b, bilingual('达水质目标的断面除外', 'sections that attain are left out')))).toBe(
      '水质同比恶化（达水质目标的断面除外）',
    );
    expect(zh(unless(a, b, bilingual('自然灾害', 'natural disaster')))).toBe('水质同比恶化（自然灾害除外）');
    expect(en(unless(a, b, bilingual('自然灾害', 'natural disaster')))).toBe(
      'it has “water worse than the year before” (except: natural disaster)',
    );
  });
});

describe('a rule in words', () => {
  it('says whom, when, on what condition, who answers and what follows', () => {
    const rule = aRule(
      atLeast(
        2,
        NATIONAL,
        [key('period')],
        compare('exceedance-multiple', 'at-or-above', 2, {
          limit: { kind: 'interpretation', interpretation: 'reading' },
        }),
      ),
      { subject: { level: 'county', bySection: OTHER } },
    );
    expect(ruleText(PACK, rule, defaultAnswers(PACK)).zh).toBe(
      '县（市、区）在一个年度内，国考断面累计2个及以上月份出现污染物超标倍数达到2倍及以上的，应当由副县长承担责任：问责。（口径：一种理解。）',
    );
    expect(ruleText(PACK, rule, { reading: 'other' }).zh).toContain(
      '县（市、区）（各断面分别判断）在一个年度内',
    );
    expect(ruleText(PACK, { ...rule, obligation: 'may' }, { reading: 'one' }).en).toBe(
      'For a county: when, within a year, in 2 or more months, some nationally examined section has a pollutant’s exceedance multiple at or above 2 times, the vice county head may be held for it: accountability. (Read as: one way.)',
    );
  });

  it('says over how many years', () => {
    const rule = aRule(MISSES);
    const of = (years: number) =>
      ruleText(PACK, { ...rule, window: { years, amendment: 'window-end' } }, { reading: 'one' }).zh;
    expect([of(1), of(2), of(3)].map((text) => text.slice(0, 16))).toEqual([
      '县（市、区）在一个年度内，年度考',
      '县（市、区）在当年和上一年度内，',
      '县（市、区）在当年及此前2个年度',
    ]);
  });
});

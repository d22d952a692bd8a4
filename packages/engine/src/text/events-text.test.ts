import { bilingual, type MeasureId } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { Condition, Events } from '../language/condition.ts';
import type { Held } from '../language/held.ts';
import {
  aDatedParameter,
  any,
  aPack,
  aParameter,
  aRule,
  eventsOf,
  not,
  use,
} from '../testing/rule.fixture.ts';
import { conditionText } from './condition-text.ts';
import { heldText } from './held-text.ts';
import { ruleText } from './rule-text.ts';

const PACK = aPack({ parameters: [aDatedParameter('level', [{ value: '3', from: null, until: null }])] });
const MEASURE: MeasureId = 'event-recorded';

function asked(parameters: Readonly<Record<string, string>>): Pick<Events, 'use'> {
  return {
    use: use(
      MEASURE,
      Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, { kind: 'fixed' as const, value }]),
      ),
    ),
  };
}

function zh(condition: Condition, reading = 'one'): string {
  return conditionText(PACK, condition, { reading }).zh;
}

function en(condition: Condition): string {
  return conditionText(PACK, condition, { reading: 'one' }).en;
}

const HELD: Held = {
  kind: 'roles',
  label: bilingual('直接责任人、分管负责人', 'the person responsible, the deputy'),
  roles: [
    {
      role: 'direct',
      posts: [['direct']],
      label: bilingual('直接责任人', 'the person responsible'),
      measures: ['suspension', 'transfer', 'sanction'],
      place: 'event',
    },
    {
      role: 'deputy',
      posts: [['deputy']],
      label: bilingual('分管负责人', 'the deputy'),
      measures: [],
      place: 'event',
    },
  ],
};

describe('a count of events in words', () => {
  it('says who acted on a problem, how, and how often', () => {
    const office = { of: { kind: ['notice'], level: ['city-office'] } };
    expect(zh(eventsOf('notice', 1, office))).toBe('被市攻坚办通报1次及以上');
    expect(zh(eventsOf('notice', 2, { ...office, same: { only: null } }))).toBe(
      '同一问题被市攻坚办通报累计2次及以上',
    );
    expect(zh(eventsOf('notice', 2))).toBe('被环保督查通报累计2次及以上');
    expect(en(eventsOf('notice', 2, office))).toBe('there are 2 or more events: notice by the city office');
  });

  it('tells the teams of 督查 and 督察 apart', () => {
    const teams = { of: { kind: ['notice'], level: ['provincial', 'city-committee'] } };
    expect(zh(eventsOf('notice', 2, teams))).toBe('被省环保督查组、市委市政府环保督察组通报累计2次及以上');
  });

  it('says what is asked of the problem, kind by kind', () => {
    const prominent = {
      of: { kind: ['filing', 'exposure'], level: ['ministry', 'central'] },
      ...asked({ verified: 'true', serious: 'true' }),
    };
    expect(zh(eventsOf('filing', 1, prominent))).toBe(
      '经查实的严重（突出）问题被环保部立案查处或者被中央新闻媒体曝光1起及以上',
    );
    expect(
      zh(
        eventsOf('report', 1, {
          of: { kind: ['report', 'exposure'], level: [] },
          ...asked({ serious: 'false' }),
        }),
      ),
    ).toBe('一般问题被群众举报或者被媒体曝光1起及以上');
    expect(
      zh(
        eventsOf('illegal-mining', 1, {
          of: { kind: ['illegal-mining', 'illegal-villa'], level: [] },
          ...asked({ verified: 'true' }),
        }),
      ),
    ).toBe('发生经查实的私挖滥采、违建别墅1起及以上');
    expect(en(eventsOf('filing', 1, prominent))).toBe(
      'there are 1 or more verified serious events: filing by the ministry or exposure by central media',
    );
  });

  it('says what must be among them, the span, and a parameter by its name', () => {
    const teams = eventsOf('notice', aParameter('level'), {
      including: { of: { kind: [], level: ['provincial'] }, count: 1 },
      within: { kind: 'fixed', value: 'rolling-year' },
    });
    expect(zh(teams)).toBe(
      '被环保督查通报累计达到门槛（3次）及以上，其中被省环保督查组通报1次及以上（按任意连续一年计，末起在当年）',
    );
    expect(en(teams)).toBe(
      'there are threshold (3) or more events: notice, 1 or more of them notice by the provincial supervision team, within any year running that ends in this one',
    );
  });

  it('follows the answer that asks for one problem, or for a span', () => {
    const only = { interpretation: 'reading', answer: 'other' };
    const node = eventsOf('notice', 2, { same: { only } });
    expect([zh(node, 'one'), zh(node, 'other')]).toEqual([
      '被环保督查通报累计2次及以上',
      '同一问题被环保督查通报累计2次及以上',
    ]);
  });

  it('joins with other conditions', () => {
    expect(zh(any(eventsOf('fraud', 1), eventsOf('incident', 2)))).toBe(
      '发生监测数据弄虚作假1起及以上，或者发生突发水污染事件累计2起及以上',
    );
    expect(zh(not(eventsOf('fraud', 1)))).toBe('不属于“发生监测数据弄虚作假1起及以上”');
  });
});

describe('several roles in words', () => {
  it('stand with their measures in what a finding says and in the sentence of a rule', () => {
    expect(heldText(HELD)).toEqual(
      bilingual(
        '直接责任人（停职检查、调整职务或者党政纪处分）、分管负责人',
        'the person responsible (suspension for review, transfer or a disciplinary sanction), the deputy',
      ),
    );
    const text = ruleText(PACK, aRule(eventsOf('fraud', 1), { held: HELD }), { reading: 'one' });
    expect(text.zh).toBe(
      '县（市、区）在一个年度内，发生监测数据弄虚作假1起及以上的，应当给予直接责任人停职检查、调整职务或者党政纪处分，追究分管负责人责任。问责。',
    );
    expect(text.en).toBe(
      'For a county: when, within a year, there are 1 or more events: fraud, the person responsible, the deputy shall answer for it: the person responsible meets suspension for review, transfer or a disciplinary sanction, the deputy answers for it. accountability.',
    );
  });

  it('of one post are the label alone', () => {
    const label = bilingual('副县长', 'the vice county head');
    expect(heldText({ kind: 'post', post: 'vice-county-head', label })).toEqual(label);
  });
});

import type { FindingFact } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../facts/package.fixture.ts';
import { policyFacts } from '../facts/policy-facts.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { eventText } from './event-fact-text.ts';
import { unknownText } from './fact-names.ts';

const FACTS = policyFacts(
  aPackage({
    'events.csv':
      'event,date,kind,level,division,department,topic,title\nE1,2018-03-01,exposure,provincial,990101,,,废水直排\nE2,2018-04-01,fraud,,990101,环保局,数据,\n',
  }),
  null,
  [],
);

function aFact(changes: Partial<Extract<FindingFact, { kind: 'event' }>> = {}) {
  return {
    kind: 'event',
    event: 'E1',
    date: '2018-03-01',
    eventKind: 'exposure',
    level: 'provincial',
    division: '990101',
    department: null,
    topic: null,
    title: '废水直排',
    ...changes,
  } as Extract<FindingFact, { kind: 'event' }>;
}

describe('an event in words', () => {
  it('says where and when it was, what it is called, and who acted how', () => {
    expect(eventText(FACTS, aFact())).toMatchObject({
      subject: { zh: '上河县 2018年3月1日“废水直排”', en: '上河县 2018-03-01 “废水直排”' },
      measurement: { zh: '省级新闻媒体曝光', en: 'exposure by provincial media' },
      statistic: null,
    });
  });

  it('says the number where it has no title, its department and its problem', () => {
    const own = { event: 'E2', date: '2018-04-01', eventKind: 'fraud', level: null, title: null };
    expect(eventText(FACTS, aFact({ ...own, department: '环保局', topic: '数据' }))).toMatchObject({
      subject: { zh: '上河县环保局 2018年4月1日E2' },
      measurement: { zh: '监测数据弄虚作假' },
      statistic: { zh: '问题：数据', en: 'problem: 数据' },
    });
    expect(eventText(FACTS, aFact({ ...own, level: 'city' })).measurement?.zh).toBe(
      '监测数据弄虚作假（city）',
    );
  });

  it('is named where it is not known whether it counts', () => {
    const text = unknownText(
      FACTS,
      { event: 'E1', date: '2018-03-01' },
      shippedPack('luoyang-accountability-2017'),
    );
    expect(text.zh).toBe('事件“废水直排” 2018年3月1日');
  });
});

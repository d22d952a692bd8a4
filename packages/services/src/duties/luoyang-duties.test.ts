import { describe, expect, it } from 'vitest';
import { aPackage } from '../facts/package.fixture.ts';
import { dutyLines } from './calendar.fixture.ts';

const ACCOUNTABILITY = 'luoyang-accountability-2017';
const FOUR_LINES = 'luoyang-one-case-four-lines-2017';
const HELD = '严肃追究相关人员党政纪责任（LY-R13）';

const EVENTS = `event,date,kind,level,division,department,topic,verified,serious,title
N1,2017-06-12,notice,city-office,990101,,,true,false,
N2,2017-06-13,notice,city-office,990101,,,true,,
N3,2017-07-20,notice,provincial,990102,,,true,true,
N4,2017-08-01,notice,city-office,990102,,,false,false,
`;

describe('Who does not pursue in Luoyang', () => {
  const lines = (timings: Readonly<Record<string, string>> = {}) =>
    dutyLines(ACCOUNTABILITY, '2017-06-01', '2017-12-31', {
      data: aPackage({ 'events.csv': EVENTS }),
      timings,
    });

  it('[LY-R13] is pursued: every step of the procedure says so, none has a number of days', () => {
    const all = lines();
    expect(all.length).toBeGreaterThan(6);
    for (const line of all) {
      expect(line.endsWith(HELD), line).toBe(true);
      expect(line.startsWith('- |'), line).toBe(true);
    }
  });

  it('[LY-R13] is found once an office has set a time: a general problem from 13 June on, not one found untrue', () => {
    const dated = lines({ 'LY-R12b-pursue': '15-days' }).filter((line) => !line.startsWith('-'));
    expect(dated).toEqual([
      `2017-06-28 | LY-R12b | 各县（市、区）、各相关单位 | 视情节轻重，按照规定和干部管理权限追究责任 | 市级以上环保督查发现一般性问题，市攻坚办下发问责通知（2017-06-13，N2，上河县） | ${HELD}`,
    ]);
  });

  it('[LY-R12b, LY-R12c] lies with the city office for a general problem and with the leading group for a severe one', () => {
    const after = (id: string) =>
      lines()
        .filter((line) => line.includes(`，${id}，`))
        .map((line) => line.split(' | ').slice(1, 3));
    expect(after('N2')).toEqual([
      ['LY-R12b', '市攻坚办'],
      ['LY-R12b', '各县（市、区）、各相关单位'],
    ]);
    expect(after('N3')).toEqual([['LY-R12c', '市环境污染防治攻坚战领导小组']]);
    expect(after('N1')).toEqual([]);
  });
});

describe('Inspection in Luoyang', () => {
  it('[LY-C8] is owed every day and summed up every week', () => {
    const lines = dutyLines(FOUR_LINES, '2017-06-01', '2017-06-30').filter((line) => line.includes('LY-C8'));
    const days = (word: string) =>
      lines.filter((line) => line.includes(word)).map((line) => line.slice(0, 10));
    expect(days('开展督查')).toHaveLength(18);
    expect(days('开展督查')[0]).toBe('2017-06-13');
    expect(days('汇总')).toEqual(['2017-06-18', '2017-06-25']);
    for (const line of lines) {
      expect(line).toContain('各级督查组织');
      expect(line.endsWith('（LY-C5）')).toBe(true);
    }
  });

  it('[LY-C10] leads to fast handling of what is severe, in no number of days', () => {
    const [line] = dutyLines(FOUR_LINES, '2017-06-13', '2017-06-13').filter((each) =>
      each.includes('LY-C10'),
    );
    expect(line).toBe(
      '- | LY-C10 | 各县（市、区）、相关市直部门 | 快速启动责任追究，快速作出组织处理，快速实施党政纪处分 | 发现情节严重的问题 | -',
    );
  });
});

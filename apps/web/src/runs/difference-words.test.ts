import { describe, expect, it } from 'vitest';
import { changeLines, type ResultDifference } from './difference-words.ts';

function lines(...fields: ResultDifference['fields']): readonly string[] {
  return changeLines({
    change: 'changed',
    kind: 'finding',
    division: null,
    about: '',
    keyBefore: null,
    keyAfter: null,
    fields,
  });
}

describe('what changed in a result, in words', () => {
  it('says what stood there and what stands there now, nothing as a dash', () => {
    expect(
      lines(
        { path: '/finding/status', before: 'met', after: 'undetermined' },
        { path: '/finding/observed', before: 3, after: 2 },
        { path: '/outcome/class', before: 'below-V', after: 'IV' },
        { path: '/outcome/state', before: null, after: 'dry' },
        { path: '/attains', before: false, after: true },
        { path: '/status', before: 'light', after: 'good' },
        { path: '/classes/III', before: 28, after: 29 },
        { path: '/row/rank', before: 4, after: null },
      ),
    ).toEqual([
      '状态：触发 → 待定',
      '次数：3 → 2',
      '类别：劣Ⅴ类 → Ⅳ类',
      '监测状态：— → 断流',
      '达标：否 → 是',
      '水质状况：轻度污染 → 良好',
      'Ⅲ类断面：28 → 29',
      '名次：4 → —',
    ]);
  });

  it('counts what comes in numbers once each, however many places of it changed', () => {
    expect(
      lines(
        { path: '/finding/facts/2/value', before: '6.00', after: '2.10' },
        { path: '/finding/facts/2/multiple', before: '5.0000', after: '1.1000' },
        { path: '/finding/facts/4', before: null, after: {} },
        { path: '/finding/sentence/zh', before: '甲', after: '乙' },
      ),
    ).toEqual(['所依据的事实变动 2 项']);
  });

  it('says of what is in one run only that it is new or gone', () => {
    const gone = { division: null, about: '', keyBefore: 'a', keyAfter: null, fields: [] };
    expect(changeLines({ ...gone, change: 'vanished', kind: 'finding' })).toEqual(['不再有这条线索']);
    expect(changeLines({ ...gone, change: 'appeared', kind: 'water' })).toEqual(['以前没有这条结果']);
  });

  it('never hides a change: what has no words is counted', () => {
    expect(lines({ path: '/somewhere', before: 1, after: 2 })).toEqual(['明细变动 1 处']);
    expect(
      lines({ path: '/row/total', before: '80', after: '81' }, { path: '/x', before: 1, after: 2 }),
    ).toEqual(['总分：80 → 81', '其他明细变动 1 处']);
  });
});

import type { RunResult } from '@shuize/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultDifferences } from './result-differences.ts';

const RUNS = { numRuns: process.env.SHUIZE_LONG ? 5_000 : 100, seed: 20_261_124 };

function aFinding(key: string, observed: number, holder: string | null = '甲'): RunResult {
  const place = {
    policy: 'P',
    provision: 'P-1',
    division: '990101',
    window: '2018',
    section: null,
    post: 'head',
  };
  const finding = { ...place, observed, holders: [{ person: holder }], digest: key };
  const card = { sentence: `累计${observed}次` };
  return { kind: 'finding', key, division: '990101', content: { finding, cards: { zh: card } } };
}

describe('the differences of two runs', () => {
  it('of a finding are told once, at the places that say something else, under both digests', () => {
    expect(resultDifferences([aFinding('a', 2)], [aFinding('b', 3)])).toEqual([
      {
        change: 'changed',
        kind: 'finding',
        division: '990101',
        about: { zh: '累计3次', en: 'b' },
        keyBefore: 'a',
        keyAfter: 'b',
        fields: [{ path: '/finding/observed', before: 2, after: 3 }],
      },
    ]);
  });

  it('point to the innermost place, and to nothing where there was nothing', () => {
    const [changed] = resultDifferences([aFinding('a', 2, null)], [aFinding('b', 2, '乙')]);
    expect(changed?.fields).toEqual([{ path: '/finding/holders/0/person', before: null, after: '乙' }]);
  });

  it('hold what appeared and what vanished', () => {
    const water: RunResult = {
      kind: 'water',
      key: 'section/S1',
      division: '990101',
      content: { class: 'II' },
    };
    expect(resultDifferences([water], [aFinding('a', 2)])).toMatchObject([
      { change: 'vanished', kind: 'water', keyBefore: 'section/S1', keyAfter: null },
      { change: 'appeared', kind: 'finding', keyBefore: null, keyAfter: 'a' },
    ]);
  });

  it('say in words what they are about, whatever kind of result it is', () => {
    const of = (kind: RunResult['kind'], key: string, content: object): RunResult => ({
      kind,
      key,
      division: null,
      content,
    });
    const later = [
      of('ranking', 'monthly', { title: { zh: '月度排名', en: 'Ranking' }, name: '岚桥区', row: {} }),
      of('ranking', 'monthly', { title: { zh: '月度排名', en: 'Ranking' } }),
      of('water', 'section/S1', { name: '柳林渡口' }),
      of('water', 'exclusion/北津码头/24223/*', { sectionName: '北津码头' }),
      of('water', 'overall', { name: '云川省' }),
      of('water', 'constructor', {}),
    ];
    expect(resultDifferences([], later).map(({ about }) => about.zh)).toEqual([
      '月度排名：岚桥区',
      '月度排名',
      '断面：柳林渡口',
      '剔除统计：北津码头',
      '全部断面的水质',
      'constructor',
    ]);
  });

  it('are none of a run with itself, in whatever order names stand', () => {
    const json = fc
      .jsonValue({ maxDepth: 3 })
      .filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (content) => {
        const of = (some: object): RunResult => ({ kind: 'water', key: 'k', division: null, content: some });
        const turned = Object.fromEntries(Object.entries(content).reverse());
        expect(resultDifferences([of(content)], [of(turned)])).toEqual([]);
      }),
      RUNS,
    );
  });

  it('turn one run into the other: put in their places they leave nothing', () => {
    const leaf = fc.oneof(fc.integer(), fc.constant(null), fc.string());
    const flat = fc.dictionary(fc.constantFrom('a', 'b', 'c/d', 'e~f'), leaf);
    fc.assert(
      fc.property(flat, flat, (before, after) => {
        const of = (content: object): RunResult => ({ kind: 'water', key: 'k', division: null, content });
        const [found] = resultDifferences([of(before)], [of(after)]);
        const mended: Record<string, unknown> = { ...before };
        for (const { path, after: value } of found?.fields ?? []) {
          mended[path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')] = value;
        }
        const said = (content: Record<string, unknown>) =>
          Object.entries(content)
            .filter(([, value]) => value !== null)
            .sort();
        expect(said(mended)).toEqual(said(after));
      }),
      RUNS,
    );
  });
});

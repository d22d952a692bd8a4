import type { SectionId } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aSection, waterway } from '../section.fixture.ts';
import { aWaterReport } from '../water-report.fixture.ts';
import { riverForest } from './river-forest.ts';

const SECTIONS = ['A', 'B', 'C', 'D'].map((sectionId) => aSection(sectionId, sectionId));

describe('river forest', () => {
  it('hangs each tributary below the section where it joins', () => {
    const { waterways, sections } = aWaterReport();
    const [qing, ming] = riverForest(waterways, sections);
    expect(
      qing?.tributaries.map(({ branch, stationsAbove }) => [branch.waterway.name, stationsAbove]),
    ).toEqual([
      ['白溪', 2],
      ['黑河', 3],
    ]);
    expect(ming?.tributaries.map(({ stationsAbove }) => stationsAbove)).toEqual([0]);
  });

  it('draws every section once, whatever the rivers say about each other', () => {
    const waterways = [
      waterway('a', '甲', 'river', '流域', ['A', 'B'], ['b', null]),
      waterway('b', '乙', 'river', '流域', ['C'], ['a', 'B']),
      waterway('c', '丙', 'river', '流域', ['D'], ['nowhere', null]),
    ];
    const trees = riverForest(waterways, SECTIONS);
    expect(trees.map((tree) => tree.waterway.name)).toEqual(['甲', '丙']);
    expect(trees[0]?.tributaries.map(({ branch }) => branch.waterway.name)).toEqual(['乙']);
  });

  it('keeps the place of a confluence when its section is not evaluated', () => {
    const waterways = [
      waterway('a', '甲', 'river', '流域', ['A', 'X', 'B'], null),
      waterway('b', '乙', 'river', '流域', ['C'], ['a', 'X']),
    ];
    expect(riverForest(waterways, SECTIONS)[0]?.tributaries[0]?.stationsAbove).toBe(1);
  });

  it('leaves out a river without sections unless others flow through it', () => {
    const waterways = [
      waterway('a', '甲', 'river', '流域', [], null),
      waterway('b', '乙', 'river', '流域', ['C'], ['a', null]),
      waterway('c', '丙', 'river', '流域', ['Z'], null),
    ];
    const trees = riverForest(waterways, SECTIONS);
    expect(trees.map((tree) => tree.waterway.name)).toEqual(['甲']);
    expect(trees[0]?.tributaries[0]?.branch.stations.map(({ sectionId }) => sectionId)).toEqual([
      'C' as SectionId,
    ]);
  });
});

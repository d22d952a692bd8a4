import { WATER_CLASSES } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSection } from '../section.fixture.ts';
import { aWaterReport } from '../water-report.fixture.ts';
import type { ClassCounts, GroupEvaluation } from '../water-report-model.ts';
import { overviewParagraphs, partitionSentence } from './overview-text.ts';
import { sayIn } from './say.ts';

const zh = sayIn('zh');
const runs = { numRuns: process.env.SHUIZE_LONG ? 5_000 : 100, seed: 3 };

const counts: fc.Arbitrary<ClassCounts> = fc
  .tuple(...WATER_CLASSES.map(() => fc.integer({ min: 0, max: 60 })))
  .map(([I = 0, II = 0, III = 0, IV = 0, V = 0, below = 0]) => ({ I, II, III, IV, V, 'below-V': below }));

const groups: fc.Arbitrary<GroupEvaluation> = fc
  .record({ classes: counts, undetermined: fc.nat(9), notEvaluated: fc.nat(9), before: fc.option(counts) })
  .map(({ classes, undetermined, notEvaluated, before }) => ({
    ...aWaterReport().overall,
    classes,
    undeterminedCount: undetermined,
    notEvaluatedCount: notEvaluated,
    sectionCount: sum(classes) + undetermined + notEvaluated,
    before: before === null ? null : { classes: before, status: null },
  }));

describe('overview sentences', () => {
  it('divide the sections into parts that add up to the whole, and print the denominator', () => {
    fc.assert(
      fc.property(groups, (overall) => {
        const text = partitionSentence(aWaterReport({ overall }), zh);
        const found =
          /共(\d+)个，其中有水质类别的(\d+)个，数据不足的(\d+)个，全期断流或冰封的(\d+)个。以下比例均以有水质类别的(\d+)个/.exec(
            text,
          );
        const [whole, classified, few, states, denominator] = (found ?? []).slice(1).map(Number);
        expect(whole).toBe((classified ?? 0) + (few ?? 0) + (states ?? 0));
        expect(denominator).toBe(classified);
      }),
      runs,
    );
  });

  it('count every class once: Ⅰ to Ⅲ and the three worse ones are all sections with a class', () => {
    fc.assert(
      fc.property(groups, (overall) => {
        const text = overviewParagraphs(aWaterReport({ overall }), zh).join('\n');
        const count = (label: string) =>
          Number(new RegExp(`(?<![～劣])${label}类(?:断面)?(\\d+)个`).exec(text)?.[1] ?? 0);
        const good = count('Ⅰ～Ⅲ');
        expect(good).toBe(count('Ⅰ') + count('Ⅱ') + Number(/，Ⅲ类(\d+)个/.exec(text)?.[1] ?? 0));
        expect(good + count('Ⅳ') + count('Ⅴ') + count('劣Ⅴ')).toBe(sum(overall.classes));
      }),
      runs,
    );
  });

  it('name status, change, main pollutants and every section that misses its target', () => {
    const text = overviewParagraphs(aWaterReport(), zh).join('\n');
    expect(text).toContain(
      '总体水质状况为轻度污染，与上年相比有所变差。主要污染指标为氨氮、总磷和化学需氧量。',
    );
    expect(text).toContain(
      '达到目标的6个，达标率为66.7%。未达到目标的3个，为清川云川省界自动站断面（Ⅳ类，目标Ⅲ类）',
    );
  });

  it('say that there are more sections than are named', () => {
    const sections = Array.from({ length: 12 }, (_, index) =>
      aSection(`S${index}`, `断面${index}`, { attains: false }),
    );
    const text = overviewParagraphs(aWaterReport({ sections }), zh).join('\n');
    expect(text).toContain('未达到目标的12个，包括');
    expect(text).toContain('等，详见断面水质评价结果表。');
  });

  it('leave out what cannot be told instead of writing a zero', () => {
    const none: ClassCounts = { I: 0, II: 0, III: 0, IV: 0, V: 0, 'below-V': 0 };
    const overall: GroupEvaluation = {
      ...aWaterReport().overall,
      classes: none,
      status: null,
      change: null,
      before: null,
      targets: { attained: 0, judged: 0 },
    };
    expect(overviewParagraphs(aWaterReport({ overall, sections: [] }), zh)).toHaveLength(1);
  });
});

function sum(classes: ClassCounts): number {
  return WATER_CLASSES.reduce((total, waterClass) => total + classes[waterClass], 0);
}

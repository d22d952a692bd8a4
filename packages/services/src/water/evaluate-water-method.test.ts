import { describe, expect, it } from 'vitest';
import { aSection, aWaterPackage, cleanWater, evaluated, everyMonth } from './water-package.fixture.ts';

describe('the method of the report', () => {
  it('names standards, parameters and rules, and every city-wide item', () => {
    const monthly = everyMonth('S1', 2018, cleanWater());
    const { method, findings } = evaluated(aWaterPackage([aSection('S1')], { monthly }), {
      digests: [{ name: 'monthly.csv', algorithm: 'SHA-256', value: 'ab' }],
    });
    expect(findings).toBeNull();
    expect(method.standards.map(({ cite }) => cite.instrument)).toContain('GB 3838-2002');
    expect(method.parameters).toContainEqual({ name: '年度评价最少月数', value: '8（待与标准原文核对）' });
    expect(method.notes.join('')).toContain('少于8个');
    expect(method.notes.join('')).toContain('5项指标（pH、溶解氧、高锰酸盐指数、氨氮、总磷）');
    expect(method.digests).toHaveLength(1);
  });

  it('speaks English where asked', () => {
    const monthly = everyMonth('S1', 2018, cleanWater());
    const { method, trends } = evaluated(aWaterPackage([aSection('S1')], { monthly }), { language: 'en' });
    expect([...method.notes, ...method.parameters.map(({ value }) => value)].join('')).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
    expect(trends[0]?.note).toBe('class II in 2018');
  });
});

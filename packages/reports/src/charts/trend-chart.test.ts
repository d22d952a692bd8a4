import { describe, expect, it } from 'vitest';
import { parseMarkup, textOf, withClass } from '../markup.fixture.ts';
import { AMMONIA } from '../trend.fixture.ts';
import type { TrendPoint } from '../trend-model.ts';
import { sayIn } from '../wording/say.ts';
import { trendChart } from './trend-chart.ts';

const zh = sayIn('zh');

describe('trend chart', () => {
  it('draws each run of months as a path of its own and nothing across a gap', () => {
    const chart = drawn(
      points(12, (index) => (index === 4 || index === 5 ? { kind: 'state', state: 'frozen' } : null)),
    );
    const lines = withClass(chart, 'line').map(({ attributes }) => attributes.get('d') ?? '');
    expect(lines).toHaveLength(2);
    expect(lines.map((path) => path.match(/[ML]/g)?.join(''))).toEqual(['MLLL', 'MLLLLL']);
    expect(withClass(chart, 'gap').map(textOf)).toEqual(['冰', '冰']);
  });

  it('marks a value below detection, an excluded one and a corrected one differently', () => {
    const chart = drawn(
      points(5, (index, value) =>
        index === 1 && value.kind === 'value'
          ? { ...value, isExcluded: true }
          : index === 2 && value.kind === 'value'
            ? { ...value, isCorrected: true }
            : index === 3 && value.kind === 'value'
              ? { ...value, value: { kind: 'below-detection', limit: { mantissa: 5, decimals: 2 } } }
              : null,
      ),
    );
    expect(withClass(chart, 'hollow')).toHaveLength(1);
    expect(withClass(chart, 'corrected')).toHaveLength(1);
    expect(withClass(chart, 'point').filter(({ name }) => name === 'path')).toHaveLength(1);
    expect(withClass(chart, 'line')).toHaveLength(2);
  });

  it('draws each target from the month it begins to the next one', () => {
    const chart = drawn(AMMONIA.points);
    const [first, second] = withClass(chart, 'target').map(({ attributes }) => attributes.get('d') ?? '');
    expect(/H(.+)$/.exec(first ?? '')?.[1]).toBe(/^M(\S+) /.exec(second ?? '')?.[1]);
    expect(withClass(chart, 'halo').map(textOf)).toEqual(['目标Ⅳ', '目标Ⅲ']);
  });

  it('prints the numeral of every class band and tells its content in words', () => {
    const chart = drawn(AMMONIA.points);
    const texts = textOf(chart);
    for (const numeral of ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ']) {
      expect(texts).toContain(numeral);
    }
    const label = withClass(chart, 'trend')[0]?.attributes.get('aria-label');
    expect(label).toMatch(
      /石门桥　氨氮（mg\/L）变化趋势，2023年1月至2025年12月，有监测值33个月，最低0\.\d\d，最高2\.\d\d/,
    );
  });
});

function drawn(trendPoints: readonly TrendPoint[]) {
  return parseMarkup(trendChart({ ...AMMONIA, points: trendPoints }, zh).markup);
}

function points(
  count: number,
  changed: (index: number, value: TrendPoint) => TrendPoint | null,
): readonly TrendPoint[] {
  return Array.from({ length: count }, (_, index): TrendPoint => {
    const value: TrendPoint = {
      kind: 'value',
      value: { kind: 'value', value: { mantissa: 100 + index, decimals: 2 } },
      isCorrected: false,
      isExcluded: false,
    };
    return changed(index, value) ?? value;
  });
}

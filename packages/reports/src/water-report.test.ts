import { monthOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { EMPTY } from './empty-report.fixture.ts';
import {
  classesOf,
  type Element,
  elements,
  named,
  parseMarkup,
  textOf,
  withClass,
} from './markup.fixture.ts';
import { aSection } from './section.fixture.ts';
import { aWaterReport } from './water-report.fixture.ts';
import { renderWaterReport } from './water-report.ts';

describe('water report', () => {
  it('writes the numeral or the word of its class on everything that has the colour of one', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    const coloured = elements(report).filter((element) =>
      classesOf(element).some((name) => name.startsWith('m-')),
    );
    expect(coloured.length).toBeGreaterThan(400);
    for (const element of coloured) {
      expect(textOf(element)).toMatch(
        /^劣?[Ⅰ-Ⅴ]$|^(?:断|冰|无|控|少)?(?:断流|冰封|无数据|质控不合格|数据不足)$|^[断冰无控少]$/,
      );
    }
    const stations = withClass(report, 'station').map((station) => textOf(station));
    expect(stations).toHaveLength(12);
    for (const station of stations) {
      expect(station).toMatch(/^(?:劣?[Ⅰ-Ⅴ]|[断少])/);
    }
  });

  it('numbers chapters, figures and tables without a gap and keeps the headings in order', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    const headings = elements(report).filter(({ name }) => /^h[1-6]$/.test(name));
    expect(headings.filter(({ name }) => name === 'h1')).toHaveLength(1);
    headings.reduce((outer, { name }) => {
      const level = Number(name.slice(1));
      expect(level).toBeLessThanOrEqual(outer + 1);
      return level;
    }, 0);
    expect(named(report, 'h2').map((heading) => textOf(heading).split('、')[0])).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '七',
      '八',
      '九',
      '十',
      '十一',
      '十二',
    ]);
    const labels = (pattern: RegExp) =>
      named(report, 'caption', 'figcaption')
        .map((caption) => pattern.exec(textOf(caption))?.[1])
        .filter((label) => label !== undefined)
        .map(Number);
    for (const found of [labels(/^表(\d+)/), labels(/^图(\d+)/)]) {
      expect(found.length).toBeGreaterThan(3);
      expect(found).toEqual(found.map((_, index) => index + 1));
    }
    expect(named(named(report, 'nav')[0] ?? report, 'a')).toHaveLength(12);
  });

  it('gives every table a caption, every heading its scope and every row the same width', () => {
    for (const table of named(parseMarkup(renderWaterReport(aWaterReport())), 'table')) {
      expect(named(table, 'caption')).toHaveLength(1);
      for (const cell of named(table, 'th')) {
        expect(cell.attributes.get('scope')).toMatch(/^(?:col|row|colgroup|rowgroup)$/);
      }
      const [head = table] = named(table, 'tr');
      const rows = named(table, 'tbody').flatMap((body) => named(body, 'tr'));
      expect(new Set([head, ...rows].map(widthOf)).size).toBe(1);
    }
  });

  it('divides the sections of the partition table into parts that add up', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    const [table = report] = withClass(report, 'partition');
    const counts = named(table, 'tr')
      .slice(1)
      .map((row) => Number(textOf(named(row, 'td')[0] ?? row)));
    const classes = counts.slice(0, 6).reduce((sum, count) => sum + count, 0);
    const [good, classified, few, states, total] = counts.slice(6);
    expect(good).toBe(counts.slice(0, 3).reduce((sum, count) => sum + count, 0));
    expect(classified).toBe(classes);
    expect(total).toBe(classes + (few ?? 0) + (states ?? 0));
  });

  it('orders the ribbon by waterway and flow and prints a cell for every month', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    const [table = report] = withClass(report, 'ribbon');
    const rows = named(table, 'tbody').flatMap((body) => named(body, 'tr'));
    const names = rows.map((row) => textOf(named(row, 'th')[0] ?? row));
    expect(names.slice(0, 8)).toEqual([
      '清川',
      '源头水',
      '青石口',
      '清河大桥',
      '云川省界自动站断面',
      '白溪',
      '白溪源',
      '白溪口',
    ]);
    for (const row of rows.filter(({ attributes }) => attributes.get('class') !== 'waterway')) {
      expect(named(row, 'td')).toHaveLength(36);
    }
  });

  it('puts sections of no waterway in the ribbon and names them beside the diagram', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport({ waterways: [] })));
    expect(named(withClass(report, 'ribbon')[0] ?? report, 'tbody')).toHaveLength(1);
    const some = { ...aWaterReport(), waterways: aWaterReport().waterways.slice(1) };
    expect(renderWaterReport(some)).toContain('未列入河流图的断面4个');
  });

  it('leaves out the chapters that were not computed, and says when nothing was excluded', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport(EMPTY)));
    expect(named(report, 'h2').map(textOf)).toEqual([
      '一、总体情况',
      '二、数据剔除',
      '三、评价方法与数据说明',
    ]);
    expect(textOf(report)).toContain('本期没有剔除监测数据。');
    const without = aWaterReport({ findings: [] });
    expect(renderWaterReport(without)).toContain('本期没有触发或待定的问责线索。');
  });

  it('says under the title and on every printed page that demonstration data are invented, only then', () => {
    const notice = '演示数据，内容均为虚构。';
    const style = (html: string) => named(parseMarkup(html), 'style').map(textOf).join('');
    const demonstration = renderWaterReport(aWaterReport());
    expect(withClass(parseMarkup(demonstration), 'demonstration').map(textOf).join('')).toContain(notice);
    expect(style(demonstration).split(`@top-right { content: "${notice}"`)).toHaveLength(3);
    expect(renderWaterReport(aWaterReport({ isDemonstration: false }))).not.toContain('虚构');
  });

  it('names the day up to which facts were known', () => {
    expect(renderWaterReport(aWaterReport())).toContain('截至2026年1月20日在册的数据');
    expect(renderWaterReport(aWaterReport({ asOf: null }))).toContain('截至编制时在册的全部数据');
  });

  it('prints exact figures: shares, multiples, index and change with a true minus', () => {
    const text = textOf(parseMarkup(renderWaterReport(aWaterReport())));
    for (const figure of ['60.0%', '氨氮（3.4）', '总磷（0.03）', '3.4127', '−5.23', '+12.94', '54.8']) {
      expect(text).toContain(figure);
    }
  });

  it('shows an exclusion with its reason, approval and the class with the value and without it', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    const [, first = report] = named(withClass(report, 'exclusions')[0] ?? report, 'tr');
    expect(textOf(first)).toBe(
      '石门桥2025年7月氨氮仪器校准期间数据异常，现场核查确认云川省生态环境监测中心，2025年8月9日劣ⅤⅣ',
    );
    expect(textOf(report)).toContain('经批准剔除监测数据2条，其中改变断面当月类别的2条');
  });

  it('reports a month and the first months of a year against 上年同期', () => {
    const sections = [aSection('S1', '源头水')];
    const month = aWaterReport({ sections, period: { kind: 'month', month: monthOf(2025, 3) } });
    expect(renderWaterReport(month)).toContain('（2025年3月）');
    expect(textOf(parseMarkup(renderWaterReport(month)))).toContain('与上年同期相比');
    const months = aWaterReport({ period: { kind: 'year-to-date', until: monthOf(2025, 6) } });
    expect(renderWaterReport(months)).toContain('（2025年1～6月）');
  });
});

function widthOf(row: Element): number {
  return named(row, 'th', 'td').reduce(
    (sum, { attributes }) => sum + Number(attributes.get('colspan') ?? 1),
    0,
  );
}

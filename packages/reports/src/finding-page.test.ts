import { describe, expect, it } from 'vitest';
import { day } from './day.fixture.ts';
import { aFinding } from './finding.fixture.ts';
import { type FindingPageContext, renderFindingPage } from './finding-page.ts';
import { named, parseMarkup, textOf, withClass } from './markup.fixture.ts';
import { aWaterReport } from './water-report.fixture.ts';
import { renderWaterReport } from './water-report.ts';

const CONTEXT: FindingPageContext = {
  province: '云川省',
  isDemonstration: false,
  asOf: null,
  issuer: null,
  programVersion: '0.1.0',
};

describe('finding page', () => {
  it('[PF-4] leads from the measurement over statistic, class, condition, clause and post to the holder', () => {
    const page = parseMarkup(renderFindingPage(aFinding(), CONTEXT));
    const chain = textOf(withClass(page, 'chain')[0] ?? page);
    const links = [
      '氨氮6.00 mg/L（1次）',
      '月均值6.00 mg/L，限值1.0，超标5.0000倍',
      '劣Ⅴ',
      '年内累计2次及以上月度监测结果超标2倍及以上',
      '追究分管副县长责任',
      '水污染防治量化问责办法（试行）第一条第（一）项',
      '分管副县（市、区）长',
      '示例甲',
    ];
    const places = links.map((link) => chain.indexOf(link));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('[PF-4] gives each holder the facts of their own time and says when a month is only partly theirs', () => {
    const page = parseMarkup(renderFindingPage(aFinding(), CONTEXT));
    const tables = withClass(page, 'card-table');
    const holders = named(tables[1] ?? page, 'tr')
      .slice(1)
      .map(textOf);
    expect(holders).toEqual([
      '示例甲2022年3月1日至2025年6月30日1',
      '示例乙2025年8月15日至今2（任期未覆盖整月）',
    ]);
  });

  it('never guesses a holder, a fact or a class', () => {
    const unknown = { person: null, role: null, from: null, to: null, isPartial: false, facts: [0, 1] };
    const page = textOf(parseMarkup(renderFindingPage(aFinding({ holders: [unknown] }), CONTEXT)));
    expect(page).toContain('无任职记录');
    expect(page).toContain('不作推断');
    const empty = textOf(parseMarkup(renderFindingPage(aFinding({ holders: [], facts: [] }), CONTEXT)));
    expect(empty).toContain('没有计入的事实，不列任职人。');
    expect(empty).toContain('没有计入的事实。');
  });

  it('tells of each role what it meets, and of each person which role', () => {
    const holders = [
      { person: '示例丙', role: '分管负责人', from: day(2024, 1, 1), to: null, isPartial: false, facts: [0] },
    ];
    const roles = [
      { label: '分管负责人', measures: '停职检查或者调整职务' },
      { label: '直接责任人', measures: null },
    ];
    const page = parseMarkup(renderFindingPage(aFinding({ holders, roles }), CONTEXT));
    expect(textOf(page)).toContain('分管负责人：停职检查或者调整职务直接责任人');
    expect(textOf(page)).toContain('示例丙分管负责人2024年1月1日至今');
    expect(textOf(parseMarkup(renderFindingPage(aFinding(), CONTEXT)))).not.toContain('责任人姓名');
  });

  it('names nobody where a body is held', () => {
    const page = textOf(parseMarkup(renderFindingPage(aFinding({ holders: [], held: 'body' }), CONTEXT)));
    expect(page).toContain('问责对象为单位。');
  });

  it('[PF-5] says that a finding is a proposal to examine and decides nothing', () => {
    const statement = '本身不构成对任何单位或个人的处理决定';
    expect(renderFindingPage(aFinding(), CONTEXT)).toContain(statement);
    expect(renderWaterReport(aWaterReport())).toContain(statement);
  });

  it('words the three statuses, and what another interpretation would make of it', () => {
    for (const [status, word] of [
      ['met', '触发'],
      ['undetermined', '待定'],
      ['not-met', '未触发'],
    ] as const) {
      const page = parseMarkup(renderFindingPage(aFinding({ status }), CONTEXT));
      expect(withClass(page, 'status').map(textOf)).toEqual([word]);
    }
    const page = textOf(parseMarkup(renderFindingPage(aFinding(), CONTEXT)));
    expect(page).toContain('“范围”取“单个断面”时为待定');
    expect(page).toContain('石门桥断面2025年11月');
  });

  it('shows the same card as the report does', () => {
    const card = (html: string) => textOf(withClass(parseMarkup(html), 'finding')[0] ?? parseMarkup(html));
    expect(card(renderFindingPage(aFinding(), CONTEXT))).toBe(
      card(renderWaterReport(aWaterReport({ findings: [aFinding()] }))),
    );
  });

  it('is well-formed in English and without any optional part', () => {
    const bare = aFinding({ distance: null, unknown: [], interpretations: [], otherInterpretations: [] });
    for (const language of ['zh', 'en'] as const) {
      expect(() => parseMarkup(renderFindingPage(bare, CONTEXT, language))).not.toThrow();
    }
  });
});

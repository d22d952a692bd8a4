import {
  type Bilingual,
  bilingual,
  type FindingFact,
  formatDecimal,
  type IndicatorCode,
  indicatorOf,
  type TargetClass,
  type Year,
} from '@shuize/domain';
import type { CellRef } from '@shuize/engine';
import { evaluationDecimals, itemsOfMask } from '@shuize/water';
import { printedValue } from '../facts/describe-fact.ts';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { spanOfYear, standardOfSpan } from '../water/month-span.ts';
import { classOfCell, FROM_READINGS, type MonthlyGrid, targetOfYear } from '../water/monthly-grid.ts';
import { annualOutcome } from '../water/section-period.ts';
import { inMonth, inYear, sectionName } from './fact-names.ts';
import type { FactText } from './fact-text.ts';

const TARGET = bilingual('水质目标', 'target');
const YEAR_BEFORE = bilingual('上年同月', 'same month of the year before');
const MONTHS_BACK = 12;
const UNITLESS = '无量纲';

export function exceedanceText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'exceedance' }>,
  cell: CellRef | null,
): FactText {
  const { grid, indicators } = facts.context;
  const { name, unit } = indicatorOf(fact.indicator);
  const gridCell = cell === null ? -1 : Math.floor(cell.cell / indicators.length);
  const source = sourceText(grid, fact.indicator, gridCell);
  const target = targetOfYear(grid, cell?.entity ?? -1, Number(fact.month.slice(0, 4)) as Year);
  return {
    subject: inMonth(sectionName(facts, fact.section), fact.month),
    measurement: bilingual(
      `${name.zh}${fact.value} ${unit}${source.zh}`,
      `${name.en} ${fact.value} ${unit}${source.en}`,
    ),
    statistic: bilingual(
      `限值${fact.limit} ${unit}，超标倍数${fact.multiple}`,
      `limit ${fact.limit} ${unit}, ${fact.multiple} times over`,
    ),
    waterClass: classOfCell(grid, gridCell),
    comparedClass: target === null ? null : { label: TARGET, class: target },
  };
}

export function worseMonthText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'worse-month' }>,
  cell: CellRef | null,
): FactText {
  const compared = bilingual(
    '按两个月份均有监测的指标比较类别',
    'classes compared over the indicators measured in both',
  );
  const at = cell?.cell ?? -1;
  const deciding = itemsOfMask(facts.context.grid.deciding[at] ?? 0);
  const now = valuesText(facts, deciding, at);
  const before = valuesText(facts, deciding, at - MONTHS_BACK);
  return {
    subject: inMonth(sectionName(facts, fact.section), fact.month),
    measurement: now,
    statistic:
      before === null
        ? compared
        : bilingual(`上年同月${before.zh}；${compared.zh}`, `the year before ${before.en}; ${compared.en}`),
    waterClass: fact.class,
    comparedClass: { label: YEAR_BEFORE, class: fact.classBefore },
  };
}

export function monthClassText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'month-class' }>,
  cell: CellRef | null,
): FactText {
  const at = cell?.cell ?? -1;
  const deciding = itemsOfMask(facts.context.grid.deciding[at] ?? 0);
  return {
    subject: inMonth(sectionName(facts, fact.section), fact.month),
    measurement: valuesText(facts, deciding, at),
    statistic: null,
    waterClass: fact.class,
    comparedClass: fact.target === null ? null : { label: TARGET, class: fact.target },
  };
}

export function annualMissText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'annual-miss' }>,
  cell: CellRef | null,
): FactText {
  const { grid } = facts.context;
  const year = fact.year as Year;
  const annual = cell === null ? null : annualOutcome(grid, cell.entity, year);
  const standard = standardOfSpan(grid, spanOfYear(grid, year));
  const means = (annual?.attainment?.exceedances ?? []).map(({ indicator, limit }) => {
    const { name, unit } = indicatorOf(indicator);
    const rounded = annual?.means.get(indicator)?.rounded ?? null;
    const decimals = standard === null ? null : evaluationDecimals(standard, indicator);
    const value = rounded === null || decimals === null ? '' : formatDecimal(rounded);
    const printed = limit.direction === 'within' ? '6～9' : formatDecimal(limit.limit.printed);
    return {
      zh: `${name.zh}${value} ${unit}（限值${printed}）`,
      en: `${name.en} ${value} ${unit} (limit ${printed})`,
    };
  });
  return {
    subject: inYear(sectionName(facts, fact.section), fact.year),
    measurement:
      annual === null
        ? null
        : bilingual(`${annual.months.evaluated}个月参加评价`, `${annual.months.evaluated} months evaluated`),
    statistic:
      means.length === 0
        ? null
        : bilingual(
            `年均值：${means.map(({ zh }) => zh).join('，')}`,
            `means of the year: ${means.map(({ en }) => en).join(', ')}`,
          ),
    waterClass: fact.class,
    comparedClass: { label: TARGET, class: fact.target satisfies TargetClass },
  };
}

/** The values of some indicators in one cell with their lines; `null` when none has one. */
function valuesText(
  { context }: PolicyFacts,
  indicators: readonly IndicatorCode[],
  cell: number,
): Bilingual | null {
  const { grid } = context;
  const texts = indicators.flatMap((indicator) => {
    if (Number.isNaN(grid.items.get(indicator)?.rounded[cell] ?? Number.NaN)) {
      return [];
    }
    const { name, unit } = indicatorOf(indicator);
    const value = formatDecimal(printedValue(context, cell, indicator));
    const shown = unit === UNITLESS ? value : `${value} ${unit}`;
    const source = sourceText(grid, indicator, cell);
    return bilingual(`${name.zh}${shown}${source.zh}`, `${name.en} ${shown}${source.en}`);
  });
  return texts.length === 0
    ? null
    : bilingual(texts.map(({ zh }) => zh).join('，'), texts.map(({ en }) => en).join(', '));
}

/** Where the measurement stands: file and line, or how many readings it is the mean of. */
function sourceText(
  grid: MonthlyGrid,
  indicator: Parameters<typeof indicatorOf>[0],
  cell: number,
): Bilingual {
  const item = grid.items.get(indicator);
  const row = item?.row[cell] ?? 0;
  if (item === undefined || row === 0) {
    return bilingual('', '');
  }
  if (item.source[cell] === FROM_READINGS) {
    const count = item.readingRows.get(cell)?.length ?? 0;
    return bilingual(
      `（readings.csv第${row}行起${count}个读数的均值）`,
      ` (mean of ${count} readings from line ${row} of readings.csv)`,
    );
  }
  return bilingual(`（monthly.csv第${row}行）`, ` (line ${row} of monthly.csv)`);
}

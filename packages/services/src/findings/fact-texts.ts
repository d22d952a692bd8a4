import {
  type Bilingual,
  bilingual,
  type Day,
  type Finding,
  type FindingFact,
  formatDay,
  formatDecimal,
  indicatorOf,
  type Month,
  monthOfYear,
  parseDay,
  parseMonth,
  type SectionId,
  type TargetClass,
  type UnknownCell,
  type WaterClass,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import type { CellRef } from '@shuize/engine';
import { evaluationDecimals } from '@shuize/water';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { spanOfYear, standardOfSpan } from '../water/month-span.ts';
import { classOfCell, FROM_READINGS, type MonthlyGrid, targetOfYear } from '../water/monthly-grid.ts';
import { annualOutcome } from '../water/section-period.ts';

/** One counted fact in words, link by link from the measurement on; a link that it does not have is `null`. */
export interface FactText {
  readonly subject: Bilingual;
  readonly measurement: Bilingual | null;
  readonly statistic: Bilingual | null;
  readonly waterClass: WaterClass | null;
  readonly comparedClass: { readonly label: Bilingual; readonly class: WaterClass } | null;
}

const TARGET = bilingual('水质目标', 'target');
const YEAR_BEFORE = bilingual('上年同月', 'same month of the year before');

/**
 * @param cell - behind the fact; `null` for a fact that is another finding
 * @param others - findings by digest, for facts that point to them
 */
export function factText(
  facts: PolicyFacts,
  fact: FindingFact,
  cell: CellRef | null,
  others: ReadonlyMap<string, Finding>,
): FactText {
  switch (fact.kind) {
    case 'exceedance':
      return exceedanceText(facts, fact, cell);
    case 'worse-month':
      return {
        subject: inMonth(sectionName(facts, fact.section), fact.month),
        measurement: null,
        statistic: bilingual(
          '按两个月份均有监测的指标比较，类别变差',
          'worse by class, over the indicators measured in both',
        ),
        waterClass: fact.class,
        comparedClass: { label: YEAR_BEFORE, class: fact.classBefore },
      };
    case 'annual-miss':
      return annualMissText(facts, fact, cell);
    case 'task':
      return taskText(facts, fact, cell);
    case 'black-odorous':
      return {
        subject: inYear(
          bilingual('城市建成区黑臭水体', 'black-odorous water bodies of the built-up area'),
          fact.year,
        ),
        measurement: bilingual(
          `认定${fact.identified}个，消除${fact.eliminated}个`,
          `${fact.identified} identified, ${fact.eliminated} eliminated`,
        ),
        statistic:
          fact.required === null
            ? null
            : bilingual(`要求消除比例${fact.required}`, `to be eliminated: ${fact.required}`),
        ...NO_CLASS,
      };
    case 'binding':
      return {
        subject: inYear(BINDING[fact.indicator], fact.year),
        measurement: bilingual(`比例${fact.value}`, `share ${fact.value}`),
        statistic: fact.target === null ? null : bilingual(`目标${fact.target}`, `target ${fact.target}`),
        ...NO_CLASS,
      };
    case 'aspect':
      return {
        subject: inYear(ASPECTS[fact.aspect], fact.year),
        measurement: null,
        statistic: bilingual('年度考核不合格', 'failed in the annual assessment'),
        ...NO_CLASS,
      };
    case 'finding': {
      const other = others.get(fact.digest);
      const name =
        other === undefined
          ? fact.digest.slice(0, 12)
          : `${divisionName(facts, other.division)} ${other.provision}`;
      return {
        subject: bilingual(`线索：${name}`, `Finding: ${name}`),
        measurement: null,
        statistic: other?.sentence ?? null,
        ...NO_CLASS,
      };
    }
  }
}

/** Such as `断面清川一 2018年3月`. */
export function unknownText(facts: PolicyFacts, unknown: UnknownCell): Bilingual {
  if ('section' in unknown) {
    const name = sectionName(facts, unknown.section);
    return 'month' in unknown ? inMonth(name, unknown.month) : inYear(name, unknown.year);
  }
  if ('task' in unknown) {
    const title = facts.tasks.find(({ row }) => row?.task === unknown.task)?.row?.title ?? unknown.task;
    return inYear(bilingual(`任务“${title}”`, `task “${title}”`), unknown.year);
  }
  const name = divisionName(facts, unknown.division);
  return inYear(bilingual(name, name), unknown.year);
}

/** Name of the division at the root of the package; of several, the first. */
export function provinceName({ context }: PolicyFacts): string {
  const { names, parents } = context.divisions;
  return names[parents.indexOf(-1)] ?? '';
}

export function divisionName({ context }: PolicyFacts, code: Finding['division']): string {
  const { codes, names } = context.divisions;
  return names[codes.indexOf(code)] ?? code;
}

export function sectionName({ context }: PolicyFacts, id: SectionId): Bilingual {
  const name = context.data.sections.find(({ section }) => section === id)?.name ?? id;
  return bilingual(name.endsWith('断面') ? name : `${name}断面`, `section ${name}`);
}

const NO_CLASS = { waterClass: null, comparedClass: null } as const;

const BINDING: Readonly<Record<'good-share' | 'below-v-share', Bilingual>> = {
  'good-share': bilingual('优良水体断面比例', 'share of sections in classes I to III'),
  'below-v-share': bilingual('劣Ⅴ类水体断面比例', 'share of sections below class V'),
};

const ASPECTS: Readonly<Record<Extract<FindingFact, { kind: 'aspect' }>['aspect'], Bilingual>> = {
  surface: bilingual('地表水环境质量改善', 'surface water'),
  'black-odorous': bilingual('黑臭水体治理', 'black-odorous water bodies'),
  drinking: bilingual('饮用水水源保护', 'drinking water sources'),
  groundwater: bilingual('地下水污染防治', 'groundwater'),
};

function exceedanceText(
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

function annualMissText(
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

function taskText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'task' }>,
  cell: CellRef | null,
): FactText {
  const row = cell === null ? null : (facts.tasks[cell.entity]?.row ?? null);
  const title = row?.title ?? fact.task;
  const owner = row?.division == null ? '' : divisionName(facts, row.division);
  const done = fact.done === null ? null : parseDay(fact.done);
  return {
    subject: bilingual(`${owner}任务“${title}”`, `${owner} task “${title}”`),
    measurement: bilingual(`期限${dayText(fact.due).zh}`, `due ${fact.due}`),
    statistic:
      done === null
        ? bilingual('未完成', 'not done')
        : bilingual(`${chineseDay(done)}完成，当年未完成`, `done ${fact.done}, not within the year`),
    ...NO_CLASS,
  };
}

function inMonth(name: Bilingual, month: string): Bilingual {
  const parsed = parseMonth(month);
  return parsed === null ? name : bilingual(`${name.zh} ${chineseMonth(parsed)}`, `${name.en} ${month}`);
}

function inYear(name: Bilingual, year: number): Bilingual {
  return bilingual(`${name.zh} ${year}年`, `${name.en} ${year}`);
}

function chineseMonth(month: Month): string {
  return `${yearOfMonth(month)}年${monthOfYear(month)}月`;
}

function dayText(text: string): Bilingual {
  const day = parseDay(text);
  return day === null ? bilingual(text, text) : bilingual(chineseDay(day), text);
}

function chineseDay(day: Day): string {
  const [year, month, date] = formatDay(day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

import { type Bilingual, bilingual } from './bilingual.ts';
import { type Decimal, decimal } from './decimal.ts';

/** What a fact is about: a monitoring section (断面), a division (行政区划) itself, a task (任务) or an event (事件). */
export type EntityKind = 'section' | 'division' | 'task' | 'event';

/** The third key of a cell, where the measure has one: the indicator, or the aspect of the annual assessment. */
export type ItemKind = 'indicator' | 'aspect';

/** The cells of a measure: one per entity, period and, where there is one, item. */
export interface Grain {
  readonly entity: EntityKind;
  readonly period: 'month' | 'year';
  readonly item: ItemKind | null;
}

/**
 * Kinds of facts in a finding, as DATA-PACKAGE 4 prints them; `null` for a measure that never stands as a fact of its
 * own, such as a target that another measure is compared with.
 */
export type FactKind =
  | 'exceedance'
  | 'worse-month'
  | 'month-class'
  | 'annual-miss'
  | 'task'
  | 'black-odorous'
  | 'binding'
  | 'aspect'
  | 'event';

/** One choice in how a measure is formed, such as which limit a multiple is over; the first value is the default. */
export interface MeasureParameter {
  readonly values: readonly string[];
  readonly meaning: Bilingual;
}

/**
 * One word of the fact vocabulary (事实词汇): what services fill and packs name. Packs never compute a measure.
 *
 * `yes-no` measures hold 1 and 0. All values are exact ratios.
 */
export interface Measure {
  readonly id: MeasureId;
  readonly label: Bilingual;
  readonly grain: Grain;
  readonly value: 'number' | 'yes-no';
  readonly unit: Bilingual | null;
  /** Which direction is worse water or worse work: what a rule that only punishes may look at. */
  readonly worse: 'higher' | 'lower' | 'neither';
  /** Bounds of a cell that is unknown, both included; `null` is without bound. */
  readonly least: Decimal | null;
  readonly most: Decimal | null;
  /** The smallest step that two values are told apart by in print. */
  readonly resolution: Decimal;
  readonly parameters: Readonly<Record<string, MeasureParameter>>;
  readonly fact: FactKind | null;
}

const SECTION_MONTH_INDICATOR: Grain = { entity: 'section', period: 'month', item: 'indicator' };
const SECTION_MONTH: Grain = { entity: 'section', period: 'month', item: null };
const SECTION_YEAR: Grain = { entity: 'section', period: 'year', item: null };
const DIVISION_YEAR: Grain = { entity: 'division', period: 'year', item: null };
const DIVISION_YEAR_ASPECT: Grain = { entity: 'division', period: 'year', item: 'aspect' };
const TASK_YEAR: Grain = { entity: 'task', period: 'year', item: null };
const EVENT_YEAR: Grain = { entity: 'event', period: 'year', item: null };

const [ZERO, ONE, TEN_THOUSANDTH] = [decimal('0'), decimal('1'), decimal('0.0001')];
const YES_NO = { value: 'yes-no', unit: null, least: ZERO, most: ONE, resolution: ONE } as const;
const SHARE = { value: 'number', unit: null, least: ZERO, most: ONE, resolution: TEN_THOUSANDTH } as const;

const TOLD_PARAMETER = ['any', 'true', 'false'] as const;

const LIMIT_PARAMETER: MeasureParameter = {
  values: ['target', 'class-III'],
  meaning: bilingual(
    '以断面当年目标类别的限值还是以Ⅲ类限值为准',
    'over the limit of the target class or of class III',
  ),
};

const TABLE = {
  'exceedance-multiple': {
    label: bilingual('超标倍数', 'exceedance multiple'),
    grain: SECTION_MONTH_INDICATOR,
    value: 'number',
    unit: bilingual('倍', 'times'),
    worse: 'higher',
    least: decimal('-1'),
    most: null,
    resolution: TEN_THOUSANDTH,
    parameters: {
      multiple: {
        values: ['over', 'ratio'],
        meaning: bilingual(
          '超过限值的倍数还是浓度与限值之比',
          'how many times over the limit, or concentration over limit',
        ),
      },
      limit: LIMIT_PARAMETER,
    },
    fact: 'exceedance',
  },
  'class-level': {
    label: bilingual('月度水质类别（Ⅰ为1，劣Ⅴ为6）', 'class of the month (I is 1, below V is 6)'),
    grain: SECTION_MONTH,
    value: 'number',
    unit: null,
    worse: 'higher',
    least: ONE,
    most: decimal('6'),
    resolution: ONE,
    parameters: {},
    fact: 'month-class',
  },
  'worse-than-year-before': {
    ...YES_NO,
    label: bilingual('水质同比恶化', 'water worse than the year before'),
    grain: SECTION_MONTH,
    worse: 'higher',
    parameters: {
      worse: {
        values: ['class', 'concentration'],
        meaning: bilingual(
          '按水质类别还是按当月定类指标浓度比较',
          'by class, or by concentration of the deciding indicator',
        ),
      },
    },
    fact: 'worse-month',
  },
  'attains-target': {
    ...YES_NO,
    label: bilingual('达到水质目标', 'attains its target'),
    grain: SECTION_MONTH,
    worse: 'lower',
    parameters: {
      attaining: {
        values: ['month', 'year'],
        meaning: bilingual('按当月还是按全年判断达标', 'in the month, or over the whole year'),
      },
    },
    fact: null,
  },
  'month-target-missed': {
    ...YES_NO,
    label: bilingual('当月未达水质目标', 'misses its target in the month'),
    grain: SECTION_MONTH,
    worse: 'higher',
    parameters: {},
    fact: 'month-class',
  },
  'annual-class-level': {
    label: bilingual('年度水质类别（Ⅰ为1，劣Ⅴ为6）', 'class of the year (I is 1, below V is 6)'),
    grain: SECTION_YEAR,
    value: 'number',
    unit: null,
    worse: 'higher',
    least: ONE,
    most: decimal('6'),
    resolution: ONE,
    parameters: {},
    fact: null,
  },
  'annual-target-missed': {
    ...YES_NO,
    label: bilingual('年度考核未达水质目标', 'misses its annual target'),
    grain: SECTION_YEAR,
    worse: 'higher',
    parameters: {},
    fact: 'annual-miss',
  },
  'task-unfinished': {
    ...YES_NO,
    label: bilingual('任务未完成', 'task unfinished'),
    grain: TASK_YEAR,
    worse: 'higher',
    parameters: {},
    fact: 'task',
  },
  'black-odorous-eliminated-share': {
    ...SHARE,
    label: bilingual('黑臭水体消除比例', 'share of black-odorous water bodies eliminated'),
    grain: DIVISION_YEAR,
    worse: 'lower',
    parameters: {},
    fact: 'black-odorous',
  },
  'black-odorous-required-share': {
    ...SHARE,
    label: bilingual('考核要求的黑臭水体消除比例', 'share of black-odorous water bodies to be eliminated'),
    grain: DIVISION_YEAR,
    worse: 'neither',
    parameters: {},
    fact: null,
  },
  'good-share': {
    ...SHARE,
    label: bilingual('优良水体断面比例', 'share of sections in classes I to III'),
    grain: DIVISION_YEAR,
    worse: 'lower',
    parameters: {},
    fact: 'binding',
  },
  'good-share-target': {
    ...SHARE,
    label: bilingual('优良水体断面比例目标', 'target for the share of sections in classes I to III'),
    grain: DIVISION_YEAR,
    worse: 'neither',
    parameters: {},
    fact: null,
  },
  'below-v-share': {
    ...SHARE,
    label: bilingual('劣Ⅴ类水体断面比例', 'share of sections below class V'),
    grain: DIVISION_YEAR,
    worse: 'higher',
    parameters: {},
    fact: 'binding',
  },
  'below-v-share-target': {
    ...SHARE,
    label: bilingual('劣Ⅴ类水体断面比例目标', 'target for the share of sections below class V'),
    grain: DIVISION_YEAR,
    worse: 'neither',
    parameters: {},
    fact: null,
  },
  'aspect-failed': {
    ...YES_NO,
    label: bilingual('年度考核该方面不合格', 'fails this aspect of the annual assessment'),
    grain: DIVISION_YEAR_ASPECT,
    worse: 'higher',
    parameters: {},
    fact: 'aspect',
  },
  'event-recorded': {
    ...YES_NO,
    label: bilingual('发生所列事件', 'an event of the kind happened'),
    grain: EVENT_YEAR,
    worse: 'higher',
    parameters: {
      verified: {
        values: TOLD_PARAMETER,
        meaning: bilingual('是否须经查实', 'whether the event must be verified'),
      },
      serious: {
        values: TOLD_PARAMETER,
        meaning: bilingual('是否须为严重（突出）的', 'whether the event must be serious'),
      },
    },
    fact: 'event',
  },
  'unrecorded-events': {
    ...YES_NO,
    label: bilingual('事件记录之外另有事件', 'events besides those on record'),
    grain: DIVISION_YEAR,
    worse: 'higher',
    parameters: {},
    fact: null,
  },
} as const satisfies Readonly<Record<string, Omit<Measure, 'id'>>>;

export type MeasureId = keyof typeof TABLE;

/** The whole vocabulary, in the order of the reference page. */
export const MEASURES: readonly Measure[] = Object.entries(TABLE).map(([id, measure]) => ({
  id: id as MeasureId,
  ...measure,
}));

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: MeasureId): Measure;
export function measureOf(id: string): Measure | undefined;
export function measureOf(id: string): Measure | undefined {
  return BY_ID.get(id);
}

export function isSameGrain(a: Grain, b: Grain): boolean {
  return a.entity === b.entity && a.period === b.period && a.item === b.item;
}

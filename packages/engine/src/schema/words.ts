import {
  type Bilingual,
  bilingual,
  type DivisionLevel,
  ENTITY_ATTRIBUTES,
  type EntityKind,
  EVENT_KIND_NAMES,
  EVENT_LEVELS,
  type Grain,
  type ItemKind,
  levelsOfEventKind,
  MEASURES,
} from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import type { HolderRule } from '../language/held.ts';
import type { PolicyCase } from '../language/pack.ts';

/** The closed lists of words of the language, each word with its meaning. */

export const COMPARISONS: Readonly<Record<Comparison, Bilingual>> = {
  'at-or-above': bilingual('大于或等于：以上、不低于、达到。', 'At or above: the number counts.'),
  above: bilingual('大于：超过、高于。', 'Above: the number itself does not count.'),
  'at-or-below': bilingual(
    '小于或等于：以下、以内、不超过、不高于。',
    'At or below, within: the number counts.',
  ),
  below: bilingual('小于：不足、不满、低于。', 'Below, short of: the number itself does not count.'),
};

export const LEVELS: Readonly<Record<DivisionLevel, Bilingual>> = {
  province: bilingual('省级。', 'A province.'),
  city: bilingual('设区的市。', 'A city with districts.'),
  county: bilingual('县（市、区）。', 'A county, or a county-level city or district.'),
  zone: bilingual('开发区，与县同级。', 'A development zone, on the level of a county.'),
  township: bilingual('乡镇（街道）。', 'A township.'),
};

export const OBLIGATIONS: Readonly<Record<'shall' | 'may', Bilingual>> = {
  shall: bilingual('应当。', 'The text says shall.'),
  may: bilingual('可以。', 'The text says may.'),
};

export const AMENDMENTS: Readonly<Record<'by-fact-date' | 'window-end', Bilingual>> = {
  'window-end': bilingual(
    '一律用期末（12月31日）有效的参数值。',
    "The value in force on the window's last day counts for all facts.",
  ),
  'by-fact-date': bilingual(
    '每个事实用其发生时有效的参数值。',
    'The value in force at each fact counts for it.',
  ),
};

export const HOLDERS: Readonly<Record<HolderRule, Bilingual>> = {
  'at-fact': bilingual('各事实发生时在任的人。', 'Whoever held the post when each fact happened.'),
  'at-verification': bilingual(
    '事件查实时在任的人：查实之日为最早写明已查实的记录的获知日期，没有获知日期的不作推断；不是事件的事实，与 at-fact 相同。',
    'Of an event, whoever held the post on the day it became known as verified: the `recorded` day of the earliest row that says so; without such a day nobody is guessed. Of other facts as at-fact.',
  ),
  'year-end': bilingual(
    '期末年度12月31日在任的人。',
    "Whoever held it on 31 December of the window's last year.",
  ),
};

export const WITHIN: Readonly<Record<'below' | 'own', Bilingual>> = {
  below: bilingual('本辖区及其下级辖区的（默认）。', 'Of the subject and all divisions below it (default).'),
  own: bilingual('只限本辖区直接所属的。', 'Of the subject itself alone.'),
};

export const UNKNOWN_THINGS: Readonly<Record<'undetermined' | 'left-out', Bilingual>> = {
  undetermined: bilingual(
    '无法判断的对象使比例成为区间（默认）。',
    'Things that cannot be told make the share an interval (default).',
  ),
  'left-out': bilingual(
    '无法判断的对象不计入分母。',
    'Things that cannot be told are left out of the denominator.',
  ),
};

export const FIRST_PLACES: Readonly<Record<'highest' | 'lowest', Bilingual>> = {
  highest: bilingual('数值最大的排第1。', 'The highest value takes place 1.'),
  lowest: bilingual('数值最小的排第1。', 'The lowest value takes place 1.'),
};

export const HELD_PLACES: Readonly<Record<'event' | 'subject', Bilingual>> = {
  event: bilingual(
    '事件写明部门的，为该部门；没有写明的，为事件发生的辖区，该辖区没有此职务的，为其上级，直到所判断的辖区。',
    'The department that the event names; where it names none its division or, where the post is not on record there, the nearest above it up to the division judged.',
  ),
  subject: bilingual(
    '所判断的辖区，不论事件写明什么部门。',
    'The division judged, whatever the event names.',
  ),
};

export const SPANS: Readonly<Record<'calendar-year' | 'rolling-year', Bilingual>> = {
  'calendar-year': bilingual(
    '所判断的年度：1月1日至12月31日。',
    'The year judged, 1 January to 31 December.',
  ),
  'rolling-year': bilingual(
    '任意连续一年：某日至次年同日的前一日，其中最后一起事件在所判断的年度内。',
    'Any year from one day through the day before the same date a year later, whose last event lies in the year judged.',
  ),
};

export const SHOWS: Readonly<Record<PolicyCase['shows'], Bilingual>> = {
  'on-limit': bilingual('恰在界限上。', 'Exactly on the limit.'),
  'just-above': bilingual('刚刚高于界限。', 'Just above the limit.'),
  'just-below': bilingual('刚刚低于界限。', 'Just below the limit.'),
  missing: bilingual('缺少一个数值。', 'A value is missing.'),
  other: bilingual('其他情形。', 'Something else.'),
};

export const STATUSES: Readonly<Record<'met' | 'not-met' | 'undetermined', Bilingual>> = {
  met: bilingual('触发。', 'Met.'),
  'not-met': bilingual('未触发。', 'Not met.'),
  undetermined: bilingual(
    '待定：缺失的数值补齐后，两种结果都有可能。',
    'Undetermined: unknown values could make it either.',
  ),
};

export type DimensionWord = 'month' | 'year' | EntityKind | ItemKind;

export const DIMENSIONS: Readonly<Record<DimensionWord, Bilingual>> = {
  month: bilingual('月份。', 'The month.'),
  year: bilingual('年度。', 'The year.'),
  section: bilingual('断面。', 'The section.'),
  division: bilingual('行政区划。', 'The division.'),
  task: bilingual('任务。', 'The task.'),
  event: bilingual('事件。', 'The event.'),
  indicator: bilingual('监测指标。', 'The indicator.'),
  aspect: bilingual('年度考核的方面。', 'The aspect of the annual assessment.'),
};

/** Which key of a cell a word means, and in which grains it is one. */
export function keyOfDimension(word: DimensionWord): 'entity' | 'period' | 'item' {
  switch (word) {
    case 'month':
    case 'year':
      return 'period';
    case 'section':
    case 'division':
    case 'task':
    case 'event':
      return 'entity';
    case 'indicator':
    case 'aspect':
      return 'item';
  }
}

/** The words of a grain's keys, in the order entity, period, item. */
export function dimensionsOfGrain(grain: Grain): readonly DimensionWord[] {
  return [grain.entity, grain.period, ...(grain.item === null ? [] : [grain.item])];
}

/** `section-month-indicator` in words: 断面×月份×监测指标. */
export function grainText(grain: Grain): Bilingual {
  const words = dimensionsOfGrain(grain);
  return bilingual(words.map((word) => DIMENSIONS[word].zh.replace('。', '')).join('×'), words.join(' by '));
}

export const MEASURE_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  MEASURES.map(({ id, label, grain }) => {
    const cells = grainText(grain);
    return [id, bilingual(`${label.zh}；${cells.zh}。`, `${label.en}; ${cells.en}.`)];
  }),
);

/** Kinds of event with their meaning. */
export const EVENT_KIND_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(EVENT_KIND_NAMES).map(([kind, { zh, en }]) => [kind, bilingual(`${zh}。`, `${en}.`)]),
);

/** Levels of events, with who acts in each kind that has the level. */
export const EVENT_LEVEL_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  EVENT_LEVELS.map((level) => {
    const meanings = Object.entries(EVENT_KIND_NAMES).flatMap(([kind, name]) => {
      const actor = levelsOfEventKind(kind)?.[level];
      return actor === undefined ? [] : [{ name, actor }];
    });
    return [
      level,
      bilingual(
        `${meanings.map(({ name, actor }) => `${actor.zh}（${name.zh}）`).join('、')}。`,
        `${meanings.map(({ name, actor }) => `${actor.en} (${name.en})`).join(', ')}.`,
      ),
    ];
  }),
);

const ATTRIBUTE_TEXTS: Readonly<Record<string, Bilingual>> = {
  control: bilingual('断面的考核级别。', 'Who examines the section.'),
  kind: bilingual('水体类型。', 'Kind of water body.'),
  boundary: bilingual('断面所在的边界。', 'Boundary that the section stands on.'),
  key: bilingual('是否重点任务。', 'Whether it is a key task.'),
};

const ATTRIBUTE_VALUE_TEXTS: Readonly<Record<string, Bilingual>> = {
  'control national': bilingual('国控（国考）。', 'National.'),
  'control provincial': bilingual('省控。', 'Provincial.'),
  'control municipal': bilingual('市控。', 'Municipal.'),
  'control county': bilingual('县控。', 'County.'),
  'kind river': bilingual('河流。', 'A river.'),
  'kind lake': bilingual('湖库。', 'A lake or reservoir.'),
  'boundary none': bilingual('不在边界上。', 'On none.'),
  'boundary county': bilingual('县界。', 'Of counties.'),
  'boundary city': bilingual('市界。', 'Of cities.'),
  'boundary province': bilingual('省界。', 'Of provinces.'),
  'key true': bilingual('是。', 'Yes.'),
  'key false': bilingual('否。', 'No.'),
};

/** Attributes that packs may select entities of a kind by, with their values. */
export function attributesOf(entity: EntityKind): readonly {
  readonly name: string;
  readonly text: Bilingual;
  readonly values: Record<string, Bilingual>;
}[] {
  return Object.entries(ENTITY_ATTRIBUTES[entity]).map(([name, values]) => ({
    name,
    text: ATTRIBUTE_TEXTS[name] ?? bilingual(name, name),
    values: Object.fromEntries(
      values.map((value) => [value, ATTRIBUTE_VALUE_TEXTS[`${name} ${value}`] ?? bilingual(value, value)]),
    ),
  }));
}

import { type Bilingual, type Decimal, formatDecimal, MEASURES } from '@shuize/domain';
import {
  AMENDMENTS,
  attributesOf,
  COMPARISONS,
  DIMENSIONS,
  EVENT_KIND_WORDS,
  EVENT_LEVEL_WORDS,
  FIRST_PLACES,
  grainText,
  HELD_PLACES,
  HOLDERS,
  LEVELS,
  OBLIGATIONS,
  SHOWS,
  SPANS,
  UNKNOWN_THINGS,
  WITHIN,
} from '../schema/words.ts';
import { code, table } from './markdown.ts';

const NUMBER_WORDS = [
  ['以上、不低于、不少于、达到', '`is: at-or-above`', '含本数 the number counts'],
  ['超过、高于', '`is: above`', '不含本数 the number does not count'],
  ['以下、以内、不超过、不高于', '`is: at-or-below`', '含本数 the number counts'],
  ['不足、不满、低于', '`is: below`', '不含本数 the number does not count'],
  [
    '累计N次、N个、N起',
    '`at-least: { count: N }`',
    'N或更多，不要求相邻 N or more, not necessarily adjacent',
  ],
  ['连续N次、N年', '`consecutive: { count: N }`', '须相邻 must be adjacent'],
  ['N日前、N月底前', '`until: "YYYY-MM-DD"`', '含当日 through that day'],
] as const;

/** The closed lists of words: numbers in law, measures, attributes and the rest. */
export function wordsSection(): readonly string[] {
  return [
    '## 数字用语 Number words',
    '中文法规的数字用语与比较词的对应如下；原文另有规定的（如“本规定所称以上不含本数”），按原文取词。',
    'How the number words of Chinese regulations map to the words here. Where a text defines them otherwise, take the word that it means.',
    table(['原文 in the text', '写法 written', '含义 meaning'], NUMBER_WORDS),
    '## 度量 Measures',
    '制度包只能使用下列度量，不能自行计算。参数的第一个值为默认；`worse` 一栏是数值在哪一端更差，条款只能对更差的一端问责。没有事实类别的度量不能单独作为线索的事实，只能用作界限、除外情形和分母。',
    'Packs use these measures and compute none of their own. The first value of a parameter is its default. `worse` is the end at which things are worse; rules may only look there. A measure without a kind of fact is never looked for by itself: it serves as a threshold, in an exception or in a denominator.',
    measuresTable(),
    '## 选取断面和任务 Selecting sections and tasks',
    attributesTable(),
    '## 其他词 Other words',
    ...wordTables(),
  ];
}

function measuresTable(): string {
  return table(
    ['度量 measure', '名称', 'name', '键 keys', '值 value', '更差 worse', '事实 fact', '参数 parameters'],
    MEASURES.map(({ id, label, grain, value, unit, least, most, worse, fact, parameters }) => {
      const cells = grainText(grain);
      const number =
        value === 'yes-no' ? '是非 yes-no' : `数值 number${unit === null ? '' : `（${unit.zh} ${unit.en}）`}`;
      const bounds = value === 'yes-no' ? '' : boundsText(least, most);
      const uses = Object.entries(parameters).map(
        ([name, { values, meaning }]) =>
          `${code(name)}: ${values.map(code).join(' ')}\n${meaning.zh}\n${meaning.en}`,
      );
      return [
        code(id),
        label.zh,
        label.en,
        `${cells.zh}\n${cells.en}`,
        `${number}${bounds}`,
        WORSE[worse],
        fact === null ? '' : code(fact),
        uses.join('\n'),
      ];
    }),
  );
}

const WORSE = { higher: '高 higher', lower: '低 lower', neither: '' } as const;

function boundsText(least: Decimal | null, most: Decimal | null): string {
  const text = (bound: Decimal | null) => (bound === null ? '…' : formatDecimal(bound));
  return `\n${text(least)} – ${text(most)}`;
}

function attributesTable(): string {
  const rows = (['section', 'task'] as const).flatMap((entity) =>
    attributesOf(entity).flatMap(({ name, text, values }) =>
      Object.entries(values).map(([value, meaning]) => [
        `${entity}s`,
        `${code(name)} ${text.zh} ${text.en}`,
        code(value),
        meaning.zh,
        meaning.en,
      ]),
    ),
  );
  return table(['范围 over', '属性 attribute', '值 value', '含义', 'meaning'], rows);
}

function wordTables(): readonly string[] {
  const lists: readonly (readonly [key: string, words: Readonly<Record<string, Bilingual>>])[] = [
    ['is', COMPARISONS],
    ['subject.level', LEVELS],
    ['obligation', OBLIGATIONS],
    ['window.amendment', AMENDMENTS],
    ['holder', HOLDERS],
    ['held[].place', HELD_PLACES],
    ['events.within', SPANS],
    ['events.of.kind', EVENT_KIND_WORDS],
    ['events.of.level', EVENT_LEVEL_WORDS],
    ['over.….within', WITHIN],
    ['distinct, same', DIMENSIONS],
    ['share.unknown', UNKNOWN_THINGS],
    ['rank.first', FIRST_PLACES],
    ['shows', SHOWS],
  ];
  const rows = lists.flatMap(([key, words]) =>
    Object.entries(words).map(([word, { zh, en }]) => [code(key), code(word), zh, en]),
  );
  return [table(['键 key', '词 word', '含义', 'meaning'], rows)];
}

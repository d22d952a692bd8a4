import type { Bilingual, EntityKind } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord, shared, wordsToOffer } from './described.ts';
import { MEASURE_PARAMETERS } from './measure-parameters.ts';
import { interpretationAnswer, interpretationName } from './scalars.ts';
import {
  attributesOf,
  COMPARISONS,
  DIMENSIONS,
  EVENT_KIND_WORDS,
  EVENT_LEVEL_WORDS,
  LEVELS,
  MEASURE_WORDS,
  SPANS,
  WITHIN,
} from './words.ts';

/** Values that stand under the keys of many nodes. */

export const measureName = shared('measure', wordsToOffer(MEASURE_WORDS));

/** Parameters are not the same for all measures, so which a measure has is left to the checks; editors offer all. */
export const measureParameters = shared(
  'measure-parameters',
  z
    .record(z.string(), z.union([z.string(), oneKeyOf({ interpretation: interpretationName() })]))
    .meta({ properties: MEASURE_PARAMETERS, additionalProperties: false }),
);

export const comparison = shared('comparison', oneWord(COMPARISONS));

const ONLY_UNDER = Object.fromEntries(
  Object.entries(DIMENSIONS).map(([word, { zh, en }]) => [
    word,
    described(
      interpretationAnswer().optional(),
      `${zh}只在口径取该答案时。`,
      `${en} Only under that answer of the interpretation.`,
    ),
  ]),
);

export const dimensions = shared(
  'dimensions',
  z.array(z.union([oneWord(DIMENSIONS), oneKeyOf(ONLY_UNDER)])).min(1, { error: 'empty-list' }),
);

export const over = shared(
  'over',
  z.union([
    described(
      z.literal('subject'),
      '本辖区自身的各期、各项数值。',
      'Values of the subject itself: each period, and each item where there are any.',
    ),
    oneKeyOf({
      sections: described(
        entities('section').optional(),
        '断面，可按属性选取。',
        'Sections, selected by their attributes.',
      ),
      tasks: described(
        entities('task').optional(),
        '任务，可按属性选取。',
        'Tasks, selected by their attributes.',
      ),
      divisions: described(
        oneWord(LEVELS).optional(),
        '下级某一级别的各辖区；when 以每个下级辖区为对象。',
        'Divisions of a level below; `when` is read with each of them as the subject.',
      ),
    }),
  ]),
);

/** Which events are meant, by kind and level. */
export const eventFilter = () => ({
  kind: described(
    wordsOrList(EVENT_KIND_WORDS).optional(),
    '事件的类型，列出多个为任一即可。',
    'Kind of event; several are alternatives.',
  ),
  level: described(
    wordsOrList(EVENT_LEVEL_WORDS).optional(),
    '事件的级别，列出多个为任一即可；不写为不论级别。',
    'Level of the event; several are alternatives, any when left out.',
  ),
});

export const sameProblem = () =>
  z.union([
    described(z.literal('topic'), '同一问题类别的。', 'Of one topic.'),
    oneKeyOf({
      topic: described(
        interpretationAnswer().optional(),
        '只在口径取该答案时，才要求同一问题类别。',
        'Of one topic only under that answer of the interpretation.',
      ),
    }),
  ]);

export const span = () => z.union([oneWord(SPANS), oneKeyOf({ interpretation: interpretationName() })]);

function wordsOrList(words: Readonly<Record<string, Bilingual>>) {
  return z.union([oneWord(words), z.array(oneWord(words)).min(1, { error: 'empty-list' })]);
}

function entities(kind: EntityKind) {
  const attributes = attributesOf(kind).map(({ name, text, values }) => {
    const word = () => attributeValue(values);
    const several = z.array(word()).min(1, { error: 'empty-list' });
    return [
      name,
      described(
        z.union([word(), several]).optional(),
        `${text.zh}列出多个为任一即可。`,
        `${text.en} Several are alternatives.`,
      ),
    ] as const;
  });
  return keyed(
    {
      ...Object.fromEntries(attributes),
      within: described(
        oneWord(WITHIN).optional(),
        '是否包括下级辖区的。',
        'Whether those of divisions below belong.',
      ),
    },
    'unknown-attribute',
  );
}

/** Attributes that are true or false stand in YAML as such, all others as words. */
function attributeValue(values: Readonly<Record<string, Bilingual>>) {
  return Object.keys(values).every((value) => value === 'true' || value === 'false')
    ? z.boolean()
    : oneWord(values, 'unknown-attribute-value');
}

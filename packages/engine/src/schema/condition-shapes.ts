import * as z from 'zod';
import {
  comparison,
  dimensions,
  eventFilter,
  measureName,
  measureParameters,
  over,
  sameProblem,
  span,
} from './condition-keys.ts';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { type ConditionKind, NODE_TEXTS } from './node-texts.ts';
import { bilingualText, citation, count, interpretationName, parameterName, quantity } from './scalars.ts';
import { FIRST_PLACES, UNKNOWN_THINGS } from './words.ts';

/**
 * The shape of what stands under each node's key. Conditions within a condition are given by the caller: anything at
 * all while a pack is read, so that a fault in one node does not hide those below it; the whole language again in the
 * schemas for editors.
 */
export function conditionShapes<Child extends z.ZodType>(child: () => Child) {
  const when = () => described(child(), '要数的条件。', 'The condition that is looked for.');
  return {
    compare: keyed({
      ...measureKeys(),
      is: described(
        comparison().optional(),
        '怎样比较；是非型度量不写。',
        'How it compares; none for a yes-no measure.',
      ),
      threshold: described(
        z.union([
          z.number(),
          oneKeyOf(
            {
              parameter: parameterName().optional(),
              measure: described(
                measureName().optional(),
                '同一对象的另一个度量。',
                'Another measure of the same thing.',
              ),
              with: described(
                measureParameters().optional(),
                '那个度量的参数。',
                'Parameters of that measure.',
              ),
            },
            ['parameter', 'measure'],
          ),
        ]),
        '界限：数字、参数或另一个度量；是非型度量不写。',
        'The threshold: a number, a parameter or another measure; none for a yes-no measure.',
      ).optional(),
    }),
    'at-least': keyed({
      count: described(count(), '规定数：整数，或参数。', 'How many: a whole number, or a parameter.'),
      over: described(over(), '在什么范围内数。', 'What is gone through.'),
      distinct: described(
        dimensions().optional(),
        '按什么区分为不同的对象；不写时按度量的全部键区分。',
        'By what things are told apart; by all keys of the measure when left out.',
      ),
      when: when(),
    }),
    consecutive: keyed({
      count: described(
        count(),
        '规定期数：整数，或参数。',
        'How many periods: a whole number, or a parameter.',
      ),
      over: described(over(), '在什么范围内数。', 'What is gone through.'),
      same: described(
        dimensions().optional(),
        '连续各期须为同一个什么；不写时不作要求。',
        'What must stay the same through the run; nothing when left out.',
      ),
      when: when(),
    }),
    share: keyed({
      over: described(over(), '在什么范围内数。', 'What is gone through.'),
      when: when(),
      among: described(
        child().optional(),
        '只以满足此条件的对象为分母。',
        'Only things that meet this make up the denominator.',
      ),
      unknown: described(
        oneWord(UNKNOWN_THINGS).optional(),
        '无法判断的对象怎样计算。',
        'How things that cannot be told are counted.',
      ),
      is: described(comparison(), '怎样比较。', 'How it compares.'),
      threshold: threshold('比例的界限，0 至 1。', 'The threshold of the share, 0 to 1.'),
    }),
    max: extreme(),
    mean: extreme(),
    change: keyed({
      over: described(over(), '在什么范围内数。', 'What is gone through.'),
      ...measureKeys(),
      back: described(
        z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }),
        '与多少期以前比：按月的度量 12 为上年同期，按年的度量 1 为上年。',
        'How many periods back: 12 for a measure of months and 1 for one of years are the year before.',
      ),
      is: described(comparison(), '怎样比较。', 'How it compares.'),
      threshold: threshold('差的界限。', 'The threshold of the difference.'),
    }),
    rank: keyed({
      ...measureKeys(),
      first: described(oneWord(FIRST_PLACES), '哪一端排第1名。', 'Which value takes place 1.'),
      is: described(comparison(), '怎样比较。', 'How it compares.'),
      threshold: threshold('名次的界限。', 'The threshold of the place.'),
    }),
    events: keyed({
      count: described(count(), '规定起数：整数，或参数。', 'How many: a whole number, or a parameter.'),
      of: described(
        keyed({
          ...eventFilter(),
          kind: described(
            eventFilter().kind.unwrap(),
            '事件的类型，列出多个为任一即可。',
            'Kind of event; several are alternatives.',
          ),
          verified: described(
            z.boolean().optional(),
            '是否须经查实；不写为不论是否查实。',
            'Whether it must be verified; either when left out.',
          ),
          serious: described(
            z.boolean().optional(),
            '是否须为严重（突出）的；不写为不论。',
            'Whether it must be serious (prominent); either when left out.',
          ),
        }),
        '数哪些事件。',
        'Which events are counted.',
      ),
      same: described(
        sameProblem().optional(),
        '是否须为同一问题；没有写明问题类别的事件，各为一个问题。',
        'Whether they must be of one problem; an event without a topic is a problem of its own.',
      ),
      including: described(
        keyed({
          of: described(keyed(eventFilter()), '其中须有哪些事件。', 'Which must be among them.'),
          count: described(
            z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }),
            '其中须有多少起。',
            'How many of them.',
          ),
        }).optional(),
        '所数的事件中须有多少起属于所列类型和级别。',
        'So many of those counted must be of these kinds and levels.',
      ),
      within: described(
        span(),
        '在多长时间内数；固定，或按某个口径。',
        'Within what time they are counted: fixed, or the answer of an interpretation.',
      ),
    }),
    'any-of': keyed({ over: described(over(), '在什么范围内数。', 'What is gone through.'), when: when() }),
    'all-of': keyed({ over: described(over(), '在什么范围内数。', 'What is gone through.'), when: when() }),
    'none-of': keyed({ over: described(over(), '在什么范围内数。', 'What is gone through.'), when: when() }),
    all: z.array(child()).min(1, { error: 'empty-list' }),
    any: z.array(child()).min(1, { error: 'empty-list' }),
    not: child(),
    unless: keyed({
      condition: described(child(), '条件。', 'The condition.'),
      label: described(bilingualText(), '除外情形的名称。', 'What the exception is called.'),
      cite: described(citation(), '除外情形的条款依据。', 'Where the exception stands.'),
      exception: described(child(), '除外情形成立的条件。', 'When the exception holds.'),
    }),
    choose: keyed({
      interpretation: interpretationName(),
      answers: described(
        z.record(z.string(), child()),
        '口径的每个答案及其条件。',
        'Each answer of the interpretation with its condition.',
      ),
    }),
  } as const satisfies Readonly<Record<ConditionKind, z.ZodType>>;
}

/** One node, by its key, holding more of them: the schema for editors. */
export function conditionSchema(): z.ZodType {
  const shapes = conditionShapes(() => z.lazy((): z.ZodType => condition));
  const keys = Object.fromEntries(
    Object.entries(shapes).map(([kind, shape]) => {
      const { name, says } = NODE_TEXTS[kind as ConditionKind];
      const key: z.ZodType = shape.optional();
      return [kind, described(key, `${name.zh}：${says.zh}`, says.en)];
    }),
  );
  const condition: z.ZodType = oneKeyOf(keys).meta({ id: 'condition' });
  return condition;
}

function extreme() {
  return keyed({
    over: described(over(), '在什么范围内数。', 'What is gone through.'),
    ...measureKeys(),
    is: described(comparison(), '怎样比较。', 'How it compares.'),
    threshold: threshold('界限：数字或参数。', 'The threshold: a number or a parameter.'),
  });
}

function measureKeys() {
  return {
    measure: described(measureName(), '度量。', 'The measure.'),
    with: described(
      measureParameters().optional(),
      '度量的参数：固定的值，或按某个口径；不写的取默认值。',
      'Parameters of the measure: a fixed value or the answer of an interpretation; its default when left out.',
    ),
  };
}

function threshold(zh: string, en: string) {
  return described(quantity(), zh, en);
}

import { EVENT_KIND_NAMES } from '@shuize/domain';
import * as z from 'zod';
import { comparison, measureName, measureParameters } from './condition-keys.ts';
import { described, keyed, oneKeyOf, oneWord, wordsToOffer } from './described.ts';
import { bilingualText, citation, identifier, interpretationAnswer, interpretationName } from './scalars.ts';
import {
  SCORE_OFF_TARGET,
  SCORE_TAKEN_FROM,
  SCORE_TARGETS,
  SCORE_TIES,
  SCORE_VETOED,
} from './score-words.ts';
import { LEVELS, OBLIGATIONS } from './words.ts';

const MOST_DECIMALS = 6;
const MOST_DAYS_AFTER = 366;

/** scores/ID.yaml: parts, items, sub-items and points; deductions, adjustments, vetoes, grades and what follows from them. */
export function scoreShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    provision: provision(),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    subject: described(
      oneKeyOf({
        divisions: described(
          oneWord(LEVELS).optional(),
          '考核这一级的各行政区。',
          'Divisions of that level are assessed.',
        ),
        departments: described(
          oneWord(LEVELS).optional(),
          '考核这一级政府的各部门。',
          'Departments of the governments of that level are assessed.',
        ),
      }),
      '考核谁。',
      'Who is assessed.',
    ),
    points: described(positive(), '总分的满分。', 'Full marks of the total.'),
    parts: described(
      several(part()),
      '各部分，按权重相加为总分。',
      'Parts; the total is their sum by weight.',
    ),
    adjustments: described(
      several(adjustment()).optional(),
      '对总分的综合调整，须在 scores.csv 中说明理由和批准情况。',
      'Changes of the total, given in scores.csv with reason and approval.',
    ),
    vetoes: described(
      several(veto()).optional(),
      '一票否决：有此类事件的，不论得分，直接定等次。',
      'Events that decide the grade whatever the points.',
    ),
    grades: described(grades(), '等次。', 'Grades.'),
    consequences: described(
      several(consequence()).optional(),
      '等次或者一票否决的后果，作为线索列出。',
      'What follows from a grade or a veto; these become findings.',
    ),
  });
}

function part() {
  return keyed({
    id: described(identifier(), '部分的标识。', 'Id of the part.'),
    label: label(),
    weight: described(positive().optional(), '权重；不写为1。', 'Its weight; 1 when left out.'),
    points: described(positive(), '满分，等于各项目分值之和。', 'Full points: those of its items together.'),
    items: described(
      several(
        keyed({
          ...entry(),
          'sub-items': described(
            several(keyed(entry())).optional(),
            '子项目，分值之和等于本项目的分值。',
            'Sub-items; their points together are those of the item.',
          ),
          deductions: described(
            several(deduction()).optional(),
            '扣分项，本身没有分值。',
            'Deductions: they have no points of their own.',
          ),
        }),
      ),
      '各项目。',
      'Its items.',
    ),
  });
}

function entry() {
  return {
    id: described(
      identifier(),
      '项目的标识，即 scores.csv 的 item；在整个制度包中不重复。',
      'Id of the item, as `item` of scores.csv; no two of a pack are the same.',
    ),
    provision: provision(),
    label: label(),
    cite: described(
      citation().optional(),
      '条款依据；不写的随考核评分。',
      "Where it stands; the score's when left out.",
    ),
    points: described(positive(), '分值。', 'Its points.'),
    earn: described(
      earning().optional(),
      '计分办法；不写为 given。',
      'How its points are earned; `given` when left out.',
    ),
  };
}

function earning() {
  return z.union([
    described(
      z.literal('given'),
      '由考核单位评定，写在 scores.csv 中。',
      'By those who assess, in scores.csv.',
    ),
    oneKeyOf({
      'points-off': described(
        keyed({
          events: events(),
          each: described(positive(), '每一件扣几分。', 'Points for each event.'),
        }).optional(),
        '从满分起，每一件扣若干分，扣完为止。',
        'Full points less so many for each event, never below zero.',
      ),
      steps: described(
        keyed({
          ...measure(),
          is: described(comparison(), '与界限怎样比较。', 'How the value is compared.'),
          steps: described(
            several(
              keyed({
                threshold: described(z.number(), '界限。', 'The threshold.'),
                points: described(notNegative(), '得分。', 'The points.'),
              }),
            ),
            '各档，从严到宽；取第一个达到的。',
            'Steps, the strictest first; the first one reached counts.',
          ),
          otherwise: described(notNegative(), '各档都未达到时的得分。', 'The points where none is reached.'),
        }).optional(),
        '按行政区的一个数值分档计分。',
        'Points by steps over a measure of the division.',
      ),
      share: described(
        keyed({
          ...measure(),
          of: described(
            keyed(measure()).optional(),
            '以另一度量为满分的基准，如目标；不写为1。',
            'The measure that all points stand for, such as a target; 1 when left out.',
          ),
        }).optional(),
        '分值乘以行政区的一个比例，最多得满分。',
        'The points times a share of the division, all at most.',
      ),
    }),
  ]);
}

function measure() {
  return {
    measure: described(
      measureName(),
      '行政区每年一个数值的度量。',
      'A measure with one value a division and year.',
    ),
    with: described(measureParameters().optional(), '度量的参数。', 'Its parameters.'),
  };
}

function events() {
  return described(
    several(
      z.union([
        eventKind(),
        keyed({
          kind: described(eventKind(), '事件类型。', 'Kind of event.'),
          under: described(
            interpretationAnswer(),
            '只在口径取该答案时才计。',
            'It counts under that answer of the interpretation only.',
          ),
        }),
      ]),
    ),
    '哪些类型的事件，经查实的才计。',
    'Kinds of event; those verified count.',
  );
}

/** What is not on the list is left to the checks, which name the nearest. */
function eventKind() {
  return wordsToOffer(EVENT_KIND_NAMES);
}

function deduction() {
  return keyed({
    id: described(
      identifier(),
      '扣分项的标识，即 scores.csv 的 item。',
      'Id of the deduction, as `item` of scores.csv.',
    ),
    provision: provision(),
    label: label(),
    cite: described(
      citation().optional(),
      '条款依据；不写的随考核评分。',
      "Where it stands; the score's when left out.",
    ),
    events: events(),
    each: described(
      positive().optional(),
      '每一件扣几分；原文没有规定、也未另行设定的不写。',
      'Points for each event; left out where the text states none and nobody has set it.',
    ),
    'taken-from': described(
      wordOrInterpretation(SCORE_TAKEN_FROM),
      '从哪里扣，扣到零为止。',
      'What it is taken off, never below zero.',
    ),
  });
}

function adjustment() {
  return keyed({
    id: described(
      identifier(),
      '调整的标识，即 scores.csv 的 item。',
      'Id of the adjustment, as `item` of scores.csv.',
    ),
    provision: provision(),
    label: label(),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}

function veto() {
  return keyed({
    id: described(identifier(), '一票否决的标识。', 'Id of the veto.'),
    provision: provision(),
    label: label(),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    events: events(),
    'days-after': described(
      z.union([daysAfter(), chosen(daysAfter)]).optional(),
      '时段结束后多少天内的事件仍计入；不写为0。',
      'For how many days after the period events still count; 0 when left out.',
    ),
    grade: described(identifier(), '定为哪个等次。', 'The grade it decides.'),
  });
}

function grades() {
  return oneKeyOf(
    {
      provision: provision(),
      cite: described(citation(), '条款依据。', 'Where they stand.'),
      'by-total': described(
        keyed({
          decimals: described(
            z.union([decimals(), chosen(decimals)]).optional(),
            '定等次前总分保留几位小数；exact 为不取舍，也是默认。',
            'Decimals that the total is rounded to before it is graded; `exact`, which is the default, is unrounded.',
          ),
          bands: described(
            several(
              keyed({
                ...grade(),
                from: described(
                  notNegative().optional(),
                  '不低于此分，含本数。',
                  'From this total, included.',
                ),
                below: described(
                  notNegative().optional(),
                  '低于此分，不含本数。',
                  'Below this total, which is not in it.',
                ),
              }),
            ),
            '各等次的分数段，从0到满分恰好覆盖一次。',
            'Bands that cover 0 to full marks exactly once.',
          ),
        }).optional(),
        '按总分定等次。',
        'Grades by the total.',
      ),
      'by-place': described(
        keyed({
          places: described(
            z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }),
            '前几位。',
            'So many places are first.',
          ),
          first: described(keyed(grade()), '前几位的等次。', 'The grade of the first places.'),
          met: described(
            keyed(grade()),
            '其他完成年度目标任务的等次。',
            'That of others who met their targets.',
          ),
          missed: described(keyed(grade()), '未完成的等次。', 'That of those who did not.'),
          ties: described(
            wordOrInterpretation(SCORE_TIES),
            '末一名额并列时怎么办。',
            'What a tie at the last place means.',
          ),
          'off-target': described(
            wordOrInterpretation(SCORE_OFF_TARGET),
            '名列前几位但未完成年度目标任务的。',
            'One in the first places that missed its targets.',
          ),
          targets: described(
            wordOrInterpretation(SCORE_TARGETS),
            '怎样认定完成年度目标任务。',
            'How it is told that targets are met.',
          ),
          'target-item': described(
            identifier(),
            '按项目认定时所看的项目。',
            'The item that is looked at where an item tells it.',
          ),
          vetoed: described(
            wordOrInterpretation(SCORE_VETOED),
            '被一票否决的是否仍占名次。',
            'Whether one who is failed by a veto holds a place.',
          ),
        }).optional(),
        '按名次定等次。',
        'Grades by place.',
      ),
    },
    ['by-total', 'by-place'],
  );
}

function consequence() {
  return oneKeyOf(
    {
      provision: described(identifier(), '线索所列的条款。', 'The provision that findings name.'),
      title: described(bilingualText(), '名称。', 'What it is called.'),
      cite: described(citation(), '条款依据。', 'Where it stands.'),
      obligation: described(oneWord(OBLIGATIONS), '应当还是可以。', 'Whether the text says shall or may.'),
      grade: described(identifier().optional(), '在哪个等次之后。', 'The grade it follows from.'),
      veto: described(identifier().optional(), '在哪项一票否决之后。', 'The veto it follows from.'),
      held: described(
        oneKeyOf(
          {
            post: described(identifier().optional(), '被问责的职务。', 'The post that is held.'),
            body: described(identifier().optional(), '被问责的单位。', 'The body that is held.'),
            label: label(),
          },
          ['post', 'body'],
        ),
        '问责谁：职务或单位，二者取一。',
        'Who is held: a post or a body, one of them.',
      ),
      consequence: described(bilingualText(), '后果。', 'What follows.'),
    },
    ['grade', 'veto'],
  );
}

function grade() {
  return { id: described(identifier(), '等次的标识。', 'Id of the grade.'), label: label() };
}

function label() {
  return described(bilingualText(), '名称。', 'What it is called.');
}

function provision() {
  return described(
    identifier().optional(),
    '结果所列的条款，与标识不同时才写。',
    'The provision that outputs name, where it differs from the id.',
  );
}

function positive() {
  return z.number().positive({ error: 'number-not-positive' });
}

function notNegative() {
  return z.number().min(0, { error: 'number-below-zero' });
}

function daysAfter() {
  return z
    .int({ error: 'not-whole-number' })
    .min(0, { error: 'number-below-zero' })
    .max(MOST_DAYS_AFTER, { error: 'number-too-large' });
}

function decimals() {
  return z.union([
    z.literal('exact'),
    z
      .int({ error: 'not-whole-number' })
      .min(0, { error: 'number-below-zero' })
      .max(MOST_DECIMALS, { error: 'number-too-large' }),
  ]);
}

/** A value for each answer of an interpretation. */
function chosen<Value extends z.ZodType>(value: () => Value) {
  return keyed({
    interpretation: interpretationName(),
    answers: described(z.record(z.string(), value()), '每个答案的值。', 'The value under each answer.'),
  });
}

function wordOrInterpretation<Word extends string>(words: Parameters<typeof oneWord<Word>>[0]) {
  return z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]);
}

function several<Entry extends z.ZodType>(entryShape: Entry) {
  return z.array(entryShape).min(1, { error: 'empty-list' });
}

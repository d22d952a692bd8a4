import * as z from 'zod';
import { comparison, measureName, measureParameters } from './condition-keys.ts';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';
import { consequence, grades, veto } from './score-grade-shape.ts';
import {
  events,
  label,
  notNegative,
  positive,
  provision,
  several,
  wordOrInterpretation,
} from './score-scalars.ts';
import { SCORE_TAKEN_FROM } from './score-words.ts';
import { LEVELS } from './words.ts';

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

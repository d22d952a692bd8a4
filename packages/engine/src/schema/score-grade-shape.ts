import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';
import {
  chosen,
  events,
  label,
  notNegative,
  provision,
  several,
  wordOrInterpretation,
} from './score-scalars.ts';
import { SCORE_OFF_TARGET, SCORE_TARGETS, SCORE_TIES, SCORE_VETOED } from './score-words.ts';
import { OBLIGATIONS } from './words.ts';

const MOST_DECIMALS = 6;
const MOST_DAYS_AFTER = 366;

/** What of a score decides the grade, the grades themselves, and what follows from them. */

export function veto() {
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

export function grades() {
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

export function consequence() {
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

import * as z from 'zod';
import { measureName } from './condition-keys.ts';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import {
  COUNTINGS,
  MISSING_PERIODS,
  NEEDS,
  PERIODS,
  RANKED_BY,
  REMAINDERS,
  REPEATS,
  TIES,
  UNCLAIMED,
} from './ranking-words.ts';
import {
  bilingualText,
  citation,
  identifier,
  interpretationAnswer,
  interpretationName,
  quantity,
  text,
} from './scalars.ts';
import { FIRST_PLACES, LEVELS } from './words.ts';

/** rankings/ID.yaml: who is compared in which group by what, and what follows from the last places. */
export function rankingShape() {
  return keyed({
    id: described(
      identifier(),
      '标识，与文件名相同，也是 ranks.csv 中的排名名称。',
      'Id; the name of the file, and of the ranking in ranks.csv.',
    ),
    provision: described(
      identifier().optional(),
      '排名所依据的条款编号，与标识不同时写。',
      'Id of the provision that it stands for, where that differs.',
    ),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    among: described(
      keyed({
        level: described(oneWord(LEVELS), '哪一级辖区。', 'Level of the divisions.'),
        by: described(oneWord(RANKED_BY).optional(), '怎样分组。', 'How they are grouped.'),
      }),
      '谁与谁排名。',
      'Who is compared with whom.',
    ),
    period: described(oneWord(PERIODS), '多长时间一期。', 'How long a period is.'),
    value: described(rankingValue(), '按什么排名。', 'What they are ranked by.'),
    first: described(oneWord(FIRST_PLACES), '哪一端排第1名。', 'Which value takes place 1.'),
    ties: described(
      answerOf(TIES),
      '并列的是否算末位：固定，或按某个口径。第1名从不算末位。',
      'Whether those who share a place count as last: fixed, or the answer of an interpretation. Place 1 never does.',
    ),
    missing: described(
      answerOf(MISSING_PERIODS).optional(),
      '整期没有数值时怎样计次：固定，或按某个口径；默认 unknown。',
      'What a period without any value is to counts: fixed, or the answer of an interpretation; unknown by default.',
    ),
    summaries: described(
      z.array(oneWord(PERIODS)).min(1, { error: 'empty-list' }).optional(),
      '还按哪些更长的时段汇总（各期数值的平均）；汇总不产生后果。',
      'Longer periods over which it is summed up, by the mean of the values; nothing follows from those.',
    ),
    under: described(
      interpretationAnswer().optional(),
      '口径取该答案时，排名才产生后果。',
      'Something follows from the ranking under that answer only.',
    ),
    consequences: described(
      z.array(consequence()).min(1, { error: 'empty-list' }).optional(),
      '排在末位的后果，各有条款；没有可不写。',
      'What follows from the last places, each with a provision; may be left out.',
    ),
    fund: described(
      keyed({
        cite: described(citation(), '条款依据。', 'Where it stands.'),
        from: described(
          z.array(identifier()).min(1, { error: 'empty-list' }),
          '哪些条款的后果含扣款。',
          'Provisions whose consequences take money.',
        ),
        targets: described(
          text(),
          'ranks.csv 中载有目标值的排名名称；第1名达到目标才得奖励。',
          'Name in ranks.csv under which the targets stand; only a first that met its target is rewarded.',
        ),
        remainder: described(oneWord(REMAINDERS), '余数怎样分。', 'How a remainder is shared.'),
        unclaimed: described(oneWord(UNCLAIMED), '无人可奖时怎样办。', 'What becomes of it where nobody is.'),
      }).optional(),
      '扣款奖励：末位扣款，奖给同组第1名。',
      'Money from the last to the first of their group.',
    ),
  });
}

function rankingValue() {
  return z.union([
    described(
      z.literal('ranks'),
      'ranks.csv 中以本排名标识为名的数值。',
      'The values of ranks.csv under the id of the ranking.',
    ),
    oneKeyOf({
      parts: described(
        z
          .array(
            keyed({
              ranks: described(text(), 'ranks.csv 中的排名名称。', 'Name in ranks.csv.'),
              weight: described(
                z.union([
                  z.number(),
                  keyed({
                    interpretation: interpretationName(),
                    answers: described(
                      z.record(z.string(), z.number()),
                      '口径的每个答案及其权重。',
                      'Each answer with its weight.',
                    ),
                  }),
                ]),
                '权重，各部分合计为1。',
                'Its weight; the weights of all parts make 1.',
              ),
            }),
          )
          .min(2, { error: 'empty-list' })
          .optional(),
        'ranks.csv 中以本排名标识为名的数值；没有时，按权重由几个部分合成。',
        'The values of ranks.csv under the id of the ranking; where there is none, the weighted sum of parts.',
      ),
      score: described(
        identifier().optional(),
        '本制度包某项考核的总分。',
        'The total of a score of the pack.',
      ),
      measure: described(
        measureName().optional(),
        '每个辖区每年一个数值的度量。',
        'A measure with one value a division and year.',
      ),
    }),
  ]);
}

function consequence() {
  return keyed({
    provision: described(
      identifier(),
      '条款的编号，如 SMX-A10b；各项后果不同。',
      'Id of the provision, such as SMX-A10b; another for each consequence.',
    ),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    counting: described(oneWord(COUNTINGS), '数什么。', 'What is counted.'),
    repeat: described(
      answerOf(REPEATS).optional(),
      '达到以后是否每次都算：固定，或按某个口径；默认 each。',
      'Whether it comes again: fixed, or the answer of an interpretation; each by default.',
    ),
    ladder: described(
      z
        .array(
          keyed({
            at: described(
              z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }),
              '达到几位、几次。',
              'How many places or times.',
            ),
            consequence: described(bilingualText(), '后果。', 'What follows.'),
            deduct: described(
              quantity().optional(),
              '扣款，单位元：由本机关设定；不写为“金额未设定”。',
              'Yuan deducted, as the office configures it; “amount not configured” when left out.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '由轻到重的各档，at 递增；达到几档的，取最高一档。',
      'Steps with rising `at`; of those reached the highest counts.',
    ),
    'counts-with': described(
      keyed({
        rankings: described(
          z.array(identifier()).min(1, { error: 'empty-list' }),
          '本制度包的其他排名，期间相同。',
          'Other rankings of the pack with the same period.',
        ),
        under: described(
          interpretationAnswer(),
          '口径取该答案时。',
          'Under that answer of an interpretation.',
        ),
      }).optional(),
      '在其他排名中排末位是否一并计次。',
      'Whether being last in other rankings counts as well.',
    ),
    declared: described(
      keyed({
        items: described(
          z
            .array(
              keyed({
                item: described(identifier(), 'scores.csv 中的考核项。', 'The item in scores.csv.'),
                label: described(bilingualText(), '名称。', 'What it is called.'),
              }),
            )
            .min(1, { error: 'empty-list' }),
          '由人认定的情形：scores.csv 当期该项得分大于0为认定，说明写在 note。',
          'What people state: points above 0 for the item in scores.csv, with the reason in `note`.',
        ),
        need: described(answerOf(NEEDS), '要有几项：固定，或按某个口径。', 'How many of them it takes.'),
      }).optional(),
      '原文没有标准、由人认定的另一情形；认定即触发。',
      'Another limb that has no threshold and is stated by people.',
    ),
    held: described(
      z
        .array(
          oneKeyOf(
            {
              post: described(identifier().optional(), '职务。', 'A post.'),
              body: described(identifier().optional(), '机关。', 'A body.'),
              label: described(bilingualText(), '职务或机关的名称。', 'What it is called.'),
            },
            ['post', 'body'],
          ),
        )
        .min(1, { error: 'empty-list' }),
      '对谁：职务或机关。',
      'Who is held: posts or bodies.',
    ),
  });
}

function answerOf<Word extends string>(words: Parameters<typeof oneWord<Word>>[0]) {
  return z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]);
}

import type { Bilingual } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { bilingualText, citation, identifier, interpretationName, text } from './scalars.ts';
import {
  ACCOUNTABILITY_COUNTED,
  AMONG,
  COMPLAINT_COUNTED,
  DUE_DAYS,
  RANKS,
  RESULTS,
  YEARS_COUNTED,
} from './statistic-words.ts';

/** statistics/ID.yaml: what is counted and which counts must agree. */
export function statisticShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '统计的名称。', 'What the statistic is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    of: described(
      oneKeyOf({
        accountability: described(accountabilityShape().optional(), '问责统计。', 'Of accountability.csv.'),
        complaints: described(complaintsShape().optional(), '信访件统计。', 'Of complaints.csv.'),
      }),
      '统计哪个文件。',
      'Which file is counted.',
    ),
    agree: described(
      z
        .array(
          keyed({
            total: described(identifier(), '合计的计数。', 'Id of the count that is the total.'),
            parts: described(
              z.array(identifier()).min(2, { error: 'empty-list' }),
              '各项，其和应等于合计；至少两项。',
              'Ids of two or more counts that add up to it.',
            ),
          }),
        )
        .optional(),
      '勾稽关系。',
      'Counts that must agree.',
    ),
    note: described(bilingualText().optional(), '说明。', 'What a reader must know.'),
  });
}

function accountabilityShape() {
  return keyed({
    since: described(
      z
        .int({ error: 'not-whole-number' })
        .min(1900, { error: 'bad-year' })
        .max(2999, { error: 'bad-year' })
        .optional(),
      '自哪一年起；不写为全部年份。',
      'The first year; all when left out.',
    ),
    by: described(oneWord({ year: YEAR_WORD }).optional(), '是否逐年列出。', 'Whether also year by year.'),
    counts: described(
      z
        .array(
          keyed({
            ...countKeys(),
            of: described(oneWord(ACCOUNTABILITY_COUNTED), '数什么。', 'What is counted.'),
            rank: described(oneWord(RANKS).optional(), '只计这一职级。', 'Of this rank only.'),
            'case-begins': described(
              text().optional(),
              '只计案件编号以此开头的。',
              'Of cases whose ids begin so.',
            ),
            years: described(
              wordOrInterpretation(YEARS_COUNTED),
              '计哪些年份，或者由口径决定。',
              'Which years, or as an interpretation says.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '各项计数。',
      'The counts.',
    ),
  });
}

function complaintsShape() {
  return keyed({
    'due-day': described(
      wordOrInterpretation(DUE_DAYS),
      '期限当日是否算到期，或者由口径决定。',
      'Whether the last day itself counts, or as an interpretation says.',
    ),
    by: described(
      oneWord({ batch: BATCH_WORD }).optional(),
      '是否逐批列出。',
      'Whether also batch by batch.',
    ),
    counts: described(
      z
        .array(
          keyed({
            ...countKeys(),
            of: described(oneWord(COMPLAINT_COUNTED), '数什么。', 'What is counted.'),
            result: described(oneWord(RESULTS).optional(), '只计这一办理结果。', 'With this result only.'),
            among: described(
              wordOrInterpretation(AMONG),
              '在哪些信访件中数，或者由口径决定。',
              'Among which, or as an interpretation says.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '各项计数。',
      'The counts.',
    ),
  });
}

const YEAR_WORD = { zh: '逐年。', en: 'Year by year.' };
const BATCH_WORD = { zh: '逐批。', en: 'Batch by batch.' };

function countKeys() {
  return {
    id: described(identifier(), '计数的标识，输出中的名称。', 'Id of the count; what outputs call it.'),
    label: described(bilingualText(), '计数的名称。', 'What is counted, in words.'),
    unit: described(bilingualText(), '单位。', 'Its unit.'),
  };
}

function wordOrInterpretation<Word extends string>(words: Readonly<Record<Word, Bilingual>>) {
  return z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]).optional();
}

import * as z from 'zod';
import { caseQuestion } from './case-questions.ts';
import { described, keyed, oneWord } from './described.ts';
import { bilingualText, day, divisionCode, identifier, text } from './scalars.ts';
import { SHOWS, STATUSES } from './words.ts';

/** Files of a data package that a case may hold. */
const FACT_FILES = [
  'divisions',
  'sections',
  'targets',
  'monthly',
  'readings',
  'background',
  'exclusions',
  'binding',
  'black-odorous',
  'annual',
  'tasks',
  'posts',
  'events',
  'scores',
  'ranks',
  'adoptions',
  'complaints',
  'accountability',
  'flows',
].map((name) => `${name}.csv`);

/** Without these no data package can be read. */
const REQUIRED_FILES: ReadonlySet<string> = new Set(['divisions.csv', 'sections.csv']);

const FINDING_KEYS: readonly (readonly [name: string, zh: string, en: string])[] = [
  ['section', '断面，逐断面判断时才有。', 'The section, where each is judged by itself.'],
  ['post', '职务。', 'The post.'],
  ['window', '期间，如 2018 或 2017..2018。', 'The window, such as 2018 or 2017..2018.'],
  ['observed', '实际个数：整数，或 min 与 max。', 'The count observed: a whole number, or min and max.'],
  ['required', '规定个数。', 'The count required.'],
  ['facts', '各个事实。', 'The facts.'],
  ['unknown', '未知的数值。', 'The unknown cells.'],
  ['distance', '距离触发还差多少。', 'How far from changing.'],
  ['holders', '任职的人。', 'Who held the post.'],
  ['sentence', '结论的文字。', 'The sentence.'],
  ['interpretations', '所用的口径。', 'Interpretations used.'],
  ['otherInterpretations', '换用别的口径时的结果。', 'Where another answer changes the outcome.'],
  ['cite', '条款依据。', 'The citation.'],
];

/** cases/ID.yaml: a small data package and what it must give. */
export function caseShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '案例说明什么。', 'What the case shows.'),
    rules: described(
      z.array(identifier()).min(1, { error: 'empty-list' }),
      '所证明的条款。',
      'Rules that it proves.',
    ),
    shows: described(oneWord(SHOWS), '处在界限的哪一侧。', 'Where it stands to the limit.'),
    year: described(
      z
        .int({ error: 'not-whole-number' })
        .min(1900, { error: 'bad-year' })
        .max(2999, { error: 'bad-year' })
        .optional(),
      '判断的年度；写了 asks 的可以不写。',
      'The year judged; not needed where `asks` stands.',
    ),
    'as-of': described(
      day().optional(),
      '截至哪一天所知；不写为全部已知。',
      'What was known on that day; all that was ever recorded when left out.',
    ),
    interpretations: described(
      z.record(z.string(), identifier()).optional(),
      '所用的口径：口径的标识和答案；不写的用默认。',
      'Answers of interpretations other than the default.',
    ),
    asks: described(
      caseQuestion().optional(),
      '所问的内容，结果写在 answers 中；不写为问责线索，写在 expected 中。',
      'What is asked, with its outcome under `answers`; without it, the findings under `expected`.',
    ),
    facts: described(
      keyed(
        Object.fromEntries(
          FACT_FILES.map((file) => {
            const content: z.ZodType<string | undefined> = REQUIRED_FILES.has(file)
              ? text()
              : text().optional();
            return [file, described(content, `${file} 的全文。`, `The text of ${file}.`)];
          }),
        ),
        'unknown-fact-file',
      ).optional(),
      '数据包的各文件及其内容。',
      'Files of a data package with their text.',
    ),
    expected: described(
      z
        .array(
          keyed({
            provision: described(identifier(), '条款。', 'The rule.'),
            division: described(
              divisionCode(),
              '行政区划代码，须加引号。',
              'Code of the division, in quotes.',
            ),
            status: described(oneWord(STATUSES), '结论。', 'The outcome.'),
            ...Object.fromEntries(
              FINDING_KEYS.map(([name, zh, en]) => [name, described(z.unknown().optional(), zh, en)]),
            ),
          }),
        )
        .min(1, { error: 'empty-list' })
        .optional(),
      '应得的线索，每条只核对所写的字段。',
      'Findings that must come out; only the fields that are named are compared.',
    ),
    answers: described(
      z.array(z.record(z.string(), z.unknown())).min(1, { error: 'empty-list' }).optional(),
      'asks 应得的结果，每项只核对所写的字段。',
      'What `asks` must give; only the fields that are named are compared.',
    ),
  });
}

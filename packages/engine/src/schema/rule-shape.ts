import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { heldShape } from './held-shape.ts';
import { bilingualText, citation, identifier, interpretationAnswer, interpretationName } from './scalars.ts';
import { AMENDMENTS, HOLDERS, LEVELS, OBLIGATIONS } from './words.ts';

const MAX_WINDOW_YEARS = 10;

/** rules/ID.yaml: when this condition holds for a subject, this post is held with this consequence. */
export function ruleShape<Child extends z.ZodType>(condition: () => Child) {
  return keyed({
    id: described(
      identifier(),
      '条款的标识，与文件名相同，如 SX18-1a。',
      'Id of the provision and name of the file, such as SX18-1a.',
    ),
    title: described(bilingualText(), '条款的名称。', 'What the rule is called.'),
    cite: described(
      citation(),
      '条款依据；条件中的数字也以此为依据。',
      'Where the rule and its numbers stand.',
    ),
    obligation: described(oneWord(OBLIGATIONS), '应当还是可以。', 'Whether the text says shall or may.'),
    subject: described(
      keyed({
        level: described(
          oneWord(LEVELS),
          '对哪一级辖区作出判断。',
          'Level of the divisions that are judged.',
        ),
        'by-section': described(
          interpretationAnswer().optional(),
          '口径取该答案时，逐个断面判断。',
          'Under that answer each section is judged by itself.',
        ),
      }),
      '判断的对象。',
      'Who is judged.',
    ),
    held: described(
      heldShape(),
      '问责谁：职务或机关，二者取一；或者几个角色的列表，各有追责方式。',
      'Who is held: a post or a body, one of them; or a list of roles, each with its measures.',
    ),
    window: described(
      keyed({
        years: described(
          z
            .int({ error: 'not-whole-number' })
            .min(1, { error: 'window-years' })
            .max(MAX_WINDOW_YEARS, { error: 'window-years' }),
          '判断的年数，1 至 10：1 为本年，2 为上年和本年。',
          'How many years, 1 to 10: 1 is the year judged, 2 that and the one before.',
        ),
        amendment: described(
          oneWord(AMENDMENTS).optional(),
          '期间内参数变化时用哪个值；默认 window-end。',
          'Which value counts when a parameter changes within the window; window-end by default.',
        ),
      }),
      '判断的期间。',
      'The years that are looked at.',
    ),
    consequence: described(bilingualText(), '后果。', 'What follows.'),
    holder: described(
      z.union([oneWord(HOLDERS), oneKeyOf({ interpretation: interpretationName() })]),
      '问责哪一任：固定，或按某个口径。',
      'Which holder of the post: fixed, or the answer of an interpretation.',
    ),
    'rests-on': described(
      z.array(identifier()).min(1, { error: 'empty-list' }).optional(),
      '本条以哪些条款的线索为事实。',
      'Rules whose findings this one points to as facts.',
    ),
    condition: described(condition(), '触发条件。', 'When it is triggered.'),
  });
}

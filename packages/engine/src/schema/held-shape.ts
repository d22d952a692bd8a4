import { ACCOUNTABILITY_MEASURES, type Bilingual, bilingual } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { bilingualText, identifier } from './scalars.ts';
import { HELD_PLACES, HOLDERS } from './words.ts';

const MEASURE_TEXTS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(ACCOUNTABILITY_MEASURES).map(([measure, { zh, en }]) => [
    measure,
    bilingual(`${zh}。`, `${en}.`),
  ]),
);

/** Who a rule holds: a post, a body, or several roles each with its measures. */
export function heldShape() {
  return z.union([
    oneKeyOf(
      {
        post: described(identifier().optional(), '被问责的职务。', 'The post that is held.'),
        body: described(
          identifier().optional(),
          '被问责的机关，如 government。',
          'The body that is held, such as government.',
        ),
        label: described(bilingualText(), '职务或机关的名称。', 'What the post or body is called.'),
      },
      ['post', 'body'],
    ),
    z.array(heldRole()).min(1, { error: 'empty-list' }),
  ]);
}

function heldRole() {
  return keyed({
    role: described(
      identifier(),
      '角色的标识，如 direct、deputy、principals。',
      'Id of the role, such as direct, deputy, principals.',
    ),
    posts: described(
      z
        .array(z.union([identifier(), z.array(identifier()).min(1, { error: 'empty-list' })]))
        .min(1, { error: 'empty-list' }),
      '该角色对应的职务，取有任职记录的第一个；几个职务同时被问责的，写成列表中的列表。',
      'Posts that the role goes by, of which the first on record counts; posts held together are a list in the list.',
    ),
    place: described(
      oneWord(HELD_PLACES).optional(),
      '在哪里找任职者；默认 event。',
      'Where the holder is looked for; event by default.',
    ),
    holder: described(
      oneWord(HOLDERS).optional(),
      '该角色问责哪一任；不写的按本条的 holder。',
      'Which holder of the role; that of the rule when left out.',
    ),
    label: described(bilingualText(), '角色的名称。', 'What the role is called.'),
    measures: described(
      z.array(oneWord(MEASURE_TEXTS)).min(1, { error: 'empty-list' }).optional(),
      '追责方式，列出多个为其中之一；由后果写明的可以不写。',
      'Measures, of which one is taken where there are several; none where the consequence says what follows.',
    ),
  });
}

import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { JOINS, REGISTER_FIELDS } from './register-words.ts';
import { bilingualText, citation, day, identifier, interpretationName } from './scalars.ts';
import { OBLIGATIONS } from './words.ts';

/** registers/ID.yaml: entries with cause, area, from and lifted. */
export function registerShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名单的名称。', 'What the register is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    fields: described(
      z
        .array(
          keyed({
            field: described(oneWord(REGISTER_FIELDS), '栏目。', 'The field.'),
            label: described(bilingualText(), '栏目填什么。', 'What it holds.'),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '除缘由和起始日以外必须填写的栏目。',
      'Fields that must be filled in besides the cause and the first day.',
    ),
    subjects: described(
      keyed({
        open: described(z.boolean(), '是否以“等”字结尾，可以另有其他。', 'Whether the list is open (等).'),
        of: described(namedList(), '原文列举的对象。', 'What the text names.'),
      }).optional(),
      '对象的范围；原文没有列举的不写。',
      'What an entry may be about, where the text names it.',
    ),
    causes: described(
      z.array(causeShape()).min(1, { error: 'empty-list' }),
      '列入的缘由。',
      'Why something is entered.',
    ),
    publication: described(
      keyed({
        says: described(bilingualText(), '怎样公布。', 'How it is published.'),
        cite: described(citation(), '条款依据。', 'Where it stands.'),
        from: described(day().optional(), '自哪一天起公布。', 'Since which day.'),
      }).optional(),
      '公布要求；原文没有的不写。',
      'Publication, where the text asks for it.',
    ),
  });
}

function causeShape() {
  return keyed({
    id: described(identifier(), '缘由的标识。', 'Id of the cause.'),
    title: described(bilingualText(), '缘由的名称。', 'What the cause is called.'),
    provision: described(
      identifier().optional(),
      '输出中写的条款编号；不写为名单的标识。',
      "The provision that outputs name; the register's id when left out.",
    ),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    obligation: described(
      oneWord(OBLIGATIONS).optional(),
      '应当还是可以；不写为应当。',
      'Shall or may; shall when left out.',
    ),
    facts: described(
      keyed({
        join: described(
          z.union([oneWord(JOINS), oneKeyOf({ interpretation: interpretationName() })]),
          '全部认定还是认定其一，或者由口径决定。',
          'All of them or any, or as an interpretation says.',
        ),
        of: described(namedList(), '须认定的事实。', 'What must be established.'),
      }),
      '列入须认定的事实。',
      'What must be established for an entry.',
    ),
    after: described(
      z.array(identifier()).optional(),
      '同一对象此前须已因哪些缘由之一列入。',
      'Causes of which one must have been entered before for the same subject.',
    ),
    earliest: described(day().optional(), '最早可以列入的日期。', 'First day on which it can be entered.'),
    measures: described(namedList(), '采取的措施，数种时择一。', 'What follows; one of several is chosen.'),
    scope: described(bilingualText().optional(), '适用于什么。', 'What it covers.'),
    exempt: described(bilingualText().optional(), '除外的范围。', 'What is left out of it.'),
    lifting: described(
      bilingualText(),
      '何时解除；原文没有规定的，写明没有规定。',
      'When it is lifted, or that the text does not say.',
    ),
  });
}

function namedList() {
  return z
    .array(
      keyed({
        id: described(identifier(), '标识。', 'Its id.'),
        label: described(bilingualText(), '名称。', 'What it is called.'),
      }),
    )
    .min(1, { error: 'empty-list' });
}

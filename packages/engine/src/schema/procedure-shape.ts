import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { bilingualText, citation, identifier, interpretationAnswer, interpretationName } from './scalars.ts';
import { OBLIGATIONS } from './words.ts';

/** procedures/ID.yaml: the steps of a case, who may act, what each needs and when it may close. */
export function procedureShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '程序的名称。', 'What the procedure is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    parties: described(
      z.array(partyShape()).min(1, { error: 'empty-list' }),
      '办理主体：哪个机关以什么身份办理。',
      'Who may act: which organ, in which role.',
    ),
    points: described(
      z.array(pointShape()).optional(),
      '待答事项：办结前必须逐一答复的事项；没有可不写。',
      'What must be answered before a case closes, where there is such.',
    ),
    starts: described(
      stepNames().min(1, { error: 'empty-list' }),
      '案件可以从哪些步骤开始。',
      'Ids of the steps that a case may begin with.',
    ),
    steps: described(
      z.array(stepShape()).min(1, { error: 'empty-list' }),
      '各个步骤。',
      'The steps, in the order in which they are told.',
    ),
  });
}

function partyShape() {
  return keyed({
    id: described(identifier(), '主体的标识。', 'Id of the party.'),
    organ: described(bilingualText(), '机关或者单位的名称。', 'The organ or unit.'),
    role: described(bilingualText(), '在案件中的身份。', 'Its role in the case.'),
  });
}

function pointShape() {
  return keyed({
    id: described(identifier(), '事项的标识。', 'Id of the point.'),
    label: described(bilingualText(), '事项的名称。', 'What the point is called.'),
    provision: described(
      identifier().optional(),
      '输出中写的条款编号；不写为本程序的标识。',
      "The provision that outputs name; the procedure's id when left out.",
    ),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    answers: described(
      z
        .array(
          keyed({
            id: described(identifier(), '答复的标识。', 'Id of the answer.'),
            label: described(bilingualText(), '答复的内容。', 'The answer.'),
            under: described(
              interpretationAnswer().optional(),
              '只在口径取这一答案时才算答复。',
              'Settles the point under this answer of an interpretation only.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '可以怎样答复；作出其中一种即为已答。',
      'The answers that settle it.',
    ),
  });
}

function stepShape() {
  return keyed({
    id: described(identifier(), '步骤的标识。', 'Id of the step.'),
    title: described(bilingualText(), '步骤的名称。', 'What the step is called.'),
    provision: described(
      identifier().optional(),
      '输出中写的条款编号；不写为本程序的标识。',
      "The provision that outputs name; the procedure's id when left out.",
    ),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    by: described(
      z.union([identifier(), oneKeyOf({ interpretation: interpretationName() })]),
      '由哪个主体办理，或者由口径决定。',
      'Id of the party that may take it, or as an interpretation says.',
    ),
    obligation: described(
      oneWord(OBLIGATIONS).optional(),
      '应当还是可以；不写为应当。',
      'Shall or may; shall when left out.',
    ),
    when: described(
      bilingualText().optional(),
      '在什么情形下采用，由人判断。',
      'In which circumstances it is taken; people decide.',
    ),
    needs: described(
      z
        .array(
          keyed({
            id: described(identifier(), '材料的标识。', 'Id of the document.'),
            label: described(bilingualText(), '材料的名称。', 'What the document is.'),
          }),
        )
        .optional(),
      '办理时必须同时提交的材料。',
      'What must be handed in with the step.',
    ),
    answers: described(
      z.array(identifier()).optional(),
      '本步骤答复哪些待答事项，至少答复一项。',
      'Points that it answers: one of them at least.',
    ),
    to: described(
      stepNames().optional(),
      '之后可以办理的步骤；办结的步骤写可以重新启动案件的步骤。',
      'Steps that may follow; of one that closes the case, those that open it again.',
    ),
    'next-within': described(
      keyed({
        days: described(
          z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }).nullable(),
          '天数，自办理次日起算；原文没有规定天数的写 null。',
          'Days, counted from the day after; null where the text has no number.',
        ),
        note: described(bilingualText(), '对期限的说明。', 'What is said of the time.'),
        'when-late': described(
          stepNames().optional(),
          '逾期后改为办理的步骤；不写则不变。',
          'Steps that stand in the place of `to` once it is late; unchanged when left out.',
        ),
      }).optional(),
      '本步骤之后多久须有下一步。',
      'How soon something must follow.',
    ),
    closes: described(
      keyed({
        'when-answered': described(
          z.array(identifier()).optional(),
          '哪些事项都已答复才能办结。',
          'Only when every one of these points is answered.',
        ),
      }).optional(),
      '写上则本步骤办结案件。',
      'Where it stands, the step closes the case.',
    ),
    note: described(bilingualText().optional(), '说明。', 'What a reader must know.'),
  });
}

function stepNames() {
  return z.array(identifier());
}

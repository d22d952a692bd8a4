import * as z from 'zod';
import { described, keyed, oneKeyOf } from './described.ts';
import { planDue, planNumber } from './plan-scalars.ts';
import { planTargetShape } from './plan-target-shape.ts';
import { bilingualText, citation, day, identifier } from './scalars.ts';

export function departmentShape() {
  return keyed({
    id: described(identifier(), '部门的标识。', 'Id of the department.'),
    name: described(bilingualText(), '原文中的名称。', 'Its name in the text.'),
    today: described(
      z.array(bilingualText()).min(1, { error: 'empty-list' }).optional(),
      '今天的后继机构；名称未变的不写。',
      'Those that took over from it; left out where the name still stands.',
    ),
  });
}

export function planMeasureShape() {
  return keyed({
    number: described(planNumber(), '编号，如 "2.1.1"，须加引号。', 'Number, such as "2.1.1", in quotes.'),
    title: described(bilingualText(), '措施的名称。', 'What the measure is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    lead: described(
      departmentIds(),
      '牵头部门；原文没有写的不写。',
      'Who leads; left out where the text names none.',
    ),
    sole: described(
      departmentIds(),
      '单独负责的部门（负责，没有参与部门）；与 lead 二者取一。',
      'Who is responsible alone, with nobody taking part; instead of `lead`.',
    ),
    participating: described(departmentIds(), '参与（配合）部门。', 'Who takes part.'),
    charged: described(
      departmentIds(),
      '原文交办任务、但没有写明牵头或参与的部门。',
      'Who is charged with a part without being called lead or participating.',
    ),
    'lead-open': open('牵头部门之后有“等”。', 'The list of those who lead ends in “and others”.'),
    'participating-open': open(
      '参与部门之后有“等”。',
      'The list of those who take part ends in “and others”.',
    ),
    starts: described(
      z
        .array(
          keyed({
            from: described(day(), '起始日，须加引号。', 'First day, in quotes.'),
            what: described(bilingualText(), '做什么。', 'What begins.'),
          }),
        )
        .min(1, { error: 'empty-list' })
        .optional(),
      '自某日起持续做的事。',
      'What begins on a day and goes on.',
    ),
    deadlines: described(
      z
        .array(
          oneKeyOf(
            {
              by: described(planDue().optional(), '期限（含当日）。', 'When it is due, that day included.'),
              within: described(
                bilingualText().optional(),
                '自某事起多久之内，原文没有给出那一天的。',
                'How long after an event whose day the text does not give.',
              ),
              what: described(bilingualText(), '完成什么。', 'What must be done.'),
            },
            ['by', 'within'],
          ),
        )
        .min(1, { error: 'empty-list' })
        .optional(),
      '期限。',
      'Deadlines.',
    ),
    targets: described(
      z.array(planTargetShape({})).min(1, { error: 'empty-list' }).optional(),
      '可衡量的目标；目标的期限不必在 deadlines 中再写。',
      'Measurable targets; their deadlines need not stand under `deadlines` too.',
    ),
  });
}

function departmentIds() {
  return z.array(identifier()).min(1, { error: 'empty-list' }).optional();
}

function open(zh: string, en: string) {
  return described(z.literal(true).optional(), zh, en);
}

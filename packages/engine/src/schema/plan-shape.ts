import * as z from 'zod';
import { described, keyed } from './described.ts';
import { departmentShape, planMeasureShape } from './plan-measure-shape.ts';
import { answerableWord, planNumber } from './plan-scalars.ts';
import { planTargetShape, yearlyTargetShape } from './plan-target-shape.ts';
import { COUNTED_SECTIONS, YEAR_DAYS } from './plan-words.ts';
import { bilingualText, citation, identifier, text } from './scalars.ts';

/** plans/ID.yaml: a plan: measures with departments, deadlines and targets. */
export function planShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    provision: described(
      identifier().optional(),
      '各项措施共同的条款编号，供案例引用。',
      'Id of the provision that all measures stand for, for cases to name.',
    ),
    note: described(bilingualText().optional(), '读者须知。', 'What a reader must know.'),
    'implemented-by': described(
      clause().optional(),
      '每项措施都由谁落实，如各级人民政府。',
      'Who carries out every measure, such as governments of every level.',
    ),
    acceptance: described(
      clause().optional(),
      '完成前须经过什么，如督查验收。',
      'What must happen before a measure counts as done, such as acceptance.',
    ),
    'when-late': described(clause().optional(), '逾期的后果。', 'What follows when a measure is late.'),
    'by-year': described(
      answerableWord(YEAR_DAYS).optional(),
      '只写到年的期限指哪一天：固定，或按某个口径。',
      'Which day a deadline means that is a bare year: fixed, or the answer of an interpretation.',
    ),
    'counted-sections': described(
      answerableWord(COUNTED_SECTIONS).optional(),
      '断面比例计哪些断面：固定，或按某个口径。',
      'Which sections make a share: fixed, or the answer of an interpretation.',
    ),
    departments: described(
      z.array(departmentShape()).min(1, { error: 'empty-list' }),
      '措施涉及的部门，按印发时的名称。',
      'Departments of the measures, by their names of then.',
    ),
    areas: described(
      z.array(areaShape()).min(1, { error: 'empty-list' }).optional(),
      '目标涉及的流域等区域。',
      'Basins and other areas that targets are set for.',
    ),
    headings: described(
      z
        .array(
          keyed({
            number: described(
              planNumber(),
              '编号，如 "2.1"，须加引号。',
              'Number, such as "2.1", in quotes.',
            ),
            title: described(bilingualText(), '标题。', 'Its title.'),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '各级标题，按原文的层次编号，同级从1起连续。',
      "Headings, numbered by the text's own hierarchy; each level counts from 1 without a gap.",
    ),
    targets: described(
      z
        .array(planTargetShape({ cite: described(citation(), '条款依据。', 'Where it stands.') }))
        .min(1, { error: 'empty-list' })
        .optional(),
      '整个方案的目标。',
      'Targets of the plan as a whole.',
    ),
    'yearly-targets': described(
      z.array(yearlyTargetShape()).min(1, { error: 'empty-list' }).optional(),
      '分年度目标。',
      'Targets year by year.',
    ),
    measures: described(
      z.array(planMeasureShape()).min(1, { error: 'empty-list' }),
      '措施，按编号顺序。',
      'The measures, in the order of their numbers.',
    ),
  });
}

function clause() {
  return keyed({
    label: described(bilingualText(), '内容。', 'What it says.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}

function areaShape() {
  return keyed({
    id: described(identifier(), '标识。', 'Its id.'),
    label: described(bilingualText(), '名称。', 'What it is called.'),
    basins: described(
      z.array(text()).min(1, { error: 'empty-list' }),
      'sections.csv 的 basin 列中的名称。',
      'Its names in column `basin` of sections.csv.',
    ),
  });
}

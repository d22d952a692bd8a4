import { bilingual, type Day, parseDay, type Result, success } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  type Given,
  isSet,
  optionText,
} from '../command-line/command-definition.ts';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import { YEAR_OPTION, yearAsked } from './evaluate.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION } from './policy-options.ts';

const DUE_BEFORE = 'due-before';
const ROLES = ['lead', 'participating'] as const;

/** `shuize plan ID`: the measures of a work plan. */
export const plan: CommandDefinition = {
  name: 'plan',
  summary: bilingual(
    '列出工作方案的措施、部门、期限和目标',
    'list the measures of a work plan, with departments, dates and targets',
  ),
  description: bilingual(
    '按原文的层次列出各项措施。部门用印发时的名称，也可用今天的后继机构名称查询。“底前”“日前”含当日。\n' +
      '指定 --data 时，按 tasks.csv 核对各项措施的进展（task 为措施编号，或编号加连字符，如 2.1.1.1-140100），并按年核对断面比例目标。缺少的数据不按零计算。',
    'Lists measures in the order of the text. Departments stand under their names of then and are found by those of today too. A date takes its day in.\n' +
      'With --data, the progress of each measure is told from tasks.csv (a task is the number of a measure, or the number and a hyphen, as in 2.1.1.1-140100), and targets for shares of sections are judged for the year. What is missing is never zero.',
  ),
  arguments: [
    {
      name: 'plan',
      label: bilingual('方案', 'ID'),
      description: bilingual(
        '制度包的编号（列出其全部方案）或文件夹，或者方案的编号',
        'id of a policy pack (all its plans) or its folder, or id of a plan',
      ),
    },
  ],
  options: [
    {
      name: 'department',
      label: bilingual('部门', 'NAME'),
      description: bilingual('只列这个部门的措施，如 省生态环境厅', 'only measures of this department'),
    },
    {
      name: 'role',
      label: bilingual('角色', 'ROLE'),
      description: bilingual(
        '部门的角色：lead 牵头或负责，participating 参与；不指定为全部',
        'the part of the department: lead or participating; any by default',
      ),
      choices: ROLES,
    },
    {
      name: DUE_BEFORE,
      label: bilingual('日期', 'DATE'),
      description: bilingual(
        '只列这一天及以前有到期内容的措施，如 2017-12-31',
        'only measures with something due on that day or before, such as 2017-12-31',
      ),
    },
    {
      name: 'data',
      label: bilingual('数据包', 'PACKAGE'),
      description: bilingual('同时核对进展的数据包', 'data package to tell the progress from'),
    },
    YEAR_OPTION,
    AS_OF_OPTION,
    INTERPRETATION_OPTION,
    {
      name: 'targets',
      label: null,
      description: bilingual(
        '列出整个方案的目标，不列措施',
        "the plan's own targets instead of its measures",
      ),
    },
    {
      name: 'detail',
      label: null,
      description: bilingual(
        'JSON 中写出每个期限和目标的全部内容',
        'everything about each date and target in the JSON',
      ),
    },
  ],
  examples: [
    {
      line: 'npx shuize plan shanxi-work-plan-2015 --department 省生态环境厅 --role lead --due-before 2017-12-31',
      says: bilingual(
        '本部门牵头、2017年底前到期的措施',
        'what a department leads that is due by the end of 2017',
      ),
    },
    {
      line: 'npx shuize plan shanxi-work-plan-2015 --data demo --year 2018',
      says: bilingual('各项措施的进展和当年的目标', 'progress of measures and the targets of a year'),
    },
    {
      line: 'npx shuize plan luoyang-campaign-2017 --format json',
      says: bilingual('供其他程序读取', 'for other programs'),
    },
  ],
  run: async (given, screen) => {
    const dueBy = dueBeforeAsked(given);
    if (!dueBy.ok) {
      return dueBy;
    }
    const year = yearAsked(given);
    if (!year.ok) {
      return year;
    }
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const { showPlans } = await import('./show-plans.ts');
    return showPlans(
      given,
      {
        id: argumentText(given, 'plan'),
        department: optionText(given, 'department'),
        role: ROLES.find((role) => role === optionText(given, 'role')) ?? null,
        dueBy: dueBy.value,
        data: optionText(given, 'data'),
        year: year.value,
        asOf: asOf.value,
        isTargets: isSet(given, 'targets'),
        isDetailed: isSet(given, 'detail'),
      },
      screen,
    );
  },
};

function dueBeforeAsked(given: Given): Result<Day | null, CommandFailure> {
  const text = optionText(given, DUE_BEFORE);
  const day = text === null ? null : parseDay(text);
  return text !== null && day === null
    ? wrongCommandLine(
        'unknown-value',
        bilingual(
          `选项 --${DUE_BEFORE} 不接受“${text}”。`,
          `The option --${DUE_BEFORE} does not take “${text}”.`,
        ),
        bilingual('请按 2017-12-31 的格式填写。', 'Write it like 2017-12-31.'),
      )
    : success(day);
}

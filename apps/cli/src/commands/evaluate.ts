import { bilingual, parseYear, type Result, success, type Year } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  type Given,
  isSet,
  optionText,
} from '../command-line/command-definition.ts';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION, POLICIES_OPTION, POLICY_OPTION } from './policy-options.ts';

export const PACKAGE_ARGUMENT = {
  name: 'package',
  label: bilingual('数据包', 'PACKAGE'),
  description: bilingual(
    '数据包：文件夹，或一个工作簿（.xlsx）',
    'data package: a folder, or one workbook (.xlsx)',
  ),
} as const;

export const YEAR_OPTION = {
  name: 'year',
  label: bilingual('年份', 'YEAR'),
  description: bilingual(
    '评价哪一年，如 2018；默认为数据中最近的一年',
    'the year to judge, such as 2018; the last year of the data by default',
  ),
} as const;

/** `shuize evaluate PACKAGE`: the findings of a data package. */
export const evaluate: CommandDefinition = {
  name: 'evaluate',
  summary: bilingual(
    '按问责办法评价数据包，列出问责线索',
    'judge a data package by a policy and list its findings',
  ),
  description: bilingual(
    '逐条、逐个行政区评价触发情形。结论为触发、待定或未触发；缺测和尚未到来的数据不按零计算，可能使结论待定。\n' +
      '线索是附有依据的建议，由有管理权限的机关核实并决定，程序不作处理决定。默认只列触发和待定的线索。',
    'Judges every provision for every division it binds. The outcome is met, undetermined or not met; what is missing or still to come is never zero and may leave it undetermined.\n' +
      'A finding is a proposal with its proof; the competent authority verifies it and decides. Findings that are not met are left out by default.',
  ),
  arguments: [PACKAGE_ARGUMENT],
  options: [
    POLICY_OPTION,
    POLICIES_OPTION,
    YEAR_OPTION,
    INTERPRETATION_OPTION,
    AS_OF_OPTION,
    {
      name: 'all',
      label: null,
      description: bilingual('同时列出未触发的结论', 'list findings that are not met too'),
    },
  ],
  examples: [
    {
      line: 'npx shuize evaluate demo --policy shanxi-accountability-2018 --year 2018',
      says: bilingual('2018年的触发和待定线索', 'the findings of 2018, met and undetermined'),
    },
    {
      line: 'npx shuize evaluate demo --year 2018 --interpretation count=section-months --as-of 2018-09-30',
      says: bilingual('换一种计次口径，按当时所知', 'under another reading, as known on a day'),
    },
    {
      line: 'npx shuize evaluate demo --year 2018 --all --format json > findings.json',
      says: bilingual('全部结论，供其他程序读取', 'everything, for other programs'),
    },
  ],
  run: async (given, screen) => {
    const year = yearAsked(given);
    if (!year.ok) {
      return year;
    }
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const { judgePackage, loadPackage } = await import('./judge-package.ts');
    const loaded = await loadPackage(argumentText(given, 'package'), screen);
    if (!loaded.ok) {
      return loaded;
    }
    const asked = { year: year.value, asOf: asOf.value, all: isSet(given, 'all') };
    const outcome = await judgePackage(given, loaded.value.data, asked, screen);
    if (!outcome.ok) {
      return outcome;
    }
    const { writeFindings } = await import('./findings-output.ts');
    writeFindings(screen, outcome.value);
    return success(undefined);
  },
};

/** @returns `null` when no year is named */
export function yearAsked(given: Given): Result<Year | null, CommandFailure> {
  const text = optionText(given, YEAR_OPTION.name);
  const year = text === null ? null : parseYear(text);
  return text !== null && year === null
    ? wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --year 不接受“${text}”。`, `The option --year does not take “${text}”.`),
        bilingual('请按 2018 的格式填写。', 'Write it like 2018.'),
      )
    : success(year);
}

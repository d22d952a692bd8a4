import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { PACKAGE_ARGUMENT } from './evaluate.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION } from './policy-options.ts';

/** `shuize score PACKAGE --policy ID --period P`: points and grades of those whom a policy assesses. */
export const score: CommandDefinition = {
  name: 'score',
  summary: bilingual('按考核办法计算得分，评定等次', 'assess by points and grade'),
  description: bilingual(
    '按制度包的考核评分计算每个考核对象的各项得分、扣分、综合调整、一票否决、总分和等次。得分取自 scores.csv，由事件或指标计分的项目由程序计算。\n' +
      '缺少的得分不按零分计算：总分为待定，列出可能的范围和缺少的项目；无论缺少的得分是多少，等次都一样的，才列出等次。',
    'Reckons points, deductions, adjustments, vetoes, the total and the grade of everyone whom a pack assesses. Points come from scores.csv; what is earned by events or a measure is reckoned.\n' +
      'Points that are missing are never zero: the total is open, with the range that it lies in and what is missing. A grade stands only where it is the same whatever is missing.',
  ),
  arguments: [PACKAGE_ARGUMENT],
  options: [
    {
      name: 'policy',
      label: bilingual('制度包', 'ID'),
      description: bilingual(
        '制度包的编号或文件夹，如 sanmenxia-assessment-2017',
        'id or folder of a pack, such as sanmenxia-assessment-2017',
      ),
      isRequired: true,
    },
    {
      name: 'period',
      label: bilingual('时段', 'PERIOD'),
      description: bilingual(
        '哪个时段的得分：2018、2018-H1、2018-Q1、2018-03 或 2018-W23（ISO 周）',
        'the period: 2018, 2018-H1, 2018-Q1, 2018-03 or 2018-W23 (week of ISO 8601)',
      ),
      isRequired: true,
    },
    INTERPRETATION_OPTION,
    AS_OF_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize score demo --policy sanmenxia-assessment-2017 --period 2018',
      says: bilingual('2018年度考核的得分和等次', 'points and grades of 2018'),
    },
    {
      line: 'npx shuize score demo --policy sanmenxia-assessment-2017 --period 2017 --interpretation incident-deduction=total',
      says: bilingual('换一种扣分口径', 'under another reading of what is taken off'),
    },
    {
      line: 'npx shuize score demo --policy sanmenxia-assessment-2017 --period 2018 --format json > scores.json',
      says: bilingual('逐项得分，供其他程序读取', 'item by item, for other programs'),
    },
  ],
  run: async (given, screen) => {
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const { scorePackage } = await import('./score-package.ts');
    const scored = await scorePackage(
      given,
      {
        place: argumentText(given, 'package'),
        policy: optionText(given, 'policy') ?? '',
        period: optionText(given, 'period') ?? '',
        asOf: asOf.value,
      },
      screen,
    );
    if (!scored.ok) {
      return scored;
    }
    const { writeScores } = await import('./score-output.ts');
    writeScores(screen, scored.value);
    return success(undefined);
  },
};

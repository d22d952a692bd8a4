import { bilingual, success } from '@shuize/domain';
import { statisticsOfPolicy } from '@shuize/services';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { wrongCommandLine } from '../failures/command-failure.ts';
import { writeJson } from '../screen/screen.ts';
import { PACKAGE_ARGUMENT } from './evaluate.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION } from './policy-options.ts';

/** `shuize statistics PACKAGE`: the counts that a policy asks for. */
export const statistics: CommandDefinition = {
  name: 'statistics',
  summary: bilingual('按制度包统计问责和信访件', 'count accountability and complaints as a policy asks'),
  description: bilingual(
    '按制度包规定的口径统计问责件数、人数和督察转办信访件的办理情况，并核对勾稽关系。\n' +
      '数据包没有相应文件的，不作统计，也不写成零；办理期限不明的，写出最少和最多。未办结的不算办结。',
    'Counts cases and people held, and how complaints handed over by an inspection were handled, and says whether the counts agree.\n' +
      'Where the file is absent nothing is counted, and nothing is zero; where a last day is unknown, the least and the most are told. What is open is not closed.',
  ),
  arguments: [PACKAGE_ARGUMENT],
  options: [
    {
      name: 'policy',
      label: bilingual('制度包', 'ID'),
      description: bilingual('制度包的编号或文件夹', 'id or folder of a policy pack'),
      isRequired: true,
    },
    AS_OF_OPTION,
    INTERPRETATION_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize statistics demo --policy shanxi-strict-responsibility-2021 --as-of 2018-12-10',
      says: bilingual('截至某日的统计', 'the counts as known on a day'),
    },
    {
      line: 'npx shuize statistics demo --policy shanxi-strict-responsibility-2021 --interpretation base=all --format json',
      says: bilingual('换一种口径，供其他程序读取', 'under another reading, for other programs'),
    },
  ],
  run: async (given, screen) => {
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const { interpretationsAsked, readPolicy } = await import('./policies-asked.ts');
    const interpretations = interpretationsAsked(given);
    if (!interpretations.ok) {
      return interpretations;
    }
    const policy = await readPolicy(optionText(given, 'policy') ?? '');
    if (!policy.ok) {
      return policy;
    }
    const { pack } = policy.value;
    if (pack.statistics.length === 0) {
      return wrongCommandLine(
        'no-statistic',
        bilingual(`制度包“${pack.id}”没有规定统计。`, `The policy pack “${pack.id}” asks for no statistic.`),
        bilingual('请指定有统计的制度包。', 'Name a pack with statistics.'),
      );
    }
    const { loadPackage } = await import('./judge-package.ts');
    const loaded = await loadPackage(argumentText(given, 'package'), screen);
    if (!loaded.ok) {
      return loaded;
    }
    const counted = statisticsOfPolicy({
      pack,
      data: loaded.value.data,
      asOf: asOf.value,
      interpretations: interpretations.value,
    });
    if (!counted.ok) {
      const [first] = counted.error;
      return wrongCommandLine(
        first?.kind ?? 'unknown-interpretation',
        first?.message ?? bilingual('', ''),
        first?.mend ?? bilingual('', ''),
      );
    }
    if (screen.format === 'json') {
      writeJson(screen.out, counted.value);
    } else {
      const { writeStatistics } = await import('./statistics-output.ts');
      writeStatistics(screen, pack, counted.value);
    }
    return success(undefined);
  },
};

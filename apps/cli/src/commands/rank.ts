import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition, optionText } from '../command-line/command-definition.ts';
import { PACKAGE_ARGUMENT } from './evaluate.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION } from './policy-options.ts';

/** `shuize rank PACKAGE --ranking ID --period P`: places of a period and what follows from the last ones. */
export const rank: CommandDefinition = {
  name: 'rank',
  summary: bilingual('按期排名，列出末位的后果', 'rank divisions, with what follows from the last places'),
  description: bilingual(
    '列出某一期的名次和已触发、待定的后果。各组分别排名；数值相同的名次相同；第1名（含并列）从不算末位，只有一个或者全部并列的组没有末位。\n' +
      '数值取自数据包的 ranks.csv；cwqi 为城市水质指数，由监测数据计算，不属于任何制度包。没有数值的辖区没有名次；以前有一期缺数值的，累计和连续的次数可能待定。',
    'Lists the places of one period with the consequences that are met or undetermined. Groups are ranked apart; equal values share a place; place 1, shared or not, is never last, so that a group of one, or with all values equal, has no last.\n' +
      'Values come from ranks.csv; cwqi, the water quality index of cities, is computed from the monitoring data and belongs to no pack. Without a value there is no place; an earlier period without values may leave a count undetermined.',
  ),
  arguments: [PACKAGE_ARGUMENT],
  options: [
    {
      name: 'ranking',
      label: bilingual('排名', 'ID'),
      description: bilingual(
        '排名的标识，如 sanmenxia-monthly、luoyang-weekly-pm10，或 cwqi',
        'id of a ranking, such as sanmenxia-monthly or luoyang-weekly-pm10, or cwqi',
      ),
      isRequired: true,
    },
    {
      name: 'period',
      label: bilingual('时段', 'PERIOD'),
      description: bilingual(
        '哪一期：2018、2018-H1、2018-Q1、2018-03 或 2018-W23（ISO 周）',
        'the period: 2018, 2018-H1, 2018-Q1, 2018-03 or 2018-W23 (week of ISO 8601)',
      ),
      isRequired: true,
    },
    {
      name: 'policy',
      label: bilingual('制度包', 'ID'),
      description: bilingual(
        '排名所在的制度包的编号或文件夹；不指定时，在随程序提供的制度包中查找',
        'id or folder of the pack with the ranking; without it, the packs of the program are searched',
      ),
    },
    INTERPRETATION_OPTION,
    AS_OF_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize rank demo --ranking sanmenxia-monthly --period 2018-05',
      says: bilingual('2018年5月的县（市、区）排名', 'the counties in May 2018'),
    },
    {
      line: 'npx shuize rank demo --ranking luoyang-weekly-pm10 --period 2018-W11 --interpretation week-missing=breaks',
      says: bilingual('一周的排名，换一种口径', 'a week, under another reading'),
    },
    {
      line: 'npx shuize rank demo --ranking cwqi --period 2018 --format json',
      says: bilingual(
        '城市水质指数排名，供其他程序读取',
        'cities by water quality index, for other programs',
      ),
    },
  ],
  run: async (given, screen) => {
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const { rankPackage } = await import('./rank-package.ts');
    const ranked = await rankPackage(
      given,
      {
        place: argumentText(given, 'package'),
        ranking: optionText(given, 'ranking') ?? '',
        period: optionText(given, 'period') ?? '',
        asOf: asOf.value,
      },
      screen,
    );
    if (!ranked.ok) {
      return ranked;
    }
    const { writeRanking } = await import('./rank-output.ts');
    writeRanking(screen, ranked.value);
    return success(undefined);
  },
};

import { bilingual, type Day, formatDay, parseDay, type Result, success } from '@shuize/domain';
import { type CommandDefinition, type Given, optionText } from '../command-line/command-definition.ts';
import { type CommandLineFault, wrongCommandLine } from '../failures/command-failure.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION, POLICIES_OPTION } from './policy-options.ts';

/** So many days at most are listed at once: what is owed every day would fill the memory. */
const MOST_DAYS = 20 * 366;

/** `shuize duties --from DAY --to DAY`: who owes what by when. */
export const duties: CommandDefinition = {
  name: 'duties',
  summary: bilingual('列出一段时间内的职责期限', 'list who owes what by when'),
  description: bilingual(
    '列出制度规定的职责在一段时间内的各次期限：责任主体、内容、期限、逾期后果；工作方案中有期限的措施一并列出。“前”含当日。\n' +
      '原文写明周期、没有写明日期的，按口径 rhythm-day 列在各期最后一天；事后的职责，指定 --data 后按 events.csv 的事件逐次列出，不指定时列一次、不写日期。原文没有的期限不推定。',
    'Lists every time that a duty of the policies falls due within some days: who owes what, by which day, and what follows when it is late; dated measures of work plans are listed too. A due day is itself in time.\n' +
      'Where the text gives a rhythm and no day, the interpretation rhythm-day takes the last day of each period. What is owed after an event is listed for each event of events.csv with --data, and once without a day otherwise. No day is taken that the text does not give.',
  ),
  arguments: [],
  options: [
    {
      name: 'policy',
      label: bilingual('制度包', 'ID'),
      description: bilingual(
        '制度包的编号或文件夹；不指定时为全部制度包，指定了 --data 的为其 adoptions.csv 载明的制度包',
        'id or folder of a policy pack; without it all packs, or with --data those that its adoptions.csv names',
      ),
    },
    {
      name: 'from',
      label: bilingual('日期', 'DATE'),
      description: bilingual('起始日（含），如 2017-01-01', 'first day, included, such as 2017-01-01'),
      isRequired: true,
    },
    {
      name: 'to',
      label: bilingual('日期', 'DATE'),
      description: bilingual('截止日（含），如 2017-12-31', 'last day, included, such as 2017-12-31'),
      isRequired: true,
    },
    {
      name: 'owner',
      label: bilingual('主体', 'NAME'),
      description: bilingual(
        '只列由其承担的：名称或其中一部分，如 市水利局；或者类型，如 county、office、leading-group',
        'only what they owe: a name or a part of one, or a kind such as county, office or leading-group',
      ),
    },
    {
      name: 'data',
      label: bilingual('数据包', 'PACKAGE'),
      description: bilingual('从中取得事件的数据包', 'data package that tells what happened'),
    },
    {
      name: 'timing',
      label: bilingual('职责=时间', 'ID=TIME'),
      description: bilingual(
        '设定原文没有写明的时间：“定期”的写周期，“及时”的写期限，如 SX15-5-progress=month、LY-R12b-pursue=10-working-days',
        'sets a time that the text leaves open, such as SX15-5-progress=month or LY-R12b-pursue=10-working-days',
      ),
      isRepeatable: true,
    },
    {
      name: 'working-days',
      label: bilingual('文件', 'FILE'),
      description: bilingual(
        '补充的节假日安排（CSV，列为 date、kind、name）；同一天以此为准',
        'holidays of your own (CSV: date, kind, name); of one day it counts before those of the program',
      ),
    },
    {
      name: 'out',
      label: bilingual('文件', 'FILE'),
      description: bilingual(
        '另写成日历文件（.ics），可导入日历软件；已存在则替换',
        'also write a calendar (.ics) for calendar programs; an existing one is replaced',
      ),
    },
    AS_OF_OPTION,
    INTERPRETATION_OPTION,
    POLICIES_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize duties --policy sanmenxia-assessment-2017 --from 2018-01-01 --to 2018-12-31',
      says: bilingual('三门峡市考核制度2018年的期限', 'what is due in Sanmenxia in 2018'),
    },
    {
      line: 'npx shuize duties --from 2017-01-01 --to 2017-12-31 --owner 市水利局',
      says: bilingual('市水利局在各项制度中的职责', 'what the water bureau owes under all policies'),
    },
    {
      line: 'npx shuize duties --policy shanxi-work-plan-2015 --from 2018-01-01 --to 2018-12-31 --out 2018.ics',
      says: bilingual('同时写成日历文件', 'and a calendar to import'),
    },
  ],
  run: async (given, screen) => {
    const days = daysAsked(given);
    if (!days.ok) {
      return days;
    }
    const asOf = dayAsked(given);
    if (!asOf.ok) {
      return asOf;
    }
    const out = optionText(given, 'out');
    if (out !== null && !/\.ics$/i.test(out)) {
      return wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --out 不接受“${out}”。`, `The option --out does not take “${out}”.`),
        bilingual('文件名请以 .ics 结尾。', 'Let the name end in .ics.'),
      );
    }
    const { showDuties } = await import('./show-duties.ts');
    return showDuties(given, { ...days.value, asOf: asOf.value, out }, screen);
  },
};

/** The first and last day that are asked for. */
interface DaysAsked {
  readonly from: Day;
  readonly to: Day;
}

function daysAsked(given: Given): Result<DaysAsked, CommandLineFault> {
  const [fromText, toText] = [optionText(given, 'from') ?? '', optionText(given, 'to') ?? ''];
  const [from, to] = [parseDay(fromText), parseDay(toText)];
  if (from === null || to === null) {
    const [name, text] = from === null ? ['from', fromText] : ['to', toText];
    return wrongCommandLine(
      'unknown-value',
      bilingual(`选项 --${name} 不接受“${text}”。`, `The option --${name} does not take “${text}”.`),
      bilingual('请按 2017-01-01 的格式填写。', 'Write it like 2017-01-01.'),
    );
  }
  if (to < from) {
    return wrongCommandLine(
      'dates-reversed',
      bilingual(
        `截止日 ${formatDay(to)} 早于起始日 ${formatDay(from)}。`,
        `The last day ${formatDay(to)} is before the first, ${formatDay(from)}.`,
      ),
      bilingual('请对调 --from 和 --to。', 'Exchange --from and --to.'),
    );
  }
  return to - from < MOST_DAYS
    ? success({ from, to })
    : wrongCommandLine(
        'period-too-long',
        bilingual(
          `从 ${fromText} 到 ${toText} 超过20年。`,
          `From ${fromText} to ${toText} is over 20 years.`,
        ),
        bilingual('请分段列出。', 'List it in parts.'),
      );
}

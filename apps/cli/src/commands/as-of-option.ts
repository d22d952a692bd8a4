import { bilingual, parseDay, type Result, success } from '@shuize/domain';
import { type Given, type OptionDefinition, optionText } from '../command-line/command-definition.ts';
import { type CommandLineFault, wrongCommandLine } from '../failures/command-failure.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;
const DAY_LENGTH = '2018-03-05'.length;

/** Of the platform's data, whose facts are known from an instant on. */
export const AS_OF_INSTANT_OPTION: OptionDefinition = {
  name: 'as-of',
  label: bilingual('时刻', 'INSTANT'),
  description: bilingual(
    '日期（当天结束时），或 2018-03-05T08:00:00Z 这样的时刻',
    'a day, meaning its end, or an instant such as 2018-03-05T08:00:00Z',
  ),
};

/** @returns the day or instant as it was typed; `null`: now */
export function instantAsked(given: Given): Result<string | null, CommandLineFault> {
  const text = optionText(given, AS_OF_INSTANT_OPTION.name);
  return text === null || isDayOrInstant(text)
    ? success(text)
    : wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --as-of 不接受“${text}”。`, `The option --as-of does not take “${text}”.`),
        bilingual('请写 2026-04-05 这样的日期。', 'Write a day such as 2026-04-05.'),
      );
}

function isDayOrInstant(text: string): boolean {
  return parseDay(text.slice(0, DAY_LENGTH)) !== null && (text.length === DAY_LENGTH || INSTANT.test(text));
}

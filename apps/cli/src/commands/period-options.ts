import {
  bilingual,
  type Day,
  type Month,
  parseDay,
  parseMonth,
  parseYear,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { type Given, type OptionDefinition, optionText } from '../command-line/command-definition.ts';
import { type CommandLineFault, wrongCommandLine } from '../failures/command-failure.ts';

/** The period that a command is asked for; `null` leaves it to the data. */
export type PeriodAsked =
  | { readonly kind: 'year'; readonly year: Year }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'year-to-date'; readonly until: Month }
  | null;

export const PERIOD_OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'year',
    label: bilingual('年份', 'YEAR'),
    description: bilingual(
      '评价某一年，如 2018；三种时段都不指定时，取数据中最近一个完整的年份',
      'a year, such as 2018; without any of the three, the last complete year of the data',
    ),
  },
  {
    name: 'month',
    label: bilingual('月份', 'MONTH'),
    description: bilingual('评价某一月，如 2018-03', 'a month, such as 2018-03'),
  },
  {
    name: 'through',
    label: bilingual('月份', 'MONTH'),
    description: bilingual('评价当年1月至某月，如 2018-06', 'January through a month, such as 2018-06'),
  },
];

export const AS_OF_OPTION: OptionDefinition = {
  name: 'as-of',
  label: bilingual('日期', 'DATE'),
  description: bilingual(
    '只采用这一天及以前录入的数据，如 2019-01-31；默认采用全部数据',
    'use only what was recorded by that day, such as 2019-01-31; everything by default',
  ),
};

export function periodAsked(given: Given): Result<PeriodAsked, CommandLineFault> {
  const named = PERIOD_OPTIONS.map(({ name }) => ({ name, text: optionText(given, name) })).filter(
    ({ text }) => text !== null,
  );
  const [first, second] = named;
  if (first === undefined || first.text === null) {
    return success(null);
  }
  if (second !== undefined) {
    return wrongCommandLine(
      'conflicting-options',
      bilingual(
        `选项 --${first.name} 与 --${second.name} 不能同时使用。`,
        `The options --${first.name} and --${second.name} exclude each other.`,
      ),
      bilingual('请只保留一个。', 'Keep one of them.'),
    );
  }
  const period = parsePeriod(first.name, first.text);
  return period === null
    ? notA(first.name, first.text, first.name === 'year' ? '2018' : '2018-03')
    : success(period);
}

export function dayAsked(given: Given): Result<Day | null, CommandLineFault> {
  const text = optionText(given, AS_OF_OPTION.name);
  const day = text === null ? null : parseDay(text);
  return text !== null && day === null ? notA(AS_OF_OPTION.name, text, '2019-01-31') : success(day);
}

function parsePeriod(name: string, text: string): PeriodAsked {
  if (name === 'year') {
    const year = parseYear(text);
    return year === null ? null : { kind: 'year', year };
  }
  const month = parseMonth(text);
  if (month === null) {
    return null;
  }
  return name === 'month' ? { kind: 'month', month } : { kind: 'year-to-date', until: month };
}

function notA(name: string, text: string, example: string) {
  return wrongCommandLine(
    'unknown-value',
    bilingual(`选项 --${name} 不接受“${text}”。`, `The option --${name} does not take “${text}”.`),
    bilingual(`请按 ${example} 的格式填写。`, `Write it like ${example}.`),
  );
}

import { type Bilingual, bilingual, type Language } from '@shuize/domain';
import { padText, textWidth } from '../screen/text-width.ts';
import { wrapText } from '../screen/wrap-text.ts';
import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from './command-definition.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';

const WIDEST = 100;

interface Entry {
  readonly term: string;
  readonly text: string;
}

/** How a page of help is set. */
export interface HelpStyle {
  readonly language: Language;
  readonly width: number;
  /** Marks a heading. */
  readonly heading: (text: string) => string;
}

const HELP_OPTION: OptionDefinition = {
  name: 'help',
  label: null,
  description: bilingual('显示本说明', 'show this help'),
};

const VERSION_OPTION: OptionDefinition = {
  name: 'version',
  label: null,
  description: bilingual('显示版本号', 'show the version'),
};

const WHAT_IT_IS = bilingual(
  '水责：由水质监测数据得出评价、排名与问责线索，每一步都可追溯。',
  'Shuize: from water monitoring to evaluations, rankings and accountability findings, each step traceable.',
);

const FIRST_STEPS: readonly { readonly line: string; readonly says: Bilingual }[] = [
  {
    line: 'npx shuize start',
    says: bilingual(
      '启动平台，第一次启动时可以装入演示省',
      'start the platform; the first start offers a demonstration',
    ),
  },
  {
    line: 'npx shuize demo demo',
    says: bilingual(
      '不启动平台：生成演示数据包，供以下命令使用',
      'without it: a data package for the commands below',
    ),
  },
  {
    line: 'npx shuize evaluate demo --policy shanxi-accountability-2018 --year 2018',
    says: bilingual('按一部问责办法评价，列出问责线索', 'judge by a policy and list its findings'),
  },
  {
    line: 'npx shuize classify readings.csv --mode real-time --summary',
    says: bilingual('评定一张实时数据表的水质类别', 'class the rows of a table of real-time readings'),
  },
];

/** The page of `shuize --help`. */
export function overviewPage(commands: readonly CommandDefinition[], style: HelpStyle): string {
  const say = (text: Bilingual) => text[style.language];
  return [
    paragraph(style, say(WHAT_IT_IS)),
    section(style, bilingual('用法', 'Usage'), [
      `  shuize ${say(bilingual('<命令> [选项]', '<COMMAND> [OPTIONS]'))}`,
    ]),
    section(
      style,
      bilingual('命令', 'Commands'),
      entries(
        style,
        commands.map(({ name, summary }) => ({ term: name, text: say(summary) })),
      ),
    ),
    section(
      style,
      bilingual('选项', 'Options'),
      entries(
        style,
        [...GLOBAL_OPTIONS, HELP_OPTION, VERSION_OPTION].map((option) => optionEntry(option, style)),
      ),
    ),
    section(style, bilingual('示例', 'Examples'), examples(style, FIRST_STEPS)),
    section(style, bilingual('退出码', 'Exit codes'), [
      paragraph(
        style,
        say(
          bilingual(
            '0 完成；1 输入有误或检查未通过；2 命令行有误；3 程序自身故障。',
            '0 done; 1 faulty input or a failed check; 2 a wrong command line; 3 a fault of the program.',
          ),
        ),
        2,
      ),
    ]),
    `\n${paragraph(
      style,
      say(
        bilingual(
          '运行 shuize <命令> --help 查看该命令的用法与示例。',
          'Run shuize <COMMAND> --help for the usage and examples of a command.',
        ),
      ),
    )}`,
    '',
  ].join('\n');
}

/** The page of `shuize <command> --help`. */
export function commandPage(definition: CommandDefinition, style: HelpStyle): string {
  const say = (text: Bilingual) => text[style.language];
  const places = definition.arguments.map((argument) => placeOf(argument, style));
  const required = definition.options
    .filter(({ isRequired }) => isRequired === true)
    .map(({ name, label }) => `--${name}${label === null ? '' : ` <${say(label)}>`}`);
  const usage = ['shuize', definition.name, ...places, ...required, say(bilingual('[选项]', '[OPTIONS]'))];
  const parts = [
    ...say(definition.description)
      .split('\n')
      .map((text, index) => `${index === 0 ? '' : '\n'}${paragraph(style, text)}`),
    section(style, bilingual('用法', 'Usage'), [`  ${usage.join(' ')}`]),
  ];
  if (definition.arguments.length > 0) {
    const rows = definition.arguments.map((argument) => ({
      term: placeOf(argument, style),
      text: say(argument.description),
    }));
    parts.push(section(style, bilingual('参数', 'Arguments'), entries(style, rows)));
  }
  if (definition.options.length > 0) {
    const rows = definition.options.map((option) => optionEntry(option, style));
    parts.push(section(style, bilingual('选项', 'Options'), entries(style, rows)));
  }
  const shared = [...GLOBAL_OPTIONS, HELP_OPTION].map((option) => optionEntry(option, style));
  parts.push(section(style, bilingual('通用选项', 'Options of every command'), entries(style, shared)));
  parts.push(section(style, bilingual('示例', 'Examples'), examples(style, definition.examples)));
  return `${parts.join('\n')}\n`;
}

function placeOf({ label, isOptional }: ArgumentDefinition, { language }: HelpStyle): string {
  return isOptional === true ? `[${label[language]}]` : `<${label[language]}>`;
}

function optionEntry(
  { name, label, description, isRequired, isRepeatable }: OptionDefinition,
  style: HelpStyle,
): Entry {
  const value = label === null ? '' : ` <${label[style.language]}>`;
  const must = isRequired === true ? bilingual('（必填）', ' (required)')[style.language] : '';
  const often =
    isRepeatable === true ? bilingual('（可多次使用）', ' (may be repeated)')[style.language] : '';
  return { term: `--${name}${value}`, text: `${description[style.language]}${must}${often}` };
}

function section(style: HelpStyle, title: Bilingual, lines: readonly string[]): string {
  const colon = bilingual('：', ':')[style.language];
  return `\n${style.heading(`${title[style.language]}${colon}`)}\n${lines.join('\n')}`;
}

/** Terms in a column, their texts wrapped beside it. */
function entries(style: HelpStyle, rows: readonly Entry[]): string[] {
  const column = Math.max(...rows.map(({ term }) => textWidth(term))) + 4;
  const room = Math.max(20, Math.min(style.width, WIDEST) - column);
  return rows.map(({ term, text }) => {
    const lines = wrapText(text, room);
    return `${padText(`  ${term}`, column)}${lines.join(`\n${' '.repeat(column)}`)}`;
  });
}

function examples(style: HelpStyle, list: CommandDefinition['examples']): string[] {
  return list.map(({ line, says }) => `  # ${says[style.language]}\n  ${line}`);
}

function paragraph(style: HelpStyle, text: string, indent = 0): string {
  const blanks = ' '.repeat(indent);
  const lines = wrapText(text, Math.min(style.width, WIDEST) - indent);
  return lines.map((line) => blanks + line).join('\n');
}

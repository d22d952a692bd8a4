import { type Bilingual, bilingual } from '@shuize/domain';
import type { CommanderError } from 'commander';
import type { CommandLineFault } from '../failures/command-failure.ts';

interface Wording {
  readonly code: string;
  /** Takes the names out of the parser's English message. */
  readonly pattern: RegExp;
  readonly zh: (name: string) => string;
  readonly en: (name: string) => string;
}

/** What the parser can report, by its own codes. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'commander.unknownCommand': {
    code: 'unknown-command',
    pattern: /unknown command '(.*?)'/,
    zh: (name) => `没有名为“${name}”的命令。`,
    en: (name) => `There is no command “${name}”.`,
  },
  'commander.unknownOption': {
    code: 'unknown-option',
    pattern: /unknown option '(.*?)'/,
    zh: (name) => `没有名为 ${name} 的选项。`,
    en: (name) => `There is no option ${name}.`,
  },
  'commander.missingArgument': {
    code: 'missing-argument',
    pattern: /missing required argument '(.*?)'/,
    zh: (name) => `缺少参数 <${name}>。`,
    en: (name) => `The argument <${name}> is missing.`,
  },
  'commander.optionMissingArgument': {
    code: 'missing-option-value',
    pattern: /option '(\S+).*' argument missing/,
    zh: (name) => `选项 ${name} 后面缺少取值。`,
    en: (name) => `The option ${name} lacks its value.`,
  },
  'commander.excessArguments': {
    code: 'too-many-arguments',
    pattern: /for '(.*?)'/,
    zh: (name) => `命令 ${name} 后面的参数多于所需。文件名中有空格时，请用引号括起来。`,
    en: (name) => `There are more arguments than ${name} takes. Put a file name with blanks in quotes.`,
  },
};

const SUGGESTION = /\(Did you mean (?:one of )?(.+?)\?\)/;

/**
 * A fault found by the parser, in our words.
 *
 * @param help - the line that shows the right usage, such as `shuize classify --help`
 */
export function explainParserError(
  error: Pick<CommanderError, 'code' | 'message'>,
  help: string,
): CommandLineFault {
  const wording = WORDINGS[error.code];
  const name = wording?.pattern.exec(error.message)?.[1];
  if (wording === undefined || name === undefined) {
    const said = error.message.replace(/^error: |\.$/g, '');
    return {
      kind: 'wrong-command-line',
      code: 'wrong-command-line',
      message: bilingual(`命令行有误：${said}。`, `The command line is wrong: ${said}.`),
      mend: seeHelp(help),
    };
  }
  const suggested = SUGGESTION.exec(error.message)?.[1];
  const usage = seeHelp(help);
  return {
    kind: 'wrong-command-line',
    code: wording.code,
    message: bilingual(wording.zh(name), wording.en(name)),
    mend:
      suggested === undefined
        ? usage
        : bilingual(
            `您是不是想输入 ${suggested.replaceAll(', ', ' 或 ')}？${usage.zh}`,
            `Did you mean ${suggested.replaceAll(', ', ' or ')}? ${usage.en}`,
          ),
  };
}

/** `shuize help X` where no command is named X: the parser would only show its help again. */
export function unknownCommand(name: string): CommandLineFault {
  const message = `error: unknown command '${name}'`;
  return explainParserError({ code: 'commander.unknownCommand', message }, 'shuize --help');
}

export function seeHelp(help: string): Bilingual {
  return bilingual(`运行 ${help} 查看用法。`, `Run ${help} to see the usage.`);
}

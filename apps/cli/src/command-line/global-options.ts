import { bilingual } from '@shuize/domain';
import { LANGUAGES, OUTPUT_FORMATS } from '../screen/screen.ts';
import type { OptionDefinition } from './command-definition.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'lang',
    label: bilingual('语言', 'LANGUAGE'),
    description: bilingual(
      '输出的语言：zh 中文（默认），en 英文',
      'language of all texts: zh Chinese (default), en English',
    ),
    choices: LANGUAGES,
  },
  {
    name: 'format',
    label: bilingual('格式', 'FORMAT'),
    description: bilingual(
      '输出的格式：table 表格（默认），json 供程序读取',
      'form of the output: table (default), json for programs',
    ),
    choices: OUTPUT_FORMATS,
  },
];

/**
 * The value of a global option, read before the line is parsed, so that help and errors come in the right language.
 *
 * @returns `fallback` unless one of the choices is given
 */
export function earlyChoice<Choice extends string>(
  line: readonly string[],
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const flag = `--${name}`;
  const position = line.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const word = line[position];
  const value = word === flag ? line[position + 1] : word?.slice(flag.length + 1);
  return choices.find((choice) => choice === value) ?? fallback;
}

import { type Bilingual, bilingual, type Result, success } from '@shuize/domain';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import type { CommandDefinition, Given, OptionDefinition } from './command-definition.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { seeHelp } from './parser-messages.ts';

/** Whether every required option is there and every value is one of its choices; names the first that is not. */
export function checkGiven(
  definition: CommandDefinition,
  { arguments: given, options }: Given,
): Result<void, CommandFailure> {
  for (const { name, label, choices } of definition.arguments) {
    const value = given[name];
    if (value !== undefined && choices !== undefined && !choices.includes(value)) {
      return unknownArgument(label, value, choices);
    }
  }
  for (const option of [...definition.options, ...GLOBAL_OPTIONS]) {
    const value = options[option.name];
    if (value === undefined && option.isRequired === true) {
      return missingOption(definition, option);
    }
    if (typeof value === 'string' && option.choices !== undefined && !option.choices.includes(value)) {
      return unknownValue(option.name, value, option.choices);
    }
  }
  return success(undefined);
}

function missingOption({ name: command }: CommandDefinition, { name, choices }: OptionDefinition) {
  const usage = seeHelp(`shuize ${command} --help`);
  const zh = choices === undefined ? '' : `可选：${choices.join('、')}。`;
  const en = choices === undefined ? '' : `It is one of ${choices.join(', ')}. `;
  return wrongCommandLine(
    'missing-option',
    bilingual(`缺少必填选项 --${name}。`, `The required option --${name} is missing.`),
    bilingual(`${zh}${usage.zh}`, `${en}${usage.en}`),
  );
}

function unknownValue(name: string, value: string, choices: readonly string[]) {
  return wrongCommandLine(
    'unknown-value',
    bilingual(`选项 --${name} 不接受“${value}”。`, `The option --${name} does not take “${value}”.`),
    bilingual(`可选：${choices.join('、')}。`, `Choose one of ${choices.join(', ')}.`),
  );
}

function unknownArgument(label: Bilingual, value: string, choices: readonly string[]) {
  return wrongCommandLine(
    'unknown-value',
    bilingual(`<${label.zh}> 不能是“${value}”。`, `<${label.en}> can't be “${value}”.`),
    bilingual(`可选：${choices.join('、')}。`, `Choose one of ${choices.join(', ')}.`),
  );
}

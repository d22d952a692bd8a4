import type { Result } from '@shuize/domain';
import { Command } from 'commander';
import type { CommandFailure } from '../failures/command-failure.ts';
import type { Screen } from '../screen/screen.ts';
import { checkGiven } from './check-given.ts';
import type { CommandDefinition, Given, OptionDefinition } from './command-definition.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { commandPage, type HelpStyle, overviewPage } from './help-page.ts';

const USUAL_WIDTH = 80;

/** The parser of the whole command line, and the outcome of the command that it ran. */
export interface Program {
  readonly parser: Command;
  /** `null` when no command ran, as after `--help`. */
  readonly outcome: () => Result<void, CommandFailure> | null;
}

/**
 * Builds the parser from the definitions. It writes help to stdout, writes no errors itself, and throws
 * `CommanderError` where the line can't be parsed.
 *
 * @param version - what `--version` prints
 */
export function buildProgram(
  definitions: readonly CommandDefinition[],
  screen: Screen,
  version: string,
): Program {
  let outcome: Result<void, CommandFailure> | null = null;
  const { language } = screen;
  const style: HelpStyle = {
    language,
    width: screen.out.width ?? USUAL_WIDTH,
    heading: (text) => screen.out.paint.bold(text),
  };
  const parser = new Command('shuize');
  parser
    .configureOutput({ writeOut: screen.out.write, writeErr: () => {} })
    .exitOverride()
    .helpOption('--help, -h')
    .version(version, '--version')
    .configureHelp({ formatHelp: () => overviewPage(definitions, style) });
  addOptions(parser, GLOBAL_OPTIONS, screen);
  for (const definition of definitions) {
    const command = parser
      .command(definition.name)
      .helpOption('--help, -h')
      .configureHelp({ formatHelp: () => commandPage(definition, style) });
    for (const { label, isOptional } of definition.arguments) {
      command.argument(isOptional === true ? `[${label[language]}]` : `<${label[language]}>`);
    }
    addOptions(command, definition.options, screen);
    command.action(async () => {
      const given = readGiven(definition, command);
      const checked = checkGiven(definition, given);
      outcome = checked.ok ? await definition.run(given, screen) : checked;
    });
  }
  return { parser, outcome: () => outcome };
}

function addOptions(command: Command, options: readonly OptionDefinition[], { language }: Screen): void {
  for (const { name, label, isRepeatable } of options) {
    const flag = label === null ? `--${name}` : `--${name} <${label[language]}>`;
    if (isRepeatable === true) {
      command.option(flag, '', (value: string, before: readonly string[]) => [...before, value], []);
    } else {
      command.option(flag);
    }
  }
}

function readGiven(definition: CommandDefinition, command: Command): Given {
  const typed: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  const options: Record<string, string | true | readonly string[]> = {};
  for (const { name } of [...definition.options, ...GLOBAL_OPTIONS]) {
    const value = typed[camelCase(name)];
    if (typeof value === 'string' || value === true) {
      options[name] = value;
    } else if (Array.isArray(value)) {
      options[name] = value.map(String);
    }
  }
  const given = definition.arguments.map(({ name }, index) => [name, command.args[index]]);
  return { arguments: Object.fromEntries(given), options };
}

/** How the parser names an option: `as-of` is `asOf`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

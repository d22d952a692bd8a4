import type { Bilingual, Result } from '@shuize/domain';
import type { CommandFailure } from '../failures/command-failure.ts';
import type { Screen } from '../screen/screen.ts';

/** A place on the command line without a flag; always required. */
export interface ArgumentDefinition {
  readonly name: string;
  /** How help names it, such as 文件 and FILE. */
  readonly label: Bilingual;
  readonly description: Bilingual;
}

export interface OptionDefinition {
  /** Long flag without its dashes, such as `as-of`. */
  readonly name: string;
  /** How help names its value; `null` for a switch. */
  readonly label: Bilingual | null;
  readonly description: Bilingual;
  /** The only values it takes; without it any text. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
}

/** What was typed for a command: the texts of arguments and options by name; a switch that is set is `true`. */
export interface Given {
  readonly arguments: Readonly<Record<string, string | undefined>>;
  readonly options: Readonly<Record<string, string | true | undefined>>;
}

/** One command: what help says about it, what it takes, and what it does. */
export interface CommandDefinition {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: Bilingual;
  /** What it does and prints, for its own help. */
  readonly description: Bilingual;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly { readonly line: string; readonly says: Bilingual }[];
  readonly run: (given: Given, screen: Screen) => Promise<Result<void, CommandFailure>>;
}

/** The text given for an option, or `null`. */
export function optionText({ options }: Given, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The text given for an argument; the parser has made sure of it. */
export function argumentText({ arguments: given }: Given, name: string): string {
  return given[name] ?? '';
}

import type { Bilingual, Result } from '@shuize/domain';
import type { CommandFailure } from '../failures/command-failure.ts';
import type { Screen } from '../screen/screen.ts';

/** A place on the command line without a flag. Those that may be left out come last. */
export interface ArgumentDefinition {
  readonly name: string;
  /** How help names it, such as 文件 and FILE. */
  readonly label: Bilingual;
  readonly description: Bilingual;
  /** The only values it takes; without it any text. */
  readonly choices?: readonly string[];
  readonly isOptional?: boolean;
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
  /** May be given several times. */
  readonly isRepeatable?: boolean;
}

/**
 * What was typed for a command: the texts of arguments and options by name; a switch that is set is `true`, an option that
 * may be repeated is a list.
 */
export interface Given {
  readonly arguments: Readonly<Record<string, string | undefined>>;
  readonly options: Readonly<Record<string, string | true | readonly string[] | undefined>>;
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

/** The texts given for an option that may be repeated, in their order. */
export function optionTexts({ options }: Given, name: string): readonly string[] {
  const value = options[name];
  return typeof value === 'object' ? value : [];
}

export function isSet({ options }: Given, name: string): boolean {
  return options[name] === true;
}

/** The text given for an argument that may be left out, or `null`. */
export function optionalArgument({ arguments: given }: Given, name: string): string | null {
  return given[name] ?? null;
}

/** The text given for an argument; the parser has made sure of it. */
export function argumentText({ arguments: given }: Given, name: string): string {
  return given[name] ?? '';
}

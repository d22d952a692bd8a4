import { type Bilingual, type Explained, failure, type InputError } from '@shuize/domain';

/** A command line that can't be carried out: an unknown command, option, value or policy. */
export interface CommandLineFault extends Explained {
  readonly kind: 'wrong-command-line';
  /** Stable kebab-case name, such as `unknown-option`. */
  readonly code: string;
}

/** Why a command printed no result. */
export type CommandFailure =
  | { readonly kind: 'faulty-input'; readonly errors: readonly InputError[] }
  | CommandLineFault;

export function faultyInput(errors: readonly InputError[]): { ok: false; error: CommandFailure } {
  return failure({ kind: 'faulty-input', errors });
}

export function wrongCommandLine(
  code: string,
  message: Bilingual,
  mend: Bilingual,
): { ok: false; error: CommandLineFault } {
  return failure({ kind: 'wrong-command-line', code, message, mend });
}

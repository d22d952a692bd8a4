import { bilingual, type Explained, type Result } from '@shuize/domain';

/** What is wrong with a cell, a record or a file, before it is known where it stands. */
export interface Fault extends Explained {
  /** Stable kebab-case name, listed in docs/data-package.md. */
  readonly code: string;
}

/** Reads the text of one cell, spaces around it taken off and never empty. */
export type ParseCell<Value> = (text: string) => Result<Value, Fault>;

/** A fault with its message and its mend, each in Chinese and in English. */
export function fault(
  code: string,
  messageZh: string,
  messageEn: string,
  mendZh: string,
  mendEn: string,
): Fault {
  return { code, message: bilingual(messageZh, messageEn), mend: bilingual(mendZh, mendEn) };
}

const SHOWN_CHARACTERS = 40;

/** The text as it is quoted in a message: one line, at most 40 characters. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}

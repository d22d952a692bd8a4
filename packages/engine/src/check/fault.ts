import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import type { FaultCode } from './fault-codes.ts';

const LONGEST_SHOWN = 60;
/** Controls, and marks that have no width or turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export function fault(code: FaultCode, position: Position, message: Bilingual, mend: Bilingual): PackFault {
  return { position, code, message, mend };
}

/** A text of the pack as it may stand in a message: short, on one line, everything in it seen. */
export function shown(text: string): string {
  const seen = text
    .slice(0, LONGEST_SHOWN)
    .replace(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return text.length > LONGEST_SHOWN ? `${seen}…` : seen;
}

/** The same in the quotation marks of each language. */
export function quoted(word: string): Bilingual {
  return bilingual(`“${shown(word)}”`, `"${shown(word)}"`);
}

/** `a、b、c` and `a, b, c`. */
export function listed(words: readonly string[]): Bilingual {
  const seen = words.map(shown);
  return bilingual(seen.join('、'), seen.join(', '));
}

/** `rules/SX18-1a.yaml:12:7`, as a message points to another place. */
export function placeText({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

/** By file, line and column. */
export function compareFaults(a: PackFault, b: PackFault): number {
  return (
    compareTexts(a.position.file, b.position.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    compareTexts(a.code, b.code)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

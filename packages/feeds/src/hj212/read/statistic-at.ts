import { STATISTICS, type Statistic } from '../codes/statistics.ts';
import { type FrameText, textOf } from './frame-text.ts';

/** A sub-field that no edition has: it is kept as a value. */
export interface UnknownStatistic {
  readonly code: string;
  readonly role: 'unknown';
}

/** Codes of up to four characters as one number each, eight bits a character: found without making a text. */
const BY_NUMBER: ReadonlyMap<number, Statistic> = new Map(
  [...STATISTICS.values()]
    .filter(({ code }) => code.length <= 4)
    .map((known) => [numberOf(known.code), known]),
);

/** The sub-field that stands in the range. */
export function statisticAt(text: FrameText, start: number, end: number): Statistic | UnknownStatistic {
  if (end - start <= 4) {
    let number = 0;
    for (let at = start; at < end; at += 1) {
      number = (number << 8) | (text.bytes[at] ?? 0);
    }
    const known = BY_NUMBER.get(number);
    if (known !== undefined) {
      return known;
    }
  }
  const code = textOf(text, start, end);
  return STATISTICS.get(code) ?? { code, role: 'unknown' };
}

function numberOf(code: string): number {
  return [...code].reduce((number, character) => (number << 8) | character.charCodeAt(0), 0);
}

import { type Bilingual, parseDay, parseYear } from '@shuize/domain';
import * as z from 'zod';
import { oneKeyOf, oneWord } from './described.ts';
import { interpretationName } from './scalars.ts';

const NUMBER = /^[1-9]\d*(?:\.[1-9]\d*)*$/;
const DUE = /^\d{4}(?:-\d{2}-\d{2})?$/;

/** Dotted whole numbers, such as `2.1.1`. */
export function planNumber() {
  return z.string().regex(NUMBER, { error: 'bad-number' });
}

/** A day `YYYY-MM-DD`, or a bare year `YYYY`. */
export function planDue() {
  return z
    .string()
    .regex(DUE, { error: 'bad-date' })
    .refine((value) => !DUE.test(value) || parseDay(value) !== null || parseYear(value) !== null, {
      error: 'bad-date',
    });
}

export function planYear() {
  return z
    .int({ error: 'not-whole-number' })
    .min(1900, { error: 'bad-year' })
    .max(2999, { error: 'bad-year' });
}

/** A word of a closed list, or an interpretation of which each answer is one. */
export function answerableWord<Word extends string>(words: Readonly<Record<Word, Bilingual>>) {
  return z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]);
}

import { EVENT_KIND_NAMES } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord, wordsToOffer } from './described.ts';
import { bilingualText, identifier, interpretationAnswer, interpretationName } from './scalars.ts';

/** Values that stand under the keys of many parts of a score. */

export function events() {
  return described(
    several(
      z.union([
        eventKind(),
        keyed({
          kind: described(eventKind(), '事件类型。', 'Kind of event.'),
          under: described(
            interpretationAnswer(),
            '只在口径取该答案时才计。',
            'It counts under that answer of the interpretation only.',
          ),
        }),
      ]),
    ),
    '哪些类型的事件，经查实的才计。',
    'Kinds of event; those verified count.',
  );
}

/** What is not on the list is left to the checks, which name the nearest. */
function eventKind() {
  return wordsToOffer(EVENT_KIND_NAMES);
}

export function label() {
  return described(bilingualText(), '名称。', 'What it is called.');
}

export function provision() {
  return described(
    identifier().optional(),
    '结果所列的条款，与标识不同时才写。',
    'The provision that outputs name, where it differs from the id.',
  );
}

export function positive() {
  return z.number().positive({ error: 'number-not-positive' });
}

export function notNegative() {
  return z.number().min(0, { error: 'number-below-zero' });
}

/** A value for each answer of an interpretation. */
export function chosen<Value extends z.ZodType>(value: () => Value) {
  return keyed({
    interpretation: interpretationName(),
    answers: described(z.record(z.string(), value()), '每个答案的值。', 'The value under each answer.'),
  });
}

export function wordOrInterpretation<Word extends string>(words: Parameters<typeof oneWord<Word>>[0]) {
  return z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]);
}

export function several<Entry extends z.ZodType>(entryShape: Entry) {
  return z.array(entryShape).min(1, { error: 'empty-list' });
}

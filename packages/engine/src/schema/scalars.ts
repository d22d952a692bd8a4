import { parseDay } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, shared } from './described.ts';

/** Ids are letters and digits in groups joined by hyphens; they are file names too, so they stay short. */
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;
const MAX_IDENTIFIER = 64;
const HAS_TEXT = /\S/;
const HAS_CHINESE = /[一-鿿]/;
const HAS_LATIN = /[A-Za-z]/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Six digits for a county and above, nine for a township. */
const DIVISION_CODE = /^\d{6}(?:\d{3})?$/;

/** The message of an issue is the code of the fault it becomes. */
export function text(code = 'empty-text') {
  return z.string().regex(HAS_TEXT, { error: code });
}

export function identifier() {
  return z.string().regex(IDENTIFIER, { error: 'bad-id' }).max(MAX_IDENTIFIER, { error: 'bad-id' });
}

export const bilingualText = shared(
  'text',
  keyed({
    zh: described(
      text().regex(HAS_CHINESE, { error: 'zh-without-chinese' }),
      '中文文字。',
      'The text in Chinese.',
    ),
    en: described(
      text().regex(HAS_LATIN, { error: 'en-without-english' }),
      '英文文字。',
      'The text in English.',
    ),
  }),
);

export function day() {
  return z
    .string()
    .regex(DAY, { error: 'bad-date' })
    .refine((value) => !DAY.test(value) || parseDay(value) !== null, { error: 'bad-date' });
}

export function divisionCode() {
  return z.string().regex(DIVISION_CODE, { error: 'bad-division-code' });
}

/** Where a number, rule or duty stands; the instrument is the pack's own when left out. */
export const citation = shared(
  'citation',
  keyed({
    instrument: described(
      text('missing-citation').optional(),
      '引用的文件；不写时为本制度包的文件。',
      "Instrument cited; the pack's own when left out.",
    ),
    provision: described(
      text('missing-citation'),
      '条款，如“第五条第（二）项”。',
      'Article, item or table in it.',
    ),
  }),
);

export const inForceKeys = () => ({
  from: described(
    day().nullable(),
    '起始日（含），YYYY-MM-DD，须加引号；null 为不限。',
    'First day, included: YYYY-MM-DD in quotes; null is open.',
  ),
  until: described(
    day().nullable(),
    '截止日（含），YYYY-MM-DD，须加引号；null 为不限。',
    'Last day, included: YYYY-MM-DD in quotes; null is open.',
  ),
});

/** A name of an interpretation and, as its only entry, an answer. */
export function interpretationAnswer() {
  return z
    .record(z.string(), identifier())
    .refine((value) => Object.keys(value).length === 1, { error: 'one-of-keys' })
    .meta({ minProperties: 1, maxProperties: 1 });
}

export function interpretationName() {
  return described(identifier(), '口径的标识。', 'Id of an interpretation.');
}

/** A whole number from 1 on, in the rule or in a dated parameter. */
export function count() {
  return z.union([
    z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }),
    oneKeyOf({ parameter: parameterName() }),
  ]);
}

/** A number in the rule or in a dated parameter. */
export function quantity() {
  return z.union([z.number(), oneKeyOf({ parameter: parameterName() })]);
}

export function parameterName() {
  return described(identifier(), '参数的标识。', 'Id of a parameter.');
}

import { type Bilingual, bilingual } from '@shuize/domain';
import * as z from 'zod';

/**
 * What the keys of the language mean, kept beside the schemas: the JSON Schemas for editors and the reference page are
 * both made from it, so that neither can drift from what is read.
 */
const TEXTS = z.registry<Bilingual>();
const WORDS = z.registry<{ readonly words: Readonly<Record<string, Bilingual>> }>();
const CHOICES = z.registry<{ readonly keys: readonly string[] }>();

/** Gives a schema its meaning in both languages; each use of a key needs a schema of its own. */
export function described<Schema extends z.ZodType>(schema: Schema, zh: string, en: string): Schema {
  TEXTS.add(schema, bilingual(zh, en));
  return schema;
}

export function descriptionOf(schema: z.core.$ZodType): Bilingual | undefined {
  return TEXTS.get(schema);
}

/**
 * An object that refuses other keys than its own. The message of that issue is the fault's code and the known keys, for
 * the fault to name the nearest.
 */
export function keyed<Shape extends z.ZodRawShape>(shape: Shape, code = 'unknown-key') {
  return z.strictObject(shape, {
    error: ({ code: issue }) =>
      issue === 'unrecognized_keys' ? `${code} ${Object.keys(shape).join(' ')}` : undefined,
  });
}

/** An object of which exactly one of some keys must stand; by default one of all it has. */
export function oneKeyOf<Shape extends z.ZodRawShape>(
  shape: Shape,
  keys: readonly string[] = Object.keys(shape),
) {
  const schema = keyed(shape).refine(
    (value) => Object.keys(value).filter((key) => keys.includes(key)).length === 1,
    { error: `one-of-keys ${keys.join(' ')}` },
  );
  CHOICES.add(schema, { keys });
  return schema;
}

export function choiceOf(schema: z.core.$ZodType): readonly string[] | undefined {
  return CHOICES.get(schema)?.keys;
}

/** One word of a closed list, each with its meaning. */
export function oneWord<Word extends string>(
  words: Readonly<Record<Word, Bilingual>>,
  code = 'unknown-value',
) {
  const schema = z.enum(Object.keys(words) as Word[], {
    error: ({ code: issue }) => (issue === 'invalid_value' ? code : undefined),
  });
  WORDS.add(schema, { words });
  return schema;
}

/** The same for editors and readers, but what is not on the list is left to the checks. */
export function wordsToOffer(words: Readonly<Record<string, Bilingual>>) {
  const schema = z.string();
  WORDS.add(schema, { words });
  return schema;
}

export function wordsOf(schema: z.core.$ZodType): Readonly<Record<string, Bilingual>> | undefined {
  return WORDS.get(schema)?.words;
}

/** A schema that stands in many places, once in the schemas for editors; each use can have a meaning of its own. */
export function shared<Schema extends z.ZodType>(id: string, schema: Schema): () => z.ZodLazy<Schema> {
  const named = schema.meta({ id });
  return () => z.lazy(() => named);
}

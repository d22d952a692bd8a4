import { parseDay, parseMonth } from '@shuize/domain';

/** One piece of a page's state in its address: `read(write(value))` is the value; what cannot be read is the usual value. */
export interface Field<Value> {
  readonly read: (text: string | null) => Value;
  /** `null` leaves it out of the address: the usual value. */
  readonly write: (value: Value) => string | null;
}

/** `2018-03`; `null`: the last month on record. */
export const monthField: Field<string | null> = textThat((text) => parseMonth(text) !== null);

/** `2018-03-05`; `null`: all that is known now. */
export const dayField: Field<string | null> = textThat((text) => parseDay(text) !== null);

/** Any text; `null` where it is left out or empty. */
export const textField: Field<string | null> = textThat((text) => text !== '');

function textThat(isValid: (text: string) => boolean): Field<string | null> {
  return {
    read: (text) => (text !== null && isValid(text) ? text : null),
    write: (value) => value,
  };
}

/** One of a few; the first is the usual one. */
export function choiceField<Choice extends string>(choices: readonly [Choice, ...Choice[]]): Field<Choice> {
  return {
    read: (text) => choices.find((choice) => choice === text) ?? choices[0],
    write: (value) => (value === choices[0] ? null : value),
  };
}

/** A page from 1 on. */
export const pageField: Field<number> = {
  read: (text) => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1),
  write: (value) => (value === 1 ? null : String(value)),
};

/** Fields of a page by their names in the address; `Values` is what they hold. */
export type Fields<Values> = { readonly [Name in keyof Values]: Field<Values[Name]> };

export function readFields<Values extends object>(fields: Fields<Values>, search: URLSearchParams): Values {
  const byName = fields as Readonly<Record<string, Field<unknown>>>;
  const entries = Object.entries(byName).map(([name, field]) => [name, field.read(search.get(name))]);
  return Object.fromEntries(entries) as Values;
}

/** The search with some fields changed and everything else in it kept. */
export function writeFields<Values extends object>(
  fields: Fields<Values>,
  search: URLSearchParams,
  changes: Partial<Values>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  const byName = fields as Readonly<Record<string, Field<unknown>>>;
  for (const [name, value] of Object.entries(changes)) {
    const text = byName[name]?.write(value) ?? null;
    if (text === null) {
      next.delete(name);
    } else {
      next.set(name, text);
    }
  }
  return next;
}

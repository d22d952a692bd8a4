import { invariant } from '@shuize/domain';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A value of plain objects, lists and maps as JSON: integers of any size become texts, so that a fraction is
 * `{ "numerator": "7", "denominator": "2" }`; what is undefined is left out.
 */
export function plainJson(value: unknown): Json {
  switch (typeof value) {
    case 'bigint':
      return value.toString();
    case 'number':
      invariant(Number.isFinite(value), `${value} has no JSON form`);
      return value;
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : plainObject(value);
    default:
      throw new Error(`Invariant broken: a ${typeof value} has no JSON form`);
  }
}

function plainObject(value: object): Json {
  if (Array.isArray(value)) {
    return value.map(plainJson);
  }
  const entries: Iterable<readonly [unknown, unknown]> =
    value instanceof Map ? value.entries() : Object.entries(value);
  return Object.fromEntries(
    [...entries].flatMap(([name, each]) => (each === undefined ? [] : [[String(name), plainJson(each)]])),
  );
}

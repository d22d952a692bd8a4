import type { Bilingual } from './bilingual.ts';

/** What a user can cause comes back as a value: either a success or a failure with its reason. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/** A message in both languages with the way to mend what it reports. */
export interface Explained {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

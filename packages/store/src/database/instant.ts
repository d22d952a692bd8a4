import { invariant } from '@shuize/domain';

/** An instant in UTC with microseconds, `2026-11-24T09:30:00.123456Z`; texts compare as the instants do. */
export type Instant = string & { readonly brand: 'Instant' };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** @throws Error unless the text is one */
export function instantOf(text: string): Instant {
  invariant(INSTANT.test(text), `${text} is not an instant`);
  return text as Instant;
}

/** @returns `null` unless the text is an instant, for texts that a user wrote */
export function parseInstant(text: string): Instant | null {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Instant) : null;
}

/** From the database's own text in UTC, which leaves out zeros at the end. */
export function instantOfTimestamp(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text);
  return instantOf(`${match?.[1]}T${match?.[2]}.${(match?.[3] ?? '').padEnd(6, '0')}Z`);
}

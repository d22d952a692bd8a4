import { invariant } from '@shuize/domain';
import { type Instant, parseInstant } from '@shuize/store';

/** Where a use case takes the time from. */
export type Clock = () => Instant;

/** The machine's own time. */
export const systemClock: Clock = () => instantAt(Date.now());

/** @param milliseconds - since 1970 in UTC */
export function instantAt(milliseconds: number): Instant {
  const instant = parseInstant(new Date(milliseconds).toISOString().replace('Z', '000Z'));
  invariant(instant !== null, `${milliseconds} ms is no instant`);
  return instant;
}

/** Milliseconds since 1970 in UTC, the rest of the microseconds cut off. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** @param seconds - negative for an earlier instant */
export function later(instant: Instant, seconds: number): Instant {
  return instantAt(millisecondsOf(instant) + seconds * 1_000);
}

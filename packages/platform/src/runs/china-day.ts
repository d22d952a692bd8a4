import type { Day } from '@shuize/domain';
import type { Instant } from '@shuize/store';
import { millisecondsOf } from '../clock.ts';

const HOURS_AHEAD = 8;
const MILLISECONDS_PER_HOUR = 3_600_000;

/** The day that an instant falls on in China Standard Time. */
export function chinaDayOf(instant: Instant): Day {
  const hours = Math.floor(millisecondsOf(instant) / MILLISECONDS_PER_HOUR) + HOURS_AHEAD;
  return Math.floor(hours / 24) as Day;
}

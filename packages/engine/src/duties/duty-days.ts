import type { Day, InForce } from '@shuize/domain';
import { type Span, sharedDays, spanOf } from '../check/days.ts';
import type { Duty } from '../language/duty.ts';

/** The days on which a duty may fall due, and those on which it may be started. */
export interface DutyDays {
  readonly asked: Span;
  readonly inForce: Span;
  readonly exceptions: readonly Span[];
}

/** @returns `null` where the duty and its pack are never in force together */
export function daysOf(duty: Duty, pack: InForce, asked: Span): DutyDays | null {
  const inForce = sharedDays(spanOf(pack), spanOf(duty.inForce));
  const exceptions = duty.exceptions.map((exception) => spanOf(exception.inForce));
  return inForce === null ? null : { asked, inForce, exceptions };
}

export function isOwedOn(day: Day, { inForce, exceptions }: DutyDays): boolean {
  return isIn(day, inForce) && !exceptions.some((exception) => isIn(day, exception));
}

export function isIn(day: Day, { first, last }: Span): boolean {
  return first <= day && day <= last;
}

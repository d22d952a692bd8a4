import { failure, formatDay, formatMonth, type Month, type Result, success } from '@shuize/domain';
import type { Database } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope, scopeOf } from '../access/scope.ts';
import type { Clock } from '../clock.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import { knownPlaces } from '../sections/known-places.ts';
import { type ExclusionEffect, exclusionEffect } from './exclusion-effect.ts';

/** A value that is left out now, whether it was proposed here or came in with a data package. */
export interface ExclusionInForce {
  readonly section: string;
  readonly sectionName: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** `*`: every indicator of the month. */
  readonly indicator: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD` */
  readonly approvedOn: string;
  readonly effect: ExclusionEffect | null;
}

/** The exclusions in force of sections within the actor's scope, the newest month first. */
export async function exclusionsInForce(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<
  Result<{ readonly exclusions: readonly ExclusionInForce[]; readonly total: number }, PlatformFault>
> {
  if (!allows(actor, 'read-exclusions')) {
    return failure(notAllowed());
  }
  const places = await knownPlaces(database, null);
  const scope = scopeOf(actor, places.tree);
  const today = chinaDayOf(clock());
  const reached = (places.data.exclusions ?? [])
    .filter(({ section }) =>
      (places.rowsOf.get(section) ?? []).some(({ division }) => isInScope(scope, { division })),
    )
    .toSorted((a, b) => b.month - a.month || (a.section < b.section ? -1 : 1));
  const exclusions: ExclusionInForce[] = [];
  for (const row of reached.slice(offset, offset + limit)) {
    const { section, indicator, reason, approvedBy, approvedOn } = row;
    const month = formatMonth(row.month as Month);
    exclusions.push({
      section,
      sectionName: places.rowsOf.get(section)?.at(-1)?.name ?? section,
      month,
      indicator,
      reason,
      approvedBy,
      approvedOn: formatDay(approvedOn),
      effect: await exclusionEffect(database, places, { section, month, indicator }, today),
    });
  }
  return success({ exclusions, total: reached.length });
}

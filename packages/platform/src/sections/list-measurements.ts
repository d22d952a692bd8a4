import { type Result, success } from '@shuize/domain';
import { type Database, type Instant, type MeasurementVersion, measurementVersions } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import type { PlatformFault } from '../platform-fault.ts';
import { sectionInScope } from './read-section.ts';

export interface MeasurementsAsked {
  readonly section: string;
  /** `null`: now. */
  readonly asOf: Instant | null;
  /** `YYYY-MM`, both included; `null`: from the first on record, to the last. */
  readonly from: string | null;
  readonly to: string | null;
  /** A code, `state`, or `null` for all. */
  readonly indicator: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Every version of a section's monthly values with what it came in with, the newest month first. */
export async function listMeasurements(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: MeasurementsAsked,
): Promise<
  Result<{ readonly versions: readonly MeasurementVersion[]; readonly total: number }, PlatformFault>
> {
  const found = await sectionInScope(database, actor, asked);
  if (!found.ok) {
    return found;
  }
  const { section, asOf, from, to, indicator, offset, limit } = asked;
  return success(
    await database.read((transaction) =>
      measurementVersions(transaction, {
        site: section,
        asOf,
        first: from,
        last: to,
        indicator,
        offset,
        limit,
      }),
    ),
  );
}

import { failure, type Result, success } from '@shuize/domain';
import {
  type ChangedFile,
  changedRows,
  divisionsOfSections,
  type Instant,
  type Run,
  resultsOfRun,
  runById,
  type Transaction,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import type { Scope } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { divisionsWithin, scopeOfActor } from './actor-scope.ts';
import { type ResultDifference, resultDifferences } from './result-differences.ts';
import { isRowInScope } from './row-scope.ts';
import type { RunContext } from './run-context.ts';
import { monthsOfRun, parseRunPeriod } from './run-period.ts';

export interface ChangesSince {
  readonly earlier: Run;
  /** `null`: what is known by now is held against the run. */
  readonly later: Run | null;
  /** Facts recorded after the first and at or before the second became known. */
  readonly after: Instant;
  readonly until: Instant;
  /** By file; files of which nothing was recorded are left out. */
  readonly facts: readonly ChangedFile[];
  /** What came out otherwise; `null` where there is no later run. */
  readonly results: readonly ResultDifference[] | null;
}

export interface ChangesSinceAsked {
  readonly runId: string;
  /** `null`: only the facts recorded since. */
  readonly laterRunId: string | null;
  /** Most rows of each file. */
  readonly limit?: number;
}

const MOST_ROWS = 1_000;

/**
 * What changed since a run (此后变化): the facts recorded since, with what stood before, by whom and why; and, beside a later
 * run, what came out otherwise. Only what the actor reaches.
 *
 * @param actor - `null`: the program itself
 */
export async function whatChanged(
  { database, packs }: Pick<RunContext, 'database' | 'packs'>,
  actor: Actor | null,
  { runId, laterRunId, limit = MOST_ROWS }: ChangesSinceAsked,
): Promise<Result<ChangesSince, PlatformFault>> {
  if (actor !== null && !allows(actor, 'read-runs')) {
    return failure(notAllowed());
  }
  const now = await database.knownUntilNow();
  const found = await database.read(async (transaction): Promise<ChangesSince | null> => {
    const earlier = await runById(transaction, runId);
    const later = laterRunId === null ? null : await runById(transaction, laterRunId);
    const period = earlier === null ? null : parseRunPeriod(earlier.period);
    const isPair = later === null ? laterRunId === null : later.period === earlier?.period;
    if (earlier === null || period === null || !isPair) {
      return null;
    }
    const scope = await scopeOfActor(transaction, actor);
    const [after, until] = [earlier.asOf, later?.asOf ?? now];
    const months = monthsOfRun(
      period,
      packs.map(({ pack }) => pack),
    );
    const facts = await changedRows(transaction, { after, until, months, limit });
    const results =
      later === null ? null : await differencesBetween(transaction, earlier.id, later.id, scope);
    return { earlier, later, after, until, facts: await within(transaction, facts, scope), results };
  });
  return found === null ? failure(notFound()) : success(found);
}

/** In which results, of those within a scope, a run differs from an earlier one. */
export async function differencesBetween(
  transaction: Transaction,
  earlierId: string,
  laterId: string,
  scope: Scope,
): Promise<readonly ResultDifference[]> {
  const asked = { kind: null, key: null, divisions: divisionsWithin(scope), limit: null, offset: 0 };
  const before = await resultsOfRun(transaction, earlierId, asked);
  const after = await resultsOfRun(transaction, laterId, asked);
  return resultDifferences(before.results, after.results);
}

/** Rows about a division or a section within the scope; what is about neither only who reaches the whole may see. */
async function within(
  transaction: Transaction,
  files: readonly ChangedFile[],
  scope: Scope,
): Promise<readonly ChangedFile[]> {
  if (scope.isWhole) {
    return files;
  }
  const places = await divisionsOfSections(transaction, null);
  return files
    .map(({ file, rows }) => {
      const own = rows.filter((row) => isRowInScope(file, row.after ?? row.before ?? {}, scope, places));
      return { file, total: own.length, rows: own };
    })
    .filter(({ total }) => total > 0);
}

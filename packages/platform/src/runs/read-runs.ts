import { failure, type Result, success } from '@shuize/domain';
import {
  listRuns,
  type PlacedResult,
  type Publication,
  publicationOfRun,
  type Run,
  type RunResultKind,
  resultsOfRun,
  runById,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows, type Permission } from '../access/permission.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { divisionsWithin, scopeOfActor } from './actor-scope.ts';
import type { RunContext } from './run-context.ts';

/** A run, and the edition as which it was published. */
export interface ReadRun {
  readonly run: Run;
  /** `null`: it was not. */
  readonly publication: Publication | null;
}

export interface RunList {
  readonly total: number;
  readonly runs: readonly ReadRun[];
}

/** Runs from the newest on, of one period or all. They are of the whole installation; their results have a scope each. */
export async function readRuns(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  asked: { readonly period: string | null; readonly limit: number; readonly offset: number },
): Promise<Result<RunList, PlatformFault>> {
  if (!allows(actor, 'read-runs')) {
    return failure(notAllowed());
  }
  return success(
    await database.read(async (transaction) => {
      const { total, runs } = await listRuns(transaction, { ...asked, asOf: null });
      const read: ReadRun[] = [];
      for (const run of runs) {
        read.push({ run, publication: await publicationOfRun(transaction, run.id) });
      }
      return { total, runs: read };
    }),
  );
}

export async function readRun(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  id: string,
): Promise<Result<ReadRun, PlatformFault>> {
  if (!allows(actor, 'read-runs')) {
    return failure(notAllowed());
  }
  const found = await database.read(async (transaction): Promise<ReadRun | null> => {
    const run = await runById(transaction, id);
    return run === null ? null : { run, publication: await publicationOfRun(transaction, id) };
  });
  return found === null ? failure(notFound()) : success(found);
}

export interface ResultsWanted {
  /** `null`: the newest run of the period, and of all periods where none is given. */
  readonly runId: string | null;
  readonly period?: string | null;
  readonly kind: RunResultKind | null;
  readonly key: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface ResultList {
  readonly run: Run;
  readonly total: number;
  readonly results: readonly PlacedResult[];
}

/**
 * Results of a run that lie within the actor's scope, in their order. What is about the whole is for who reaches the whole.
 */
export async function readResults(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  { runId, period = null, limit, offset, ...asked }: ResultsWanted,
): Promise<Result<ResultList, PlatformFault>> {
  const permission: Permission = asked.kind === 'finding' ? 'read-findings' : 'read-runs';
  if (!allows(actor, permission)) {
    return failure(notAllowed());
  }
  const found = await database.read(async (transaction): Promise<ResultList | null> => {
    const newest = { period, asOf: null, limit: 1, offset: 0 };
    const run =
      runId === null
        ? ((await listRuns(transaction, newest)).runs[0] ?? null)
        : await runById(transaction, runId);
    if (run === null) {
      return null;
    }
    const divisions = divisionsWithin(await scopeOfActor(transaction, actor));
    return { run, ...(await resultsOfRun(transaction, run.id, { ...asked, divisions, limit, offset })) };
  });
  return found === null ? failure(notFound()) : success(found);
}

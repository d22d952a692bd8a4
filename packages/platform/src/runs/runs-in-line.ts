import { type Bilingual, failure, type Result, success } from '@shuize/domain';
import type { Database, Run } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { type RecomputedRun, recomputeRun, runToRecompute } from './recompute-run.ts';
import type { RunContext } from './run-context.ts';
import type { RunLine, RunUnderWay } from './run-line.ts';
import { checkRunAsked, type RunAsked, startRun } from './start-run.ts';

/** Makes runs, in whatever thread: `startRun` and `recomputeRun` over a context of their own. */
export interface RunMaker {
  readonly startRun: (actor: Actor | null, asked: RunAsked) => Promise<Result<Run, PlatformFault>>;
  readonly recomputeRun: (
    actor: Actor | null,
    runId: string,
    onProgress: (step: Bilingual) => void,
  ) => Promise<Result<RecomputedRun, PlatformFault>>;
}

/** Makes runs in the thread that asks. */
export function runMakerOf(context: RunContext): RunMaker {
  return {
    startRun: (actor, asked) => startRun(context, actor, asked),
    recomputeRun: (actor, runId, onProgress) => recomputeRun(context, actor, runId, onProgress),
  };
}

/** What use cases about runs that are made in line work with. */
export interface LineContext {
  readonly database: Database;
  readonly runLine: RunLine;
  readonly work: RunMaker;
}

/** Starts a run when its turn comes. What may not be started never stands in line. */
export async function startRunInLine(
  { database, runLine, work }: LineContext,
  actor: Actor | null,
  asked: RunAsked,
): Promise<Result<Run, PlatformFault>> {
  const checked = await checkRunAsked({ database }, actor, asked);
  if (!checked.ok) {
    return checked;
  }
  const { period, asOf = null } = asked;
  const startedBy = actor?.name ?? null;
  return runLine.takeTurn({ kind: 'run', period, asOf, startedBy, runId: null }, (onProgress) =>
    work.startRun(actor, { period, asOf, onProgress }),
  );
}

/** Makes a run again when its turn comes. */
export async function recomputeRunInLine(
  { database, runLine, work }: LineContext,
  actor: Actor | null,
  runId: string,
): Promise<Result<RecomputedRun, PlatformFault>> {
  const found = await runToRecompute({ database }, actor, runId);
  if (!found.ok) {
    return found;
  }
  const { period, asOf } = found.value;
  const startedBy = actor?.name ?? null;
  return runLine.takeTurn({ kind: 'recomputation', period, asOf, startedBy, runId }, (onProgress) =>
    work.recomputeRun(actor, runId, onProgress),
  );
}

/** The runs that are being made or wait, in the order in which they were asked for. */
export async function readRunsUnderWay(
  { runLine }: Pick<LineContext, 'runLine'>,
  actor: Actor,
): Promise<Result<readonly RunUnderWay[], PlatformFault>> {
  return allows(actor, 'read-runs') ? success(runLine.underWay()) : failure(notAllowed());
}

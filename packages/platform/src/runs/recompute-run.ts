import { type Bilingual, bilingual, failure, invariant, type Result, success } from '@shuize/domain';
import { type Run, type RunPackMark, readPackageFiles, resultsOfRun, runById } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { invalid, notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from './actor-scope.ts';
import { chinaDayOf } from './china-day.ts';
import { evaluateFiles } from './evaluate-files.ts';
import { type ResultDifference, resultDifferences } from './result-differences.ts';
import type { RunContext } from './run-context.ts';
import { digestOfResults } from './run-digests.ts';
import { monthsOfRun, parseRunPeriod } from './run-period.ts';

/** What was kept, and what comes out now. */
export interface Compared<Value> {
  readonly kept: Value;
  readonly found: Value;
  readonly isSame: boolean;
}

/** A run made again from what was known at its instant. */
export interface RecomputedRun {
  readonly run: Run;
  /** Whether the results are the same, byte for byte, as those kept and as those that the run was kept with. */
  readonly isSame: boolean;
  /** Of the data package. */
  readonly input: Compared<string>;
  /** Of the results, as the run tells of them. */
  readonly result: Compared<string>;
  /** Whether the results kept still are those that the run tells of. */
  readonly isIntact: boolean;
  readonly engineVersion: Compared<string>;
  /** Packs that differ by now; `null` where one is not used or no longer at hand. */
  readonly packs: readonly {
    readonly id: string;
    readonly kept: RunPackMark | null;
    readonly found: RunPackMark | null;
  }[];
  /** From the results kept to those that came out; none where they are the same. */
  readonly differences: readonly ResultDifference[];
}

/** A run that the actor may have made again: who does not reach the whole finds none. */
export async function runToRecompute(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor | null,
  runId: string,
): Promise<Result<Run, PlatformFault>> {
  if (actor !== null && !allows(actor, 'read-runs')) {
    return failure(notAllowed());
  }
  const run = await database.read(async (transaction) => {
    const { isWhole } = await scopeOfActor(transaction, actor);
    return isWhole ? runById(transaction, runId) : null;
  });
  return run === null ? failure(notFound()) : success(run);
}

const ALL_RESULTS = { kind: null, key: null, divisions: null, limit: null, offset: 0 } as const;

/**
 * Makes a run again (重算) and holds the outcome against what was kept. Nothing is written.
 *
 * @param actor - `null`: the program itself
 * @param onProgress - told before each step that may take long
 */
export async function recomputeRun(
  { database, packs, programVersion }: RunContext,
  actor: Actor | null,
  runId: string,
  onProgress: (step: Bilingual) => void = () => {},
): Promise<Result<RecomputedRun, PlatformFault>> {
  const asked = await runToRecompute({ database }, actor, runId);
  if (!asked.ok) {
    return asked;
  }
  const run = asked.value;
  const period = parseRunPeriod(run.period);
  invariant(period !== null, `${run.period} is the period of a run`);
  onProgress(bilingual('取出数据', 'taking out the data'));
  const months = monthsOfRun(
    period,
    packs.map(({ pack }) => pack),
  );
  const { results, files } = await database.read(async (transaction) => ({
    results: (await resultsOfRun(transaction, runId, ALL_RESULTS)).results,
    files: await readPackageFiles(transaction, { asOf: run.asOf, months }),
  }));
  const asOfDay = chinaDayOf(run.asOf);
  const evaluated = evaluateFiles(files, {
    period: run.period,
    asOfDay,
    packs,
    programVersion,
    onProgress,
  });
  if (!evaluated.ok) {
    return failure(invalid(evaluated.error));
  }
  onProgress(bilingual('对照结果', 'comparing the results'));
  const found = evaluated.value;
  const isIntact = digestOfResults(results) === run.resultDigest;
  const result = compared(run.resultDigest, found.resultDigest);
  return success({
    run,
    isSame: isIntact && result.isSame,
    input: compared(run.inputDigest, found.inputDigest),
    result,
    isIntact,
    engineVersion: compared(run.engineVersion, found.engineVersion),
    packs: differingPacks(run.packs, found.packs),
    differences: isIntact && result.isSame ? [] : resultDifferences(results, found.results),
  });
}

function compared(kept: string, found: string): Compared<string> {
  return { kept, found, isSame: kept === found };
}

function differingPacks(kept: Run['packs'], found: Run['packs']): RecomputedRun['packs'] {
  const ids = [...new Set([...Object.keys(kept), ...Object.keys(found)])].sort();
  return ids
    .map((id) => ({ id, kept: kept[id] ?? null, found: found[id] ?? null }))
    .filter(({ kept: a, found: b }) => a?.version !== b?.version || a?.digest !== b?.digest);
}

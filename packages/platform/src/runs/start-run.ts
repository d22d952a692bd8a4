import { randomUUID } from 'node:crypto';
import { type Bilingual, bilingual, failure, type Result, success } from '@shuize/domain';
import { addRun, appendAudit, type Instant, type Run, readPackageFiles } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { fieldError, invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from './actor-scope.ts';
import { chinaDayOf } from './china-day.ts';
import { evaluateFiles } from './evaluate-files.ts';
import type { RunContext } from './run-context.ts';
import { monthsOfRun, notARunPeriod, parseRunPeriod, type RunPeriod } from './run-period.ts';

export interface RunAsked {
  /** `2018-03`, `2018-Q1` or `2018`. */
  readonly period: string;
  /** Only what was known then; `null`: everything known by now. */
  readonly asOf?: Instant | null;
  /** Told before each step that may take long. */
  readonly onProgress?: (step: Bilingual) => void;
}

/**
 * Whether a run may be made as asked for: by the actor, of a period, as known at an instant that has passed. A run is of the
 * whole installation, so only who reaches all of it starts one.
 */
export async function checkRunAsked(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor | null,
  { period: text, asOf = null }: RunAsked,
): Promise<Result<RunPeriod, PlatformFault>> {
  if (actor !== null && !allows(actor, 'start-run')) {
    return failure(notAllowed());
  }
  const period = parseRunPeriod(text);
  if (period === null) {
    return failure(invalid([notARunPeriod(text)]));
  }
  const { isWhole } = await database.read((transaction) => scopeOfActor(transaction, actor));
  if (!isWhole) {
    return failure(notAllowed());
  }
  const isFuture = asOf !== null && asOf > (await database.knownUntilNow());
  return isFuture ? failure(invalid([notYet()])) : success(period);
}

/**
 * Makes a run (核算): reads what was known in one snapshot, evaluates it, and keeps run, results and a line of the audit
 * trail in one transaction.
 *
 * @param actor - `null`: the program itself, by command or by schedule
 */
export async function startRun(
  { database, packs, programVersion }: RunContext,
  actor: Actor | null,
  { period: text, asOf: asked = null, onProgress = () => {} }: RunAsked,
): Promise<Result<Run, PlatformFault>> {
  const checked = await checkRunAsked({ database }, actor, { period: text, asOf: asked });
  if (!checked.ok) {
    return checked;
  }
  const now = await database.knownUntilNow();
  const asOf = asked ?? now;
  onProgress(bilingual('取出数据', 'taking out the data'));
  const months = monthsOfRun(
    checked.value,
    packs.map(({ pack }) => pack),
  );
  const files = await database.read((transaction) => readPackageFiles(transaction, { asOf, months }));
  const evaluated = evaluateFiles(files, {
    period: text,
    asOfDay: chinaDayOf(asOf),
    packs,
    programVersion,
    onProgress,
  });
  if (!evaluated.ok) {
    return failure(invalid(evaluated.error));
  }
  onProgress(bilingual('保存结果', 'keeping the results'));
  const { results, ...marks } = evaluated.value;
  const run = await database.write(async (transaction) => {
    const startedBy = actor?.userId ?? null;
    const kept = await addRun(
      transaction,
      { id: randomUUID(), period: text, asOf, startedBy, startedAt: now, ...marks },
      results,
    );
    const { id, inputDigest, resultDigest } = kept;
    const detail = { period: text, asOf, inputDigest, resultDigest };
    await appendAudit(transaction, { actor: startedBy, action: 'start-run', subject: id, detail });
    return kept;
  });
  return success(run);
}

function notYet() {
  return fieldError(
    'asOf',
    'as-of-in-the-future',
    bilingual('“截至”的时刻还没有到。', 'The as-of instant lies in the future.'),
    bilingual('请填写现在或以前的时刻。', 'Give an instant that has passed.'),
  );
}

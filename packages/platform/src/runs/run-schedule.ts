import { type Bilingual, failure, type Result, success } from '@shuize/domain';
import {
  appendAudit,
  type Database,
  type Instant,
  lastRuns,
  readSetting,
  type Transaction,
  type WriteTransaction,
  writeSetting,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from './actor-scope.ts';
import type { RunSchedule } from './due-runs.ts';

/** A run by schedule that came to nothing. */
export interface ScheduledFailure {
  readonly period: string;
  /** When it was last tried. */
  readonly at: Instant;
  readonly message: Bilingual;
}

export interface KeptSchedule {
  readonly schedule: RunSchedule;
  /** Of each period the last try, where no run was made since; the latest first, to who reaches everything. */
  readonly lastFailures: readonly ScheduledFailure[];
}

const SCHEDULE = 'run-schedule';
const FAILURES = 'run-schedule-failures';
/** Nothing is made by schedule until an office says so. */
const NEVER: RunSchedule = { month: null, quarter: null, year: null };

/** When runs are made by schedule (定时核算), and what came to nothing. */
export async function readRunSchedule(
  { database }: { readonly database: Database },
  actor: Actor,
): Promise<Result<KeptSchedule, PlatformFault>> {
  if (!allows(actor, 'read-runs')) {
    return failure(notAllowed());
  }
  return success(
    await database.read(async (transaction) => {
      const { isWhole } = await scopeOfActor(transaction, actor);
      return {
        schedule: await scheduleOnRecord(transaction),
        lastFailures: isWhole ? await failuresOnRecord(transaction) : [],
      };
    }),
  );
}

/** Sets when runs are made by schedule; it is of the whole installation. */
export async function setRunSchedule(
  { database }: { readonly database: Database },
  actor: Actor,
  { month, quarter, year }: RunSchedule,
): Promise<Result<KeptSchedule, PlatformFault>> {
  if (!allows(actor, 'set-run-schedule')) {
    return failure(notAllowed());
  }
  const schedule: RunSchedule = { month, quarter, year };
  return database.write(async (transaction): Promise<Result<KeptSchedule, PlatformFault>> => {
    const { isWhole } = await scopeOfActor(transaction, actor);
    if (!isWhole) {
      return failure(notAllowed());
    }
    await writeSetting(transaction, SCHEDULE, JSON.stringify(schedule));
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'set-run-schedule',
      subject: null,
      detail: { month, quarter, year },
    });
    return success({ schedule, lastFailures: await failuresOnRecord(transaction) });
  });
}

export async function scheduleOnRecord(transaction: Transaction): Promise<RunSchedule> {
  const text = await readSetting(transaction, SCHEDULE);
  // What was written is what `setRunSchedule` wrote.
  return text === null ? NEVER : (JSON.parse(text) as RunSchedule);
}

/** Those whose run was not made since, by whomever. */
export async function failuresOnRecord(transaction: Transaction): Promise<readonly ScheduledFailure[]> {
  const text = await readSetting(transaction, FAILURES);
  if (text === null) {
    return [];
  }
  const made = await lastRuns(transaction);
  return (JSON.parse(text) as readonly ScheduledFailure[]).filter(({ period, at }) => {
    const last = made.get(period);
    return last === undefined || last < at;
  });
}

/** @param failures - the latest first */
export async function keepFailures(
  transaction: WriteTransaction,
  failures: readonly ScheduledFailure[],
): Promise<void> {
  await writeSetting(transaction, FAILURES, failures.length === 0 ? null : JSON.stringify(failures));
}

import { failure } from '@shuize/domain';
import { auditEntries, type Instant } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../clock.ts';
import { notFound, type PlatformFault } from '../platform-fault.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import type { MakeRun } from './make-due-runs.ts';
import { readRunSchedule, setRunSchedule } from './run-schedule.ts';
import { makeScheduledRuns } from './scheduled-runs.ts';
import { startRun } from './start-run.ts';

const NEVER = { month: null, quarter: null, year: null };
const EACH_MONTH = { month: 10, quarter: null, year: null };
const EACH_YEAR = { month: null, quarter: null, year: 20 };
/** A morning in China; whatever a test makes is made today, which is after it. */
const inChina = (day: string): Instant => instantAt(Date.parse(`${day}T08:00:00+08:00`));

describe.each(TEST_SERVERS)('runs by schedule, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const [analyst, leader] = [anActor('analyst'), anActor('leader')];

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    let now = inChina('2019-02-10');
    return {
      database,
      packs: [],
      programVersion: 'test',
      clock: () => now,
      setNow: (instant: Instant) => {
        now = instant;
      },
    };
  }
  type Context = Awaited<ReturnType<typeof opened>>;

  const making =
    (context: Context): MakeRun =>
    (period) =>
      startRun(context, null, { period });
  const refusing =
    (fault: PlatformFault): MakeRun =>
    async () =>
      failure(fault);
  const periodsOf = (due: Awaited<ReturnType<typeof makeScheduledRuns>>) => due.map(({ period }) => period);

  it('are none until the office sets a schedule, which it does with a line of the audit trail', async () => {
    const context = await opened();
    expect(done(await readRunSchedule(context, analyst))).toEqual({ schedule: NEVER, lastFailures: [] });
    expect(await makeScheduledRuns(context, making(context))).toEqual([]);
    expect(done(await setRunSchedule(context, leader, EACH_MONTH)).schedule).toEqual(EACH_MONTH);
    expect(done(await readRunSchedule(context, analyst)).schedule).toEqual(EACH_MONTH);
    const [entry] = await context.database.read((transaction) =>
      auditEntries(transaction, { before: null, limit: 1 }),
    );
    expect(entry).toMatchObject({ actor: leader.userId, action: 'set-run-schedule', detail: EACH_MONTH });
    expect(periodsOf(await makeScheduledRuns(context, making(context)))).toEqual(['2019-01']);
  });

  it('[PF-6] are set by who reaches the whole and has the role', async () => {
    const context = await opened();
    for (const actor of [anActor('county'), anActor('analyst', '990101'), anActor('leader', '990102')]) {
      expect(codeOf(await setRunSchedule(context, actor, EACH_MONTH))).toBe('not-allowed');
    }
    expect(codeOf(await readRunSchedule(context, anActor('station')))).toBe('not-allowed');
  });

  it('are made once each', async () => {
    const context = await opened();
    done(await setRunSchedule(context, analyst, EACH_YEAR));
    expect(periodsOf(await makeScheduledRuns(context, making(context)))).toEqual(['2018']);
    expect(periodsOf(await makeScheduledRuns(context, making(context)))).toEqual([]);
  });

  it('that come to nothing are kept with why, until they are made', async () => {
    const context = await opened();
    done(await setRunSchedule(context, analyst, EACH_YEAR));
    const fault = notFound();
    await makeScheduledRuns(context, refusing(fault));
    const failed = { period: '2018', at: inChina('2019-02-10'), message: fault.message };
    const seen = async () => done(await readRunSchedule(context, analyst)).lastFailures;
    expect(await seen()).toEqual([failed]);
    const county = anActor('county', '990101');
    expect(done(await readRunSchedule(context, county)).lastFailures).toEqual([]);
    context.setNow(inChina('2019-02-11'));
    await makeScheduledRuns(context, refusing(fault));
    expect(await seen()).toEqual([{ ...failed, at: inChina('2019-02-11') }]);
    done(await startRun(context, analyst, { period: '2018' }));
    expect(await seen()).toEqual([]);
  });

  it('are left to who makes the same already, which is no failure', async () => {
    const context = await opened();
    done(await setRunSchedule(context, analyst, EACH_YEAR));
    await makeScheduledRuns(context, refusing({ ...notFound(), kind: 'conflict', code: 'run-under-way' }));
    expect(done(await readRunSchedule(context, analyst)).lastFailures).toEqual([]);
  });
});

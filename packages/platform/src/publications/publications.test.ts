import { failure } from '@shuize/domain';
import { auditEntries } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctRows } from '../corrections/correct-rows.ts';
import { notFound } from '../platform-fault.ts';
import { makeDueRuns } from '../runs/make-due-runs.ts';
import { readResults } from '../runs/read-runs.ts';
import type { RunContext } from '../runs/run-context.ts';
import { startRun } from '../runs/start-run.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import { publishRun } from './publish-run.ts';
import { readPublication, readPublications } from './read-publications.ts';

describe.each(TEST_SERVERS)('publications, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const [analyst, leader] = [anActor('analyst'), anActor('leader')];

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    return { database, packs: [], programVersion: 'test' };
  }

  const run = async (context: RunContext) => done(await startRun(context, analyst, { period: '2018' }));

  it('[PF-4] freeze a run, and a later correction makes a new edition with what came out otherwise', async () => {
    const context = await opened();
    const first = await run(context);
    const one = done(await publishRun(context, leader, { runId: first.id, note: null }));
    expect(one).toMatchObject({ period: '2018', edition: 1, publishedBy: leader.userId });
    done(
      await correctRows(context, analyst, {
        file: 'monthly.csv',
        rows: [{ section: 'S1', month: '2018-05', indicator: 'NH3N', value: '40.0' }],
        reason: '录入时漏了小数点',
      }),
    );
    const second = await run(context);
    const two = done(await publishRun(context, leader, { runId: second.id, note: '更正后' }));
    expect(two).toMatchObject({ edition: 2, note: '更正后' });
    const read = done(await readPublication(context, leader, two.id));
    expect(read.before?.id).toBe(one.id);
    const changed = read.differences ?? [];
    expect(changed.map(({ keyAfter }) => keyAfter)).toContain('section/S1');
    expect(changed.map(({ keyAfter }) => keyAfter)).not.toContain('section/S2');
    expect(done(await readPublication(context, leader, one.id)).differences).toBeNull();
    const list = done(await readPublications(context, leader, { period: '2018', limit: 9, offset: 0 }));
    expect(list.publications.map(({ edition }) => edition)).toEqual([2, 1]);
    const audit = await context.database.read((tx) => auditEntries(tx, { before: null, limit: 9 }));
    expect(audit.map(({ action }) => action)).toEqual([
      'publish',
      'start-run',
      'correct',
      'publish',
      'start-run',
    ]);
  });

  it('are of each run once, and never of one that knew less than the last edition', async () => {
    const context = await opened();
    const [older, newer] = [await run(context), await run(context)];
    done(await publishRun(context, leader, { runId: newer.id, note: null }));
    expect(codeOf(await publishRun(context, leader, { runId: newer.id, note: null }))).toBe(
      'already-published',
    );
    expect(codeOf(await publishRun(context, leader, { runId: older.id, note: null }))).toBe(
      'older-than-published',
    );
    expect(codeOf(await publishRun(context, leader, { runId: 'nonsense', note: null }))).toBe('not-found');
  });

  it('say why there is another edition of a period', async () => {
    const context = await opened();
    const [first, second] = [await run(context), await run(context)];
    done(await publishRun(context, leader, { runId: first.id, note: null }));
    for (const note of [null, ' ']) {
      expect(codeOf(await publishRun(context, leader, { runId: second.id, note }))).toBe('note-missing');
    }
    expect(done(await publishRun(context, leader, { runId: second.id, note: '补报' })).edition).toBe(2);
  });

  it('stand on runs that a schedule makes once each', async () => {
    const context = await opened();
    const schedule = { month: null, quarter: null, year: 1 };
    const make = async () =>
      makeDueRuns(context, schedule, await context.database.knownUntilNow(), (period) =>
        startRun(context, null, { period }),
      );
    const [made] = await make();
    expect(done(made?.outcome ?? failure(notFound())).startedBy).toBeNull();
    expect(await make()).toEqual([]);
  });

  it('are made only by a leader who reaches everything', async () => {
    const context = await opened();
    const { id: runId } = await run(context);
    expect(codeOf(await publishRun(context, analyst, { runId, note: null }))).toBe('not-allowed');
    const ofCounty = anActor('leader', '990101');
    expect(codeOf(await publishRun(context, ofCounty, { runId, note: null }))).toBe('not-found');
  });

  it('hold for every user of the database: a run, its results and an edition are never changed', async () => {
    const context = await opened();
    const { id: runId } = await run(context);
    done(await publishRun(context, leader, { runId, note: null }));
    for (const statement of [
      "UPDATE run SET period = '2019'",
      "UPDATE run_result SET content = '{}'",
      'DELETE FROM publication',
    ]) {
      const changing = context.database.write(({ orm }) => orm.execute(sql.raw(statement)));
      await expect(changing, statement).rejects.toThrow();
    }
  });

  it('[PF-6] show of a run’s results those within the scope only', async () => {
    const context = await opened();
    const { id: runId } = await run(context);
    const asked = { runId, kind: 'water', key: null, limit: 100, offset: 0 } as const;
    const county = anActor('county', '990101');
    const own = done(await readResults(context, county, asked));
    expect(own.results.map(({ key }) => key)).toEqual(['section/S1']);
    expect(own.total).toBe(1);
    const all = done(await readResults(context, leader, asked));
    expect(all.results.map(({ key }) => key)).toEqual(expect.arrayContaining(['overall', 'section/S2']));
    const nobody = { ...county, division: null };
    expect(done(await readResults(context, nobody, asked)).results).toEqual([]);
  });
});

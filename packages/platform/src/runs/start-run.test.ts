import { parseInstant } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctRows } from '../corrections/correct-rows.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import { readResults, readRun, readRuns } from './read-runs.ts';
import { recomputeRun } from './recompute-run.ts';
import { startRun } from './start-run.ts';
import { whatChanged } from './what-changed.ts';

const CORRECTION = {
  file: 'monthly.csv',
  rows: [{ section: 'S1', month: '2018-05', indicator: 'NH3N', value: '40.0' }],
  reason: '实验室复核',
} as const;

describe.each(TEST_SERVERS)('a run, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const analyst = anActor('analyst');

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    return { database, packs: [], programVersion: 'test' };
  }

  it('is started by an analyst who reaches everything, of a period that is one, as known by now', async () => {
    const context = await opened();
    const asked = { period: '2018' };
    expect(codeOf(await startRun(context, anActor('leader'), asked))).toBe('not-allowed');
    expect(codeOf(await startRun(context, anActor('analyst', '990101'), asked))).toBe('not-allowed');
    expect(codeOf(await startRun(context, analyst, { period: '2018-H1' }))).toBe('not-a-run-period');
    const future = parseInstant('2999-01-01T00:00:00.000000Z');
    expect(codeOf(await startRun(context, analyst, { ...asked, asOf: future }))).toBe('as-of-in-the-future');
    const steps: string[] = [];
    const made = await startRun(context, analyst, { ...asked, onProgress: ({ zh }) => steps.push(zh) });
    expect(done(made)).toMatchObject({ period: '2018', startedBy: analyst.userId, packs: {} });
    expect(steps.at(-1)).toBe('保存结果');
  });

  it('[PF-3] of an earlier instant is the run that was made then', async () => {
    const context = await opened();
    const earlier = done(await startRun(context, analyst, { period: '2018' }));
    done(await correctRows(context, analyst, CORRECTION));
    const again = done(await startRun(context, analyst, { period: '2018', asOf: earlier.asOf }));
    expect(again.resultDigest).toBe(earlier.resultDigest);
    expect(again.inputDigest).toBe(earlier.inputDigest);
    const list = done(await readRuns(context, analyst, { period: '2018', limit: 1, offset: 0 }));
    expect([list.total, list.runs.map(({ run }) => run.id)]).toEqual([2, [again.id]]);
    expect(done(await readRun(context, analyst, earlier.id)).publication).toBeNull();
    expect(codeOf(await readRun(context, analyst, 'nonsense'))).toBe('not-found');
  });

  it('made again after its results were changed in the database is told as not intact', async () => {
    const context = await opened();
    const { id } = done(await startRun(context, analyst, { period: '2018' }));
    await context.database.write(async ({ client, orm }) => {
      await client.query('SET LOCAL ROLE NONE');
      await client.query('ALTER TABLE run_result DISABLE TRIGGER ALL');
      await orm.execute(sql`UPDATE run_result SET content = '{}' WHERE key = 'overall'`);
    });
    const again = done(await recomputeRun(context, analyst, id));
    expect(again).toMatchObject({ isSame: false, isIntact: false, result: { isSame: true } });
    expect(again.differences.map(({ keyAfter }) => keyAfter)).toEqual(['overall']);
  });

  it('by another version of the program says so', async () => {
    const context = await opened();
    const { id } = done(await startRun(context, analyst, { period: '2018' }));
    const again = done(await recomputeRun({ ...context, programVersion: 'later' }, null, id));
    expect(again).toMatchObject({
      isSame: true,
      engineVersion: { kept: 'test', found: 'later', isSame: false },
    });
  });

  it('[PF-6] tells of what changed since only what the actor reaches', async () => {
    const context = await opened();
    const { id: runId } = done(await startRun(context, analyst, { period: '2018' }));
    done(await correctRows(context, analyst, CORRECTION));
    const { id: laterRunId } = done(await startRun(context, analyst, { period: '2018' }));
    const seenBy = async (division: string) => {
      const outcome = await whatChanged(context, anActor('county', division), { runId, laterRunId });
      const { facts, results } = done(outcome);
      return [facts.map(({ total }) => total), (results ?? []).map(({ keyAfter }) => keyAfter)];
    };
    expect(await seenBy('990101')).toEqual([[1], ['section/S1']]);
    expect(await seenBy('990102')).toEqual([[], []]);
    const since = done(await whatChanged(context, analyst, { runId, laterRunId: null }));
    expect([since.facts.map(({ total }) => total), since.results]).toEqual([[1], null]);
    const month = done(await startRun(context, analyst, { period: '2018-03' }));
    const pair = { runId, laterRunId: month.id };
    expect(codeOf(await whatChanged(context, analyst, pair))).toBe('not-found');
  });

  it('of a store with nothing in it, or of a year without values, says why there is no water', async () => {
    const empty = { database: await server.database(), packs: [], programVersion: 'test' };
    const nothing = done(await startRun(empty, null, { period: '2018' }));
    const asked = { runId: nothing.id, kind: 'water', key: null, limit: 9, offset: 0 } as const;
    const none = done(await readResults(empty, { ...analyst }, asked));
    expect(none.results).toMatchObject([{ key: 'none', division: null, content: { kind: 'no-sections' } }]);
  });
});

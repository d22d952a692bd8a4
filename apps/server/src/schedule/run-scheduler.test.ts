import { failure } from '@shuize/domain';
import { instantAt, notFound, type RunMaker, runLine, startRun } from '@shuize/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Browser,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';
import { runScheduler } from './run-scheduler.ts';

let site: TestSite;
let leader: Browser;
beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  leader = await signedIn(site, { roles: ['leader'] });
});
afterAll(() => site.stop());

const get = (language: string) =>
  leader.ask({ method: 'GET', url: '/api/run-schedule', headers: { 'accept-language': language } });
const put = (payload: object) => leader.ask({ method: 'PUT', url: '/api/run-schedule', payload });

const clock = () => instantAt(Date.parse('2019-02-10T08:00:00+08:00'));
const neverAgain: RunMaker['recomputeRun'] = async () => failure(notFound());

/** A scheduler whose runs are made so, and what it told of. */
function aScheduler(make: RunMaker['startRun'], database = site.database) {
  const told: unknown[] = [];
  const context = {
    database,
    clock,
    runLine: runLine(clock),
    work: { startRun: make, recomputeRun: neverAgain },
  };
  return { told, ...runScheduler({ context, onFailure: (failed) => told.push(failed) }) };
}

describe('the scheduler of runs', () => {
  it('is set over HTTP, in whole days up to a year', async () => {
    const none = { month: null, quarter: null, year: null };
    expect((await get('zh')).body).toEqual({ ...none, lastFailures: [] });
    for (const days of [0, 367, 1.5, '10']) {
      expect((await put({ ...none, month: days })).status).toBe(400);
    }
    expect((await put({ month: 10 })).status).toBe(400);
    const set = { month: 10, quarter: 366, year: 1 };
    expect((await put(set)).body).toEqual({ ...set, lastFailures: [] });
    expect((await get('zh')).body).toEqual({ ...set, lastFailures: [] });
  });

  it('makes what is due, each once, and tells of what came to nothing in the language asked', async () => {
    await put({ month: 10, quarter: null, year: null });
    const refused = aScheduler(async () => failure(notFound()));
    await refused.tick();
    expect(refused.told).toEqual([{ period: '2019-01', code: 'not-found' }]);
    const at = clock();
    expect((await get('zh')).body.lastFailures).toEqual([{ period: '2019-01', at, message: '没有找到。' }]);
    expect((await get('en')).body.lastFailures).toMatchObject([{ message: 'It was not found.' }]);
    const asked: string[] = [];
    const context = { database: site.database, packs: [], programVersion: 'test' };
    const making = aScheduler((actor, run) => {
      asked.push(`${run.period} by ${actor?.name ?? 'the program'}`);
      return startRun(context, actor, run);
    });
    await making.tick();
    await making.tick();
    expect([asked, making.told]).toEqual([['2019-01 by the program'], []]);
    expect((await get('zh')).body.lastFailures).toEqual([]);
  });

  it('never makes two at once, and is stopped when what it makes is done', async () => {
    await put({ month: null, quarter: 15, year: null });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const asked: string[] = [];
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { tick, stop } = aScheduler(async (_, { period }) => {
      asked.push(period);
      begin();
      await finished;
      return failure(notFound());
    });
    const ticks = [tick(), tick()];
    await begun;
    const order: string[] = [];
    const stopping = stop().then(() => order.push('stopped'));
    order.push('finished');
    finish();
    await Promise.all([...ticks, stopping]);
    expect([asked, order]).toEqual([['2018-Q4'], ['finished', 'stopped']]);
  });

  it('tells of a database that is away and looks again later', async () => {
    const read = async () => {
      throw new Error('away');
    };
    const scheduler = aScheduler(async () => failure(notFound()), { ...site.database, read });
    await scheduler.tick();
    await scheduler.tick();
    expect(scheduler.told).toMatchObject([{ message: 'away' }, { message: 'away' }]);
  });
});

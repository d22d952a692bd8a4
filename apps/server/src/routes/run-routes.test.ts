import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtThread } from '../testing/built-thread.fixture.ts';
import {
  type Answered,
  type Browser,
  formOf,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';
import { type WorkInThreads, workInThreads } from '../work/work-in-threads.ts';

/** Its work waits in a thread until it is told to go on, and then comes back with what it was told. */
let site: TestSite;
let work: WorkInThreads;
let analyst: Browser;
const channel = new BroadcastChannel('shuize-unruly-thread');
const goOn = () => channel.postMessage('go on');

beforeAll(async () => {
  const entry = await builtThread(new URL('../work/unruly-thread.fixture.ts', import.meta.url));
  site = await openTestSite({ limits: { perMinute: 1_000_000 } }, (context) => {
    work = workInThreads(context, { entry, onEndedEarly: () => {} });
    return work;
  });
  await loadSmallWorld(site);
  analyst = await signedIn(site, { roles: ['analyst'] });
});
afterAll(async () => {
  channel.close();
  await work.stop();
  await site.stop();
});

const get = (url: string, language = 'zh') =>
  analyst.ask({ method: 'GET', url, headers: { 'accept-language': language } });
const start = (period: string, asOf: string | null = null) =>
  analyst.ask({ method: 'POST', url: '/api/runs', payload: { period, asOf } });

interface UnderWay {
  readonly period: string;
  readonly step: string;
}

/** Asks until what is under way is as it is waited for. */
async function underWay(isSo: (items: readonly UnderWay[]) => boolean): Promise<readonly UnderWay[]> {
  for (;;) {
    const { items } = (await get('/api/runs/under-way')).body as { readonly items: readonly UnderWay[] };
    if (isSo(items)) {
      return items;
    }
  }
}

const codeOf = ({ status, body }: Answered) => [status, body?.code];

describe('runs under way', () => {
  it('are made one at a time in threads, seen with their steps, and asked for once each', async () => {
    expect((await get('/api/runs/under-way')).body).toEqual({ items: [] });
    const first = start('2018-01');
    const [seen] = await underWay(([run]) => run?.step === '开始 2018-01');
    expect(seen).toMatchObject({ kind: 'run', period: '2018-01', asOf: null, startedBy: expect.any(String) });
    expect((await get('/api/health')).body).toEqual({ status: 'ok' });
    expect(codeOf(await start('2018-01'))).toEqual([409, 'run-under-way']);
    const other = start('2018-02');
    await underWay(({ length }) => length === 2);
    const earlier = start('2018-01', '2026-01-01');
    const [, second, third] = await underWay(({ length }) => length === 3);
    expect([second?.period, second?.step]).toEqual(['2018-02', '排队等候']);
    expect(third).toMatchObject({ period: '2018-01', asOf: '2026-01-01T15:59:59.999999Z' });
    expect((await get('/api/runs/under-way', 'en')).body.items[1].step).toBe('waiting in line');
    goOn();
    expect(codeOf(await first)).toEqual([422, 'told to go on with 2018-01']);
    await underWay(([run]) => run?.step === '开始 2018-02');
    goOn();
    expect(codeOf(await other)).toEqual([422, 'told to go on with 2018-02']);
    await underWay(([run]) => run?.step === '开始 2018-01');
    goOn();
    expect(codeOf(await earlier)).toEqual([422, 'told to go on with 2018-01']);
    expect((await get('/api/runs/under-way')).body).toEqual({ items: [] });
  });

  it('never wait in line where they may not be made', async () => {
    const going = start('2018-03');
    await underWay(([run]) => run?.step === '开始 2018-03');
    const city = await signedIn(site, { roles: ['analyst'], division: '990100' });
    const refused = await city.ask({ method: 'POST', url: '/api/runs', payload: { period: '2018-04' } });
    expect(codeOf(refused)).toEqual([403, 'not-allowed']);
    expect(codeOf(await start('2018-H1'))).toEqual([422, 'not-a-run-period']);
    goOn();
    await going;
  });

  it('hold up nobody: a large file is taken in meanwhile, in a thread too', async () => {
    const going = start('2018-05');
    await underWay(([run]) => run?.step === '开始 2018-05');
    const rows = Array.from({ length: 9_000 }, (_, row) => `S1,2018-06,NH3N,0.${10 + (row % 90)}`);
    const large = formOf({ 'monthly.csv': `section,month,indicator,value\n${rows.join('\n')}\n` });
    const importing = analyst.ask({ method: 'POST', url: '/api/imports?mode=preview', ...large });
    expect((await get('/api/health')).body).toEqual({ status: 'ok' });
    await Promise.all([
      going,
      importing.then((answered) => expect(codeOf(answered)).toEqual([422, 'told to go on with '])),
      keepGoing(() => Promise.all([going, importing])),
    ]);
  });
});

/** Tells threads to go on, also those that are only beginning, until all are done. */
async function keepGoing(until: () => Promise<unknown>): Promise<void> {
  let isDone = false;
  const done = until().then(() => {
    isDone = true;
  });
  while (!isDone) {
    goOn();
    await get('/api/health');
  }
  await done;
}

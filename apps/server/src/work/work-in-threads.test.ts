import { randomUUID } from 'node:crypto';
import { type Actor, passwordsAt, type Run, WHOLE } from '@shuize/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtThread } from '../testing/built-thread.fixture.ts';
import { loadSmallWorld, openTestSite, type TestSite } from '../testing/test-site.fixture.ts';
import { type WorkContext, workInThisThread } from './heavy-work.ts';
import { type ThreadOptions, workInThreads } from './work-in-threads.ts';

const LITTLE_MEMORY = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };

const ANALYST: Actor = {
  userId: randomUUID(),
  name: '某某',
  roles: ['analyst'],
  division: WHOLE,
  department: null,
  sections: [],
};

let site: TestSite;
let context: WorkContext;
let working: URL;
let unruly: URL;
const ended: unknown[] = [];

beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  context = {
    database: site.database,
    packs: [],
    programVersion: 'test',
    passwords: passwordsAt({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
  };
  working = await builtThread(new URL('./work-thread.ts', import.meta.url));
  unruly = await builtThread(new URL('./unruly-thread.fixture.ts', import.meta.url));
});
afterAll(() => site.stop());

const inThreads = (entry: URL, options: Partial<ThreadOptions> = {}) =>
  workInThreads(context, { entry, onEndedEarly: (reason) => ended.push(reason), ...options });

const marksOf = ({ inputDigest, resultDigest, packs, engineVersion }: Run) => ({
  inputDigest,
  resultDigest,
  packs,
  engineVersion,
});

/** A year of readings of every four hours, large enough to be read in a thread; with a fault where one is asked for. */
function manyReadings(fault: string): Map<string, Uint8Array> {
  const rows = Array.from({ length: 4_000 }, (_, index) => {
    const at = new Date(Date.UTC(2018, 0, 1) + index * 4 * 3_600_000).toISOString().slice(0, 16);
    return `S1,${at.replace('T', ' ')},NH3N,0.${10 + (index % 90)}`;
  });
  const text = ['section,time,indicator,value', ...rows, ...(fault === '' ? [] : [fault]), ''].join('\n');
  return new Map([['readings.csv', new TextEncoder().encode(text)]]);
}

describe('heavy work in threads', () => {
  it('[PF-3] makes the run that is made here, byte for byte, and makes it again', async () => {
    const work = inThreads(working);
    const asOf = await context.database.knownUntilNow();
    const here = await workInThisThread(context).startRun(ANALYST, { period: '2018', asOf });
    const steps: string[] = [];
    const onProgress = ({ zh }: { readonly zh: string }) => steps.push(zh);
    const there = await work.startRun(ANALYST, { period: '2018', asOf, onProgress });
    if (!here.ok || !there.ok) {
      throw new Error(JSON.stringify([here, there]));
    }
    expect(marksOf(there.value)).toEqual(marksOf(here.value));
    expect(there.value.startedBy).toBe(ANALYST.userId);
    expect([steps[0], steps.at(-1)]).toEqual(['取出数据', '保存结果']);
    const again = await work.recomputeRun(ANALYST, there.value.id, onProgress);
    expect(again).toMatchObject({ ok: true, value: { isSame: true, isIntact: true } });
    expect(await work.recomputeRun(ANALYST, 'nonsense', onProgress)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('reads an upload as it is read here, and takes its bytes over', async () => {
    const work = inThreads(working);
    const here = await workInThisThread(context).importUpload(ANALYST, {
      files: manyReadings(''),
      mode: 'preview',
    });
    const files = manyReadings('');
    expect(await work.importUpload(ANALYST, { files, mode: 'preview' })).toEqual(here);
    expect(here).toMatchObject({ ok: true, value: { total: { added: 4_000 } } });
    expect(files.get('readings.csv')?.byteLength).toBe(0);
  });

  it('hands back a large file with its faults marked', async () => {
    const fault = 'S1,2018-01-01 00:00,NH3N,x';
    const asked = { file: null, language: 'zh' } as const;
    const marked = await inThreads(working).markUpload(ANALYST, { files: manyReadings(fault), ...asked });
    const here = await workInThisThread(context).markUpload(ANALYST, {
      files: manyReadings(fault),
      ...asked,
    });
    expect(marked.ok && here.ok && Buffer.compare(marked.value.bytes, here.value.bytes)).toBe(0);
  });

  it('tells of a database that is away as if it were asked here', async () => {
    const { url, hasRole } = context.database.address;
    const away = new URL(url);
    away.port = '1';
    const database = { ...context.database, address: { url: away.href, hasRole } };
    const work = workInThreads({ ...context, database }, { entry: working, onEndedEarly: () => {} });
    await expect(work.startRun(ANALYST, { period: '2018' })).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
    });
  });

  it.each([
    ['crash', 'work-ended-early'],
    ['exit', 'work-ended-early'],
    ['memory', 'out-of-memory'],
  ])('come to an end by %s without taking anything with them: %s', async (period, code) => {
    ended.length = 0;
    const work = inThreads(unruly, { resourceLimits: LITTLE_MEMORY });
    expect(await work.startRun(ANALYST, { period })).toMatchObject({ error: { kind: 'unavailable', code } });
    expect(ended).toHaveLength(1);
  });

  it('throws here what the work threw there, with what tells that it came of the database', async () => {
    const work = inThreads(unruly);
    await expect(work.startRun(ANALYST, { period: 'throw' })).rejects.toMatchObject({
      message: 'what the work threw',
      severity: 'ERROR',
    });
  });

  it('is ended with the program, which tells who waits for it', async () => {
    ended.length = 0;
    const work = inThreads(unruly);
    const asked = await new Promise<{ readonly outcome: Promise<unknown> }>((resolve) => {
      const outcome = work.startRun(ANALYST, { period: 'never', onProgress: () => resolve({ outcome }) });
    });
    await work.stop();
    const stopping = { error: { kind: 'unavailable', code: 'program-stopping' } };
    expect(await asked.outcome).toMatchObject(stopping);
    expect(await work.startRun(ANALYST, { period: '2018' })).toMatchObject(stopping);
    expect(ended).toEqual([]);
  });
});

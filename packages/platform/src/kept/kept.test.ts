import { invariant } from '@shuize/domain';
import { type Database, databaseAt } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { correctRows, withdrawRows } from '../corrections/correct-rows.ts';
import { decideExclusion } from '../exclusions/decide-exclusion.ts';
import { proposeExclusion } from '../exclusions/propose-exclusion.ts';
import { loadFiles } from '../imports/load-files.ts';
import { readOverview } from '../overview/read-overview.ts';
import { readRivers } from '../overview/read-rivers.ts';
import { listSections } from '../sections/list-sections.ts';
import { readSection } from '../sections/read-section.ts';
import { readPackedSeries, readSeries } from '../sections/read-series.ts';
import { packedSeries } from '../sections/whole-series.ts';
import { successOf } from '../testing/identity.fixture.ts';
import { bytesOf, loadSmallWorld, SMALL_WORLD, someActor } from '../testing/small-world.fixture.ts';
import { keepWarm } from './keep-warm.ts';

const [server] = TEST_SERVERS;
const ANALYST = someActor(['analyst']);
const LEADER = someActor(['leader'], undefined, { userId: '00000000-0000-4000-8000-000000000002' });
const SECTIONS = ['S1', 'S2', 'S3', 'S4'];
const MONTHS = ['2018-01', '2018-02', '2018-03'];
const ALL = {
  asOf: null,
  division: null,
  river: null,
  basin: null,
  kind: null,
  control: null,
  search: null,
  offset: 0,
  limit: 100,
};
const PACKED = packedSeries((series) => JSON.stringify(series));

/** Everything that pages show of the record, known now. */
async function shown(database: Database, asOf: Parameters<typeof readSeries>[2]['asOf'] = null) {
  const context = { database, clock: systemClock };
  const months = await Promise.all(
    MONTHS.map(async (month) => ({
      overview: await readOverview(context, ANALYST, { month, asOf }),
      rivers: await readRivers(context, ANALYST, { month, asOf }),
    })),
  );
  const sections = await Promise.all(
    SECTIONS.map(async (section) => ({
      detail: await readSection(context, ANALYST, { section, asOf }),
      series: await readSeries(context, ANALYST, { section, asOf, from: null, to: null }),
    })),
  );
  return { months, sections, list: await listSections(context, ANALYST, { ...ALL, asOf }) };
}

/** The same without the instants as known at which it is shown, which differ. */
function withoutInstants(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each) => (name === 'asOf' ? undefined : each)));
}

const section = fc.constantFrom(...SECTIONS);
const month = fc.constantFrom(...MONTHS);
const indicator = fc.constantFrom('NH3N', 'TP', 'pH');
const value = fc.constantFrom('0.05L', '0.9', '1.6', '7.1', '未检出', '8.25');

/** Something that is recorded, in one of the ways in which it can be; some change nothing or are refused. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('month'), section, month, indicator, value }),
  fc.record({
    kind: fc.constant('state'),
    section,
    month,
    state: fc.constantFrom('dry', 'frozen', 'no-data'),
  }),
  fc.record({
    kind: fc.constant('readings'),
    section,
    month,
    indicator,
    values: fc.array(value, { minLength: 18, maxLength: 28 }),
    faultyDay: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ kind: fc.constant('correction'), section, month, indicator, value }),
  fc.record({ kind: fc.constant('withdrawal'), section, month, indicator }),
  fc.record({
    kind: fc.constant('reading'),
    section,
    month,
    indicator,
    value,
    day: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('exclusion'), section, month, indicator }),
  fc.record({ kind: fc.constant('target'), section, class: fc.constantFrom('II', 'III', 'IV') }),
  fc.record({ kind: fc.constant('water'), water: fc.constantFrom('river', 'lake') }),
);

type Deed = typeof deed extends fc.Arbitrary<infer Of> ? Of : never;

async function perform(database: Database, done: Deed): Promise<void> {
  const load = async (file: string, text: string) => {
    await loadFiles({ database }, new Map([[file, bytesOf(text)]]));
  };
  const context = { database };
  const reason = '复核';
  switch (done.kind) {
    case 'month':
      return load(
        'monthly.csv',
        `section,month,indicator,value\n${done.section},${done.month},${done.indicator},${done.value}\n`,
      );
    case 'state':
      return load(
        'monthly.csv',
        `section,month,indicator,value\n${done.section},${done.month},state,${done.state}\n`,
      );
    case 'readings': {
      const lines = done.values.map(
        (each, day) =>
          `${done.section},${done.month}-${String(day + 1).padStart(2, '0')} 08:00,${done.indicator},${each},${day === done.faultyDay ? 'M' : 'N'}\n`,
      );
      return load('readings.csv', `section,time,indicator,value,flag\n${lines.join('')}`);
    }
    case 'correction':
      await correctRows(context, ANALYST, {
        file: 'monthly.csv',
        rows: [{ section: done.section, month: done.month, indicator: done.indicator, value: done.value }],
        reason,
      });
      return;
    case 'withdrawal':
      await withdrawRows(context, ANALYST, {
        file: 'monthly.csv',
        rows: [{ section: done.section, month: done.month, indicator: done.indicator }],
        reason,
      });
      return;
    case 'reading': {
      const time = `${done.month}-${String(done.day).padStart(2, '0')} 08:00`;
      await correctRows(context, ANALYST, {
        file: 'readings.csv',
        rows: [{ section: done.section, time, indicator: done.indicator, value: done.value, flag: 'N' }],
        reason,
      });
      return;
    }
    case 'exclusion': {
      const proposed = await proposeExclusion(context, ANALYST, {
        section: done.section,
        month: done.month,
        indicator: done.indicator,
        reason,
      });
      if (proposed.ok) {
        successOf(
          await decideExclusion(context, LEADER, {
            proposalId: proposed.value.id,
            decision: 'approved',
            reason: null,
          }),
        );
      }
      return;
    }
    case 'target':
      return load('targets.csv', `section,year,class\n${done.section},2018,${done.class}\n`);
    case 'water':
      return load(
        'sections.csv',
        (SMALL_WORLD['sections.csv'] ?? '').replaceAll(',river,', `,${done.water},`),
      );
  }
}

describe.each(server === undefined ? [] : [server])('What is kept of the record, on $name', ({ open }) => {
  let running: TestServer;
  let database: Database;
  beforeAll(async () => {
    running = await open();
    database = await running.database();
    await loadSmallWorld(database);
  });
  afterAll(() => running.stop());

  it('is what a program that keeps nothing works out, whatever is recorded by whom', async () => {
    const others = databaseAt(database.address);
    let deeds = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 6 }), async (done) => {
        for (const each of done) {
          deeds += 1;
          await perform(deeds % 2 === 0 ? database : others, each);
        }
        const kept = await shown(database);
        const fresh = databaseAt(database.address);
        try {
          expect(kept).toEqual(await shown(fresh));
          // As known at an instant, readings themselves are read, and nothing of their means is kept.
          const read = await shown(fresh, await fresh.knownUntilNow());
          expect(withoutInstants(kept.sections)).toEqual(withoutInstants(read.sections));
          expect(withoutInstants(kept.months)).toEqual(withoutInstants(read.months));
        } finally {
          await fresh.close();
        }
      }),
      { numRuns: process.env.SHUIZE_LONG ? 300 : 10, seed: 20_261_126 },
    );
    await others.close();
    const [first] = (await shown(database)).sections;
    invariant(first?.series.ok, 'the first section has a series');
    expect(first.series.value.indicators.length).toBeGreaterThan(1);
  });

  it('is worked out before it is asked for, and again after a change', async () => {
    const packs: string[] = [];
    const packed = packedSeries((series) => {
      packs.push(series.section);
      return JSON.stringify(series);
    });
    const context = { database, clock: systemClock };
    const failures: unknown[] = [];
    const warm = keepWarm({ context, packed, onFailure: (error) => failures.push(error) });
    await expect.poll(() => packs.length, { timeout: 20_000 }).toBe(SECTIONS.length);
    await warm.stop();
    expect(failures).toEqual([]);
    const asked = { asOf: null, from: null, to: null };
    for (const each of SECTIONS) {
      successOf(await readPackedSeries(context, ANALYST, { section: each, ...asked }, packed));
    }
    expect(packs.toSorted()).toEqual(SECTIONS);
    await perform(database, { kind: 'target', section: 'S3', class: 'V' } as unknown as Deed);
    for (const each of SECTIONS) {
      const text = successOf(await readPackedSeries(context, ANALYST, { section: each, ...asked }, packed));
      const series = successOf(await readSeries(context, ANALYST, { section: each, ...asked }));
      expect(text).toBe(JSON.stringify(series));
    }
    expect(packs.slice(SECTIONS.length)).toEqual(['S3']);
  });

  it('of a part of a series is that part', async () => {
    const context = { database, clock: systemClock };
    const asked = { section: 'S1', asOf: null, from: '2018-02', to: '2018-02' };
    const text = successOf(await readPackedSeries(context, ANALYST, asked, PACKED));
    expect(text).toBe(JSON.stringify(successOf(await readSeries(context, ANALYST, asked))));
  });
});

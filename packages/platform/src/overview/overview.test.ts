import type { Database } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { codeOf, successOf } from '../testing/identity.fixture.ts';
import { loadSmallWorld, someActor } from '../testing/small-world.fixture.ts';
import { readOverview } from './read-overview.ts';
import { readRivers } from './read-rivers.ts';

const [server] = TEST_SERVERS;
const ANALYST = someActor(['analyst']);
const LAST = { month: null, asOf: null };

describe.each(server === undefined ? [] : [server])('A month at a glance, on $name', ({ open }) => {
  let running: TestServer;
  let context: { readonly database: Database; readonly clock: typeof systemClock };
  beforeAll(async () => {
    running = await open();
    context = { database: await running.database(), clock: systemClock };
  });
  afterAll(() => running.stop());

  it('is nothing before there are measurements', async () => {
    expect(codeOf(await readOverview(context, ANALYST, LAST))).toBe('nothing-on-record');
    await loadSmallWorld(context.database);
  });

  it('is the last month on record, each section in one place of the sum', async () => {
    const overview = successOf(await readOverview(context, ANALYST, LAST));
    expect(overview).toMatchObject({
      month: '2018-02',
      onRecord: { first: '2018-01', last: '2018-02' },
      summary: { sections: 4, unknown: 2, notEvaluated: 1, classes: { V: 1, III: 0 } },
      before: null,
      targets: { judged: 1, attained: 0 },
      worst: [{ section: 'S1', outcome: 'V', target: 'III' }],
      findings: null,
      imports: [{ source: 'package' }],
    });
    const first = successOf(await readOverview(context, ANALYST, { ...LAST, month: '2018-01' }));
    expect(first.summary).toMatchObject({ sections: 4, unknown: 1, classes: { II: 2, III: 1 } });
    expect(first.worst.map(({ section }) => section)).toEqual(['S1', 'S2', 'S3']);
  });

  it('[PF-6] reaches as far as the actor does', async () => {
    const county = someActor(['county'], '990201');
    const overview = successOf(await readOverview(context, county, LAST));
    expect(overview).toMatchObject({ summary: { sections: 2, notEvaluated: 1, unknown: 1 }, worst: [] });
    expect(overview.imports).toEqual([]);
    const diagram = successOf(await readRivers(context, county, LAST));
    expect(diagram.stations.map(({ section }) => section).sort()).toEqual(['S3', 'S4']);
    expect(JSON.stringify(diagram)).not.toMatch(/S1|S2|990101|甲一县/);
    expect(diagram.stations.find(({ section }) => section === 'S4')?.divisions).toEqual([
      { code: '990201', name: '乙一县' },
    ]);
    const nobody = successOf(await readRivers(context, someActor(['county'], null), LAST));
    expect(nobody).toMatchObject({ stations: [], waterways: [] });
    expect(codeOf(await readRivers(context, someActor(['audit-administrator']), LAST))).toBe('not-allowed');
  });

  it('draws rivers in the order of their flow, joining where they join', async () => {
    const { waterways } = successOf(await readRivers(context, ANALYST, LAST));
    const first = waterways.find(({ name }) => name === '甲河');
    expect(first?.sectionIds).toEqual(['S1', 'S2']);
    expect(new Set(waterways.flatMap(({ sectionIds }) => sectionIds))).toEqual(
      new Set(['S1', 'S2', 'S3', 'S4']),
    );
  });

  it('of a month without any measurement shows that there is none, and nothing good', async () => {
    const later = await readOverview(context, ANALYST, { ...LAST, month: '2019-07' });
    expect(later.ok ? later.value.summary : codeOf(later)).toMatchObject({ sections: 4, unknown: 4 });
  });
});

import type { Database } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../access/role.ts';
import { systemClock } from '../clock.ts';
import { recordMeasurements } from '../measurements/record-measurements.ts';
import { codeOf, successOf } from '../testing/identity.fixture.ts';
import { loadSmallWorld, someActor } from '../testing/small-world.fixture.ts';
import { instantOfAsOf } from './as-of.ts';
import { listMeasurements } from './list-measurements.ts';
import { listSections, type SectionsAsked } from './list-sections.ts';
import { readSection } from './read-section.ts';
import { readSeries } from './read-series.ts';

const [server] = TEST_SERVERS;
const ANALYST = someActor(['analyst']);
const ALL: SectionsAsked = {
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

describe('an as-of date', () => {
  it.each([
    ['2018-03-05', '2018-03-05T15:59:59.999999Z'],
    ['2018-03-05T08:00:00Z', '2018-03-05T08:00:00.000000Z'],
    ['2018-03-05T08:00:00.12Z', '2018-03-05T08:00:00.120000Z'],
  ])('%s means %s', (text, instant) => {
    expect(instantOfAsOf(text)).toBe(instant);
  });
});

describe.each(server === undefined ? [] : [server])('The sections on record, on $name', ({ open }) => {
  let running: TestServer;
  let context: { readonly database: Database; readonly clock: typeof systemClock };
  beforeAll(async () => {
    running = await open();
    context = { database: await running.database(), clock: systemClock };
    await loadSmallWorld(context.database);
  });
  afterAll(() => running.stop());

  const listed = async (actor: typeof ANALYST, asked: Partial<SectionsAsked> = {}) =>
    successOf(await listSections(context, actor, { ...ALL, ...asked })).sections.map(
      ({ section }) => section,
    );

  it('are listed by division, river, basin, kind, control and part of a name', async () => {
    expect(await listed(ANALYST)).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(await listed(ANALYST, { division: '990200' })).toEqual(['S3', 'S4']);
    expect(await listed(ANALYST, { division: '990102' })).toEqual(['S2']);
    expect(await listed(ANALYST, { division: '999999' })).toEqual([]);
    expect(await listed(ANALYST, { river: '甲河' })).toEqual(['S1', 'S2']);
    expect(await listed(ANALYST, { control: 'provincial' })).toEqual(['S2']);
    expect(await listed(ANALYST, { kind: 'lake' })).toEqual([]);
    expect(await listed(ANALYST, { search: '桥' })).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(await listed(ANALYST, { search: 's3' })).toEqual(['S3']);
    expect(successOf(await listSections(context, ANALYST, { ...ALL, offset: 1, limit: 2 }))).toMatchObject({
      total: 4,
      sections: [{ section: 'S2' }, { section: 'S3' }],
    });
  });

  it('[PF-6] are those of the own division and below; of a shared one the own bank', async () => {
    expect(await listed(someActor(['county'], '990101'))).toEqual(['S1', 'S4']);
    expect(await listed(someActor(['county'], null))).toEqual([]);
    const shared = successOf(
      await readSection(context, someActor(['county'], '990101'), { section: 'S4', asOf: null }),
    );
    expect(shared.divisions).toEqual([{ code: '990101', name: '甲一县' }]);
    expect(shared.belongings).toHaveLength(1);
  });

  it('tell what lies up and down the stream, as far as the scope reaches', async () => {
    const second = successOf(await readSection(context, ANALYST, { section: 'S2', asOf: null }));
    expect(second).toMatchObject({
      upstream: [{ section: 'S1', name: '一号桥' }],
      downstream: [{ section: 'S3' }],
      target: { year: 2018, class: 'III' },
    });
    const own = successOf(
      await readSection(context, someActor(['county'], '990102'), { section: 'S2', asOf: null }),
    );
    expect(own).toMatchObject({ upstream: [], downstream: [] });
  });

  it('show their values as received, with what they were corrected from, as known on any day', async () => {
    const before = await context.database.knownUntilNow();
    const given = {
      monthly: [{ section: 'S1', month: '2018-02', indicator: 'NH3N', value: '1.2' }],
      readings: [],
      reason: '复核',
    };
    successOf(await recordMeasurements(context, ANALYST, { requestId: 'correction', given }));
    const series = successOf(
      await readSeries(context, ANALYST, { section: 'S1', asOf: null, from: null, to: null }),
    );
    expect(series).toMatchObject({ firstMonth: '2018-01', monthCount: 2 });
    expect(series.months.map(({ outcome }) => outcome)).toEqual(['III', 'IV']);
    expect(series.indicators[0]).toMatchObject({
      indicator: 'NH3N',
      unit: 'mg/L',
      limits: { kind: 'at-most' },
      points: [
        { value: '0.9', number: 0.9, isCorrected: false },
        { value: '1.2', isCorrected: true },
      ],
    });
    expect(series.indicators[1]?.points).toEqual([
      {
        kind: 'value',
        value: '0.05L',
        number: 0.05,
        isBelowDetection: true,
        isCorrected: false,
        isExcluded: false,
      },
      { kind: 'not-monitored' },
    ]);
    const then = successOf(
      await readSeries(context, ANALYST, { section: 'S1', asOf: before, from: null, to: null }),
    );
    expect(then.indicators[0]?.points[1]).toMatchObject({ value: '1.6', isCorrected: false });
    const later = successOf(
      await readSeries(context, ANALYST, { section: 'S1', asOf: null, from: '2018-02', to: '2019-12' }),
    );
    expect(later).toMatchObject({ firstMonth: '2018-02', monthCount: 1 });
    expect(later.indicators[1]?.points).toEqual([{ kind: 'not-monitored' }]);
    expect(
      codeOf(
        await readSeries(context, ANALYST, { section: 'S1', asOf: null, from: '2018-03', to: '2018-02' }),
      ),
    ).toBe('months-reversed');
    const page = { asOf: null, from: null, to: null, indicator: 'NH3N', offset: 0, limit: 10 };
    const { versions, total } = successOf(
      await listMeasurements(context, ANALYST, { section: 'S1', ...page }),
    );
    expect(total).toBe(3);
    expect(
      versions.map(({ month, value, isInForce, isCorrection, reason }) => [
        month,
        value,
        isInForce,
        isCorrection,
        reason,
      ]),
    ).toEqual([
      ['2018-02', '1.2', true, true, '复核'],
      ['2018-02', '1.6', false, false, null],
      ['2018-01', '0.9', true, false, null],
    ]);
  });

  it('without anything on record have no months', async () => {
    const series = successOf(
      await readSeries(context, ANALYST, { section: 'S4', asOf: null, from: null, to: null }),
    );
    expect(series).toMatchObject({ monthCount: 0, months: [], indicators: [] });
  });

  it('[PF-6] outside the scope are as unknown as what does not exist, for anybody and by every way', async () => {
    const reach: Readonly<Record<string, readonly string[]>> = {
      '000000': ['S1', 'S2', 'S3', 'S4'],
      990000: ['S1', 'S2', 'S3', 'S4'],
      990100: ['S1', 'S2', 'S4'],
      990101: ['S1', 'S4'],
      990102: ['S2'],
      990200: ['S3', 'S4'],
      990201: ['S3', 'S4'],
      999999: [],
    };
    const readers = ROLES.filter((role) => !role.endsWith('-administrator') && role !== 'department');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(reach)),
        fc.constantFrom(...readers),
        fc.constantFrom('S1', 'S2', 'S3', 'S4'),
        async (division, role, section) => {
          const actor = someActor([role], division);
          const isReached = reach[division]?.includes(section) === true;
          const asked = { section, asOf: null, from: null, to: null, indicator: null, offset: 0, limit: 5 };
          for (const way of [readSection, readSeries, listMeasurements]) {
            const found = await way(context, actor, asked);
            expect(found.ok).toBe(isReached);
            if (!found.ok) {
              expect(found).toEqual(await way(context, actor, { ...asked, section: 'nonsense' }));
            }
          }
          expect((await listed(actor)).some((each) => each === section)).toBe(isReached);
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 500 : 60, seed: 20_261_124 },
    );
  });

  it('[PF-6] are not for administrators', async () => {
    for (const role of ROLES.filter((each) => each.endsWith('-administrator'))) {
      expect(codeOf(await listSections(context, someActor([role]), ALL))).toBe('not-allowed');
    }
  });
});

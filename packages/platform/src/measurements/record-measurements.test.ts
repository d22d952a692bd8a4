import { type Database, importBatches, readPackageFiles } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { codeOf, successOf } from '../testing/identity.fixture.ts';
import { loadSmallWorld, someActor, textOf } from '../testing/small-world.fixture.ts';
import { type GivenMeasurements, recordMeasurements } from './record-measurements.ts';

const [server] = TEST_SERVERS;
const ANALYST = someActor(['analyst']);

const given = (value: string, section = 'S1'): GivenMeasurements => ({
  monthly: [{ section, month: '2018-09', indicator: 'NH3N', value }],
  readings: [{ section, time: '2018-09-01 08:00', indicator: 'TP', value: '0.1', flag: 'N' }],
  reason: null,
});

describe.each(server === undefined ? [] : [server])('Measurements that are sent, on $name', ({ open }) => {
  let running: TestServer;
  let database: Database;
  beforeAll(async () => {
    running = await open();
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    database = await running.database();
    await loadSmallWorld(database);
  });

  const send = (requestId: string, measurements: GivenMeasurements, actor = ANALYST) =>
    recordMeasurements({ database }, actor, { requestId, given: measurements });
  const batches = () =>
    database.read((transaction) =>
      importBatches(transaction, { asOf: systemClock(), limit: 100, offset: 0 }),
    );

  it('[PF-1] are recorded once, and sent again give the same answer and nothing new', async () => {
    const first = successOf(await send('request-1', given('0.9')));
    expect(first).toMatchObject({ added: 2, same: 0, corrected: 0 });
    expect(await send('request-1', given('0.9'))).toEqual({ ok: true, value: first });
    expect(await batches()).toHaveLength(2);
    expect(codeOf(await send('request-1', given('0.8')))).toBe('idempotency-key-reused');
    expect(successOf(await send('request-2', given('0.8')))).toMatchObject({
      added: 0,
      same: 1,
      corrected: 1,
    });
  });

  it('[PF-1] sent many times at once are recorded once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('request-1', given('0.9'))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await batches()).toHaveLength(2);
  });

  it('are told apart by who sends them', async () => {
    const other = someActor(['analyst'], '990100', { userId: '00000000-0000-4000-8000-000000000009' });
    successOf(await send('request-1', given('0.9')));
    expect(successOf(await send('request-1', given('0.8'), other))).toMatchObject({ corrected: 1 });
  });

  it('with a fault are not recorded at all, and the fault names the item', async () => {
    const faulty = { ...given('0.9'), monthly: [...given('0.9').monthly, ...given('x').monthly] };
    const refused = await send('request-1', faulty);
    expect(refused.ok ? [] : refused.error.errors).toEqual([
      expect.objectContaining({ file: 'monthly', row: 2, column: 'value' }),
    ]);
    expect(await batches()).toHaveLength(1);
    expect(codeOf(await send('request-1', { monthly: [], readings: [], reason: null }))).toBe(
      'nothing-given',
    );
    expect(successOf(await send('request-1', given('0.9')))).toMatchObject({ added: 2 });
  });

  it('[PF-6] are those of the sender’s own sections', async () => {
    const station = someActor(['station'], '990100', { sections: ['S1'] });
    successOf(await send('request-1', given('0.9'), station));
    expect(codeOf(await send('request-2', given('0.9', 'S2'), station))).toBe('section-of-another-station');
    const outside = JSON.stringify(await send('request-3', given('0.9', 'S3'), station));
    expect(outside).toBe(
      JSON.stringify(await send('request-3', given('0.9', 'Q3'), station)).replaceAll('Q3', 'S3'),
    );
    expect(codeOf(await send('request-4', given('0.9'), someActor(['county'], '990101')))).toBe(
      'not-allowed',
    );
  });

  it('keep their reason beside each version', async () => {
    successOf(await send('request-1', { ...given('1.1'), reason: '复核后更正' }));
    const files = await database.read((transaction) =>
      readPackageFiles(transaction, { asOf: null, months: null, files: ['monthly.csv'], site: 'S1' }),
    );
    expect(textOf(files.get('monthly.csv'))).toContain('S1,2018-09,NH3N,1.1');
    expect((await batches())[0]).toMatchObject({ source: 'api', reason: '复核后更正' });
  });
});

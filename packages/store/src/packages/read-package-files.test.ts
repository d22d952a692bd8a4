import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { addImportBatch } from '../import-batches/writer.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { type PackageAsked, readPackageFiles } from './read-package-files.ts';
import { recordRows } from './record-rows.ts';

describe.each(TEST_SERVERS)('a part of what is on record, on $name', ({ open }) => {
  let server: TestServer;
  let database: Database;
  beforeAll(async () => {
    server = await open();
    database = await server.database();
    await record('monthly.csv', [
      ['S1', '2018-01-01', 'NH3N', '1.0'],
      ['S1', '2018-02-01', 'state', 'dry'],
      ['S1', '2018-03-01', 'NH3N', '1.0'],
      ['S2', '2018-01-01', 'NH3N', '2.0'],
    ]);
    await record(
      'readings.csv',
      ['S1', 'S2'].flatMap((site) =>
        ['2018-01-31 20:00', '2018-02-01 00:00', '2018-03-01 00:00'].flatMap((time) =>
          ['NH3N', 'TP'].map((indicator) => [site, time, indicator, '0.1', 'N']),
        ),
      ),
    );
  });
  afterAll(() => server.stop());

  async function record(file: string, rows: readonly (readonly string[])[], isWithdrawal = false) {
    return database.write(async (transaction) => {
      const batchId = randomUUID();
      const counts = await recordRows(transaction, { file, rows, batchId, reason: null, isWithdrawal });
      const batch = {
        id: batchId,
        source: 'package',
        fileName: null,
        digest: null,
        actor: null,
        reason: null,
      };
      await addImportBatch(transaction, { ...batch, ...counts });
      return transaction.recordedAt;
    });
  }

  async function readings(asked: Partial<PackageAsked>): Promise<readonly string[]> {
    const all = { asOf: null, months: null, files: ['readings.csv'], ...asked };
    const files = await database.read((transaction) => readPackageFiles(transaction, all));
    expect([...files.keys()]).toEqual(['readings.csv']);
    const [, ...lines] = new TextDecoder().decode(files.get('readings.csv')).trim().split('\n');
    return lines.map((line) => line.split(',').slice(0, 3).join(' '));
  }

  it('may be of one section and of some months', async () => {
    expect(await readings({})).toHaveLength(12);
    expect(await readings({ site: 'S2' })).toHaveLength(6);
    expect(await readings({ site: 'S2', months: { first: '2018-02', last: '2018-03' } })).toHaveLength(4);
    expect(await readings({ site: "S2' OR true --" })).toEqual([]);
  });

  it('may leave out readings of months for which a value or a state is given', async () => {
    const needed = { neededReadings: true, site: 'S1' };
    expect(await readings(needed)).toEqual(['S1 2018-01-31 20:00 TP', 'S1 2018-03-01 00:00 TP']);
    expect(await readings({ ...needed, months: { first: '2018-02', last: '2018-02' } })).toEqual([]);
    expect((await readings({ neededReadings: true })).filter((line) => line.startsWith('S2'))).toHaveLength(
      5,
    );
    const before = await record('monthly.csv', [['S1', '2018-03-01', 'NH3N', '']], true);
    await record('monthly.csv', [['S2', '2018-01-01', 'TP', '0.2']]);
    expect(await readings(needed)).toContain('S1 2018-03-01 00:00 NH3N');
    expect(await readings({ neededReadings: true, site: 'S2' })).not.toContain('S2 2018-01-31 20:00 TP');
    expect(await readings({ neededReadings: true, site: 'S2', asOf: before })).toContain(
      'S2 2018-01-31 20:00 TP',
    );
  });
});

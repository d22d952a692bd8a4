import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { addImportBatch } from '../import-batches/writer.ts';
import { monthsOnRecord } from '../measurements/reader.ts';
import { recordRows } from '../packages/record-rows.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { recordedSince } from './record-changes.ts';

type Rows = readonly (readonly string[])[];

describe.each(TEST_SERVERS)('what was recorded since a look, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  /** @param before - is done before the transaction ends */
  function record(
    database: Database,
    file: string,
    rows: Rows,
    before?: () => Promise<unknown>,
  ): Promise<Instant> {
    return database.write(async (transaction) => {
      const id = randomUUID();
      const recorded = await recordRows(transaction, { file, rows, batchId: id, reason: null });
      const batch = { id, source: 'package', fileName: null, digest: null, actor: null, reason: null };
      await addImportBatch(transaction, { ...batch, ...recorded });
      await before?.();
      return transaction.recordedAt;
    });
  }

  const look = (database: Database, seen: string | null) =>
    database.read((transaction) => recordedSince(transaction, seen));

  it('is nothing before the first look, and nothing where nothing changed', async () => {
    const database = await server.database();
    expect(await look(database, null)).toMatchObject({ last: null, changes: [] });
    const row = [['S1', '2018-01-01', 'NH3N', '1.00']];
    const recordedAt = await record(database, 'monthly.csv', row);
    const first = await look(database, null);
    expect(first).toMatchObject({ last: recordedAt, changes: [] });
    await record(database, 'monthly.csv', row);
    expect(await look(database, first.seen)).toMatchObject({ last: recordedAt, changes: [] });
  });

  it('says which file, sections and months', async () => {
    const database = await server.database();
    const { seen } = await look(database, null);
    await record(database, 'monthly.csv', [
      ['S1', '2018-01-01', 'NH3N', '1.00'],
      ['S2', '2018-03-01', 'TP', '0.10'],
    ]);
    await record(database, 'readings.csv', [['S1', '2018-03-31 20:00', 'NH3N', '1.0', 'N']]);
    await record(database, 'targets.csv', [['S1', '2018', 'III']]);
    await record(database, 'divisions.csv', [['990000', '云川省', 'province', '', '']]);
    const { changes } = await look(database, seen);
    expect(changes).toEqual([
      { file: 'monthly.csv', sections: ['S1', 'S2'], firstMonth: '2018-01', lastMonth: '2018-03' },
      { file: 'readings.csv', sections: ['S1'], firstMonth: '2018-03', lastMonth: '2018-03' },
      { file: 'targets.csv', sections: ['S1'], firstMonth: null, lastMonth: null },
      { file: 'divisions.csv', sections: null, firstMonth: null, lastMonth: null },
    ]);
  });

  it('is told once it can be seen, also of who began earlier and ended later', async () => {
    const database = await server.database();
    // Whoever makes the partition of a month lets others wait for it.
    await record(database, 'monthly.csv', [['S3', '2018-01-01', 'NH3N', '3.00']]);
    const { seen } = await look(database, null);
    let end: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const long = record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.00']], () => held);
    const later = await record(database, 'monthly.csv', [['S2', '2018-01-01', 'NH3N', '2.00']]);
    const first = await look(database, seen);
    expect(first.changes.map(({ sections }) => sections)).toEqual([['S2']]);
    end();
    const earlier = await long;
    const second = await look(database, first.seen);
    expect(second.changes.map(({ sections }) => sections)).toEqual([['S1']]);
    expect(second.last).toBe(earlier > later ? earlier : later);
    expect((await look(database, second.seen)).changes).toEqual([]);
  });

  it('keeps nobody from reading while a month that is new is being recorded', async () => {
    const database = await server.database();
    let read: unknown = null;
    const months = () => database.read((transaction) => monthsOnRecord(transaction, null));
    await record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.00']]);
    await record(database, 'monthly.csv', [['S1', '2018-02-01', 'NH3N', '1.00']], async () => {
      read = await database.read(({ client }) => client.query('SELECT count(*)::int FROM monthly_value'));
    });
    expect(read).toMatchObject({ rows: [{ count: 1 }] });
    expect(await months()).toEqual({ first: '2018-01', last: '2018-02' });
  });

  it('is nothing of what was undone', async () => {
    const database = await server.database();
    const { seen } = await look(database, null);
    const undone = async () => {
      throw new Error('undone on purpose');
    };
    const row = [['S1', '2018-01-01', 'NH3N', '1.00']];
    await expect(record(database, 'monthly.csv', row, undone)).rejects.toThrow('undone on purpose');
    expect(await look(database, seen)).toMatchObject({ last: null, changes: [] });
  });
});

import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, WriteTransaction } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { importBatch } from '../schema/runs.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { readPackageFiles } from './read-package-files.ts';
import { recordRows } from './record-rows.ts';

const EVERYTHING = { asOf: null, months: null } as const;

describe.each(TEST_SERVERS)('what is on record, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  async function record(
    database: Database,
    file: string,
    rows: readonly (readonly string[])[],
    isWithdrawal = false,
  ) {
    return database.write(async (transaction) => ({
      at: transaction.recordedAt,
      ...(await recordRows(transaction, {
        file,
        rows,
        batchId: await aBatch(transaction),
        reason: null,
        isWithdrawal,
      })),
    }));
  }

  async function textOf(database: Database, file: string, asOf: Instant | null = null) {
    const files = await database.read((transaction) => readPackageFiles(transaction, { asOf, months: null }));
    const bytes = files.get(file);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }

  it('comes out as a data package, in the order of the keys', async () => {
    const database = await server.database();
    await record(database, 'targets.csv', [
      ['S2', '2018', 'III'],
      ['S1', '2018', 'II'],
    ]);
    expect(await textOf(database, 'targets.csv')).toBe('section,year,class\nS1,2018,II\nS2,2018,III\n');
  });

  it('changes nothing when the same rows come again, and says so', async () => {
    const database = await server.database();
    const rows = [
      ['S1', '2018-01-01', 'NH3N', '0.05L'],
      ['S1', '2018-02-01', 'state', 'dry'],
    ];
    expect(await record(database, 'monthly.csv', rows)).toMatchObject({ added: 2, same: 0, corrected: 0 });
    const before = await textOf(database, 'monthly.csv');
    expect(await record(database, 'monthly.csv', rows)).toMatchObject({ added: 0, same: 2, corrected: 0 });
    expect(await textOf(database, 'monthly.csv')).toBe(before);
    expect(before).toBe('section,month,indicator,value\nS1,2018-01,NH3N,0.05L\nS1,2018-02,state,dry\n');
  });

  it('[PF-3] keeps what was known before a correction, to be asked for by its instant', async () => {
    const database = await server.database();
    const first = await record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.00']]);
    const second = await record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.10']]);
    expect(second).toMatchObject({ added: 0, same: 0, corrected: 1 });
    expect(await textOf(database, 'monthly.csv', first.at)).toContain('NH3N,1.00');
    expect(await textOf(database, 'monthly.csv', second.at)).toContain('NH3N,1.10');
    expect(await textOf(database, 'monthly.csv')).not.toContain('1.00');
  });

  it('leaves out what was withdrawn, until it is recorded again', async () => {
    const database = await server.database();
    const row = ['E1', '2018-03-01', 'notice', 'city-office', '990101', '', '', '', '', '通报'];
    await record(database, 'events.csv', [row]);
    await record(database, 'events.csv', [row], true);
    expect(await textOf(database, 'events.csv')).not.toContain('E1');
    await record(database, 'events.csv', [row]);
    expect(await textOf(database, 'events.csv')).toContain('E1');
  });

  it('keeps every text as it was received', async () => {
    const database = await server.database();
    const title = '他说：“超标,2倍”\n"第二行"\\.';
    await record(database, 'events.csv', [['E1', '2018-03-01', 'report', '', '', '', '', '', '', title]]);
    const files = await database.read((transaction) => readPackageFiles(transaction, EVERYTHING));
    expect(new TextDecoder().decode(files.get('events.csv'))).toContain('"他说：“超标,2倍”\n""第二行""\\."');
  });

  it('writes nothing when a transaction fails half way', async () => {
    const database = await server.database();
    const failing = database.write(async (transaction) => {
      await recordRows(transaction, {
        file: 'targets.csv',
        rows: [['S1', '2018', 'III']],
        batchId: await aBatch(transaction),
        reason: null,
      });
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await textOf(database, 'targets.csv')).toBeNull();
  });

  it('refuses to change or delete a row, whoever asks', async () => {
    const database = await server.database();
    await record(database, 'targets.csv', [['S1', '2018', 'III']]);
    await record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.00']]);
    for (const statement of [
      "UPDATE fact_target SET f_class = 'V'",
      'DELETE FROM fact_target',
      'TRUNCATE fact_target',
      "UPDATE monthly_value SET value = '0.1'",
      'DELETE FROM monthly_value',
      'DELETE FROM audit_event',
    ]) {
      const changing = database.write(({ orm }) => orm.execute(sql.raw(statement)));
      await expect(changing, statement).rejects.toThrow();
    }
  });

  it('gives an instant after which nothing earlier can still appear', async () => {
    const database = await server.database();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = () => {};
    const isWriting = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const writing = database.write(async ({ recordedAt }) => {
      begun();
      await finished;
      return recordedAt;
    });
    await isWriting;
    const asked = database.knownUntilNow();
    finish();
    expect((await asked) > (await writing)).toBe(true);
  });

  it('is the last version of each key at any instant, whatever came in between', async () => {
    const keys = fc.constantFrom('S1', 'S2', 'S3');
    const change = fc.record({
      section: keys,
      value: fc.constantFrom('1.0', '2.0', '3.0'),
      isWithdrawal: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), (changes) =>
        server.inDatabase(async (database) => {
          const known = new Map<string, string>();
          const history: { at: Instant; text: string }[] = [];
          for (const { section, value, isWithdrawal } of changes) {
            const row = [section, '2018-05-01', 'TP', value];
            const { at } = await record(database, 'monthly.csv', [row], isWithdrawal);
            if (isWithdrawal) {
              known.delete(section);
            } else {
              known.set(section, value);
            }
            const lines = [...known].sort().map(([id, shown]) => `${id},2018-05,TP,${shown}\n`);
            history.push({ at, text: `section,month,indicator,value\n${lines.join('')}` });
          }
          for (const { at, text } of history) {
            const found = await textOf(database, 'monthly.csv', at);
            expect(found ?? 'section,month,indicator,value\n').toBe(text);
          }
        }),
      ),
      { numRuns: process.env.SHUIZE_LONG ? 200 : 6, seed: 20_261_124 },
    );
  });
});

async function aBatch({ orm, recordedAt }: WriteTransaction): Promise<string> {
  const id = randomUUID();
  await orm.insert(importBatch).values({
    id,
    source: 'package',
    recordedAt,
    rowsNew: 0,
    rowsSame: 0,
    rowsCorrected: 0,
  });
  return id;
}

import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { auditEntries, verifyAudit } from './reader.ts';
import { appendAudit } from './writer.ts';

describe.each(TEST_SERVERS)('the audit trail, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  async function withEntries(count: number): Promise<{ database: Database; owner: pg.Client }> {
    const url = await server.emptyDatabase();
    const opened = await openDatabase(url);
    if (!opened.ok) {
      throw new Error(opened.error.message.en);
    }
    const database = opened.value;
    for (let number = 1; number <= count; number += 1) {
      await database.write((transaction) =>
        appendAudit(transaction, {
          actor: null,
          action: 'import',
          subject: `batch ${number}`,
          detail: { rows: number },
        }),
      );
    }
    const owner = new pg.Client({ connectionString: url });
    owner.on('error', () => {});
    await owner.connect();
    return { database, owner };
  }

  async function close({ database, owner }: { database: Database; owner: pg.Client }): Promise<void> {
    await owner.end();
    await database.close();
  }

  it('[PF-10] holds when nobody touched it', async () => {
    const opened = await withEntries(5);
    const verified = await opened.database.read(verifyAudit);
    const [newest] = await opened.database.read((tx) => auditEntries(tx, { before: null, limit: 1 }));
    expect(verified).toEqual({ last: 5, digest: newest?.digest });
    await close(opened);
  });

  it.each([
    ['one entry is changed', "UPDATE audit_event SET detail = '{}' WHERE position = 3", 3, 'changed'],
    ['one is taken out', 'DELETE FROM audit_event WHERE position = 3', 4, 'missing'],
    [
      'one is changed with its digest',
      "UPDATE audit_event SET detail = '{}', digest = repeat('0', 64) WHERE position = 3",
      3,
      'changed',
    ],
  ])(
    '[PF-10] names the first entry that does not hold when %s behind its back',
    async (_, statement, position, kind) => {
      const opened = await withEntries(5);
      await opened.owner.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_only_added');
      await opened.owner.query(statement);
      expect(await opened.database.read(verifyAudit)).toMatchObject({ position, kind });
      await close(opened);
    },
  );

  it('has no gap and no fork when many write at once', async () => {
    const opened = await withEntries(0);
    await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        opened.database.write((transaction) =>
          appendAudit(transaction, { actor: null, action: 'run', subject: String(number), detail: {} }),
        ),
      ),
    );
    expect(await opened.database.read(verifyAudit)).toMatchObject({ last: 12 });
    await close(opened);
  });

  it('is written with what it tells of or not at all', async () => {
    const opened = await withEntries(1);
    const failing = opened.database.write(async (transaction) => {
      await appendAudit(transaction, { actor: null, action: 'run', subject: null, detail: {} });
      await transaction.orm.execute(sql`SELECT 1 / 0`);
    });
    await expect(failing).rejects.toThrow();
    expect(await opened.database.read(verifyAudit)).toMatchObject({ last: 1 });
    await close(opened);
  });
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { addImportBatch } from '../import-batches/writer.ts';
import { readPackageFiles } from '../packages/read-package-files.ts';
import { recordRows } from '../packages/record-rows.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { changedRows } from './changed-rows.ts';
import { rowVersions } from './row-versions.ts';
import { divisionsOfSections } from './section-divisions.ts';

const ACTOR = randomUUID();

describe.each(TEST_SERVERS)('what was recorded between two instants, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  function record(
    database: Database,
    file: string,
    rows: readonly (readonly string[])[],
    isWithdrawal = false,
  ): Promise<Instant> {
    return database.write(async (transaction) => {
      const id = randomUUID();
      const recorded = await recordRows(transaction, { file, rows, batchId: id, reason: null, isWithdrawal });
      const batch = { id, source: 'correction', fileName: null, digest: null, actor: ACTOR, reason: '复核' };
      await addImportBatch(transaction, { ...batch, ...recorded });
      return transaction.recordedAt;
    });
  }

  async function linesOf(database: Database, asOf: Instant): Promise<readonly string[]> {
    const files = await database.read((transaction) => readPackageFiles(transaction, { asOf, months: null }));
    return new TextDecoder().decode(files.get('monthly.csv')).trimEnd().split('\n').slice(1);
  }

  it('says what stood before, what came, by whom and why', async () => {
    const database = await server.database();
    const start = await record(database, 'monthly.csv', [
      ['S1', '2018-01-01', 'NH3N', '1.00'],
      ['S1', '2018-02-01', 'NH3N', '2.00'],
    ]);
    await record(database, 'targets.csv', [['S1', '2018', 'III']]);
    await record(database, 'monthly.csv', [['S1', '2018-01-01', 'NH3N', '1.10']]);
    const until = await record(database, 'monthly.csv', [['S1', '2018-02-01', 'NH3N', '']], true);
    const asked = { after: start, until, months: null, limit: 10 };
    const files = await database.read((transaction) => changedRows(transaction, asked));
    expect(files.map(({ file, total }) => [file, total])).toEqual([
      ['targets.csv', 1],
      ['monthly.csv', 2],
    ]);
    const told = { source: 'correction', actor: ACTOR, reason: '复核' };
    expect(files.flatMap(({ rows }) => rows)).toMatchObject([
      { before: null, after: { section: 'S1', year: '2018', class: 'III' }, ...told },
      {
        key: { section: 'S1', month: '2018-01', indicator: 'NH3N' },
        before: { value: '1.00' },
        after: { value: '1.10' },
        ...told,
      },
      { key: { month: '2018-02' }, before: { value: '2.00' }, after: null, ...told },
    ]);
    const one = { ...asked, limit: 1, months: { first: '2018-01', last: '2018-01' } };
    const [, monthly] = await database.read((transaction) => changedRows(transaction, one));
    expect(monthly?.rows.map(({ key }) => key.month)).toEqual(['2018-01']);
    const key = { section: 'S1', month: '2018-02', indicator: 'NH3N' };
    const versions = await database.read((transaction) => rowVersions(transaction, 'monthly.csv', key));
    expect(versions.map(({ texts }) => texts?.value ?? null)).toEqual([null, '2.00']);
  });

  it('turns what was known at the first into what was known at the second, whatever came', async () => {
    const change = fc.record({
      section: fc.constantFrom('S1', 'S2', 'S3'),
      value: fc.constantFrom('1.0', '2.0'),
      isWithdrawal: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(), (changes, place) =>
        server.inDatabase(async (database) => {
          const instants = [await database.knownUntilNow()];
          for (const { section, value, isWithdrawal } of changes) {
            const row = [section, '2018-05-01', 'TP', value];
            instants.push(await record(database, 'monthly.csv', [row], isWithdrawal));
          }
          const after = instants[place % instants.length] as Instant;
          const until = instants.at(-1) as Instant;
          const known = new Map((await linesOf(database, after)).map((line) => [line.slice(0, 2), line]));
          const asked = { after, until, months: null, limit: 100 };
          const files = await database.read((transaction) => changedRows(transaction, asked));
          for (const { key, before, after: texts } of files.flatMap(({ rows }) => rows)) {
            const section = key.section ?? '';
            expect(known.get(section)?.split(',').at(-1)).toBe(before?.value);
            if (texts === null) {
              known.delete(section);
            } else {
              known.set(section, `${section},${texts.month},${texts.indicator},${texts.value}`);
            }
          }
          expect([...known.values()].sort()).toEqual(await linesOf(database, until));
        }),
      ),
      { numRuns: process.env.SHUIZE_LONG ? 100 : 5, seed: 20_261_124 },
    );
  });

  it('knows every division that a section belongs to or belonged to', async () => {
    const database = await server.database();
    const place = ['断面', 'river', 'national', '云河', '云河流域', 'none', '', '', '', ''];
    await record(database, 'sections.csv', [
      ['S1', '990102', '2018-01-01', '', ...place],
      ['S1', '990101', '', '2017-12-31', ...place],
      ['S2', '990101', '', '', ...place],
    ]);
    const places = await database.read((transaction) => divisionsOfSections(transaction, ['S1', 'S9']));
    expect([...places]).toEqual([['S1', ['990101', '990102']]]);
  });
});

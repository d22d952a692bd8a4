import { type Instant, readPackageFiles, rowVersions } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import { correctRows, withdrawRows } from './correct-rows.ts';

const KEY = { section: 'S1', month: '2018-05', indicator: 'NH3N' } as const;
const ASKED = { file: 'monthly.csv', rows: [{ ...KEY, value: '0.44' }], reason: '实验室复核' } as const;

describe.each(TEST_SERVERS)('a correction, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const analyst = anActor('analyst');

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    const textOf = async (file: string, asOf: Instant | null = null) => {
      const asked = { asOf, months: null };
      const files = await database.read((transaction) => readPackageFiles(transaction, asked));
      return new TextDecoder().decode(files.get(file));
    };
    return { database, textOf };
  }

  it('[PF-3] is a new version with its reason; what stood before stays on record', async () => {
    const context = await opened();
    const before = await context.database.knownUntilNow();
    const { corrected, recordedAt } = done(await correctRows(context, analyst, ASKED));
    expect(corrected).toBe(1);
    expect(await context.textOf('monthly.csv')).toContain('S1,2018-05,NH3N,0.44');
    expect(await context.textOf('monthly.csv', before)).toContain('S1,2018-05,NH3N,0.40');
    const versions = await context.database.read((tx) => rowVersions(tx, 'monthly.csv', KEY));
    expect(versions).toMatchObject([
      {
        texts: { value: '0.44' },
        recordedAt,
        source: 'correction',
        actor: analyst.userId,
        reason: '实验室复核',
      },
      { texts: { value: '0.40' }, source: 'package', actor: null },
    ]);
  });

  it('that says what is on record changes nothing, and says so', async () => {
    const context = await opened();
    const same = { ...ASKED, rows: [{ ...KEY, value: '0.40' }] };
    expect(codeOf(await correctRows(context, analyst, same))).toBe('changes-nothing');
    expect(codeOf(await correctRows(context, analyst, { ...ASKED, reason: '' }))).toBe('reason-missing');
  });

  it.each([
    ['a month without a value', { month: '2017-05' }, 'nothing-on-record'],
    ['a month that is none', { month: '2018-5' }, 'not-a-time'],
    ['a column that is none', { colour: 'red' }, 'unknown-column'],
    ['a section that is not there', { section: 'S9' }, 'not-found'],
  ])('of %s is refused', async (_, change, code) => {
    const context = await opened();
    const asked = { ...ASKED, rows: [{ ...ASKED.rows[0], ...change }] };
    expect(codeOf(await correctRows(context, analyst, asked))).toBe(code);
  });

  it('that would leave the data package at fault writes nothing', async () => {
    const context = await opened();
    const before = await context.textOf('monthly.csv');
    const rows = [...ASKED.rows, { ...KEY, month: '2018-06', value: '很高' }];
    const refused = await correctRows(context, analyst, { ...ASKED, rows });
    expect(refused.ok ? null : refused.error.kind).toBe('invalid');
    expect(await context.textOf('monthly.csv')).toBe(before);
    const orphan = { file: 'divisions.csv', rows: [{ code: '990100' }], reason: '试' };
    const withdrawn = await withdrawRows(context, analyst, orphan);
    expect(withdrawn.ok ? null : withdrawn.error.kind).toBe('invalid');
  });

  it('can take a row back with a reason', async () => {
    const context = await opened();
    done(await withdrawRows(context, analyst, { ...ASKED, rows: [KEY] }));
    expect(await context.textOf('monthly.csv')).not.toContain('S1,2018-05,NH3N');
    expect(codeOf(await withdrawRows(context, analyst, { ...ASKED, rows: [KEY] }))).toBe('nothing-on-record');
  });

  it('[PF-6] is never made by the judged, by another’s station, or outside the scope', async () => {
    const context = await opened();
    expect(codeOf(await correctRows(context, anActor('county', '990101'), ASKED))).toBe('not-allowed');
    const both = { ...anActor('county', '990101'), roles: ['county', 'analyst'] } as const;
    expect(codeOf(await correctRows(context, both, ASKED))).toBe('judged-writes-own-water');
    expect(codeOf(await correctRows(context, anActor('station', '990101', ['S3']), ASKED))).toBe(
      'section-of-another-station',
    );
    expect(codeOf(await correctRows(context, anActor('analyst', '990102'), ASKED))).toBe('not-found');
    const target = { file: 'targets.csv', rows: [{ section: 'S1', year: '2018', class: 'V' }], reason: '试' };
    expect(codeOf(await correctRows(context, anActor('analyst', '990102'), target))).toBe(
      'nothing-on-record',
    );
    expect(codeOf(await correctRows(context, anActor('station', '990101', ['S1']), target))).toBe(
      'not-allowed',
    );
    expect(done(await correctRows(context, analyst, target)).corrected).toBe(1);
  });
});

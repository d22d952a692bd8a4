import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import {
  auditEntries,
  type Database,
  listRuns,
  openCluster,
  openDatabase,
  resultsOfRun,
  verifyAudit,
} from '@shuize/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtProgram, startProgram } from '../testing/child-program.fixture.ts';
import { done } from '../testing/outcome.fixture.ts';
import { recomputeRun } from './recompute-run.ts';
import { digestOfResults } from './run-digests.ts';

const WRITER = fileURLToPath(new URL('./keep-writing.fixture.ts', import.meta.url));
const KILLS = process.env.SHUIZE_LONG ? 100 : 10;
/** A run, an import or a correction of the program takes about so long. */
const LONGEST_WAIT_MS = 120;
const MOST_LINES = 6;
const SEED = 20_261_124;
const KILL = fc.record({
  lines: fc.integer({ min: 1, max: MOST_LINES }),
  waitMs: fc.integer({ min: 0, max: LONGEST_WAIT_MS }),
});
const ALL = { kind: null, key: null, divisions: null, limit: null, offset: 0 } as const;
const EVERYTHING = 1_000_000;

async function killServer(folder: string): Promise<void> {
  const [postmaster = ''] = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  process.kill(Number(postmaster), 'SIGKILL');
}

/** Opens the folder as the next start of the program does. */
async function withFolder(folder: string, check: (database: Database) => Promise<void>): Promise<void> {
  const cluster = await openCluster(folder);
  invariant(cluster.ok, cluster.ok ? '' : cluster.error.message.en);
  const database = await openDatabase(cluster.value.url);
  invariant(database.ok, database.ok ? '' : database.error.message.en);
  try {
    await check(database.value);
  } finally {
    await database.value.close();
    await cluster.value.stop();
  }
}

/** How many rows each batch says it recorded, and how many there are. */
async function rowsOfBatches(database: Database) {
  const tables = ['fact_division', 'fact_section', 'fact_target', 'monthly_value'];
  const union = tables.map((table) => `SELECT batch_id FROM ${table}`).join(' UNION ALL ');
  const { rows } = await database.read(({ client }) =>
    client.query<{ id: string | null; source: string; told: number; found: number }>(
      `SELECT batch.id, batch.source, (rows_new + rows_corrected)::int AS told, coalesce(recorded.found, 0)::int AS found
      FROM import_batch AS batch FULL JOIN (
        SELECT batch_id, count(*) AS found FROM (${union}) AS rows GROUP BY batch_id
      ) AS recorded ON recorded.batch_id = batch.id`,
    ),
  );
  return rows;
}

async function expectWhole(database: Database, acknowledged: readonly string[]): Promise<void> {
  const batches = await rowsOfBatches(database);
  expect(batches.filter(({ id, told, found }) => id === null || told !== found)).toEqual([]);
  const { runs } = await database.read((transaction) =>
    listRuns(transaction, { period: null, asOf: null, limit: EVERYTHING, offset: 0 }),
  );
  for (const { id, resultDigest } of runs) {
    const { results } = await database.read((transaction) => resultsOfRun(transaction, id, ALL));
    expect(digestOfResults(results), id).toBe(resultDigest);
  }
  const corrections = batches.filter(({ source }) => source === 'correction');
  const kept = new Set([
    ...batches.map(({ id, source }) => `${source === 'package' ? 'import' : source} ${id}`),
    ...runs.map(({ id, resultDigest }) => `run ${id} ${resultDigest}`),
  ]);
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
  const trail = await database.read((transaction) =>
    auditEntries(transaction, { before: null, limit: EVERYTHING }),
  );
  const subjects = (action: string) =>
    trail.filter((entry) => entry.action === action).map(({ subject }) => subject);
  expect(subjects('start-run').sort()).toEqual(runs.map(({ id }) => id).sort());
  expect(subjects('correct').sort()).toEqual(corrections.map(({ id }) => id).sort());
  expect(await database.read((transaction) => verifyAudit(transaction))).toMatchObject({
    last: trail.length,
  });
  const [newest] = runs;
  if (newest !== undefined) {
    const again = await recomputeRun({ database, packs: [], programVersion: 'test' }, null, newest.id);
    expect(done(again).isSame).toBe(true);
  }
}

describe('the program or its server, killed at a random moment of imports, corrections and runs', () => {
  it(`loses nothing acknowledged and leaves nothing half there, ${KILLS} times`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'shuize-killed-'));
    const writer = await builtProgram(WRITER);
    const acknowledged: string[] = [];
    try {
      for (const [kill, { lines, waitMs }] of fc.sample(KILL, { seed: SEED, numRuns: KILLS }).entries()) {
        const program = startProgram(writer, [folder, String(kill * 1_000)]);
        await program.said(lines);
        // WHY: the moment must be any, within an import as within a run.
        await setTimeout(waitMs);
        expect(program.lines.length, `the program writes; seed ${SEED}, kill ${kill}`).toBeGreaterThan(0);
        if (kill % 2 === 0) {
          program.process.kill('SIGKILL');
        } else {
          await killServer(folder);
        }
        await program.ended;
        acknowledged.push(...program.lines);
        await withFolder(folder, (database) => expectWhole(database, acknowledged));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
      await rm(writer, { force: true });
    }
    expect(acknowledged.filter((line) => line.startsWith('run ')).length).toBeGreaterThan(0);
  }, 3_600_000);
});

import { randomUUID } from 'node:crypto';
import { type DivisionCode, invariant, type SectionId } from '@shuize/domain';
import { addImportBatch, type Database, openCluster, openDatabase, recordRows } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { correctRows } from '../corrections/correct-rows.ts';
import { startRun } from './start-run.ts';

/**
 * A program that opens the server of a folder and then imports, corrects and evaluates without end, telling of each only
 * after it was acknowledged: `import <id of the batch>`, `correction <id>`, `run <id> <digest>`. It ends when its database does.
 */

const SECTIONS = Array.from({ length: 40 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
const MONTHS = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}`);
const ANALYST: Actor = {
  userId: randomUUID(),
  name: '某某',
  roles: ['analyst'],
  division: '000000' as DivisionCode,
  department: null,
  sections: [] as readonly SectionId[],
};

function rowsOf(turn: number): Readonly<Record<string, readonly (readonly string[])[]>> {
  const place = ['', '', '断面', 'river', 'national', '云河', '云河流域', 'none', '', '', '', ''];
  const value = `0.${String((turn % 90) + 10)}`;
  return {
    'divisions.csv': [['990101', `上河县${turn}`, 'county', '', '']],
    'sections.csv': SECTIONS.map((section) => [section, '990101', ...place]),
    'targets.csv': SECTIONS.map((section) => [section, '2018', turn % 2 === 0 ? 'III' : 'II']),
    'monthly.csv': SECTIONS.flatMap((section) =>
      MONTHS.map((month) => [section, `${month}-01`, 'NH3N', value]),
    ),
  };
}

async function importRows(database: Database, turn: number): Promise<string> {
  const id = randomUUID();
  await database.write(async (transaction) => {
    const total = { added: 0, same: 0, corrected: 0 };
    for (const [file, rows] of Object.entries(rowsOf(turn))) {
      const recorded = await recordRows(transaction, { file, rows, batchId: id, reason: null });
      total.added += recorded.added;
      total.same += recorded.same;
      total.corrected += recorded.corrected;
    }
    const batch = { id, source: 'package', fileName: null, digest: null, actor: null, reason: null };
    await addImportBatch(transaction, { ...batch, ...total });
  });
  return `import ${id}`;
}

async function correct(database: Database, turn: number): Promise<string> {
  const month = MONTHS[turn % MONTHS.length] ?? '';
  const rows = SECTIONS.map((section) => ({ section, month, indicator: 'NH3N', value: `1.${turn + 100}` }));
  const outcome = await correctRows({ database }, ANALYST, { file: 'monthly.csv', rows, reason: '复核' });
  invariant(outcome.ok, outcome.ok ? '' : outcome.error.code);
  return `correction ${outcome.value.batchId}`;
}

async function evaluate(database: Database): Promise<string> {
  const outcome = await startRun({ database, packs: [], programVersion: 'test' }, null, { period: '2018' });
  invariant(outcome.ok, outcome.ok ? '' : outcome.error.code);
  return `run ${outcome.value.id} ${outcome.value.resultDigest}`;
}

const cluster = await openCluster(process.argv[2] ?? '');
invariant(cluster.ok, cluster.ok ? '' : cluster.error.message.en);
const opened = await openDatabase(cluster.value.url);
invariant(opened.ok, opened.ok ? '' : opened.error.message.en);
const first = Number(process.argv[3] ?? '0');
for (let turn = first; ; turn += 1) {
  for (const line of [importRows, correct, evaluate]) {
    process.stdout.write(`${await line(opened.value, turn)}\n`);
  }
}

import { randomUUID } from 'node:crypto';
import { type Finding, invariant, yearOf } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { adoptionsOf, evaluatePolicies, withLocalValues } from '@shuize/services';
import {
  addImportBatch,
  type Database,
  divisionsOfSections,
  divisionTree,
  type Instant,
  type PlacedResult,
  readPackageFiles,
  recordRows,
  resultsOfRun,
} from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDemonstration } from './demonstration.fixture.ts';
import { shippedPacks } from './packs.fixture.ts';
import { recomputeRun } from './recompute-run.ts';
import type { RunContext } from './run-context.ts';
import { startRun } from './start-run.ts';
import { whatChanged } from './what-changed.ts';

const ALL = { kind: null, key: null, divisions: null, limit: null, offset: 0 } as const;
const CORRECTIONS = 40;

describe.each(TEST_SERVERS)('what was known, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const packs = shippedPacks();

  async function run(context: RunContext, period: string) {
    const made = await startRun(context, null, { period });
    invariant(made.ok, made.ok ? '' : JSON.stringify(made.error));
    return made.value;
  }

  async function textsOf(database: Database, file: string, asOf: Instant | null = null) {
    const files = await database.read((transaction) => readPackageFiles(transaction, { asOf, months: null }));
    return new TextDecoder().decode(files.get(file)).trimEnd().split('\n').slice(1);
  }

  /** Forty values of 2018 made ten times as high, of sections that lie apart in the list. */
  async function correct(database: Database): Promise<readonly (readonly string[])[]> {
    const lines = (await textsOf(database, 'monthly.csv')).filter((line) =>
      /^[^,]+,2018-\d\d,(?:NH3N|TP),[\d.]+$/.test(line),
    );
    const step = Math.floor(lines.length / CORRECTIONS);
    const rows = Array.from({ length: CORRECTIONS }, (_, index) => {
      const [section = '', month = '', indicator = '', value = ''] = (lines[index * step] ?? '').split(',');
      return [section, `${month}-01`, indicator, (Number(value) * 10).toFixed(2)];
    });
    await database.write(async (transaction) => {
      const batchId = randomUUID();
      const reason = '实验室复核';
      const recorded = await recordRows(transaction, { file: 'monthly.csv', rows, batchId, reason });
      const batch = { id: batchId, source: 'correction', fileName: null, digest: null, actor: null };
      await addImportBatch(transaction, { ...batch, reason, ...recorded });
      expect(recorded).toEqual({ added: 0, same: 0, corrected: CORRECTIONS });
    });
    return rows;
  }

  async function resultsOf(database: Database, id: string): Promise<readonly PlacedResult[]> {
    return (await database.read((transaction) => resultsOfRun(transaction, id, ALL))).results;
  }

  const findingsIn = (results: readonly PlacedResult[]) =>
    results
      .filter(({ kind }) => kind === 'finding')
      .map(({ content }) => (content as { finding: Finding }).finding);

  /** As the command line evaluates an exported folder: without an as-of day. */
  async function findingsOfExport(database: Database, asOf: Instant): Promise<readonly Finding[]> {
    const files = await database.read((transaction) => readPackageFiles(transaction, { asOf, months: null }));
    const read = readDataPackage(files);
    invariant(read.ok, 'an export reads');
    const adoptions = adoptionsOf(read.value, yearOf(2018), null);
    const adopted = packs.map(({ pack }) => pack).filter(({ id }) => adoptions?.has(id) === true);
    const localized = withLocalValues(adopted, read.value, null);
    invariant(localized.ok, 'no local value is at fault');
    const outcome = evaluatePolicies({
      data: read.value,
      packs: localized.value,
      adoptions,
      year: yearOf(2018),
      asOf: null,
      interpretations: {},
      all: false,
    });
    invariant(outcome.ok, 'the export evaluates');
    return outcome.value.proved.map(({ finding }) => finding);
  }

  it('[PF-3, PF-4] is evaluated again byte for byte after 40 late corrections, and the differences are those and their effects', async () => {
    const database = await server.database();
    await recordDemonstration(database);
    const context = { database, packs, programVersion: 'test' };
    const earlier = await run(context, '2018');
    const corrected = await correct(database);

    const again = await recomputeRun(context, null, earlier.id);
    invariant(again.ok, 'the run is there');
    expect(again.value).toMatchObject({
      isSame: true,
      isIntact: true,
      input: { isSame: true },
      result: { isSame: true },
      packs: [],
      differences: [],
    });

    const later = await run(context, '2018');
    expect(later.resultDigest).not.toBe(earlier.resultDigest);
    const changed = await whatChanged(context, null, { runId: earlier.id, laterRunId: later.id });
    invariant(changed.ok, 'both runs are there');
    const { facts, results: differences } = changed.value;
    expect(facts.map(({ file, total }) => [file, total])).toEqual([['monthly.csv', CORRECTIONS]]);
    const told = facts.flatMap(({ rows }) => rows);
    expect(told.map(({ after }) => Object.values(after ?? {}).sort())).toEqual(
      corrected
        .toSorted()
        .map(([section, month, ...rest]) => [section, month?.slice(0, 7), ...rest].map(String).sort()),
    );
    expect(told.every(({ reason, source }) => reason === '实验室复核' && source === 'correction')).toBe(true);
    expect(told.every(({ before, after }) => Number(after?.value) > Number(before?.value))).toBe(true);

    const [before, after] = [await resultsOf(database, earlier.id), await resultsOf(database, later.id)];
    const sections = new Set(corrected.map(([section = '']) => section));
    const ofSections = (differences ?? []).filter(({ keyAfter }) => keyAfter?.startsWith('section/'));
    const touched = new Set(ofSections.map(({ keyAfter }) => keyAfter?.slice('section/'.length)));
    expect([...touched].filter((section) => !sections.has(section ?? ''))).toEqual([]);
    expect(touched.size).toBeGreaterThan(0);

    const texts = (results: readonly PlacedResult[]) =>
      new Set(results.map(({ position: _, ...result }) => JSON.stringify(result)));
    const [earlierTexts, laterTexts] = [texts(before), texts(after)];
    const lost = [...earlierTexts].filter((text) => !laterTexts.has(text));
    const won = [...laterTexts].filter((text) => !earlierTexts.has(text));
    const kinds = (change: string) => (differences ?? []).filter((each) => each.change === change).length;
    expect(lost.length).toBe(kinds('vanished') + kinds('changed'));
    expect(won.length).toBe(kinds('appeared') + kinds('changed'));
    expect((differences ?? []).every(({ change, fields }) => change !== 'changed' || fields.length > 0)).toBe(
      true,
    );

    expect(findingsIn(before)).toEqual(await findingsOfExport(database, earlier.asOf));
    expect(findingsIn(after)).toEqual(await findingsOfExport(database, later.asOf));
    const everything = (differences ?? []).filter(({ kind }) => kind === 'finding');
    expect(everything.length).toBeGreaterThan(0);
    const places = await database.read((transaction) => divisionsOfSections(transaction, [...sections]));
    const tree = await database.read((transaction) => divisionTree(transaction, null));
    const parents = new Map(tree.map(({ code, parent }) => [code, parent]));
    const reached = new Set([...places.values()].flat());
    for (const division of reached) {
      const parent = parents.get(division) ?? null;
      if (parent !== null) {
        reached.add(parent);
      }
    }
    const judged = new Set<string | null>(reached);
    expect(everything.filter(({ division }) => !judged.has(division))).toEqual([]);
  });

  it('[PF-4] is evaluated for a month and a quarter too, each kind of result in its place', async () => {
    const database = await server.database();
    await recordDemonstration(database);
    const context = { database, packs, programVersion: 'test' };
    for (const period of ['2018-03', '2018-Q2']) {
      const made = await run(context, period);
      const results = await resultsOf(database, made.id);
      const kinds = new Set(results.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['finding', 'ranking', 'water']));
      expect(results.some(({ key }) => key === 'overall')).toBe(true);
    }
    const refused = await startRun(context, null, { period: '2018-W03' });
    expect(refused.ok ? '' : refused.error.code).toBe('not-a-run-period');
  });
});

import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Answered,
  type Client,
  clientOf,
  dataFolder,
  done,
  firstStartOf,
  killIfThere,
  PASSWORDS,
  postmasterOf,
  type RunningPlatform,
  signIn,
  startPlatform,
} from './running-platform.ts';

const KILLS = process.env.SHUIZE_LONG ? 100 : 10;
const SEED = 20_261_124;
/** So that a moment may also lie between two requests. */
const A_LITTLE_LONGER = 1.2;
const SECTIONS = Array.from({ length: 40 }, (_, index) => `S${String(index + 10)}`);
const MONTHS = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}`);
const YEAR = '2018';
const EXPORT = '/api/export/monthly.csv';

/** Who is killed, in the middle of what, and at which part of the time that it took before. */
const KILL = fc.noBias(
  fc.record({
    victim: fc.constantFrom('program', 'database', 'a process of the database', 'both'),
    work: fc.constantFrom('import', 'run'),
    permille: fc.nat(1_000),
    which: fc.nat(100),
  }),
);
type Kill = typeof KILL extends fc.Arbitrary<infer Value> ? Value : never;

/** Values on record by section and month. */
type Values = ReadonlyMap<string, string>;

/** One request that records values, with its own id or content, so that it may be sent again. */
interface Change {
  readonly send: (client: Client) => Promise<Answered | null>;
  readonly values: Values;
}

/** What was asked, what of it was answered, and how long each took. */
interface Witness {
  readonly batches: Set<string>;
  readonly runs: Map<string, string>;
  readonly milliseconds: Record<Kill['work'], number>;
  values: Values;
  turn: number;
}

/** Files, messages and corrections by turns, each of values that no other brings. */
function changeOf(turn: number, before: Values): Change {
  const value = `${1 + Math.floor(turn / 100)}.${String(turn % 100).padStart(2, '0')}`;
  const kind = turn === 0 ? 0 : turn % 3;
  const months = kind === 0 ? MONTHS : MONTHS.slice(turn % 11, (turn % 11) + 2);
  const rows = months.flatMap((month) =>
    SECTIONS.map((section) => ({ section, month, indicator: 'NH3N', value })),
  );
  return {
    values: new Map([
      ...before,
      ...rows.map(({ section, month }) => [`${section} ${month}`, value] as const),
    ]),
    send: (client) => {
      switch (kind) {
        case 0:
          return client.ask('POST', '/api/imports?mode=commit', { form: filesOf({ 'monthly.csv': rows }) });
        case 1:
          return client.ask('POST', '/api/measurements', {
            body: { monthly: rows, reason: '复测' },
            headers: { 'idempotency-key': `turn-${String(turn).padStart(6, '0')}` },
          });
        default:
          return client.ask('POST', '/api/corrections', {
            body: { file: 'monthly.csv', rows, reason: '复核' },
          });
      }
    },
  };
}

function filesOf(files: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>): FormData {
  const form = new FormData();
  for (const [name, rows] of Object.entries(files)) {
    const columns = Object.keys(rows[0] ?? {});
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    form.append('files', new Blob([`${lines.map((line) => line.join(',')).join('\n')}\n`]), name);
  }
  return form;
}

const PLACES = {
  'divisions.csv': [{ code: '990101', name: '上河县', level: 'county', parent: '' }],
  'sections.csv': SECTIONS.map((section) => ({
    section,
    division: '990101',
    name: `${section}断面`,
    kind: 'river',
    control: 'national',
    river: '云河',
    basin: '云河流域',
    boundary: 'none',
  })),
  'targets.csv': SECTIONS.map((section) => ({ section, year: YEAR, class: 'III' })),
};

/** Records one change. @returns it where it was not answered */
async function importOnce(client: Client, witness: Witness): Promise<Change | null> {
  const change = changeOf(witness.turn, witness.values);
  const before = performance.now();
  const answer = await change.send(client);
  if (!isDone(answer)) {
    expectNoFault(answer);
    return change;
  }
  witness.milliseconds.import = performance.now() - before;
  witness.batches.add(answer.body.batchId);
  witness.values = change.values;
  witness.turn += 1;
  return null;
}

/** @returns whether it was answered */
async function runOnce(client: Client, witness: Witness): Promise<boolean> {
  const before = performance.now();
  const answer = await client.ask('POST', '/api/runs', { body: { period: YEAR } });
  if (!isDone(answer)) {
    expectNoFault(answer);
    return false;
  }
  witness.milliseconds.run = performance.now() - before;
  witness.runs.set(answer.body.runId, answer.body.resultDigest);
  return true;
}

/** Until the kill. @returns the change that was not answered, or else the next one */
async function keepImporting(client: Client, witness: Witness, killed: AbortSignal): Promise<Change> {
  while (!killed.aborted) {
    const change = await importOnce(client, witness);
    if (change !== null) {
      return change;
    }
  }
  return changeOf(witness.turn, witness.values);
}

async function keepRunning(client: Client, witness: Witness, killed: AbortSignal): Promise<void> {
  while (!killed.aborted && (await runOnce(client, witness))) {
    // Another at once.
  }
}

function isDone(answer: Answered | null): answer is Answered {
  return answer !== null && answer.status < 300;
}

/** While something is killed nobody answers, or the program says that its database is away; it never fails otherwise. */
function expectNoFault(answer: Answered | null): void {
  if (answer !== null) {
    expect([answer.status, answer.body?.code]).toEqual([503, 'database-unreachable']);
  }
}

async function values(client: Client): Promise<Values> {
  const answer = await client.ask('GET', EXPORT);
  const [, ...lines] = answer?.text.replaceAll('"', '').trim().split('\n') ?? [];
  return new Map(
    lines.map((line) => {
      const [section = '', month = '', , value = ''] = line.split(',');
      return [`${section} ${month}`, value];
    }),
  );
}

it(`[PF-1] the platform, its database or both killed in the middle of imports and runs, ${KILLS} times: nothing acknowledged is lost, nothing half there`, async () => {
  const folder = await dataFolder();
  let platform = await start(folder);
  const analyst = asked(clientOf(() => platform.address));
  const auditor = asked(clientOf(() => platform.address));
  done(await analyst.ask('POST', '/api/first-start', { body: firstStartOf(platform.token ?? '', 'empty') }));
  await signIn(analyst, 'fenxi', PASSWORDS.analyst);
  await signIn(auditor, 'shenji', PASSWORDS.audit);
  const placed = done(await analyst.ask('POST', '/api/imports?mode=commit', { form: filesOf(PLACES) }));
  const witness: Witness = {
    batches: new Set([placed.batchId]),
    runs: new Map(),
    milliseconds: { import: 0, run: 0 },
    values: new Map(),
    turn: 0,
  };
  expect(await importOnce(analyst, witness)).toBeNull();
  expect(await runOnce(analyst, witness)).toBe(true);

  const [analystAfter, auditorAfter] = [patient(analyst), patient(auditor)];
  for (const [index, kill] of fc.sample(KILL, { seed: SEED, numRuns: KILLS }).entries()) {
    const told = `seed ${SEED}, kill ${index}: ${JSON.stringify(kill)}`;
    const over = new AbortController();
    const { signal } = over;
    const work = [keepImporting(analyst, witness, signal), keepRunning(analyst, witness, signal)] as const;
    // WHY: a moment of the work can only be met by the clock; nothing is waited for.
    const moment = (kill.permille / 1_000) * witness.milliseconds[kill.work] * A_LITTLE_LONGER;
    const killed = setTimeout(moment).then(async () => {
      await killNow(kill, platform, folder);
      over.abort();
    });
    const [change] = await Promise.all([...work, killed]);
    if (kill.victim === 'program' || kill.victim === 'both') {
      await platform.ended;
      platform = await start(folder);
    } else {
      await platform.saw('error', '数据库已恢复');
    }

    const found = await values(analystAfter);
    expect([witness.values, change.values], told).toContainEqual(found);
    for (const turn of ['again', 'and once more']) {
      const answer = await change.send(analystAfter);
      if (answer?.status === 409) {
        // Values that are corrected already cannot be corrected to the same.
        expect(answer.body.code, `${told} ${turn}`).toBe('changes-nothing');
      } else {
        witness.batches.add(done(answer).batchId);
      }
      expect(await values(analystAfter), `${told} ${turn}`).toEqual(change.values);
    }
    witness.values = change.values;
    witness.turn += 1;
    await expectKept(analystAfter, auditorAfter, witness, told);
  }

  expect((await platform.interrupt()).code).toBe(0);
}, 3_600_000);

function start(folder: string): Promise<RunningPlatform> {
  // As behind a proxy, so that each request may come from an address of its own and none is one too many.
  return startPlatform(folder, [], { SHUIZE_ADDRESS: 'http://127.0.0.1' });
}

function asked(client: Client): Client {
  let requests = 0;
  return {
    ask: (method, url, sent = {}) => {
      requests += 1;
      const from = `10.${requests % 200}.${Math.floor(requests / 200) % 200}.1`;
      return client.ask(method, url, { ...sent, headers: { ...sent.headers, 'x-forwarded-for': from } });
    },
  };
}

/**
 * Asks again while the answer is that the database is away, as it says one should: on a busy machine a server that lost a
 * process may let somebody in for a moment before it recovers.
 */
function patient(client: Client): Client {
  return {
    ask: async (method, url, sent) => {
      for (;;) {
        const answer = await client.ask(method, url, sent);
        if (answer?.body?.code !== 'database-unreachable') {
          return answer;
        }
      }
    },
  };
}

async function killNow({ victim, which }: Kill, platform: RunningPlatform, folder: string): Promise<void> {
  const postmaster = (await postmasterOf(folder)) ?? 0;
  if (victim === 'a process of the database') {
    const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' });
    const processes = listed.stdout.trim().split(/\s+/).map(Number);
    // One that ended meanwhile is passed over.
    const from = which % processes.length;
    const isKilled = [...processes.slice(from), ...processes.slice(0, from)].some(killIfThere);
    expect(isKilled).toBe(true);
  }
  if (victim === 'database' || victim === 'both') {
    expect(killIfThere(postmaster)).toBe(true);
  }
  if (victim === 'program' || victim === 'both') {
    await platform.kill();
  }
}

/** Everything that was answered is there as it was answered, the trail is whole, and runs come out the same again. */
async function expectKept(analyst: Client, auditor: Client, witness: Witness, told: string): Promise<void> {
  const get = async (client: Client, url: string) => {
    const answer = await client.ask('GET', url);
    expect(answer?.status, `${told} ${url} ${answer?.text}`).toBe(200);
    return answer?.body;
  };
  const listed = async (url: string) => {
    const items: Record<string, string>[] = [];
    for (let page = 1; ; page += 1) {
      const { items: more, total } = await get(analyst, `${url}?page=${page}&size=100`);
      items.push(...more);
      if (items.length >= total) {
        return items;
      }
    }
  };
  const batches = await listed('/api/imports');
  expect(
    [...witness.batches].filter((id) => !batches.some(({ batchId }) => batchId === id)),
    told,
  ).toEqual([]);
  const runs = new Map((await listed('/api/runs')).map((run) => [run.runId ?? '', run.resultDigest ?? '']));
  expect(
    [...witness.runs].filter(([id, digest]) => runs.get(id) !== digest),
    told,
  ).toEqual([]);
  for (const [id, digest] of runs) {
    if (witness.runs.get(id) !== digest || id === [...witness.runs.keys()].at(-1)) {
      // One that nobody was told of, or the last that was.
      const again = await analyst.ask('POST', `/api/runs/${id}/recomputation`);
      expect(again?.body, `${told} ${again?.text}`).toMatchObject({ isSame: true, isIntact: true });
      witness.runs.set(id, digest);
    }
  }
  expect(await get(auditor, '/api/audit/verification'), told).toMatchObject({ holds: true });
}

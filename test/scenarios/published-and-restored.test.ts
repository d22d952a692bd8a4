import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shuize } from './run-shuize.ts';
import {
  type Client,
  clientOf,
  dataFolder,
  done,
  firstStartOf,
  PASSWORDS,
  signedInAs,
  signIn,
  startPlatform,
} from './running-platform.ts';

const CORRECTIONS = 40;
const YEAR = '2018';

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
    ),
  );
}

/** Digests of the findings of a run, as the pages list them. */
async function findingsOver(client: Client, runId: string): Promise<readonly string[]> {
  const digests: string[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = done(
      await client.ask('GET', `/api/findings?run=${runId}&page=${page}&size=100`),
    );
    digests.push(...items.map(({ digest }: { digest: string }) => digest));
    if (digests.length >= total) {
      return digests.sort();
    }
  }
}

it('[PF-3, PF-9] what was published stays provable: by command line on the exported package, after 40 late corrections, and in a new folder from a backup', async () => {
  const folder = await dataFolder();
  const data = path.join(folder, 'data');
  const command = async (...line: readonly string[]) => {
    const run = await shuize(folder, line);
    expect([run.code, run.error], line.join(' ')).toEqual([0, '']);
    return run.out;
  };
  const platform = await startPlatform(data);
  const client = () => clientOf(() => platform.address);
  const analyst = client();
  done(
    await analyst.ask('POST', '/api/first-start', {
      body: firstStartOf(platform.token ?? '', 'demonstration'),
    }),
  );
  await signIn(analyst, 'fenxi', PASSWORDS.analyst);
  const leader = await signedInAs(client, { signInName: 'lingdao', name: '周领', role: 'leader' });
  const [earlier] = done(await analyst.ask('GET', `/api/runs?period=${YEAR}`)).items;
  done(await leader.ask('POST', '/api/publications', { body: { runId: earlier.runId } }));

  await command('export', 'known', '--data', data);
  const evaluate = async (name: string) => {
    const findings = JSON.parse(
      await command('evaluate', name, '--year', YEAR, '--format', 'json'),
    ) as readonly { readonly digest: string }[];
    return findings.map(({ digest }) => digest).sort();
  };
  const proved = await evaluate('known');
  expect(await findingsOver(analyst, earlier.runId)).toEqual(proved);

  const known = await filesIn(path.join(folder, 'known'));
  const lines = (known.get('monthly.csv') ?? '')
    .split('\n')
    .filter((line) => /^[^,]+,2018-\d\d,(?:NH3N|TP),[\d.]+$/.test(line));
  const step = Math.floor(lines.length / CORRECTIONS);
  const rows = Array.from({ length: CORRECTIONS }, (_, index) => {
    const [section = '', month = '', indicator = '', value = ''] = (lines[index * step] ?? '').split(',');
    return { section, month, indicator, value: (Number(value) * 10).toFixed(2) };
  });
  const correction = { file: 'monthly.csv', rows, reason: '实验室复核' };
  expect(done(await analyst.ask('POST', '/api/corrections', { body: correction })).corrected).toBe(
    CORRECTIONS,
  );
  const later = JSON.parse(await command('run', YEAR, '--data', data, '--format', 'json'));
  expect(later.resultDigest).not.toBe(earlier.resultDigest);
  await command('export', 'known-again', '--as-of', earlier.asOf, '--data', data);
  expect(await filesIn(path.join(folder, 'known-again'))).toEqual(known);
  await command('export', 'corrected', '--data', data);
  expect(await findingsOver(analyst, later.runId)).toEqual(await evaluate('corrected'));

  await command('backup', 'saved', '--data', data);
  const published = { period: YEAR, edition: 1, run: { isSame: true, isIntact: true } };
  const verified = JSON.parse(await command('verify', '--data', data, '--format', 'json'));
  expect(verified.publication).toMatchObject(published);
  expect((await platform.interrupt()).code).toBe(0);
  await command('restore', 'saved', '--data', path.join(folder, 'new'));
  const restored = JSON.parse(
    await command('verify', '--data', path.join(folder, 'new'), '--format', 'json'),
  );
  expect(restored.publication).toEqual(verified.publication);
  expect(restored.publication.run.result).toEqual({
    kept: earlier.resultDigest,
    found: earlier.resultDigest,
    isSame: true,
  });
}, 300_000);

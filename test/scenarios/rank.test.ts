import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@shuize/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sharedFile, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const JSON_OUTPUT = ['--format', 'json'] as const;

async function demonstration(): Promise<string> {
  const folder = await emptyFolder();
  expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
  return folder;
}

async function rank(folder: string, ...line: readonly string[]) {
  const { code, out, error } = await shuize(folder, ['rank', ...line, ...JSON_OUTPUT]);
  expect([code, error]).toEqual([0, '']);
  return JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
}

describe('rank', () => {
  const shared = sharedFile('cases', 'packages', 'smx-a10-third-time-last');
  it.skipIf(shared === null)(
    '[SMX-A10a, SMX-A10b] prints what the shared package expects, run as a user would',
    async () => {
      const folder = shared ?? '';
      const { run, expected } = JSON.parse(await readFile(path.join(folder, 'expected.json'), 'utf8'));
      const { code, out } = await shuize(folder, run.split(' '));
      expect(code).toBe(0);
      const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
      for (const object of expected) {
        expect(rows.find(({ division }) => division === object.division)).toMatchObject(object);
      }
      expect(Object.keys(rows[0] ?? {})).toEqual([
        'division',
        'group',
        'value',
        'rank',
        'last',
        'consequences',
      ]);
    },
  );

  it('[LY-P2] ranks the weeks of the demonstration in two groups, four weeks running the highest step', async () => {
    const folder = await demonstration();
    const rows = await rank(folder, 'demo', '--ranking', 'luoyang-weekly-pm10', '--period', '2018-W11');
    expect(new Set(rows.map(({ group }) => group)).size).toBe(2);
    expect(rows.find(({ division }) => division === '990221')).toMatchObject({
      rank: 5,
      last: true,
      consequences: [{ provision: 'LY-P2', status: 'met', count: 4, step: 4, deduction: null }],
    });
  });

  it('[SMX-A10b, SMX-A10c] finds the third and the sixth time last in the demonstration, and once each', async () => {
    const folder = await demonstration();
    const reached = async (period: string) => {
      const rows = await rank(folder, 'demo', '--ranking', 'sanmenxia-monthly', '--period', period);
      const row = rows.find(({ division }) => division === '990124');
      const consequences = (row?.consequences ?? []) as readonly { readonly provision: string }[];
      return consequences.map(({ provision }) => provision);
    };
    expect(await reached('2018-03')).toEqual(['SMX-A10a']);
    expect(await reached('2018-05')).toEqual(['SMX-A10a', 'SMX-A10b']);
    expect(await reached('2018-07')).toEqual(['SMX-A10a']);
    expect(await reached('2018-11')).toEqual(['SMX-A10a', 'SMX-A10c']);
  });

  it('says in words who is last, and what is not configured', async () => {
    const folder = await demonstration();
    const line = ['rank', 'demo', '--ranking', 'luoyang-weekly-pm10', '--period', '2018-W11'];
    const { out } = await shuize(folder, line);
    expect(out).toContain('末位');
    expect(out).toContain('LY-P2 周排名末位 触发（计4次，第4档，扣款金额未设定）');
    expect(out).toContain('扣款金额未设定，不计算奖励。');
    expect((await shuize(folder, [...line, '--lang', 'en'])).out).toContain('amount not configured');
  });

  it('[LY-P2] moves money to the fen once an office has set amounts and targets', async () => {
    const folder = await demonstration();
    const pack = path.join(folder, 'luoyang-campaign-2017');
    await cp(path.join(ROOT, 'policies', 'luoyang-campaign-2017'), pack, { recursive: true });
    const file = path.join(pack, 'rankings', 'luoyang-weekly-pm10.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/( {6}- at: (\d)\n)/g, '$1        deduct: 1000.01\n'));
    const ranks = path.join(folder, 'demo', 'ranks.csv');
    const targets = ['990203', '990222'].map((code) => `luoyang-weekly-pm10-target,2018-W11,${code},150,\n`);
    await writeFile(ranks, (await readFile(ranks, 'utf8')) + targets.join(''));
    const rows = await rank(
      folder,
      ...[
        'demo',
        '--ranking',
        'luoyang-weekly-pm10',
        '--period',
        '2018-W11',
        '--policy',
        `./${path.basename(pack)}`,
      ],
    );
    const amounts = (key: string, list: readonly Readonly<Record<string, unknown>>[]) =>
      list.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : []));
    expect(amounts('reward', rows)).toEqual(['1000.01', '1000.01']);
    expect(
      amounts(
        'deduction',
        rows.flatMap(({ consequences }) => consequences as readonly Readonly<Record<string, unknown>>[]),
      ),
    ).toEqual(['1000.01', '1000.01']);
  });

  it('refuses what there is not, naming what there is', async () => {
    const folder = await demonstration();
    const wrong = async (...line: readonly string[]) => {
      const { code, out, error } = await shuize(folder, ['rank', 'demo', ...line]);
      return { code, out, error };
    };
    const unknown = await wrong('--ranking', 'luoyang-weekly', '--period', '2018-W11');
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.error).toContain('luoyang-weekly-pm10');
    const period = await wrong('--ranking', 'luoyang-weekly-pm10', '--period', '2018-11');
    expect(period.code).toBe(2);
    expect(period.error).toContain('2018-W23');
    const answer = await wrong(
      ...[
        '--ranking',
        'luoyang-weekly-pm10',
        '--period',
        '2018-W11',
        '--interpretation',
        'week-missing=zero',
      ],
    );
    expect(answer.code).toBe(2);
    expect(answer.error).toContain('breaks');
    expect((await wrong('--period', '2018-W11')).code).toBe(2);
  });

  it('[PF-2] ranks cities by their index without any pack', async () => {
    const folder = await demonstration();
    const rows = await rank(folder, 'demo', '--ranking', 'cwqi', '--period', '2018');
    expect(rows.map(({ rank: place }) => place)).toEqual([1, 2, 3]);
    expect(rows.at(-1)).toMatchObject({ last: true, consequences: [] });
  });
});

describe('evaluate with rankings', () => {
  it('[LY-P2, PF-4] prints what follows as findings of the published shape, each explained by its places', async () => {
    const folder = await demonstration();
    const line = ['--policy', 'luoyang-campaign-2017', '--year', '2018'];
    const { code, out } = await shuize(folder, ['evaluate', 'demo', ...line, ...JSON_OUTPUT]);
    expect(code).toBe(0);
    const findings: readonly Finding[] = JSON.parse(out);
    const schema = JSON.parse(await readFile(path.join(ROOT, 'docs/reference/findings.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    expect(validate(findings), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const fourth = findings.find(
      ({ division, window, facts }) =>
        division === '990221' &&
        window === '2018-W11' &&
        facts.some((fact) => fact.kind === 'rank' && fact.ranking === 'luoyang-weekly-pm10'),
    );
    expect(fourth).toMatchObject({ provision: 'LY-P2', status: 'met', observed: 4, required: 4 });
    const shown = await shuize(folder, ['explain', 'demo', fourth?.digest ?? '', ...line]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('“空气质量周排名（PM10）”2018年第8周 → 数值198 → 第5名（共5名）');
  });
});

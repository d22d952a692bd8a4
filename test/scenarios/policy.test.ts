import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@shuize/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sharedFile, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = 'shanxi-accountability-2018';
const OF_2018 = ['--policy', POLICY, '--year', '2018'];

/** A case of the shared packages: the command as a user types it in the folder, and what must be in the output. */
interface SharedCase {
  readonly run: string;
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

async function demonstration(): Promise<string> {
  const folder = await emptyFolder();
  expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
  return folder;
}

async function findingsOf(folder: string, line: readonly string[]): Promise<readonly Finding[]> {
  const { code, out, error } = await shuize(folder, [...line, '--format', 'json']);
  expect(error).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('evaluate', () => {
  const shared = sharedFile('cases', 'packages');
  it.skipIf(shared === null)(
    '[SX18-1a, SX18-1b, SX18-1c, SX18-1d, SX18-2a, SX18-2b, SX18-2c, SX18-3a, SX18-3c, SX18-4a, SX18-4b, SX18-4d, SX18-5, SX18-6] prints what the shared packages expect, run as a user would',
    async () => {
      const names = (await readdir(shared ?? '')).filter((name) => name.startsWith('sx18'));
      expect(names.length).toBeGreaterThan(10);
      for (const name of names) {
        const folder = path.join(shared ?? '', name);
        for (const { run, expected } of await sharedCases(folder)) {
          const findings = await findingsOf(folder, run.replace(' --format json', '').split(' '));
          for (const object of expected) {
            const about = ['provision', 'division', 'window'].filter((key) => key in object);
            const found = findings.find((finding) =>
              about.every((key) => finding[key as keyof Finding] === object[key]),
            );
            expect(found, `${name}: ${JSON.stringify(object)}`).toMatchObject(object);
          }
        }
      }
    },
  );

  it('prints findings of the published shape, in order, each with a digest that anyone can compute again', async () => {
    const folder = await demonstration();
    const findings = await findingsOf(folder, ['evaluate', 'demo', ...OF_2018, '--all']);
    const schema = JSON.parse(await readFile(path.join(ROOT, 'docs/reference/findings.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    expect(validate(findings), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(new Set(findings.map(({ status }) => status))).toEqual(
      new Set(['met', 'not-met', 'undetermined']),
    );
    for (const { digest, ...rest } of findings) {
      expect(
        createHash('sha256')
          .update(canonicalize(rest) ?? '')
          .digest('hex'),
      ).toBe(digest);
    }
    const keys = findings.map(({ policy, provision, division, window }) =>
      [policy, provision, division, window].join(' '),
    );
    expect(keys).toEqual(keys.toSorted());
  });

  it('is the same bytes each time, whatever the order of the rows', async () => {
    const folder = await demonstration();
    const line = ['evaluate', 'demo', ...OF_2018, '--format', 'json'];
    const first = await shuize(folder, line);
    expect((await shuize(folder, line)).out).toBe(first.out);
    await mkdir(path.join(folder, 'turned'));
    for (const name of await readdir(path.join(folder, 'demo'))) {
      if (name.endsWith('.csv')) {
        const [header = '', ...rows] = (await readFile(path.join(folder, 'demo', name), 'utf8'))
          .trimEnd()
          .split('\n');
        await writeFile(path.join(folder, 'turned', name), `${[header, ...rows.toReversed()].join('\n')}\n`);
      }
    }
    const turned = await shuize(folder, ['evaluate', 'turned', ...OF_2018, '--format', 'json']);
    expect(turned.out).toBe(first.out);
  });

  it('[PF-3] answers what was known on a past day, before a correction removed a finding', async () => {
    const folder = await demonstration();
    const line = ['evaluate', 'demo', ...OF_2018, '--all'];
    const of = (findings: readonly Finding[]) =>
      findings.find(({ provision, division }) => provision === 'SX18-1a' && division === '990223')?.status;
    expect(of(await findingsOf(folder, line))).toBe('not-met');
    expect(of(await findingsOf(folder, [...line, '--as-of', '2018-09-19']))).toBe('met');
  });

  it('takes another answer to an interpretation, and says which would change a finding', async () => {
    const folder = await demonstration();
    const findings = await findingsOf(folder, ['evaluate', 'demo', ...OF_2018, '--all']);
    const open = findings.find(({ otherInterpretations }) => otherInterpretations.length > 0);
    const [other] = open?.otherInterpretations ?? [];
    expect(other).toBeDefined();
    const changed = await findingsOf(folder, [
      ...['evaluate', 'demo', ...OF_2018, '--all'],
      ...['--interpretation', `${other?.name}=${other?.answer}`],
    ]);
    const same = changed.filter(
      ({ provision, division }) => provision === open?.provision && division === open.division,
    );
    expect(same.map(({ status }) => status)).toContain(other?.status);
  });

  it('refuses what no pack declares, naming what there is', async () => {
    const folder = await demonstration();
    const wrong = async (...line: readonly string[]) => shuize(folder, ['evaluate', 'demo', ...line]);
    const policy = await wrong('--policy', 'nowhere');
    expect([policy.code, policy.out]).toEqual([2, '']);
    expect(policy.error).toContain(POLICY);
    const name = await wrong(...OF_2018, '--interpretation', 'counting=months');
    expect(name.code).toBe(2);
    expect(name.error).toContain('pollutants');
    const answer = await wrong(...OF_2018, '--interpretation', 'count=weeks');
    expect(answer.code).toBe(2);
    expect(answer.error).toContain('section-months');
    expect((await wrong('--policy', POLICY, '--year', '18')).code).toBe(2);
  });

  it('without a policy takes those that the package has adopted, and asks for one where there is none', async () => {
    const folder = await demonstration();
    const named = await findingsOf(folder, ['evaluate', 'demo', ...OF_2018]);
    const adopted = await findingsOf(folder, ['evaluate', 'demo', '--year', '2018']);
    expect(adopted.filter(({ policy }) => policy === POLICY)).toEqual(named);
    const of = (policy: string) => adopted.filter((finding) => finding.policy === policy);
    const cityOf = ({ division }: Finding) => division.slice(0, 4);
    expect(new Set(of('sanmenxia-assessment-2017').map(cityOf))).toEqual(new Set(['9901']));
    expect(new Set(of('luoyang-accountability-2017').map(cityOf))).toEqual(new Set(['9903']));
    const none = await shuize(folder, ['evaluate', 'demo', '--year', '2016']);
    expect(none.code).toBe(2);
    expect(none.error).toContain('--policy');
  });

  it('evaluates nothing from a package with errors', async () => {
    const folder = await demonstration();
    await writeFile(
      path.join(folder, 'demo', 'binding.csv'),
      'division,year,indicator,target\n990100,2018,good-share,7\n',
    );
    const { code, out, error } = await shuize(folder, ['evaluate', 'demo', ...OF_2018, '--format', 'json']);
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(error).errors).toMatchObject([{ file: 'binding.csv', row: 2, column: 'target' }]);
  });
});

describe('explain', () => {
  it('[PF-4] leads from the measurement and its line in the file to the article and the person', async () => {
    const folder = await demonstration();
    const findings = await findingsOf(folder, ['evaluate', 'demo', ...OF_2018]);
    const finding = findings.find(({ provision }) => provision === 'SX18-1a');
    const { code, out } = await shuize(folder, ['explain', 'demo', finding?.digest.slice(0, 10) ?? '']);
    expect(code).toBe(0);
    expect(out).toContain('monthly.csv第');
    expect(out).toContain('《山西省水污染防治量化问责办法（试行）》一是第1项');
    expect(out).toContain(finding?.holders[0]?.person);
    expect(out).toContain(finding?.digest);
  });

  it('writes one finding as a page of its own', async () => {
    const folder = await demonstration();
    const findings = await findingsOf(folder, ['evaluate', 'demo', ...OF_2018]);
    const digest = findings[0]?.digest ?? '';
    const { code } = await shuize(folder, ['explain', 'demo', digest, '--out', 'finding.html']);
    expect(code).toBe(0);
    const page = await readFile(path.join(folder, 'finding.html'), 'utf8');
    expect(page).toContain(digest);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it('says so when there is no such finding', async () => {
    const folder = await demonstration();
    const { code, error } = await shuize(folder, [
      'explain',
      'demo',
      'ffffffffffff',
      '--policy',
      POLICY,
      '--year',
      '2018',
    ]);
    expect(code).toBe(2);
    expect(error).toContain('ffffffffffff');
  });
});

describe('policy', () => {
  it('lists, checks and tests the packs that come with the program', async () => {
    const folder = await emptyFolder();
    const list = await shuize(folder, ['policy', 'list', '--format', 'json']);
    const listed: readonly { readonly id: string }[] = JSON.parse(list.out);
    expect(listed.find(({ id }) => id === POLICY)).toMatchObject({
      instrument: '山西省水污染防治量化问责办法（试行）',
      inherits: null,
    });
    expect((await shuize(folder, ['policy', 'check'])).code).toBe(0);
    const test = await shuize(folder, ['policy', 'test', POLICY, '--format', 'json']);
    expect(test.code).toBe(0);
    expect(JSON.parse(test.out)).toMatchObject({ failed: 0 });
    expect(JSON.parse(test.out).cases).toBeGreaterThan(50);
  });

  it('names a fault by file, line and column, and a case that comes out otherwise by its field', async () => {
    const folder = await emptyFolder();
    const copy = path.join(folder, POLICY);
    await cp(path.join(ROOT, 'policies', POLICY), copy, { recursive: true });
    const rule = path.join(copy, 'rules', 'SX18-1a.yaml');
    const text = await readFile(rule, 'utf8');
    await writeFile(rule, text.replace('threshold: 2', 'threshold: 3'));
    const test = await shuize(folder, ['policy', 'test', POLICY, '--format', 'json']);
    expect(test.code).toBe(0);
    const changed = await shuize(folder, ['policy', 'test', `./${POLICY}`, '--format', 'json']);
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.error).errors[0]).toMatchObject({ code: 'case-differs' });
    await writeFile(rule, text.replace('measure: exceedance-multiple', 'measure: exceedance-multipel'));
    const check = await shuize(folder, ['policy', 'check', `./${POLICY}`]);
    expect(check.code).toBe(1);
    expect(check.error).toContain('rules/SX18-1a.yaml');
    expect(check.error).toContain('exceedance-multiple');
  });
});

async function sharedCases(folder: string): Promise<readonly SharedCase[]> {
  const files = (await readdir(folder)).filter((name) => /^expected.*\.json$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => JSON.parse(text));
}

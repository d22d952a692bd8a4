import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runningShuize, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHANXI = 'shanxi-accountability-2018';

async function change(file: string, words: string, others: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(words);
  await writeFile(
    file,
    text.replace(words, () => others),
  );
}

async function withNewPack(id = 'qingchuan-2020'): Promise<string> {
  const folder = await emptyFolder();
  const made = await shuize(folder, ['policy', 'new', id, '--title', '清川市断面水质问责办法']);
  expect([made.code, made.error]).toEqual([0, '']);
  return folder;
}

async function findingsOf(folder: string, ...line: readonly string[]): Promise<readonly Finding[]> {
  const { code, out, error } = await shuize(folder, ['evaluate', ...line, '--format', 'json']);
  expect([code, error]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('policy new', () => {
  it('makes a pack without a fault whose cases come out, and never writes over anything', async () => {
    const folder = await withNewPack();
    expect((await shuize(folder, ['policy', 'check', 'qingchuan-2020'])).code).toBe(0);
    const test = await shuize(folder, ['policy', 'test', 'qingchuan-2020', '--format', 'json']);
    expect(JSON.parse(test.out)).toEqual({ cases: 3, passed: 3, failed: 0 });
    const again = await shuize(folder, ['policy', 'new', 'qingchuan-2020', '--title', '再来一次']);
    expect(again.code).toBe(1);
    expect(again.error).toContain('qingchuan-2020');
    const list = JSON.parse(
      (await shuize(folder, ['policy', 'list', 'qingchuan-2020', '--format', 'json'])).out,
    );
    expect(list).toMatchObject([{ id: 'qingchuan-2020', title: { zh: '清川市断面水质问责办法' } }]);
  });

  it('gives the pack the schemas that its files name, so that an editor can complete keys without a network', async () => {
    const folder = await withNewPack();
    const rule = await readFile(path.join(folder, 'qingchuan-2020', 'rules', 'R-1.yaml'), 'utf8');
    const [, schema = ''] = /\$schema=(\S+)/.exec(rule) ?? [];
    const text = await readFile(path.join(folder, 'qingchuan-2020', 'rules', schema), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ title: 'shuize rule' });
  });

  it('says what is wrong with a name, and asks for a folder', async () => {
    const folder = await emptyFolder();
    const named = await shuize(folder, ['policy', 'new', '清川', '--title', '办法']);
    expect(named.code).toBe(2);
    expect(named.error).toContain('--id');
    expect((await shuize(folder, ['policy', 'new'])).code).toBe(2);
    expect((await shuize(folder, ['policy', 'new', '清川', '--id', 'qingchuan'])).code).toBe(0);
  });
});

describe('policy check --watch', () => {
  it('looks again whenever a file changes, and ends on Ctrl-C without a fault', async () => {
    const folder = await withNewPack();
    const rule = path.join(folder, 'qingchuan-2020', 'rules', 'R-1.yaml');
    const running = runningShuize(folder, ['policy', 'check', 'qingchuan-2020', '--watch']);
    await running.saw('out', '没有问题');
    await change(rule, 'month-target-missed', 'month-target-mised');
    await running.saw('error', 'month-target-missed');
    await change(rule, 'month-target-mised', 'month-target-missed');
    await running.saw('out', '没有问题');
    expect((await running.interrupt()).code).toBe(0);
  });

  it('asks which pack to watch', async () => {
    const folder = await emptyFolder();
    expect((await shuize(folder, ['policy', 'check', '--watch'])).code).toBe(2);
    expect((await shuize(folder, ['policy', 'check', 'nowhere', '--watch'])).code).toBe(2);
  });
});

describe('policy diff', () => {
  async function withDraft(): Promise<string> {
    const folder = await emptyFolder();
    await cp(path.join(ROOT, 'policies', SHANXI), path.join(folder, 'draft'), { recursive: true });
    await change(path.join(folder, 'draft', 'rules', 'SX18-1a.yaml'), 'threshold: 2', 'threshold: 3');
    expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
    return folder;
  }

  it('says which elements differ and, with data, which findings for what reason', async () => {
    const folder = await withDraft();
    const line = ['policy', 'diff', SHANXI, './draft'];
    const plain = await shuize(folder, [...line, '--format', 'json']);
    expect(plain.code).toBe(0);
    expect(JSON.parse(plain.out)).toMatchObject({
      elements: [{ element: 'rules/SX18-1a', change: 'changed', parts: ['condition'] }],
      findings: null,
    });
    const withData = await shuize(folder, [...line, '--data', 'demo', '--year', '2018', '--format', 'json']);
    const { findings } = JSON.parse(withData.out);
    expect(findings.length).toBeGreaterThan(0);
    const [before, after] = [
      await findingsOf(folder, 'demo', '--policy', SHANXI, '--year', '2018'),
      await findingsOf(folder, 'demo', '--policy', './draft', '--year', '2018'),
    ];
    const keys = (list: readonly Finding[]) =>
      list.map(({ provision, division }) => `${provision} ${division}`).sort();
    const vanished = findings.filter((each: { change: string }) => each.change === 'vanishes');
    expect(keys(before).filter((key) => !keys(after).includes(key))).toEqual(keys(vanished));
    for (const { provision, reasons, change: kind } of findings) {
      expect([provision, reasons, kind === 'appears']).toEqual(['SX18-1a', ['rules/SX18-1a'], false]);
    }
    const table = await shuize(folder, [...line, '--data', 'demo', '--year', '2018']);
    expect(table.out).toContain('rules/SX18-1a');
    expect(table.out).toContain('消失');
  });

  it('finds nothing between a pack and itself, and asks for two', async () => {
    const folder = await emptyFolder();
    const same = await shuize(folder, ['policy', 'diff', SHANXI, SHANXI, '--format', 'json']);
    expect([same.code, JSON.parse(same.out).elements]).toEqual([0, []]);
    expect((await shuize(folder, ['policy', 'diff', SHANXI])).code).toBe(2);
    expect((await shuize(folder, ['policy', 'diff', SHANXI, 'nowhere'])).code).toBe(2);
  });
});

describe('adoption', () => {
  /** The demonstration with other adoptions, and two packs of the office's own. */
  async function withAdoptions(rows: readonly string[]): Promise<string> {
    const folder = await emptyFolder();
    expect((await shuize(folder, ['demo', 'demo'])).code).toBe(0);
    await mkdir(path.join(folder, 'packs'));
    for (const id of ['qingchuan-2020', 'local-2020']) {
      expect((await shuize(folder, ['policy', 'new', `packs/${id}`, '--title', '办法'])).code).toBe(0);
    }
    await appendFile(
      path.join(folder, 'packs', 'local-2020', 'params', 'months.yaml'),
      'local: { least: 1, most: 3, cite: { provision: 待填写 } }\n',
    );
    await change(
      path.join(folder, 'packs', 'local-2020', 'params', 'months.yaml'),
      '# local: { least: 2, most: 3, cite: { provision: 待填写 } }\n',
      '',
    );
    await writeFile(
      path.join(folder, 'demo', 'adoptions.csv'),
      `division,policy,from,to,parameters\n${rows.join('\n')}\n`,
    );
    return folder;
  }

  it('[SMX-A14] without a policy judges by all that are adopted in the year, each where it is adopted', async () => {
    const folder = await withAdoptions([
      `990000,${SHANXI},2017-01-01,,`,
      '990100,qingchuan-2020,2018-01-01,2018-12-31,',
      '990200,local-2020,2018-06-01,,"{""months"": 1}"',
    ]);
    const line = ['demo', '--policies', 'packs', '--all'];
    const of = (findings: readonly Finding[], id: string) => findings.filter(({ policy }) => policy === id);
    const in2018 = await findingsOf(folder, ...line, '--year', '2018');
    expect(new Set(in2018.map(({ policy }) => policy))).toEqual(
      new Set([SHANXI, 'qingchuan-2020', 'local-2020']),
    );
    const local = of(in2018, 'local-2020');
    expect(new Set(local.map(({ division }) => division.slice(0, 4)))).toEqual(new Set(['9902']));
    expect(new Set(local.map(({ required }) => required))).toEqual(new Set([1]));
    expect(local[0]?.sentence.zh).toContain('起自定1');
    const explained = await shuize(folder, [
      ...['explain', 'demo', local[0]?.digest.slice(0, 12) ?? '', '--policies', 'packs', '--year', '2018'],
    ]);
    expect(explained.out).toContain('adoptions.csv第4行');
    expect(new Set(of(in2018, 'qingchuan-2020').map(({ required }) => required))).toEqual(new Set([3]));
    const in2019 = await findingsOf(folder, ...line, '--year', '2019');
    expect(of(in2019, 'qingchuan-2020')).toEqual([]);
    expect(of(in2019, 'local-2020').length).toBeGreaterThan(0);
  });

  it('of a policy that nobody knows is an error by row, not passed over', async () => {
    const folder = await withAdoptions([`990000,${SHANXI},2018-01-01,,`, '990100,nowhere,2018-01-01,,']);
    const run = await shuize(folder, ['evaluate', 'demo', '--year', '2018', '--format', 'json']);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(JSON.parse(run.error).errors).toMatchObject([
      { file: 'adoptions.csv', row: 3, column: 'policy', code: 'unknown-policy' },
    ]);
    const named = await shuize(folder, ['evaluate', 'demo', '--policy', SHANXI, '--year', '2018']);
    expect(named.code).toBe(0);
  });

  it('with a value that the pack does not let be set is an error by row, in the language asked for', async () => {
    const folder = await withAdoptions(['990200,local-2020,2018-06-01,,"{""months"": 9}"']);
    const line = ['evaluate', 'demo', '--policies', 'packs', '--year', '2018', '--format', 'json'];
    const { code, error } = await shuize(folder, [...line, '--lang', 'en']);
    expect(code).toBe(1);
    expect(JSON.parse(error).errors).toMatchObject([
      {
        file: 'adoptions.csv',
        row: 2,
        column: 'parameters',
        code: 'parameter-out-of-bounds',
        mend: 'Write a number from 1 to 3.',
      },
    ]);
  });

  it('are told by check too, whatever their year, and marked in the files handed back', async () => {
    const folder = await withAdoptions([
      `990000,${SHANXI},2018-01-01,,`,
      '990100,nowhere,2031-01-01,,',
      '990200,local-2020,2018-06-01,,"{""months"": 9}"',
    ]);
    const line = ['check', 'demo', '--policies', 'packs', '--format', 'json'];
    const checked = await shuize(folder, [...line, '--hand-back', 'back']);
    expect([checked.code, checked.out]).toEqual([1, '']);
    expect(JSON.parse(checked.error).errors).toMatchObject([
      { file: 'adoptions.csv', row: 3, column: 'policy', code: 'unknown-policy' },
      { file: 'adoptions.csv', row: 4, column: 'parameters', code: 'parameter-out-of-bounds' },
    ]);
    const lines = (await readFile(path.join(folder, 'back', 'adoptions.csv'), 'utf8')).split('\n');
    expect(lines[0]).toContain('错误原因');
    expect(lines[2]).toContain('nowhere');
    expect(lines[2]).toContain('--policies');
    await change(path.join(folder, 'demo', 'adoptions.csv'), '990100,nowhere,2031-01-01,,\n', '');
    await change(path.join(folder, 'demo', 'adoptions.csv'), '9}', '3}');
    expect((await shuize(folder, line)).code).toBe(0);
    expect((await shuize(folder, ['check', 'demo'])).code).toBe(1);
    expect((await shuize(folder, ['check', 'demo', '--policies', 'nowhere'])).code).toBe(2);
  });

  it('of nothing in the year says what to do', async () => {
    const folder = await withAdoptions([`990000,${SHANXI},2019-01-01,,`]);
    const { code, error } = await shuize(folder, ['evaluate', 'demo', '--year', '2018']);
    expect(code).toBe(2);
    expect(error).toContain('--policy');
    expect(error).toContain('adoptions.csv');
  });
});

describe('inheritance', () => {
  it('[SMX-A14] lets a county change what is its own and keep the rest, told by list and by check', async () => {
    const folder = await emptyFolder();
    const pack = path.join(folder, 'county-2019');
    await mkdir(path.join(pack, 'rules'), { recursive: true });
    await mkdir(path.join(pack, 'cases'));
    const source = path.join(ROOT, 'policies', SHANXI);
    const manifest = await readFile(path.join(source, 'pack.yaml'), 'utf8');
    await writeFile(
      path.join(pack, 'pack.yaml'),
      manifest
        .replace(`id: ${SHANXI}`, 'id: county-2019')
        .replace('山西省水污染防治量化问责办法（试行）', '某县水污染防治量化问责细则')
        .replace('supersedes: []', `supersedes: []\ninherits: { pack: ${SHANXI}, version: 1.0.0 }`),
    );
    const list = JSON.parse(
      (await shuize(folder, ['policy', 'list', 'county-2019', '--format', 'json'])).out,
    );
    expect(list).toMatchObject([{ inherits: { pack: SHANXI, replaced: [], removed: [] } }]);
    expect((await shuize(folder, ['policy', 'test', 'county-2019'])).code).toBe(0);

    const rule = await readFile(path.join(source, 'rules', 'SX18-1a.yaml'), 'utf8');
    await writeFile(path.join(pack, 'rules', 'SX18-1a.yaml'), rule.replace('threshold: 2', 'threshold: 1'));
    const uncased = await shuize(folder, ['policy', 'check', 'county-2019', '--format', 'json']);
    expect(uncased.code).toBe(1);
    expect(JSON.parse(uncased.error).errors).toMatchObject([
      { file: 'rules/SX18-1a.yaml', code: 'no-case-missing-value' },
      { file: 'rules/SX18-1a.yaml', code: 'no-case-near-limit' },
      { file: 'rules/SX18-1a.yaml', code: 'no-case-on-limit' },
    ]);
    await change(path.join(pack, 'pack.yaml'), 'version: 1.0.0 }', 'version: 0.9.0 }');
    const other = await shuize(folder, ['policy', 'check', 'county-2019']);
    expect(other.error).toContain('1.0.0');
  });
});

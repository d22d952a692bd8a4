import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
    ),
  );
}

/** WHY: as root the database server runs as another user, which has to get through. */
async function enterableFolder(): Promise<string> {
  const folder = await emptyFolder();
  await chmod(folder, 0o711);
  return folder;
}

describe('the data of the platform, by command', () => {
  it('[PF-1, PF-9] come in, go out the same, and last through a backup and a restore', async () => {
    const folder = await enterableFolder();
    const run = (...line: readonly string[]) => shuize(folder, line);
    await run('demo', 'demo');
    const imported = await run('import', 'demo', '--data', 'data');
    expect([imported.code, imported.error]).toEqual([0, '']);
    expect(imported.out).toMatch(/^已导入：新增 \d+ 行，更正 0 行，相同 0 行。\n$/);
    expect((await run('import', 'demo', '--data', 'data')).out).toBe(
      '同样的文件以前导入过，没有任何改变。\n',
    );

    const exported = await run('export', 'out', '--data', 'data');
    expect([exported.code, exported.error]).toEqual([0, '']);
    const once = await filesIn(path.join(folder, 'out'));
    expect([...once.keys()]).toContain('monthly.csv');
    const line = ['evaluate', '--policy', 'SX18', '--year', '2018', '--format', 'json'] as const;
    const [command, ...options] = line;
    const before = await run(command, 'demo', ...options);
    const after = await run(command, 'out', ...options);
    expect(after.out).toBe(before.out);

    const saved = await run('backup', 'saved', '--data', 'data');
    expect([saved.code, saved.error]).toEqual([0, '']);
    expect(await run('backup', 'saved', '--data', 'data')).toMatchObject({ code: 1 });
    const restored = await run('restore', 'saved', '--data', 'new');
    expect([restored.code, restored.error]).toEqual([0, '']);
    await run('export', 'again', '--data', 'new');
    expect(await filesIn(path.join(folder, 'again'))).toEqual(once);
    const verified = await run('verify', '--data', 'new');
    expect([verified.code, verified.error]).toEqual([0, '']);
    expect(verified.out).toContain('审计记录 2 条，前后相扣');
    const twice = await run('restore', 'saved', '--data', 'new');
    expect(twice.code).toBe(1);
    expect(twice.error).toContain('数据库中已有数据');
  });

  it('[PF-1] are not touched by files with faults, which are all told', async () => {
    const folder = await enterableFolder();
    await shuize(folder, ['demo', 'demo']);
    await shuize(folder, ['import', 'demo', '--data', 'data']);
    await writeFile(
      path.join(folder, 'monthly.csv'),
      'section,month,indicator,value\nnowhere,2018-01,NH3N,1\nelsewhere,2018-01,NH3N,x\n',
    );
    const refused = await shuize(folder, ['import', 'monthly.csv', '--data', 'data', '--format', 'json']);
    expect(refused.code).toBe(1);
    const { errors } = JSON.parse(refused.error) as { errors: readonly { row: number; code: string }[] };
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'unknown-section'],
      [3, 'unknown-section'],
      [3, expect.any(String)],
    ]);
    expect((await shuize(folder, ['export', 'out', '--as-of', 'yesterday'])).code).toBe(2);
  });

  it('[PF-3] are evaluated by a run, and come out the same again as known then, whatever came in since', async () => {
    const folder = await enterableFolder();
    const run = (...line: readonly string[]) => shuize(folder, [...line, '--data', 'data']);
    await shuize(folder, ['demo', 'demo']);
    await run('import', 'demo');
    const made = await run('run', '2018-Q1', '--format', 'json');
    expect([made.code, made.error]).toEqual([0, '']);
    const first = JSON.parse(made.out) as Readonly<Record<'asOf' | 'inputDigest' | 'resultDigest', string>>;
    expect(first).toMatchObject({ period: '2018-Q1', findings: { met: expect.any(Number) } });
    await writeFile(
      path.join(folder, 'monthly.csv'),
      'section,month,indicator,value\nCL01,2018-02,NH3N,9.9\n',
    );
    expect((await run('import', 'monthly.csv')).error).toBe('');
    const again = await run('run', '2018-Q1', '--as-of', first.asOf);
    expect([again.code, again.error]).toEqual([0, '']);
    expect(again.out).toMatch(/问责线索 +触发 [1-9]\d* 条，待定 \d+ 条\n/);
    expect(again.out).toContain(`数据摘要       ${first.inputDigest}\n`);
    expect(again.out).toContain(`结果摘要       ${first.resultDigest}\n`);
    for (const wrong of [['2018-W03'], ['2018', '--as-of', 'yesterday']]) {
      expect((await run('run', ...wrong)).code).toBe(2);
    }
  });
});

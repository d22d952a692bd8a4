import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    contents[name] = await readFile(path.join(folder, name), 'utf8');
  }
  return contents;
}

describe('demo', () => {
  it('makes the same package to the byte every time, and another for another seed', async () => {
    const folder = await emptyFolder();
    const first = await shuize(folder, ['demo', 'a']);
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('均为虚构');
    for (const next of ['report a --out report.html', 'evaluate a --year 2018', 'start']) {
      expect(first.out).toContain(`npx shuize ${next}\n`);
    }
    await shuize(folder, ['demo', 'b']);
    await shuize(folder, ['demo', 'c', '--seed', '7']);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => contentsOf(path.join(folder, name))));
    expect(a).toEqual(b);
    expect(Object.keys(a ?? {})).toContain('divisions.csv');
    expect(c?.['monthly.csv']).not.toBe(a?.['monthly.csv']);
    expect(await readdir(folder)).toEqual(['a', 'b', 'c']);
  });

  it('leaves a folder alone that holds files, unless forced; then it replaces only its own', async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'mine'));
    await writeFile(path.join(folder, 'mine', 'notes.txt'), 'mine');
    await writeFile(path.join(folder, 'mine', 'monthly.csv'), 'old');
    const refused = await shuize(folder, ['demo', 'mine']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toContain('--force');
    expect(await contentsOf(path.join(folder, 'mine'))).toEqual({
      'monthly.csv': 'old',
      'notes.txt': 'mine',
    });
    const forced = await shuize(folder, ['demo', 'mine', '--force']);
    expect(forced.code).toBe(0);
    const after = await contentsOf(path.join(folder, 'mine'));
    expect(after['notes.txt']).toBe('mine');
    expect(after['monthly.csv']).toContain('section,month,indicator,value');
  });
});

describe('report', () => {
  it('writes one page that needs nothing else, the same bytes each time', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    const first = await shuize(folder, ['report', 'demo', '--year', '2018', '--out', 'a.html']);
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('2018年');
    expect(first.out).toContain(path.join(folder, 'a.html'));
    await shuize(folder, ['report', 'demo', '--year', '2018', '--out', 'b.html']);
    const page = await readFile(path.join(folder, 'a.html'), 'utf8');
    expect(await readFile(path.join(folder, 'b.html'), 'utf8')).toBe(page);
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain('云川省');
    expect(page).toContain('虚构');
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/i);
    expect(page).not.toMatch(/url\((?!["']?(?:#|data:))/i);
  });

  it('replaces the file named by --out and leaves nothing beside it', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    await writeFile(path.join(folder, 'a.html'), 'old');
    const english = await shuize(folder, [
      'report',
      'demo',
      '--month',
      '2018-03',
      '--out',
      'a.html',
      '--lang',
      'en',
      '--format',
      'json',
    ]);
    expect(english).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(english.out)).toMatchObject({ file: path.join(folder, 'a.html') });
    expect(await readFile(path.join(folder, 'a.html'), 'utf8')).toContain('lang="en"');
    expect((await readdir(folder)).sort()).toEqual(['a.html', 'demo']);
  });

  it('[PF-3] gives what was known on a past day, again and again, whatever was corrected since', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    const sharesOn = async (...asOf: string[]) => {
      const { out } = await shuize(folder, [
        'report',
        'demo',
        '--year',
        '2018',
        '--out',
        'a.html',
        '--format',
        'json',
        ...asOf,
      ]);
      return (JSON.parse(out) as { total: Record<string, unknown> }).total;
    };
    const then = await sharesOn('--as-of', '2018-12-31');
    expect(await sharesOn()).not.toEqual(then);
    const file = path.join(folder, 'demo', 'monthly.csv');
    const text = await readFile(file, 'utf8');
    const [section, month, indicator] = (
      text.split('\n').find((line) => line.includes(',2018-03,')) ?? ''
    ).split(',');
    const columns = (text.split('\n')[0] ?? '').split(',').length;
    expect(columns).toBe(5);
    await writeFile(file, `${text}${section},${month},${indicator},50,2019-06-01\n`);
    expect(await sharesOn('--as-of', '2018-12-31')).toEqual(then);
  });

  it('[PF-1] lists every error of a faulty package and writes no report', async () => {
    const folder = await emptyFolder();
    await shuize(folder, ['demo', 'demo']);
    const file = path.join(folder, 'demo', 'targets.csv');
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines[1] = 'NOWHERE,2018,VII';
    await writeFile(file, lines.join('\n'));
    await writeFile(path.join(folder, 'demo', 'montly.csv'), '');
    const table = await shuize(folder, ['report', 'demo', '--out', 'a.html']);
    expect(table).toMatchObject({ code: 1, out: '' });
    expect(table.error).toContain('targets.csv:2 section');
    expect(table.error).toContain('targets.csv:2 class');
    expect(table.error).toContain('monthly.csv');
    const json = await shuize(folder, ['report', 'demo', '--out', 'a.html', '--format', 'json']);
    const { errors } = JSON.parse(json.error) as { errors: { file: string; row: number | null }[] };
    expect(errors.map(({ file: name, row }) => [name, row])).toEqual([
      ['targets.csv', 2],
      ['targets.csv', 2],
      ['montly.csv', null],
    ]);
    expect(await readdir(folder)).toEqual(['demo']);
  });

  it('ends with 2 for what the command line asks wrongly, and with 1 for a folder that is no package', async () => {
    const folder = await emptyFolder();
    const codeOf = async (...line: string[]) => (await shuize(folder, ['report', ...line])).code;
    await shuize(folder, ['demo', 'demo']);
    expect(await codeOf('demo', '--out', 'a.html', '--year', '18')).toBe(2);
    expect(await codeOf('demo', '--out', 'a.html', '--month', '2018-13')).toBe(2);
    expect(await codeOf('demo', '--out', 'a.html', '--year', '2018', '--month', '2018-01')).toBe(2);
    expect(await codeOf('demo', '--out', 'demo/monthly.csv')).toBe(2);
    expect(await codeOf('demo', '--out', 'a.html', '--area', '110000')).toBe(2);
    expect(await codeOf('none', '--out', 'a.html')).toBe(1);
    expect(await codeOf('.', '--out', 'a.html')).toBe(1);
    expect(await codeOf('demo', '--out', 'none/a.html')).toBe(1);
    expect(await readdir(folder)).toEqual(['demo']);
  });
});

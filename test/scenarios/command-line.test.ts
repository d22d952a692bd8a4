import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, shuize } from './run-shuize.ts';

describe('the command line', () => {
  it('suggests the command meant, in Chinese and in English, and ends with 2', async () => {
    const folder = await emptyFolder();
    const chinese = await shuize(folder, ['clasify', 'a.csv']);
    expect(chinese).toMatchObject({ code: 2, out: '' });
    expect(chinese.error).toBe(
      '错误：没有名为“clasify”的命令。\n您是不是想输入 classify？运行 shuize --help 查看用法。\n',
    );
    const english = await shuize(folder, ['clasify', 'a.csv', '--lang', 'en']);
    expect(english.code).toBe(2);
    expect(english.error).toBe(
      'Error: There is no command “clasify”.\nDid you mean classify? Run shuize --help to see the usage.\n',
    );
  });

  it('ends with 2 for an unknown option, a value outside its list and a missing option', async () => {
    const folder = await emptyFolder();
    const option = await shuize(folder, ['classify', 'a.csv', '--mdoe', 'real-time']);
    expect(option.code).toBe(2);
    expect(option.error).toContain('您是不是想输入 --mode？');
    const value = await shuize(folder, ['classify', 'a.csv', '--mode', 'realtime']);
    expect(value.code).toBe(2);
    expect(value.error).toContain('选项 --mode 不接受“realtime”。\n可选：real-time、assessment。');
    const missing = await shuize(folder, ['classify', 'a.csv', '--format', 'json']);
    expect(missing.code).toBe(2);
    expect(JSON.parse(missing.error)).toMatchObject({ errors: [{ file: null, code: 'missing-option' }] });
  });

  it('ends with 1 and says why for a file that is not there, a folder, a damaged workbook and a damaged gzip', async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'sub'));
    await writeFile(path.join(folder, 'book.xlsx'), 'PK');
    await writeFile(path.join(folder, 'bad.csv.gz'), 'not gzip');
    const saying = async (file: string) => {
      const { code, error } = await shuize(folder, ['classify', file, '--mode', 'real-time']);
      expect(code).toBe(1);
      return error;
    };
    expect(await saying('none.csv')).toContain('找不到“none.csv”');
    expect(await saying('sub')).toContain('“sub”是文件夹，不是文件');
    expect(await saying('book.xlsx')).toContain('book.xlsx');
    expect(await saying('bad.csv.gz')).toContain('已损坏或不是 gzip 格式');
  });

  it('explains itself to a newcomer in both languages', async () => {
    const folder = await emptyFolder();
    const overview = await shuize(folder, []);
    expect(overview.code).toBe(0);
    for (const name of [
      'start',
      'import',
      'run',
      'demo',
      'template',
      'check',
      'classify',
      'evaluate',
      'explain',
      'report',
      'policy',
      'hj212',
    ]) {
      expect(overview.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      const page = await shuize(folder, [name, '--help', '--lang', 'en']);
      expect(page.code).toBe(0);
      expect(page.out).toContain('Usage:');
      expect(page.out).toContain('Examples:');
    }
    expect((await shuize(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

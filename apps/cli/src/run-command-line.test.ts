import { bilingual, success } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition, Given } from './command-line/command-definition.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { faultyInput } from './failures/command-failure.ts';
import { runCommandLine } from './run-command-line.ts';
import { openScreen } from './screen/open-screen.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly given: Given | null;
}

/** Runs a command line with one command, `weigh FILE --unit kg|t [--as-of DATE] [--all]`, that does as told. */
async function run(
  line: readonly string[],
  does: CommandDefinition['run'] = async () => success(undefined),
  environment: Record<string, string> = {},
): Promise<Run> {
  let [out, error]: [string, string] = ['', ''];
  let given: Given | null = null;
  const weigh: CommandDefinition = {
    name: 'weigh',
    summary: bilingual('称重', 'weigh'),
    description: bilingual('称一个文件的重量。', 'Weighs a file.'),
    arguments: [
      {
        name: 'file',
        label: bilingual('文件', 'FILE'),
        description: bilingual('要称的文件', 'what to weigh'),
      },
    ],
    options: [
      {
        name: 'unit',
        label: bilingual('单位', 'UNIT'),
        description: bilingual('重量单位', 'unit of weight'),
        choices: ['kg', 't'],
        isRequired: true,
      },
      { name: 'as-of', label: bilingual('日期', 'DATE'), description: bilingual('截至', 'as of') },
      { name: 'all', label: null, description: bilingual('全部', 'all') },
    ],
    examples: [{ line: 'npx shuize weigh a.csv --unit kg', says: bilingual('称一称', 'weigh it') }],
    run: (typed, screen) => {
      given = typed;
      return does(typed, screen);
    },
  };
  const screen = openScreen(line, {
    out: {
      write: (text: string) => {
        out += text;
      },
    },
    error: {
      write: (text: string) => {
        error += text;
      },
    },
    environment,
  });
  const outcome = await runCommandLine(line, [weigh], screen, '9.9.9');
  return { code: EXIT_CODES[outcome], out, error, given };
}

describe('runCommandLine', () => {
  it('hands a command its arguments and options, global ones before or after it', async () => {
    const { code, given } = await run([
      '--lang',
      'en',
      'weigh',
      'a.csv',
      '--as-of',
      '2018-04-05',
      '--unit',
      'kg',
      '--all',
    ]);
    expect(code).toBe(0);
    expect(given).toEqual({
      arguments: { file: 'a.csv' },
      options: { unit: 'kg', 'as-of': '2018-04-05', all: true, lang: 'en' },
    });
  });

  it.each([
    [
      ['wiegh', 'a.csv'],
      '没有名为“wiegh”的命令。',
      '您是不是想输入 weigh？',
      'There is no command “wiegh”.',
      'Did you mean weigh?',
    ],
    [
      ['weigh', 'a.csv', '--unti', 'kg'],
      '没有名为 --unti 的选项。',
      '您是不是想输入 --unit？',
      'There is no option --unti.',
      'Did you mean --unit?',
    ],
    [
      ['weigh', '--unit', 'kg'],
      '缺少参数 <文件>。',
      'shuize weigh --help',
      'The argument <FILE> is missing.',
      'shuize weigh --help',
    ],
    [
      ['weigh', 'a.csv', '--unit'],
      '选项 --unit 后面缺少取值。',
      'shuize weigh --help',
      'The option --unit lacks its value.',
      'shuize weigh --help',
    ],
    [
      ['weigh', 'a', 'b', '--unit', 'kg'],
      '命令 weigh 后面的参数多于所需。',
      'shuize weigh --help',
      'There are more arguments than weigh takes.',
      'shuize weigh --help',
    ],
    [
      ['weigh', 'a.csv'],
      '缺少必填选项 --unit。',
      '可选：kg、t。',
      'The required option --unit is missing.',
      'It is one of kg, t.',
    ],
    [
      ['weigh', 'a.csv', '--unit', 'g'],
      '选项 --unit 不接受“g”。',
      '可选：kg、t。',
      'The option --unit does not take “g”.',
      'Choose one of kg, t.',
    ],
    [
      ['weigh', 'a.csv', '--unit', 'kg', '--format', 'xml'],
      '选项 --format 不接受“xml”。',
      '可选：table、json。',
      'The option --format does not take “xml”.',
      'Choose one of table, json.',
    ],
  ])(
    'explains the wrong command line %j in both languages and ends with 2',
    async (line, zh, zhMend, en, enMend) => {
      const chinese = await run(line);
      expect(chinese).toMatchObject({ code: 2, out: '', given: null });
      expect(chinese.error).toContain(zh);
      expect(chinese.error).toContain(zhMend);
      const english = await run(['--lang', 'en', ...line]);
      expect(english.code).toBe(2);
      expect(english.error).toContain(en);
      expect(english.error).toContain(enMend);
      expect(english.error).not.toMatch(/[一-鿿]/);
    },
  );

  it('names a language that it does not speak in Chinese', async () => {
    const { code, error } = await run(['weigh', 'a.csv', '--unit', 'kg', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(error).toContain('选项 --lang 不接受“fr”。可选：zh、en。'.slice(0, 18));
  });

  it('gives a wrong command line as JSON where JSON is asked for', async () => {
    const { code, error } = await run(['wiegh', '--format=json', '--lang=en']);
    expect(code).toBe(2);
    expect(JSON.parse(error)).toEqual({
      errors: [
        {
          file: null,
          row: null,
          column: null,
          code: 'unknown-command',
          message: 'There is no command “wiegh”.',
          mend: 'Did you mean weigh? Run shuize --help to see the usage.',
        },
      ],
    });
  });

  const faults = Array.from({ length: 60 }, (_, index) => ({
    file: index < 55 ? 'monthly.csv' : 'sections.csv',
    row: index + 2,
    column: 'value',
    code: 'not-a-number',
    message: bilingual(`“甲${index}”不是数值。`, `“x${index}” is not a number.`),
    mend: bilingual('请填写数值。', 'Give a number.'),
  }));

  it('lists the first fifty faults by file with how many are left, and ends with 1', async () => {
    const { code, out, error } = await run(['weigh', 'a.csv', '--unit', 'kg'], async () =>
      faultyInput(faults),
    );
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toContain('错误：输入有 60 处问题，未输出结果。');
    expect(error).toContain('monthly.csv:2');
    expect(error).toContain('  monthly.csv:2 value   “甲0”不是数值。');
    expect(error).toContain('monthly.csv:51 value');
    expect(error).not.toContain('monthly.csv:52 value');
    expect(error.match(/请填写数值/g)).toHaveLength(1);
    expect(error).toContain('另有 10 处未列出');
  });

  it('gives every fault as JSON', async () => {
    const { error } = await run(['weigh', 'a.csv', '--unit', 'kg', '--format', 'json'], async () =>
      faultyInput(faults),
    );
    const { errors } = JSON.parse(error) as { errors: unknown[] };
    expect(errors).toHaveLength(60);
    expect(errors[0]).toEqual({
      file: 'monthly.csv',
      row: 2,
      column: 'value',
      code: 'not-a-number',
      message: '“甲0”不是数值。',
      mend: '请填写数值。',
    });
  });

  it('owns up to a fault of the program, with 3 and its stack only under SHUIZE_DEBUG', async () => {
    const breaks = async () => {
      throw new Error('Invariant broken: the scale');
    };
    const quiet = await run(['weigh', 'a.csv', '--unit', 'kg'], breaks);
    expect(quiet.code).toBe(3);
    expect(quiet.error).toContain('程序出现意外故障');
    expect(quiet.error).not.toContain('the scale');
    const loud = await run(['weigh', 'a.csv', '--unit', 'kg', '--lang', 'en'], breaks, { SHUIZE_DEBUG: '1' });
    expect(loud.error).toContain('unexpected fault');
    expect(loud.error).toContain('Invariant broken: the scale');
    const asJson = await run(['weigh', 'a.csv', '--unit', 'kg', '--format', 'json'], breaks);
    expect(JSON.parse(asJson.error)).toMatchObject({ errors: [{ code: 'program-fault' }] });
  });

  it('shows help and the version on stdout and ends with 0', async () => {
    const overview = await run([]);
    expect(overview).toMatchObject({ code: 0, error: '' });
    expect(overview.out).toContain('weigh');
    expect(overview.out).toContain('退出码：');
    const page = await run(['weigh', '--help', '--lang', 'en']);
    expect(page).toMatchObject({ code: 0, error: '' });
    expect(page.out).toContain('Usage:\n  shuize weigh <FILE> --unit <UNIT> [OPTIONS]');
    expect(page.out).toContain('# weigh it');
    expect(page.out).not.toMatch(/[一-鿿]/);
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '9.9.9\n' });
    expect((await run(['help', 'weigh'])).out).toContain('用法：');
    expect(await run(['help', 'wiegh'])).toMatchObject({ code: 2, out: '' });
  });
});

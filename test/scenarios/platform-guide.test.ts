import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runningShuize, shuize } from './run-shuize.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDE = { zh: 'run-the-platform.zh-CN.md', en: 'run-the-platform.md' } as const;
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;
const VARIABLE = /\b(?:SHUIZE_[A-Z_]+|DATABASE_URL)\b/g;
/** Of tests and of faults of the program, not of running it. */
const NOT_IN_THE_GUIDE = new Set(['SHUIZE_DEBUG', 'SHUIZE_LONG']);

const guideIn = (language: keyof typeof GUIDE) =>
  readFile(path.join(ROOT, 'docs/guides', GUIDE[language]), 'utf8');

async function commandsOf(language: keyof typeof GUIDE): Promise<readonly (readonly string[])[]> {
  const blocks = [...(await guideIn(language)).matchAll(BLOCK)].filter(([, kind]) => kind === 'sh');
  return blocks.flatMap(([, , text = '']) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([npx, program, ...words]) => {
        expect([npx, program]).toEqual(['npx', 'shuize']);
        return words;
      }),
  );
}

const variablesIn = (text: string) =>
  [...new Set(text.match(VARIABLE))].filter((name) => !NOT_IN_THE_GUIDE.has(name)).sort();

describe('the guide to running the platform', () => {
  it('leads from nothing to a verified backup, every command as written', async () => {
    const folder = await emptyFolder();
    // The database runs as a user of its own where the tests run as root.
    await chmod(folder, 0o711);
    for (const words of await commandsOf('zh')) {
      if (words[0] === 'start') {
        // Its usual port may be in use where the test runs.
        const running = runningShuize(folder, [
          ...words.filter((word) => !/^8080$|^--port$/.test(word)),
          '--port',
          '0',
        ]);
        await running.saw('out', '平台已启动');
        expect((await running.interrupt()).code).toBe(0);
      } else {
        const { code, error } = await shuize(folder, words);
        expect([words.join(' '), code, error]).toEqual([words.join(' '), 0, '']);
      }
    }
  }, 300_000);

  it('has the same commands in both languages', async () => {
    expect(await commandsOf('en')).toEqual(await commandsOf('zh'));
  });

  it('tells every environment variable that the program reads, and no other', async () => {
    const sources = ['apps/cli/src/commands/start-platform.ts', 'apps/cli/src/commands/platform-data.ts'];
    const read = await Promise.all(sources.map((file) => readFile(path.join(ROOT, file), 'utf8')));
    for (const language of ['zh', 'en'] as const) {
      expect(variablesIn(await guideIn(language))).toEqual(variablesIn(read.join('\n')));
    }
  });
});

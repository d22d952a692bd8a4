import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runningShuize, shuize } from './run-shuize.ts';

const GUIDES = fileURLToPath(new URL('../../docs/guides', import.meta.url));
const BLOCK = /^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

/** One block of a guide: a file to write, commands to run, or what they print. */
interface Block {
  readonly kind: string;
  readonly file: string | null;
  readonly text: string;
}

async function blocksOf(guide: string): Promise<readonly Block[]> {
  const text = await readFile(path.join(GUIDES, guide), 'utf8');
  return [...text.matchAll(BLOCK)].map(([, kind = '', file = null, body = '']) => ({
    kind,
    file: file ?? null,
    text: body,
  }));
}

/** The words of each command line, in double quotes where a word holds spaces, without the program's name. */
function commandsOf({ text }: Block): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''))
    .map(([npx, program, ...words]) => {
      expect([npx, program]).toEqual(['npx', 'shuize']);
      return words;
    });
}

/** Runs a command of a guide and gives back what it printed; one that watches is ended as a reader would. */
async function runCommand(folder: string, words: readonly string[], language: string): Promise<string> {
  const line = language === 'zh' ? words : [...words, '--lang', language];
  if (words.includes('--watch')) {
    const running = runningShuize(folder, line);
    await running.saw('out', language === 'zh' ? '没有问题' : 'no fault');
    expect((await running.interrupt()).code).toBe(0);
    return '';
  }
  const { code, out, error } = await shuize(folder, line);
  expect([words.join(' '), code, error]).toEqual([words.join(' '), 0, '']);
  return out;
}

const GUIDE = { zh: 'write-a-policy-pack.zh-CN.md', en: 'write-a-policy-pack.md' } as const;

describe('the guide to writing a policy pack', () => {
  it.each(['zh', 'en'] as const)(
    'leads from an empty folder to a checked pack, every file and command of it as written, in %s',
    async (language) => {
      const folder = await emptyFolder();
      let printed = '';
      for (const block of await blocksOf(GUIDE[language])) {
        if (block.file !== null) {
          const file = path.join(folder, block.file);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, block.text);
        } else if (block.kind === 'sh') {
          printed = '';
          for (const words of commandsOf(block)) {
            printed += await runCommand(folder, words, language);
          }
        } else if (block.kind === 'text') {
          for (const line of block.text.trim().split('\n')) {
            expect(printed).toContain(line);
          }
        }
      }
    },
    300_000,
  );

  it('has the same commands and the same files in both languages', async () => {
    const [zh, en] = [await blocksOf(GUIDE.zh), await blocksOf(GUIDE.en)];
    const outline = (blocks: readonly Block[]) =>
      blocks
        .filter(({ kind, file }) => kind === 'sh' || file !== null)
        .map((block) => block.file ?? commandsOf(block).map(([command, action]) => `${command} ${action}`));
    expect(outline(en)).toEqual(outline(zh));
  });
});

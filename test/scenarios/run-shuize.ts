import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = path.join(ROOT, 'bin', 'shuize.js');

/** What a person sees of one run. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command line as a user does, without a terminal, in a folder. */
export async function shuize(
  folder: string,
  line: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = startShuize(folder, line, environment);
  let [out, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    error += part;
  });
  return { code: await ended(child), out, error };
}

/** The same, with whoever reads the output going away after its first part, as `| head` does. */
export async function shuizeIntoHead(folder: string, line: readonly string[]): Promise<Run> {
  const child = startShuize(folder, line, {});
  let [out, error] = ['', ''];
  child.stdout.once('data', (part: Buffer) => {
    out = part.toString('utf8');
    child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    error += part;
  });
  return { code: await ended(child), out, error };
}

/** A run that goes on until it is told to end. */
export interface RunningShuize {
  /** Resolves when the output of that channel, from the last such text on, holds a text. */
  readonly saw: (channel: 'out' | 'error', text: string) => Promise<void>;
  /** All that the channel held so far. */
  readonly said: (channel: 'out' | 'error') => string;
  /** Ends it as Ctrl-C does. */
  readonly interrupt: () => Promise<Run>;
  /** Ends it as a loss of power does. */
  readonly kill: () => Promise<Run>;
  /** Until it has ended, by whatever cause. */
  readonly ended: Promise<unknown>;
}

export function runningShuize(
  folder: string,
  line: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningShuize {
  const child = startShuize(folder, line, environment);
  const texts = { out: '', error: '' };
  const seen = { out: 0, error: 0 };
  let look = () => {};
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    texts.out += part;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    texts.error += part;
    look();
  });
  const code = ended(child);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return { code: await code, ...texts };
  };
  return {
    saw: (channel, text) =>
      new Promise((resolve) => {
        look = () => {
          const at = texts[channel].indexOf(text, seen[channel]);
          if (at !== -1) {
            seen[channel] = at + text.length;
            look = () => {};
            resolve();
          }
        };
        look();
      }),
    said: (channel) => texts[channel],
    interrupt: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    ended: code,
  };
}

function startShuize(folder: string, line: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [PROGRAM, ...line], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ReturnType<typeof startShuize>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** An empty folder that is removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-scenario-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of the shared reference material; `null` where it is absent. */
export function sharedFile(...names: readonly string[]): string | null {
  const file = path.join(ROOT, '..', 'shared', ...names);
  return existsSync(file) ? file : null;
}

/** A text as GB18030 bytes, which Node can read but not write; characters of two bytes and ASCII only. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes.push(...(code < 0x80 ? [code] : (twoByteCodes().get(character) ?? [])));
  }
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  if (known === null) {
    const decoder = new TextDecoder('gb18030');
    const codes = new Map<string, readonly number[]>();
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
    known = codes;
  }
  return known;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BUILT = path.join(ROOT, 'node_modules', '.cache', 'shuize-platform-programs');

/** Everything but the project's own rooms is taken from node_modules as it is. */
const OTHERS_OUTSIDE: Plugin = {
  name: 'others-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@shuize/') ? null : { path: name, external: true },
    );
  },
};

/** A module of the sources that runs as a program of its own. */
export interface ChildProgram {
  readonly process: ChildProcess;
  /** What it has said so far, line by line; whole lines only. */
  readonly lines: readonly string[];
  /** Until it has said so many lines, or has ended. */
  readonly said: (count: number) => Promise<void>;
  /** Until it has ended and everything that it said was read. */
  readonly ended: Promise<void>;
}

/** Builds a module once, for programs of it to be started. @returns the file to start */
export async function builtProgram(source: string): Promise<string> {
  const file = path.join(BUILT, `${path.basename(source, '.ts')}-${process.pid}.mjs`);
  await mkdir(BUILT, { recursive: true });
  const migrations = path.join(BUILT, 'migrations');
  if (!existsSync(migrations)) {
    // Another test may make it at the same time.
    await symlink(path.join(ROOT, 'packages', 'store', 'migrations'), migrations, 'junction').catch(() => {});
  }
  await build({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [OTHERS_OUTSIDE],
    logLevel: 'error',
  });
  return file;
}

/** Starts a built program, so that a test can kill it. */
export function startProgram(file: string, options: readonly string[]): ChildProgram {
  const child = spawn(process.execPath, [file, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const wake of waiting) {
      wake();
    }
  };
  const reading = createInterface({ input: child.stdout });
  let isOver = false;
  reading.on('line', (line) => {
    lines.push(line);
    tell();
  });
  const saidAll = new Promise<void>((resolve) => {
    reading.on('close', () => {
      isOver = true;
      tell();
      resolve();
    });
  });
  // WHY both: what a process wrote may end before the process itself is gone.
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ended = Promise.all([saidAll, gone]).then(() => {});
  return {
    process: child,
    lines,
    ended,
    said: (count) =>
      new Promise((resolve) => {
        const wake = () => {
          if (isOver || lines.length >= count) {
            waiting.delete(wake);
            resolve();
          }
        };
        waiting.add(wake);
        wake();
      }),
  };
}

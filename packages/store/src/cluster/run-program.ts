import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

export interface ProgramOutcome {
  readonly code: number;
  /** What it wrote, both streams. */
  readonly words: string;
}

/** Runs a program of the server to its end, with its messages in English so that they can be told apart. */
export function runProgram(
  program: string,
  options: readonly string[],
  user: ServerUser | null,
): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      ...(user ?? {}),
    });
    let words = '';
    const keep = (chunk: Buffer) => {
      words += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, words: `${words}${error.message}` }));
    // The server that pg_ctl leaves behind keeps no stream of it open: its output goes to a file.
    child.on('close', (code) => resolve({ code: code ?? 1, words }));
  });
}

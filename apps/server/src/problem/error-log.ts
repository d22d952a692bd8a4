import { appendFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerLog } from '../build-server.ts';

/** The log of what failed: of requests, and of what the program does by itself. */
export interface ErrorLog extends ServerLog {
  /** @param failure - as `loggable` gives it: without what was being worked on */
  readonly note: (message: string, failure: Readonly<Record<string, unknown>>) => void;
}

const LOG = 'errors.log';
const ERROR_LEVEL = 50;

/** Keeps what failed beside the data, under the ids that answers tell; readable by the program's own user. */
export async function openErrorLog(folder: string): Promise<ErrorLog> {
  const file = path.join(folder, LOG);
  await appendFile(file, '', { mode: 0o600 });
  // WHY: one line at a time and at once, so that the last one before an end is there; failures are few.
  const write = (line: string) => {
    try {
      appendFileSync(file, line);
    } catch {
      // On a full disk the program goes on serving; what cannot be kept is shown.
      process.stderr.write(line);
    }
  };
  return {
    level: 'error',
    write,
    note: (message, failure) =>
      write(`${JSON.stringify({ level: ERROR_LEVEL, time: Date.now(), failure, msg: message })}\n`),
  };
}

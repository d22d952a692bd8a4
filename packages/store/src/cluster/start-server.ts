import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { failure, type Result, success } from '@shuize/domain';
import { type ClusterFault, notStarted } from './cluster-fault.ts';
import { runProgram } from './run-program.ts';
import type { ServerBinaries } from './server-binaries.ts';
import type { ServerUser } from './server-user.ts';

/** Where a server keeps its data and its log, and whom it runs as. */
export interface Place {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly user: ServerUser | null;
}

const SECONDS_TO_START = '60';

/** Does nothing where it runs: one whose process was killed brings itself in order. */
export async function startAgain(
  binaries: ServerBinaries,
  place: Place,
  port: number,
): Promise<Result<void, ClusterFault>> {
  if ((await portOfRunning(binaries, place)) !== null) {
    return success(undefined);
  }
  const { code, words } = await startServer(binaries, place, port);
  return code === 0
    ? success(undefined)
    : failure(notStarted(place.folder, `${words}\n${await endOfLog(place.log)}`));
}

/** Starts it on a port of the loopback address, and waits until it answers. */
export function startServer({ control }: ServerBinaries, { data, log, user }: Place, port: number) {
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c log_min_duration_statement=-1',
    '-c log_statement=none',
  ].join(' ');
  return runProgram(
    control,
    ['start', '-D', data, '-l', log, '-w', '-t', SECONDS_TO_START, '-o', settings],
    user,
  );
}

/** The port that a living server of this folder listens on, `null` where there is none. */
export async function portOfRunning(
  { control }: ServerBinaries,
  { data, user }: Place,
): Promise<number | null> {
  const { code } = await runProgram(control, ['status', '-D', data], user);
  if (code !== 0) {
    return null;
  }
  const lines = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lines.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** Its last words. */
export async function endOfLog(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.slice(-2_000);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

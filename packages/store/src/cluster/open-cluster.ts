import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { failure, type Result, success } from '@shuize/domain';
import { type ClusterFault, folderNotAllowed, notStarted } from './cluster-fault.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { runProgram } from './run-program.ts';
import { answers, SERVER_USER, urlOf } from './server-address.ts';
import { type ServerBinaries, serverBinaries } from './server-binaries.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** A PostgreSQL server of the program's own, listening on the loopback address only. */
export interface Cluster {
  /** With its password: never to be printed. */
  readonly url: string;
  /** `made`: the folder was empty. `adopted`: a server left running by a program that was killed. */
  readonly how: 'made' | 'started' | 'adopted';
  /** Lets open transactions end, stops the server and gives the folder free. */
  readonly stop: () => Promise<void>;
}

const STARTS = 3;
const SECONDS_TO_START = '60';

/**
 * Opens the server of a data folder, making it in an empty one. A server left running is taken over, one that was killed
 * starts again from its log, and a second program on the same folder is refused.
 *
 * @param folder - kept: `postgres/` with the data, `server.log`, the password (0600) and the lock
 * @param programs - those from npm, unless others are meant
 */
export async function openCluster(
  folder: string,
  programs: () => Promise<Result<ServerBinaries, ClusterFault>> = serverBinaries,
): Promise<Result<Cluster, ClusterFault>> {
  const binaries = await programs();
  if (!binaries.ok) {
    return binaries;
  }
  const place = await preparedPlace(path.resolve(folder));
  if (!place.ok) {
    return place;
  }
  const lock = await lockFolder(place.value.folder);
  if (!lock.ok) {
    return lock;
  }
  const opened = await openPlace(binaries.value, place.value, lock.value);
  if (!opened.ok) {
    await lock.value.release();
  }
  return opened;
}

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly user: ServerUser | null;
}

async function preparedPlace(folder: string): Promise<Result<Place, ClusterFault>> {
  const user = await serverUser();
  try {
    await mkdir(folder, { recursive: true });
    if (user !== null) {
      // The server itself only enters; it owns what lies in its own folder and its log.
      await chmod(folder, 0o711);
    }
    const place = { folder, data: path.join(folder, 'postgres'), log: path.join(folder, 'server.log'), user };
    await writeFile(place.log, '', { flag: 'a', mode: 0o600 });
    await give(place.log, user);
    return success(place);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return failure(
      code === 'ENOSPC' ? notStarted(folder, code) : folderNotAllowed(folder, code === '' ? message : code),
    );
  }
}

async function openPlace(
  binaries: ServerBinaries,
  place: Place,
  lock: FolderLock,
): Promise<Result<Cluster, ClusterFault>> {
  const isNew = !(await exists(place.data));
  const password = await passwordOf(place, isNew);
  if (isNew) {
    const made = await makeData(binaries, place, password);
    if (!made.ok) {
      return made;
    }
  }
  const cluster = (port: number, how: Cluster['how']): Cluster => ({
    url: urlOf(port, password),
    how,
    stop: async () => {
      await runProgram(binaries.control, ['stop', '-D', place.data, '-m', 'fast', '-w'], place.user);
      await lock.release();
    },
  });
  const running = await portOfRunning(binaries, place);
  if (running !== null) {
    if (await answers(urlOf(running, password))) {
      return success(cluster(running, 'adopted'));
    }
    await runProgram(binaries.control, ['stop', '-D', place.data, '-m', 'immediate', '-w'], place.user);
  }
  let words = '';
  for (let attempt = 0; attempt < STARTS; attempt += 1) {
    const port = await freePort();
    const outcome = await startServer(binaries, place, port);
    if (outcome.code === 0 && (await answers(urlOf(port, password)))) {
      return success(cluster(port, isNew ? 'made' : 'started'));
    }
    words = `${outcome.words}\n${await endOfLog(place.log)}`;
  }
  return failure(notStarted(place.folder, words));
}

/** Made beside its place and moved there when whole, so that a start that was killed leaves nothing half made. */
async function makeData(
  { initdb }: ServerBinaries,
  { folder, data, user }: Place,
  password: string,
): Promise<Result<void, ClusterFault>> {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await give(unfinished, user);
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await give(passwordFile, user);
  const options = [
    `--pgdata=${unfinished}`,
    `--username=${SERVER_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
  ];
  const { code, words } = await runProgram(initdb, options, user);
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    return failure(notStarted(folder, words));
  }
  await rename(unfinished, data);
  return success(undefined);
}

async function give(file: string, user: ServerUser | null): Promise<void> {
  if (user !== null) {
    await chown(file, user.uid, user.gid);
  }
}

function startServer({ control }: ServerBinaries, { data, log, user }: Place, port: number) {
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
async function portOfRunning({ control }: ServerBinaries, { data, user }: Place): Promise<number | null> {
  const { code } = await runProgram(control, ['status', '-D', data], user);
  if (code !== 0) {
    return null;
  }
  const lines = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lines.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** Kept beside the data, readable by the program's own user only. */
async function passwordOf({ folder }: Place, isNew: boolean): Promise<string> {
  const file = path.join(folder, 'password');
  const kept = isNew ? '' : await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') {
    return kept.trim();
  }
  const password = randomBytes(24).toString('base64url');
  await rm(file, { force: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function endOfLog(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.slice(-2_000);
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

function freePort(): Promise<number> {
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

import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '@shuize/domain';
import { type ClusterFault, diskFull, folderFault, notStarted } from './cluster-fault.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { keepRunning, type ServerEvent, type Watch } from './keep-running.ts';
import { runProgram } from './run-program.ts';
import { answers, SERVER_USER, urlOf } from './server-address.ts';
import { type ServerBinaries, serverBinaries } from './server-binaries.ts';
import { type ServerUser, serverUser } from './server-user.ts';
import { endOfLog, freePort, type Place, portOfRunning, startAgain, startServer } from './start-server.ts';

/** A PostgreSQL server of the program's own, listening on the loopback address only. */
export interface Cluster {
  /** With its password: never to be printed. */
  readonly url: string;
  /** `made`: the folder was empty. `adopted`: a server left running by a program that was killed. */
  readonly how: 'made' | 'started' | 'adopted';
  /** From now on starts the server again, at the same address, whenever it went away. */
  readonly keepRunning: (tell: (event: ServerEvent) => void) => void;
  /** Lets open transactions end, stops the server and gives the folder free. */
  readonly stop: () => Promise<void>;
}

const STARTS = 3;
/** Of tables and log, with something to spare. */
const BYTES_OF_EMPTY_SERVER = 64 * 1024 * 1024;

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
  try {
    const place = await preparedPlace(path.resolve(folder));
    const lock = await lockFolder(place.folder);
    if (!lock.ok) {
      return lock;
    }
    const opened = await openPlace(binaries.value, place, lock.value);
    if (!opened.ok) {
      await lock.value.release();
    }
    return opened;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) {
      throw error;
    }
    return failure(folderFault(folder, code));
  }
}

async function preparedPlace(folder: string): Promise<Place> {
  const user = await serverUser();
  await mkdir(folder, { recursive: true });
  if (user !== null) {
    // The server itself only enters; it owns what lies in its own folder and its log.
    await chmod(folder, 0o711);
  }
  const place = { folder, data: path.join(folder, 'postgres'), log: path.join(folder, 'server.log'), user };
  await writeFile(place.log, '', { flag: 'a', mode: 0o600 });
  await give(place.log, user);
  return place;
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
  const cluster = (port: number, how: Cluster['how']) =>
    clusterOn(binaries, place, lock, { url: urlOf(port, password), port, how });
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

function clusterOn(
  binaries: ServerBinaries,
  place: Place,
  lock: FolderLock,
  { url, port, how }: Pick<Cluster, 'url' | 'how'> & { readonly port: number },
): Cluster {
  let watch: Watch | null = null;
  return {
    url,
    how,
    keepRunning: (tell) => {
      watch ??= keepRunning({ url, start: () => startAgain(binaries, place, port), tell });
    },
    stop: async () => {
      await watch?.end();
      await runProgram(binaries.control, ['stop', '-D', place.data, '-m', 'fast', '-w'], place.user);
      await lock.release();
    },
  };
}

/** Made beside its place and moved there when whole, so that a start that was killed leaves nothing half made. */
async function makeData(
  { initdb }: ServerBinaries,
  { folder, data, user }: Place,
  password: string,
): Promise<Result<void, ClusterFault>> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < BYTES_OF_EMPTY_SERVER) {
    // WHY: the program that makes one is killed on a full disk before it can say so.
    return failure(diskFull(folder));
  }
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

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '@shuize/domain';
import { type ClusterFault, folderInUse } from './cluster-fault.ts';

const LOCK_FILE = 'shuize.lock';

/** One program a data folder. A lock whose program is gone, killed or the machine restarted, is taken over. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

interface Owner {
  readonly processId: number;
  /** When that process started, as the system counts it; tells it from another one with the same number. */
  readonly startedAt: string | null;
}

/** @throws Error of the file system, where it lets nothing be written */
export async function lockFolder(folder: string): Promise<Result<FolderLock, ClusterFault>> {
  const file = path.join(folder, LOCK_FILE);
  const own: Owner = { processId: process.pid, startedAt: await startOf(process.pid) };
  for (;;) {
    if (await created(file, own)) {
      return success({ release: () => rm(file, { force: true }) });
    }
    const owner = await ownerIn(file);
    if (owner !== null && (await isAlive(owner))) {
      return failure(folderInUse(folder, owner.processId));
    }
    await rm(file, { force: true });
  }
}

/** WHY by a link: the lock is there with its owner in it or not at all, never empty for another program to take over. */
async function created(file: string, owner: Owner): Promise<boolean> {
  const written = `${file}.${owner.processId}`;
  try {
    await writeFile(written, JSON.stringify(owner), { mode: 0o600 });
    await link(written, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

async function ownerIn(file: string): Promise<Owner | null> {
  try {
    const { processId, startedAt } = JSON.parse(await readFile(file, 'utf8')) as Partial<Owner>;
    return typeof processId === 'number' ? { processId, startedAt: startedAt ?? null } : null;
  } catch {
    return null;
  }
}

async function isAlive({ processId, startedAt }: Owner): Promise<boolean> {
  try {
    process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const [state, now] = await stateOf(processId);
  return state !== 'Z' && state !== 'X' && (startedAt === null || now === null || now === startedAt);
}

async function startOf(processId: number): Promise<string | null> {
  const [, startedAt] = await stateOf(processId);
  return startedAt;
}

/**
 * How a process does, and when it started, from Linux's own table of processes; `null` where there is none. `Z` and `X`: it has
 * ended, and only its parent has not looked yet, which in a container may be never.
 */
async function stateOf(processId: number): Promise<readonly [string | null, string | null]> {
  const text = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => null);
  // The name, in brackets, may hold spaces; after it come the state and, 19 further, the start.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return [fields?.[0] ?? null, fields?.[19] ?? null];
}

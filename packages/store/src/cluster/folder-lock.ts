import { open, readFile, rm } from 'node:fs/promises';
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

async function created(file: string, owner: Owner): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify(owner)).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
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
  const now = await startOf(processId);
  return startedAt === null || now === null || now === startedAt;
}

/** From Linux's own table of processes; `null` where there is none. */
async function startOf(processId: number): Promise<string | null> {
  const text = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => null);
  // The name, in brackets, may hold spaces; the start is the 22nd field, the 20th after the name.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

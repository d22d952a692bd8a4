import { spawnSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A disk of its own under a folder. */
export interface SmallDisk {
  /** Until nothing more can be written. */
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
}

/** @returns `null` where this machine lets no disk be mounted */
export function smallDisk(folder: string, megabytes: number): SmallDisk | null {
  const isMounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'shuize-test', folder]).status === 0;
  if (!isMounted) {
    return null;
  }
  const filling = path.join(folder, 'filling');
  return {
    fill: async () => {
      const { bavail, bsize } = await statfs(folder);
      // It may turn out to be a little less than told.
      await writeFile(filling, Buffer.alloc(bavail * bsize, 1)).catch(() => {});
    },
    makeRoom: () => rm(filling),
  };
}

/** Does nothing where none is. */
export function takeDiskAway(folder: string): void {
  // WHY lazily: a server that has just stopped may not have let go of it yet.
  spawnSync('umount', ['-l', folder]);
}

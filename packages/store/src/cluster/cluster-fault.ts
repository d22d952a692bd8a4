import { bilingual, type Explained } from '@shuize/domain';

/** Why the database server of a data folder could not be opened. */
export interface ClusterFault extends Explained {
  readonly kind: 'in-use' | 'disk-full' | 'no-server' | 'not-allowed' | 'not-started';
}

export function noServerForPlatform(platform: string): ClusterFault {
  return {
    kind: 'no-server',
    message: bilingual(
      `没有适用于本机（${platform}）的数据库程序。`,
      `There is no database server for this machine (${platform}).`,
    ),
    mend: bilingual(
      '请重新运行 npm ci；仍然没有的，安装 PostgreSQL 15 或更高版本，用环境变量 DATABASE_URL 指明。',
      'Run npm ci again; if it is still missing, install PostgreSQL 15 or newer and name it in DATABASE_URL.',
    ),
  };
}

/** @param processId - of the program that holds the folder */
export function folderInUse(folder: string, processId: number): ClusterFault {
  return {
    kind: 'in-use',
    message: bilingual(
      `数据文件夹“${folder}”正由另一个水责程序使用（进程 ${processId}）。`,
      `The data folder “${folder}” is in use by another Shuize (process ${processId}).`,
    ),
    mend: bilingual(
      '请先停止那个程序，或用 --data 指定另一个文件夹。',
      'Stop that program first, or name another folder with --data.',
    ),
  };
}

function folderNotAllowed(folder: string, reason: string): ClusterFault {
  return {
    kind: 'not-allowed',
    message: bilingual(
      `不能在数据文件夹“${folder}”中读写：${reason}。`,
      `The data folder “${folder}” cannot be read and written: ${reason}.`,
    ),
    mend: bilingual(
      '请用 --data 指定一个数据库程序能够进入的文件夹。以 root 运行时，上级文件夹也要允许其他用户进入。',
      'Name a folder that the database server can enter with --data. When run as root, the folders above it must let other users in.',
    ),
  };
}

export function diskFull(folder: string): ClusterFault {
  return {
    kind: 'disk-full',
    message: bilingual(
      `磁盘已满，数据库无法在“${folder}”中启动。`,
      `The disk is full: the database cannot start in “${folder}”.`,
    ),
    mend: bilingual(
      '请腾出空间后再启动；已有数据没有改动。',
      'Free some space and start again; what is there was not changed.',
    ),
  };
}

/** What an error of the file system, named by its code, means for the user. */
export function folderFault(folder: string, code: string): ClusterFault {
  return code === 'ENOSPC' || code === 'EDQUOT' ? diskFull(folder) : folderNotAllowed(folder, code);
}

/**
 * What the server's own words mean for the user.
 *
 * @param words - what its programs wrote, the last lines of its log included
 */
export function notStarted(folder: string, words: string): ClusterFault {
  if (/no space left on device|disk full|ENOSPC/i.test(words)) {
    return diskFull(folder);
  }
  if (/permission denied|EACCES/i.test(words)) {
    return folderNotAllowed(folder, 'permission denied');
  }
  const last = words.trim().split('\n').slice(-3).join(' ').slice(0, 500);
  return {
    kind: 'not-started',
    message: bilingual(
      `数据库没有在“${folder}”中启动：${last}`,
      `The database did not start in “${folder}”: ${last}`,
    ),
    mend: bilingual(
      '请查看该文件夹下的 server.log；反复出现时，用备份恢复到一个新文件夹。',
      'See server.log in that folder; if it happens again, restore a backup into a new folder.',
    ),
  };
}

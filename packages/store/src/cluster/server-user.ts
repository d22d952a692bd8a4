import { readFile } from 'node:fs/promises';

/** Whom the server runs as; PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'nobody'] as const;

/** @returns `null` when the server can run as whoever runs the program */
export async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) {
    return null;
  }
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entries = users.split('\n').map((line) => line.split(':'));
  for (const name of PREFERRED) {
    const entry = entries.find(([user]) => user === name);
    const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
    if (Number.isInteger(uid) && Number.isInteger(gid) && uid > 0) {
      return { uid, gid };
    }
  }
  return null;
}

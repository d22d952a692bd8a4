import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answers, urlOf } from './server-address.ts';

/**
 * The server that runs on a data folder for another program, to work beside it; its folder stays that program's.
 *
 * @returns its URL with the password, never to be printed; `null` where none answers
 */
export async function runningCluster(folder: string): Promise<string | null> {
  const lines = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const password = await readFile(path.join(folder, 'password'), 'utf8').catch(() => '');
  const port = Number(lines.split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0 || password.trim() === '') {
    return null;
  }
  const url = urlOf(port, password.trim());
  return (await answers(url)) ? url : null;
}

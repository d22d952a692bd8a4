import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyFolder, type RunningShuize, runningShuize } from './run-shuize.ts';

/** The real program, serving a folder. */
export interface RunningPlatform extends RunningShuize {
  readonly address: string;
  /** For making the first administrators; `null` where there are accounts. */
  readonly token: string | null;
}

/** Starts it as a user does and waits until it serves. Ended with the test, its database too. */
export async function startPlatform(
  folder: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningPlatform> {
  const line = ['start', '--data', folder, '--port', '0', '--format', 'json', ...options];
  const program = runningShuize(path.dirname(folder), line, environment);
  onTestFinished(() => killDatabase(folder));
  await Promise.race([program.saw('out', '}\n'), program.ended]);
  const said = program.said('out');
  if (said === '') {
    throw new Error(`the platform did not start: ${program.said('error')}`);
  }
  const { address, token } = JSON.parse(said) as { address: string; token: string | null };
  return { ...program, address, token };
}

/** A folder for data. WHY: as root the database runs as another user, who has to get through. */
export async function dataFolder(): Promise<string> {
  const folder = await emptyFolder();
  await chmod(folder, 0o711);
  return folder;
}

/** @returns the process that the others of the database hang on, `null` where there is none */
export async function postmasterOf(folder: string): Promise<number | null> {
  const lines = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const [first = ''] = lines.split('\n');
  return /^\d+$/.test(first) ? Number(first) : null;
}

async function killDatabase(folder: string): Promise<void> {
  const postmaster = await postmasterOf(folder);
  if (postmaster !== null) {
    killIfThere(postmaster);
  }
}

/** @returns whether it was there */
export function killIfThere(processId: number): boolean {
  try {
    return process.kill(processId, 'SIGKILL');
  } catch {
    return false;
  }
}

/** JSON whose shape a test knows. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Json = any;

export interface Answered {
  readonly status: number;
  /** The JSON that came, else `null`. */
  readonly body: Json;
  readonly text: string;
}

/** Somebody who asks the platform over HTTP and keeps its cookie. */
export interface Client {
  /** @returns `null` where no answer came */
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    sent?: { readonly body?: object; readonly form?: FormData; readonly headers?: Record<string, string> },
  ) => Promise<Answered | null>;
}

/** @param address - of the platform, asked anew each time: another start may have another */
export function clientOf(address: () => string): Client {
  let cookie = '';
  return {
    ask: async (method, url, { body, form, headers = {} } = {}) => {
      const answer = await fetch(`${address()}${url}`, {
        method,
        headers: {
          'x-shuize-request': '1',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(form === undefined ? {} : { body: form }),
      }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      if (answer === null || text === null || text === undefined) {
        return null;
      }
      const [set] = answer.headers.getSetCookie();
      cookie = set?.split(';')[0] ?? cookie;
      const isJson = /json/.test(answer.headers.get('content-type') ?? '');
      return { status: answer.status, text, body: isJson ? JSON.parse(text) : null };
    },
  };
}

export const PASSWORDS = {
  system: 'Qing-chuan 2018 river',
  security: 'Yun-chuan 2018 bridge',
  audit: 'Lan-qiao 2018 mountain',
  analyst: 'Jiu-jiang 2018 meadow',
} as const;

/** The first start as the page sends it. */
export function firstStartOf(token: string, start: 'demonstration' | 'empty') {
  return {
    token,
    start,
    administrators: {
      'system-administrator': { signInName: 'xitong', name: '赵系', password: PASSWORDS.system },
      'security-administrator': { signInName: 'anquan', name: '钱安', password: PASSWORDS.security },
      'audit-administrator': { signInName: 'shenji', name: '孙审', password: PASSWORDS.audit },
    },
    analyst: { signInName: 'fenxi', name: '李析', password: PASSWORDS.analyst },
  };
}

/** Signs in, with a password of one's own where the one given is only the first. */
export async function signIn(client: Client, signInName: string, password: string): Promise<void> {
  const answer = await client.ask('POST', '/api/sign-in', { body: { signInName, password } });
  done(answer);
  if (answer?.body.pending === 'new-password') {
    const own = { current: password, next: ownPassword(password) };
    done(await client.ask('PUT', '/api/me/password', { body: own }));
  }
}

/** What {@link signIn} makes of a first password. */
export function ownPassword(first: string): string {
  return `${first}, my own`;
}

/** Makes an account as two administrators do, and signs in with it. */
export async function signedInAs(
  newClient: () => Client,
  account: { readonly signInName: string; readonly name: string; readonly role: string },
): Promise<Client> {
  const [system, security, client] = [newClient(), newClient(), newClient()];
  await signIn(system, 'xitong', PASSWORDS.system);
  await signIn(security, 'anquan', PASSWORDS.security);
  const { signInName, name, role } = account;
  const { userId, password } = done(await system.ask('POST', '/api/users', { body: { signInName, name } }));
  const whole = { division: '000000', department: null, sections: [] };
  done(await security.ask('PUT', `/api/users/${userId}/scope`, { body: whole }));
  done(await security.ask('PUT', `/api/users/${userId}/roles/${role}`));
  await signIn(client, signInName, password);
  return client;
}

/** @returns the JSON of an answer that says that it was done */
export function done(answer: Answered | null): Json {
  if (answer === null || answer.status >= 300) {
    throw new Error(`not done: ${answer?.status} ${answer?.text}`);
  }
  return answer.body;
}

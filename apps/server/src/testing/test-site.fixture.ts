import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DivisionCode, invariant } from '@shuize/domain';
import {
  type Actor,
  importUpload,
  openVault,
  passwordsAt,
  type Role,
  runLine,
  SIGN_IN_POLICY,
  systemClock,
  WHOLE,
} from '@shuize/platform';
import { bytesOf, SMALL_WORLD } from '@shuize/platform/testing';
import { addRole, addUser, type Database, setReach } from '@shuize/store';
import { TEST_SERVERS } from '@shuize/store/testing';
import type { InjectOptions } from 'fastify';
import { buildServer, type ServerOptions, type ShuizeServer } from '../build-server.ts';
import { type HeavyWork, type WorkContext, workInThisThread } from '../work/heavy-work.ts';

/** A server over a database of its own, with what the tests of one file need. */
export interface TestSite {
  readonly database: Database;
  readonly server: ShuizeServer;
  /** Lines of the log. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
}

export const PASSWORD = 'correct horse battery';

const [FIRST_SERVER] = TEST_SERVERS;

/** @param on - the PostgreSQL that its database is on */
export async function openTestSite(
  options: Partial<ServerOptions> = {},
  workWith: (context: WorkContext) => HeavyWork = workInThisThread,
  on = FIRST_SERVER,
): Promise<TestSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-server-'));
  invariant(on !== undefined, 'there is a server for tests');
  const testServer = await on.open();
  const database = await testServer.database();
  const vault = await openVault(folder, null);
  invariant(vault.ok, vault.ok ? '' : vault.error.message.en);
  const log: string[] = [];
  const workContext = {
    database,
    packs: [],
    programVersion: 'test',
    passwords: passwordsAt({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
  };
  const server = await buildServer({
    context: {
      ...workContext,
      clock: systemClock,
      vault: vault.value,
      signInPolicy: SIGN_IN_POLICY,
      runLine: runLine(systemClock),
      work: workWith(workContext),
    },
    isHttps: false,
    isBehindProxy: false,
    metricsToken: null,
    openId: null,
    pages: null,
    version: '0.0.0',
    log: { level: 'info', write: (line) => log.push(line) },
    ...options,
  });
  return {
    database,
    server,
    log,
    stop: async () => {
      await server.app.close();
      await testServer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function loadSmallWorld({ database }: TestSite): Promise<void> {
  const actor: Actor = {
    userId: '00000000-0000-4000-8000-00000000000f',
    name: '甲乙丙',
    roles: ['analyst'],
    division: WHOLE,
    department: null,
    sections: [],
  };
  const files = new Map(Object.entries(SMALL_WORLD).map(([name, text]) => [name, bytesOf(text)]));
  const loaded = await importUpload({ database }, actor, { files, mode: 'commit' });
  invariant(loaded.ok, loaded.ok ? '' : JSON.stringify(loaded.error));
}

export interface Claim {
  readonly roles: readonly Role[];
  readonly division?: string | null;
  readonly department?: string | null;
  readonly sections?: readonly string[];
}

let made = 0;

/** Makes an account with {@link PASSWORD}. */
export async function addAccount(
  { database }: TestSite,
  { roles, division = WHOLE, department = null, sections = [] }: Claim,
): Promise<{ readonly userId: string; readonly signInName: string }> {
  made += 1;
  const signInName = `account${made}`;
  const passwordHash = await passwordsAt({ memoryCost: 64, timeCost: 1, parallelism: 1 }).hash(PASSWORD);
  const userId = await database.write(async (transaction) => {
    const id = await addUser(transaction, {
      signInName,
      name: `姓名${made}`,
      passwordHash,
      mustChangePassword: false,
      division: null,
    });
    invariant(id !== null, 'the name is free');
    await setReach(transaction, id, { division: division as DivisionCode | null, department, sections });
    for (const role of roles) {
      await addRole(transaction, { userId: id, role, grantedBy: null });
    }
    return id;
  });
  return { userId, signInName };
}

/** Somebody at a browser, signed in or not. */
export interface Browser {
  /** `isForeign`: as a page of another site would send it. */
  readonly ask: (options: InjectOptions & { readonly isForeign?: boolean }) => Promise<Answered>;
}

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The JSON that came, or `null`. */
  readonly body: Json;
}

/** JSON whose shape a test knows. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Json = any;

/** Keeps cookies and sends the header that pages send. */
export function aBrowser({ server }: Pick<TestSite, 'server'>): Browser {
  const cookies = new Map<string, string>();
  return {
    ask: async ({ isForeign = false, ...options }) => {
      const answer = await server.app.inject({
        ...options,
        headers: {
          ...(isForeign ? {} : { 'x-shuize-request': 'test' }),
          ...(cookies.size === 0
            ? {}
            : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...options.headers,
        },
      });
      for (const { name, value } of answer.cookies) {
        if (value === '') {
          cookies.delete(name);
        } else {
          cookies.set(name, value);
        }
      }
      const type = String(answer.headers['content-type'] ?? '');
      return {
        status: answer.statusCode,
        type,
        headers: answer.headers,
        text: answer.body,
        bytes: answer.rawPayload,
        body:
          /json/.test(type) && answer.headers['content-encoding'] === undefined
            ? JSON.parse(answer.body)
            : null,
      };
    },
  };
}

/** A browser of an account made for these claims. */
export async function signedIn(site: TestSite, claim: Claim): Promise<Browser> {
  const { signInName } = await addAccount(site, claim);
  const browser = aBrowser(site);
  const answer = await browser.ask({
    method: 'POST',
    url: '/api/sign-in',
    payload: { signInName, password: PASSWORD },
    // Each from an address of its own, so that many accounts are not too many tries.
    remoteAddress: `10.0.${Math.floor(made / 250)}.${made % 250}`,
  });
  invariant(answer.status === 200, answer.text);
  return browser;
}

/** A form with files, as a browser sends it. */
export function formOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Pick<InjectOptions, 'payload' | 'headers'> {
  const boundary = 'the-boundary';
  const parts = Object.entries(files).map(([name, content]) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
  );
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

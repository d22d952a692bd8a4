import { appendFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import {
  firstStart,
  openVault,
  passwordsAt,
  type RunPack,
  recordDemonstration,
  SIGN_IN_POLICY,
  systemClock,
} from '@shuize/platform';
import { type Cluster, openCluster, openDatabase } from '@shuize/store';
import { buildServer, type ServerLog } from './build-server.ts';

export interface PlatformOptions {
  /** Folder of the data: the embedded server's, and the key that seals secrets. */
  readonly folder: string;
  /** A PostgreSQL server to use instead of the embedded one; `null`: the embedded one. */
  readonly databaseUrl: string | null;
  /** Key that seals secrets, base64; `null`: the one kept in the folder. */
  readonly secretKey: string | null;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Every policy pack that a run may judge by. */
  readonly packs: readonly RunPack[];
  readonly version: string;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Whether an empty database is filled with the invented province. */
  readonly withDemonstration: boolean;
  /** Where browsers reach it through a proxy, such as `https://shuize.example`; `null`: they reach it directly. */
  readonly publicAddress: string | null;
  /** With it, figures of the program are given to others than this machine; `null`: to none. */
  readonly metricsToken: string | null;
}

export interface RunningPlatform {
  readonly address: string;
  /** Token for making the first administrators; `null` where there are accounts already. */
  readonly token: string | null;
  /** Whether the invented province was recorded at this start. */
  readonly madeDemonstration: boolean;
  /** Answers what has been asked, then stops everything. */
  readonly stop: () => Promise<void>;
}

/** Starts everything: database, tables, routes and pages. What was started is stopped again when the rest cannot be. */
export async function startPlatform(options: PlatformOptions): Promise<Result<RunningPlatform, Explained>> {
  await mkdir(options.folder, { recursive: true });
  const vault = await openVault(options.folder, options.secretKey);
  if (!vault.ok) {
    return vault;
  }
  const cluster = options.databaseUrl === null ? await openCluster(options.folder) : success(null);
  if (!cluster.ok) {
    return cluster;
  }
  const started = await startOn(options, cluster.value, vault.value);
  if (!started.ok) {
    await cluster.value?.stop();
  }
  return started;
}

async function startOn(
  options: PlatformOptions,
  cluster: Cluster | null,
  vault: Parameters<typeof buildServer>[0]['context']['vault'],
): Promise<Result<RunningPlatform, Explained>> {
  const { host, port, packs, version, pages, withDemonstration, publicAddress, metricsToken } = options;
  const database = await openDatabase(cluster?.url ?? options.databaseUrl ?? '');
  if (!database.ok) {
    return database;
  }
  const context = {
    database: database.value,
    clock: systemClock,
    vault,
    passwords: passwordsAt(),
    signInPolicy: SIGN_IN_POLICY,
    packs,
    programVersion: version,
  };
  const madeDemonstration = withDemonstration && (await recordDemonstration(context));
  const { app } = await buildServer({
    context,
    isHttps: publicAddress?.startsWith('https:') === true,
    isBehindProxy: publicAddress !== null,
    metricsToken,
    pages,
    version,
    log: await errorLog(options.folder),
  });
  try {
    const address = await app.listen({ host, port });
    return success({
      address,
      token: await firstStart(context),
      madeDemonstration,
      stop: async () => {
        await app.close();
        await database.value.close();
        await cluster?.stop();
      },
    });
  } catch (error) {
    await database.value.close();
    return failure(notListening(host, port, error));
  }
}

const LOG = 'errors.log';

/** Keeps what failed beside the data, under the ids that answers tell; readable by the program's own user. */
async function errorLog(folder: string): Promise<ServerLog> {
  const file = path.join(folder, LOG);
  await appendFile(file, '', { mode: 0o600 });
  return {
    level: 'error',
    // WHY: one line at a time and at once, so that the last one before an end is there; failures are few.
    write: (line) => appendFileSync(file, line),
  };
}

function notListening(host: string, port: number, error: unknown): Explained {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return {
    message: bilingual(
      `不能在 ${host}:${port} 上提供服务（${code}）。`,
      `The program cannot listen on ${host}:${port} (${code}).`,
    ),
    mend: bilingual('请用 --port 指定另一个端口。', 'Name another port with --port.'),
  };
}

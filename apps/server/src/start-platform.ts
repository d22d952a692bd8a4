import { mkdir } from 'node:fs/promises';
import { type Bilingual, bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import {
  firstStart,
  keepWarm,
  openVault,
  passwordsAt,
  type RunPack,
  recordDemonstration,
  runLine,
  SIGN_IN_POLICY,
  systemClock,
} from '@shuize/platform';
import { type Cluster, openCluster, openDatabase } from '@shuize/store';
import type { FastifyInstance } from 'fastify';
import { buildServer } from './build-server.ts';
import { type OpenIdAsked, type OpenIdOffer, openIdOffer } from './openid/openid-offer.ts';
import { databaseEventText } from './problem/database-events.ts';
import { loggable } from './problem/error-handler.ts';
import { openErrorLog } from './problem/error-log.ts';
import { SERIES_ANSWERS } from './routes/section-routes.ts';
import { runScheduler } from './schedule/run-scheduler.ts';
import { workInThreads } from './work/work-in-threads.ts';

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
  /** Where accounts may also sign in, as it was set. */
  readonly openId: OpenIdAsked;
  /** Told before each step that may take long. */
  readonly onStep: (step: Bilingual) => void;
  /** Told what befalls the program while it runs, such as an end of its database. */
  readonly onNotice: (notice: Bilingual) => void;
}

export interface RunningPlatform {
  readonly address: string;
  /** Token for making the first administrators; `null` where there are accounts already. */
  readonly token: string | null;
  /** Whether the invented province was recorded at this start. */
  readonly madeDemonstration: boolean;
  /** Ends what takes long, which is undone, answers everything else that has been asked, then stops everything. */
  readonly stop: () => Promise<void>;
}

/** Starts everything: database, tables, routes and pages. What was started is stopped again when the rest cannot be. */
export async function startPlatform(options: PlatformOptions): Promise<Result<RunningPlatform, Explained>> {
  const openId = openIdOffer(options.openId, options.publicAddress);
  if (!openId.ok) {
    return openId;
  }
  options.onStep(
    bilingual(
      '打开数据库（第一次启动要先建库，需要几秒）',
      'opening the database (made at the first start, which takes some seconds)',
    ),
  );
  const cluster = options.databaseUrl === null ? await openCluster(options.folder) : success(null);
  if (!cluster.ok) {
    return cluster;
  }
  cluster.value?.keepRunning((event) => options.onNotice(databaseEventText(event)));
  const opened: Undo[] = cluster.value === null ? [] : [cluster.value.stop];
  try {
    await mkdir(options.folder, { recursive: true });
    const vault = await openVault(options.folder, options.secretKey);
    const started = vault.ok
      ? await startOn(options, cluster.value, vault.value, openId.value, opened)
      : vault;
    if (!started.ok) {
      await undoAll(opened);
    }
    return started;
  } catch (error) {
    await undoAll(opened);
    throw error;
  }
}

/** Stops one thing that was started. */
type Undo = () => Promise<unknown>;

/** Stops what was started, the last first. */
async function undoAll(opened: readonly Undo[]): Promise<void> {
  for (const undo of opened.toReversed()) {
    await undo();
  }
}

async function startOn(
  options: PlatformOptions,
  cluster: Cluster | null,
  vault: Parameters<typeof buildServer>[0]['context']['vault'],
  openId: OpenIdOffer | null,
  opened: Undo[],
): Promise<Result<RunningPlatform, Explained>> {
  const { host, port, packs, version, pages, withDemonstration, publicAddress, metricsToken } = options;
  const database = await openDatabase(cluster?.url ?? options.databaseUrl ?? '');
  if (!database.ok) {
    return database;
  }
  opened.push(() => database.value.close());
  const workContext = {
    database: database.value,
    packs,
    programVersion: version,
    passwords: passwordsAt(),
  };
  const log = await openErrorLog(options.folder);
  const work = workInThreads(workContext, {
    entry: new URL('./work-thread.js', import.meta.url),
    onEndedEarly: (reason) => log.note('a thread ended before its work was done', loggable(reason)),
  });
  const context = {
    ...workContext,
    clock: systemClock,
    vault,
    signInPolicy: SIGN_IN_POLICY,
    runLine: runLine(systemClock),
    work,
  };
  const madeDemonstration = withDemonstration && (await recordDemonstration(context, options.onStep));
  const { app } = await buildServer({
    context,
    isHttps: publicAddress?.startsWith('https:') === true,
    isBehindProxy: publicAddress !== null,
    metricsToken,
    openId,
    pages,
    version,
    log,
  });
  opened.push(() => app.close());
  const listening = await listen(app, host, port);
  if (!listening.ok) {
    return listening;
  }
  const warm = keepWarm({
    context,
    packed: SERIES_ANSWERS,
    onFailure: (reason) => log.note('pages could not be made ready beforehand', loggable(reason)),
  });
  opened.push(() => warm.stop());
  const scheduler = runScheduler({
    context,
    onFailure: (failed) => log.note('a run by schedule came to nothing', failed),
  });
  scheduler.start();
  opened.push(() => scheduler.stop());
  opened.push(() => work.stop());
  return success({
    address: listening.value,
    token: await firstStart(context),
    madeDemonstration,
    stop: () => undoAll(opened),
  });
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<Result<string, Explained>> {
  try {
    return success(await app.listen({ host, port }));
  } catch (error) {
    return failure(notListening(host, port, error));
  }
}

function notListening(host: string, port: number, error: unknown): Explained {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const another = bilingual(
    '请用 --port 指定另一个端口，如 --port 8421；--port 0 由系统选一个空闲的。',
    'Name another with --port, such as --port 8421; --port 0 takes any that is free.',
  );
  switch (code) {
    case 'EADDRINUSE':
      return {
        message: bilingual(
          `端口 ${port} 已被另一个程序占用。`,
          `The port ${port} is in use by another program.`,
        ),
        mend: another,
      };
    case 'EACCES':
      return {
        message: bilingual(`没有权限使用端口 ${port}。`, `The port ${port} may not be used by this account.`),
        mend: another,
      };
    default:
      return {
        message: bilingual(
          `不能在地址 ${host} 的端口 ${port} 上提供服务（${code}）。`,
          `The program cannot listen on ${host}, port ${port} (${code}).`,
        ),
        mend: bilingual(
          '请核对 --host：它须是本机的地址，如 127.0.0.1，或 0.0.0.0（全部地址）。',
          'Check --host: it must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.',
        ),
      };
  }
}

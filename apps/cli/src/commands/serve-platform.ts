import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, type Explained, type Result, success } from '@shuize/domain';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { VERSION } from '../version.ts';
import { shippedPacks } from './policies-asked.ts';

export interface ServeAsked {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly withDemonstration: boolean;
}

/** The server is an app of its own beside this one and is built beside it. */
interface BuiltServer {
  readonly startPlatform: (options: object) => Promise<
    Result<
      {
        readonly address: string;
        readonly token: string | null;
        readonly madeDemonstration: boolean;
        readonly stop: () => Promise<void>;
      },
      Explained
    >
  >;
}

/** Starts the platform, says where it is, and stops it when asked to (Ctrl+C, or a service manager's signal). */
export async function servePlatform(
  asked: ServeAsked,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const packs = await shippedPacks();
  if (!packs.ok) {
    return packs;
  }
  const built = new URL('./server.js', import.meta.url);
  const { startPlatform } = (await import(built.href)) as BuiltServer;
  const progress = showProgress(screen);
  progress.phase(
    asked.withDemonstration
      ? bilingual(
          '正在启动平台并装入演示数据……',
          'Starting the platform and filling it with the demonstration …',
        )
      : bilingual('正在启动平台……', 'Starting the platform …'),
  );
  const started = await startPlatform({
    ...asked,
    databaseUrl: setIn('DATABASE_URL'),
    secretKey: setIn('SHUIZE_SECRET_KEY'),
    publicAddress: setIn('SHUIZE_ADDRESS'),
    metricsToken: setIn('SHUIZE_METRICS_TOKEN'),
    packs: packs.value,
    version: VERSION,
    pages: fileURLToPath(new URL('./web', import.meta.url)),
  });
  progress.end();
  if (!started.ok) {
    const { message, mend } = started.error;
    return faultyInput([fileFault(asked.folder, 'platform-not-started', message, mend)]);
  }
  const { address, token, stop } = started.value;
  if (screen.format === 'json') {
    writeJson(screen.out, { address, folder: path.resolve(asked.folder), token });
  } else {
    screen.out.write(`${say(screen, whereItIs(address, asked.folder))}\n`);
    if (token !== null) {
      screen.out.write(`\n${say(screen, firstStartText(token))}\n`);
    }
  }
  await askedToStop();
  await stop();
  return success(undefined);
}

function setIn(variable: string): string | null {
  return process.env[variable] || null;
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => resolve());
    }
  });
}

function whereItIs(address: string, folder: string) {
  const full = path.resolve(folder);
  return bilingual(
    `平台已启动：${address}\n数据保存在 ${full}。按 Ctrl+C 停止。`,
    `The platform is at ${address}\nIts data are in ${full}. Ctrl+C stops it.`,
  );
}

function firstStartText(token: string) {
  return bilingual(
    `还没有账户。请在浏览器中打开上面的地址，用这个一次性令牌设立系统、安全、审计三名管理员：\n  ${token}`,
    `There is no account yet. Open the address above and make the system, security and audit administrators with this one-time token:\n  ${token}`,
  );
}

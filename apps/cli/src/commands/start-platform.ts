import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bilingual, bilingual, type Explained, type Result, success } from '@shuize/domain';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { VERSION } from '../version.ts';
import { shippedPacks } from './policies-asked.ts';

export interface StartAsked {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly withDemonstration: boolean;
}

interface RunningPlatform {
  readonly address: string;
  readonly token: string | null;
  readonly madeDemonstration: boolean;
  readonly stop: () => Promise<void>;
}

/** The server is an app of its own beside this one and is built beside it. */
interface BuiltServer {
  readonly startPlatform: (options: object) => Promise<Result<RunningPlatform, Explained>>;
}

/** Starts the platform, says where it is, and stops it when asked to (Ctrl+C, or a service manager's signal). */
export async function startPlatform(
  asked: StartAsked,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const packs = await shippedPacks();
  if (!packs.ok) {
    return packs;
  }
  const built = new URL('./server.js', import.meta.url);
  const server = (await import(built.href)) as BuiltServer;
  const progress = showProgress(screen);
  // Listened for from here on, so that one who asks while it starts gets it stopped in order too.
  const stopAsked = askedToStop();
  const databaseUrl = setIn('DATABASE_URL');
  const started = await server.startPlatform({
    ...asked,
    databaseUrl,
    secretKey: setIn('SHUIZE_SECRET_KEY'),
    publicAddress: setIn('SHUIZE_ADDRESS'),
    metricsToken: setIn('SHUIZE_METRICS_TOKEN'),
    openId: {
      issuer: setIn('SHUIZE_OPENID_ISSUER'),
      clientId: setIn('SHUIZE_OPENID_CLIENT'),
      clientSecret: setIn('SHUIZE_OPENID_SECRET'),
      name: setIn('SHUIZE_OPENID_NAME'),
    },
    packs: packs.value,
    version: VERSION,
    pages: fileURLToPath(new URL('./web', import.meta.url)),
    onStep: (step: Bilingual) => progress.phase(bilingual(`正在${step.zh}……`, `${step.en} …`)),
    onNotice: (notice: Bilingual) => screen.error.write(`${say(screen, notice)}\n`),
  });
  progress.end();
  if (!started.ok) {
    const { message, mend } = started.error;
    return faultyInput([fileFault(asked.folder, 'platform-not-started', message, mend)]);
  }
  const { address, token, madeDemonstration, stop } = started.value;
  const folder = path.resolve(asked.folder);
  if (screen.format === 'json') {
    writeJson(screen.out, { address, folder, token, madeDemonstration });
  } else {
    const texts = [
      whereItIs(address, folder, databaseUrl !== null),
      ...(asked.withDemonstration ? [demonstrationText(madeDemonstration)] : []),
      ...(token === null ? [] : [firstStartText(token)]),
    ];
    screen.out.write(texts.map((text) => `${say(screen, text)}\n`).join('\n'));
  }
  await stopAsked;
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

function whereItIs(address: string, folder: string, isOwnServer: boolean): Bilingual {
  const place = isOwnServer
    ? bilingual(
        `数据保存在 DATABASE_URL 指定的数据库中，密钥和错误记录在 ${folder} 中。`,
        `Its data are in the database of DATABASE_URL, its key and its log of errors in ${folder}.`,
      )
    : bilingual(`数据保存在 ${folder} 中。`, `Its data are in ${folder}.`);
  return bilingual(
    `平台已启动：${address}\n${place.zh}按 Ctrl+C 停止。`,
    `The platform is at ${address}\n${place.en} Ctrl+C stops it.`,
  );
}

function demonstrationText(isMade: boolean): Bilingual {
  return isMade
    ? bilingual(
        '已装入演示省“云川省”，并核算了2018年。其中的地方、人员和数据均为虚构。',
        'The invented province is on record and its 2018 evaluated. Its places, people and values are all invented.',
      )
    : bilingual(
        '库中已有数据，没有装入演示省。',
        'There are data on record: the demonstration was left out.',
      );
}

function firstStartText(token: string): Bilingual {
  return bilingual(
    `还没有账号。请在浏览器中打开上面的地址，凭下面的一次性令牌完成首次启动：设立系统、安全、审计三名管理员；库还空着的，可以选择装入演示省。\n\n  ${token}\n\n令牌只能使用一次；重新启动会换成新的令牌。`,
    `There is no account yet. Open the address above in a browser and complete the first start with this one-time token: make the system, security and audit administrators, and fill an empty database with the demonstration if you like.\n\n  ${token}\n\nThe token works once; starting again gives another.`,
  );
}

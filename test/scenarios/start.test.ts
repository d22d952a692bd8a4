import { chmod, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFolder, type RunningShuize, runningShuize, shuize } from './run-shuize.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const TOKEN = /^ {2}(\S{40,})$/m;
const LAST_WORDS = '令牌只能使用一次';

const PASSWORDS = {
  system: '清水绿岸鱼翔浅底一二三四',
  security: '两岸猿声啼不住轻舟已过万重山',
  audit: '落霞与孤鹜齐飞秋水共长天一色',
  analyst: '孤帆远影碧空尽唯见长江天际流',
};

const ADMINISTRATORS = {
  'system-administrator': { signInName: 'xitong', name: '甲', password: PASSWORDS.system },
  'security-administrator': { signInName: 'anquan', name: '乙', password: PASSWORDS.security },
  'audit-administrator': { signInName: 'shenji', name: '丙', password: PASSWORDS.audit },
};

describe('shuize start', () => {
  it('starts with a database of its own, gives a token, serves API and pages, and leaves nothing running', async () => {
    const folder = await folderToStartIn();
    const first = runningShuize(folder, ['start', '--data', 'data', '--port', '0']);
    await first.saw('out', LAST_WORDS);
    const address = addressOf(first);
    const health = await fetch(`${address}/api/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<div id="root">');
    expect((await fetch(`${address}/api/findings`)).status).toBe(401);
    const running = ['shuize.lock', 'postgres/postmaster.pid'].map((name) => path.join(folder, 'data', name));
    await Promise.all(running.map((file) => stat(file)));
    const { code, out, error } = await first.interrupt();
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(path.join(folder, 'data'));
    expect(TOKEN.test(out)).toBe(true);
    for (const file of running) {
      await expect(stat(file), file).rejects.toThrow();
    }
  });

  it('leads from an empty folder over the token and the demonstration to an analyst who sees a month, and keeps it all', async () => {
    const folder = await folderToStartIn();
    const line = ['start', '--data', 'data', '--port', '0'];
    const first = runningShuize(folder, line);
    await first.saw('out', LAST_WORDS);
    const address = addressOf(first);
    const state = async () =>
      (await (await fetch(`${address}/api/first-start`)).json()) as { readonly step: string | null };
    expect(await state()).toEqual({ isNeeded: true, isEmpty: true, step: null });
    let isMade = false;
    const making = send(address, '/api/first-start', {
      token: TOKEN.exec(first.said('out'))?.[1],
      administrators: ADMINISTRATORS,
      analyst: { signInName: 'fenxi', name: '丁', password: PASSWORDS.analyst },
      start: 'demonstration',
    }).finally(() => {
      isMade = true;
    });
    const steps = new Set<string | null>();
    while (!isMade) {
      steps.add((await state()).step);
    }
    expect((await making).status).toBe(204);
    expect([...steps]).toContain('写入演示数据');
    expect(await state()).toEqual({ isNeeded: false, isEmpty: false, step: null });
    await seesTheMonth(address);
    const ran = await shuize(folder, ['run', '2018-03', '--data', 'data', '--format', 'json']);
    expect([ran.code, ran.error]).toEqual([0, '']);
    expect(JSON.parse(ran.out)).toMatchObject({ period: '2018-03', engineVersion: expect.any(String) });
    expect((await first.interrupt()).code).toBe(0);

    const again = runningShuize(folder, line);
    await again.saw('out', 'Ctrl+C');
    expect(again.said('out')).not.toContain('令牌');
    await seesTheMonth(addressOf(again));
    expect((await again.interrupt()).code).toBe(0);
  });

  it('fills an empty database with the demonstration by --demo, and says so when it finds one filled', async () => {
    const folder = await folderToStartIn();
    const line = ['start', '--data', 'data', '--port', '0', '--demo'];
    const first = runningShuize(folder, line);
    await first.saw('out', LAST_WORDS);
    expect(first.said('out')).toContain('已装入演示省');
    const state = await (await fetch(`${addressOf(first)}/api/first-start`)).json();
    expect(state).toMatchObject({ isNeeded: true, isEmpty: false });
    expect((await first.interrupt()).code).toBe(0);
    const again = runningShuize(folder, line);
    await again.saw('out', LAST_WORDS);
    expect(again.said('out')).toContain('库中已有数据，没有装入演示省');
    expect((await again.interrupt()).code).toBe(0);
  });

  it('refuses a second program on the same folder, a port that is taken and one that is none', async () => {
    const folder = await folderToStartIn();
    const first = runningShuize(folder, ['start', '--data', 'data', '--port', '0']);
    await first.saw('out', LAST_WORDS);
    const second = await shuize(folder, ['start', '--data', 'data', '--port', '0']);
    expect(second.code).toBe(1);
    expect(second.error).toContain('正由另一个水责程序使用');
    expect(second.error).toContain('--data');
    const taken = await portTaken();
    const third = await shuize(folder, ['start', '--data', 'other', '--port', String(taken)]);
    expect(third.code).toBe(1);
    expect(third.error).toContain(`端口 ${taken} 已被另一个程序占用`);
    expect(third.error).toContain('--port 8421');
    expect((await shuize(folder, ['start', '--port', '99999'])).code).toBe(2);
    expect((await first.interrupt()).code).toBe(0);
  });
});

function addressOf(running: RunningShuize): string {
  return ADDRESS.exec(running.said('out'))?.[0] ?? '';
}

function send(address: string, url: string, body: object): Promise<Response> {
  return fetch(address + url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shuize-request': '1' },
    body: JSON.stringify(body),
  });
}

async function seesTheMonth(address: string): Promise<void> {
  const signedIn = await send(address, '/api/sign-in', {
    signInName: 'fenxi',
    password: PASSWORDS.analyst,
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const asked = await fetch(`${address}/api/overview`, { headers: { cookie } });
  const overview = (await asked.json()) as {
    readonly month: string;
    readonly summary: { readonly sections: number };
    readonly findings: { readonly met: number };
  };
  expect(overview.month).toBe('2018-12');
  expect(overview.summary.sections).toBeGreaterThan(70);
  expect(overview.findings.met).toBeGreaterThan(0);
}

/** A port that another program listens on. */
function portTaken(): Promise<number> {
  const other = createServer();
  onTestFinished(() => void other.close());
  return new Promise((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Run as root, the database runs as another user, who must be let through. */
async function folderToStartIn(): Promise<string> {
  const folder = await emptyFolder();
  await chmod(folder, 0o711);
  return folder;
}

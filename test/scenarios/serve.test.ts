import { chmod, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runningShuize, shuize } from './run-shuize.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const TOKEN = /^ {2}(\S{40,})$/m;

describe('shuize serve', () => {
  it('starts with a database of its own, gives a token, serves API and pages, and leaves nothing running', async () => {
    const folder = await folderToServeIn();
    const first = runningShuize(folder, ['serve', '--data', 'data', '--port', '0', '--demo']);
    await first.saw('out', '一次性令牌');
    await first.saw('out', '\n  ');
    const address = ADDRESS.exec(first.said('out'))?.[0] ?? '';
    const health = await fetch(`${address}/api/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<div id="root">');
    expect((await fetch(`${address}/api/findings`)).status).toBe(401);
    const running = ['shuize.lock', 'postgres/postmaster.pid'].map((name) => path.join(folder, 'data', name));
    await Promise.all(running.map((file) => stat(file)));
    const { code, out, error } = await first.interrupt();
    expect([code, error]).toEqual([0, '']);
    expect(TOKEN.test(out)).toBe(true);
    for (const file of running) {
      await expect(stat(file), file).rejects.toThrow();
    }
  });

  it('refuses a second program on the same folder, and a port that is none', async () => {
    const folder = await folderToServeIn();
    const first = runningShuize(folder, ['serve', '--data', 'data', '--port', '0']);
    await first.saw('out', '一次性令牌');
    const second = await shuize(folder, ['serve', '--data', 'data', '--port', '0']);
    expect(second.code).toBe(1);
    expect(second.error).toContain('正由另一个水责程序使用');
    expect((await shuize(folder, ['serve', '--port', '99999'])).code).toBe(2);
    expect((await first.interrupt()).code).toBe(0);
  });
});

/** Run as root, the database runs as another user, who must be let through. */
async function folderToServeIn(): Promise<string> {
  const folder = await emptyFolder();
  await chmod(folder, 0o711);
  return folder;
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Browser, openTestSite, type TestSite } from '../testing/test-site.fixture.ts';

let folder: string;
let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuize-pages-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>水责</title>');
  await writeFile(path.join(folder, 'assets', 'main-4f3a.js'), 'export {};');
  site = await openTestSite({ pages: folder });
  browser = aBrowser(site);
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (url: string, accept = 'text/html') => browser.ask({ method: 'GET', url, headers: { accept } });

describe('the built pages', () => {
  it('all begin with the same file, which is asked for each time', async () => {
    for (const url of ['/', '/index.html', '/sections/S1', '/findings?run=1']) {
      const page = await ask(url);
      expect(page, url).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
      expect(page.text).toContain('水责');
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('bring files that last as long as their names', async () => {
    const script = await ask('/assets/main-4f3a.js', '*/*');
    expect(script).toMatchObject({ status: 200, text: 'export {};' });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('stand in for no file, no route of the API, and nothing above their folder', async () => {
    expect((await ask('/assets/gone.js', '*/*')).body).toMatchObject({ code: 'not-found' });
    expect((await ask('/api/nothing')).body).toMatchObject({ code: 'not-found' });
    expect(
      (await browser.ask({ method: 'POST', url: '/sections', headers: { accept: 'text/html' } })).status,
    ).toBe(404);
    expect((await ask('/..%2f..%2fetc%2fpasswd', '*/*')).status).toBeGreaterThanOrEqual(400);
  });
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type MockServer, type Standing, startMockServer } from './server.fixture.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is; `undefined` where there is none, and pages can't be opened. */
export const CHROMIUM = [process.env.CHROMIUM_PATH, ...PLACES].find(
  (place): place is string => place !== undefined && existsSync(place),
);

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** The pages as they are built, served by the mock server, and a browser to open them in. */
export interface BuiltPages {
  /** Opens an address in a page of its own and fails on anything that the page complains of. */
  readonly open: (
    address: string,
    use: (page: Page) => Promise<void>,
    asked?: { readonly size?: (typeof SIZES)[number]; readonly standing?: Standing },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openBuiltPages(): Promise<BuiltPages> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-pages-'));
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  // A process of its own: a test's own NODE_ENV would make React and antd the ones for development.
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server: MockServer = await startMockServer(folder);
  const browser: Browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox', '--lang=zh-CN'],
  });
  return {
    open: async (address, use, { size = SIZES[0], standing = 'signed-in' } = {}) => {
      server.stand(standing);
      // The policy of the pages would keep axe out.
      const page = await browser.newPage({ viewport: size, locale: 'zh-CN', bypassCSP: true });
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A browser reports every refusal of the server as an error of its own.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      await page.goto(server.address + address);
      await use(page);
      expect(complaints).toEqual([]);
      await page.close();
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** That axe finds nothing at fault on the page as it stands, and that it does not scroll sideways. */
export async function expectSound(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const faults = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((node) => node.html.slice(0, 200)).join(" | ")))',
  );
  expect(faults, `${width}`).toEqual([]);
}

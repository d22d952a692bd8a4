import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type Standing, startMockServer } from './server.fixture.ts';

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
    asked?: {
      readonly size?: (typeof SIZES)[number];
      readonly standing?: Standing;
      /** The policy of the pages would keep axe out, so it stands only where this is `false`. */
      readonly bypassCSP?: boolean;
    },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openBuiltPages(): Promise<BuiltPages> {
  const server = await startMockServer(inject('builtPages'));
  const browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox', '--lang=zh-CN'],
  });
  return {
    open: async (address, use, { size = SIZES[0], standing = 'signed-in', bypassCSP = true } = {}) => {
      server.stand(standing);
      const page = await browser.newPage({ viewport: size, locale: 'zh-CN', bypassCSP });
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
    },
  };
}

/** That axe finds nothing at fault on the page as it stands, and that it does not scroll sideways. */
export async function expectSound(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  expect(await faultsByAxe(page), `${width}`).toEqual([]);
}

/** What axe finds at fault on the page, each with where. */
export async function faultsByAxe(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((node) => node.html.slice(0, 200)).join(" | ")))',
  );
}

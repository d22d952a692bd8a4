import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };
/** Others may use the machine at the same time. */
const LONGEST_WAIT_MS = 60_000;

/** Where a browser is; `null` where there is none. */
export const CHROMIUM = [process.env.CHROMIUM_PATH, ...PLACES].find(
  (place): place is string => place !== undefined && existsSync(place),
);

/** Somebody at a browser of their own, who sees a fault of a page when there is one. */
export interface Person {
  readonly page: Page;
  /** Fails where axe finds a fault of what is shown, or the page scrolls sideways. */
  readonly look: (at: string) => Promise<void>;
  /** Presses Tab until what is called so has the focus. */
  readonly tabTo: (name: string) => Promise<void>;
}

/** A browser for one test, in which people sit down. */
export async function openBrowser(): Promise<(size?: typeof WIDE) => Promise<Person>> {
  const browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox', '--lang=zh-CN'],
  });
  onTestFinished(() => browser.close());
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return (size = WIDE) => sitDown(browser, axe, size);
}

async function sitDown(browser: Browser, axe: string, size: typeof WIDE): Promise<Person> {
  const context: BrowserContext = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A browser reports every refusal of the server as an error of its own.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return {
    page,
    look: async (at) => {
      await page.waitForLoadState('networkidle');
      expect(complaints, at).toEqual([]);
      await page.evaluate(axe);
      const faults = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((node) => node.html.slice(0, 200)).join(" | ")))',
      );
      expect(faults, at).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), at).toBeLessThanOrEqual(size.width);
    },
    tabTo: async (name) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(
          '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()',
        );
        if (focused === name) {
          return;
        }
      }
      throw new Error(`${name} is not reached by Tab`);
    },
  };
}

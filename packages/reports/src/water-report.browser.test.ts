import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFinding } from './finding.fixture.ts';
import { renderFindingPage } from './finding-page.ts';
import { elements, parseMarkup } from './markup.fixture.ts';
import { aWaterReport } from './water-report.fixture.ts';
import { renderWaterReport } from './water-report.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const WIDTHS = [1440, 390];

const executablePath = [process.env.CHROMIUM_PATH, ...PLACES].find(
  (place): place is string => place !== undefined && existsSync(place),
);
const otherwise = executablePath === undefined ? ' (skipped: no Chromium, set CHROMIUM_PATH to one)' : '';

const PAGES = {
  report: renderWaterReport(aWaterReport()),
  'report-en': renderWaterReport(aWaterReport(), 'en'),
  finding: renderFindingPage(aFinding(), {
    province: '云川省',
    isDemonstration: true,
    asOf: null,
    issuer: null,
    programVersion: '0.1.0',
  }),
};

describe.skipIf(executablePath === undefined)(`documents in a browser${otherwise}`, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuize-report-'));
    for (const [name, html] of Object.entries(PAGES)) {
      await writeFile(path.join(folder, `${name}.html`), html);
    }
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox'],
    });
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const open = async (name: string, width: number, use: (page: Page) => Promise<void>, bypassCSP = false) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    const address = pathToFileURL(path.join(folder, `${name}.html`)).href;
    await page.goto(address);
    await use(page);
    expect(asked.filter((url) => url !== address && url !== 'data:,')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  };

  it.each(Object.keys(PAGES))(
    '%s asks the network for nothing and breaks no rule of its own policy',
    async (name) => {
      await open(name, 1440, async (page) => {
        expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).textAlign')).not.toBe('');
        expect(await page.evaluate('document.styleSheets[0].cssRules.length')).toBeGreaterThan(50);
      });
    },
  );

  it.each(Object.keys(PAGES))('%s is read by the browser as it was written', async (name) => {
    await open(name, 1440, async (page) => {
      const written = elements(parseMarkup(PAGES[name as keyof typeof PAGES])).length;
      expect(await page.evaluate('document.querySelectorAll("*").length')).toBe(written);
    });
  });

  it.each(Object.keys(PAGES))(
    '%s scrolls its tables inside their boxes, never the page sideways',
    async (name) => {
      for (const width of WIDTHS) {
        await open(name, width, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
          await page.emulateMedia({ media: 'print' });
        });
      }
    },
  );

  it.each(Object.keys(PAGES))('%s has no accessibility fault that axe can find', async (name) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const width of WIDTHS) {
      await open(
        name,
        width,
        async (page) => {
          await page.evaluate(axe);
          const faults = await page.evaluate(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
          );
          expect(faults).toEqual([]);
        },
        true,
      );
    }
  });

  it('leads the keyboard over the skip link to the text, the contents and every scrolling box', async () => {
    await open('report', 390, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      const unreachable = await page.evaluate(
        '[...document.querySelectorAll("*")].filter((e) => getComputedStyle(e).overflowX === "auto" && e.scrollWidth > e.clientWidth && e.tabIndex !== 0).map((e) => e.outerHTML.slice(0, 80))',
      );
      expect(unreachable).toEqual([]);
    });
  });

  it('prints on A4, the wide chapters on lying pages', async () => {
    await open('report', 1440, async (page) => {
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
        ([, width, height]) => Number(width) > Number(height),
      );
      expect(boxes.length).toBeGreaterThan(6);
      expect(new Set(boxes)).toEqual(new Set([true, false]));
    });
  });
});

/** Opens pages in Chromium on a fresh profile and tells when they can be used, and how much script came. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { median } from './bundled.mjs';
import { ANALYST } from './platform-program.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const RUNS = 5;

/** @returns rows of page, milliseconds and bytes of script as they came; `null` where there is no browser */
export async function measureFirstPages(address) {
  const executablePath = BROWSERS.find(existsSync);
  if (executablePath === undefined) {
    return null;
  }
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const runs = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await openOnce(browser, address));
    }
  } finally {
    await browser.close();
  }
  return ['signIn', 'overview', 'section'].map((page) => ({
    page,
    milliseconds: median(runs.map((each) => each[page].milliseconds)),
    scriptBytes: runs[0][page].scriptBytes,
  }));
}

async function openOnce(browser, address) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const scripts = new Map();
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') {
      scripts.set(answer.url(), answer.request().sizes());
    }
  });
  const scriptBytes = async () => {
    const sizes = await Promise.all(scripts.values());
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  const timed = async (open, isUsable) => {
    const begun = performance.now();
    await open();
    await isUsable();
    return { milliseconds: performance.now() - begun, scriptBytes: await scriptBytes() };
  };
  const signIn = await timed(
    () => page.goto(address, { waitUntil: 'commit' }),
    () => page.locator('input[type=password]').waitFor(),
  );
  await page.locator('input').first().fill(ANALYST.signInName);
  await page.locator('input[type=password]').fill(ANALYST.password);
  const overview = await timed(
    () => page.keyboard.press('Enter'),
    () => page.locator('main table, main .ant-table').first().waitFor(),
  );
  const section = await timed(
    () => page.goto(`${address}/sections/P0123`, { waitUntil: 'commit' }),
    () => page.locator('main [role="img"], main svg path').first().waitFor({ state: 'attached' }),
  );
  await context.close();
  return { signIn, overview, section };
}

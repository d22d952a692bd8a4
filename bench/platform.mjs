/**
 * Times the platform with a province of 500 sections: ten years of months and a year of four-hourly readings, recorded by
 * `shuize import`, served by `shuize start`, asked over HTTP at 50 requests a second. Server, database and whoever asks share
 * the machine.
 *
 * Use: npm --prefix bench run platform [-- --data DIR]
 *
 * With `--data` the folder is kept, and one that was filled before is used as it is.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { machineText } from './bundled.mjs';
import { measureFirstPages } from './platform-browser.mjs';
import { measurePages, measureRoute } from './platform-load.mjs';
import { SECTIONS, sectionId, writeExtraMonth, writePlatformPackages } from './platform-package.mjs';
import { client, firstStart, importFolder, signIn, startPlatform, whenIdle } from './platform-program.mjs';

const RATE = 50;
const SECONDS_OF_ROUTE = 10;
const PAGES = 1_000;
const YEAR = 2018;

const asked = process.argv.indexOf('--data');
const kept = asked === -1 ? null : path.resolve(process.argv[asked + 1]);
const work = await mkdtemp(path.join(os.tmpdir(), 'shuize-bench-'));
// The database of root runs as another user, who has to get in.
await chmod(work, 0o711);
// As root the database runs as another user, who has to come through.
await chmod(work, 0o711);
const data = kept ?? path.join(work, 'data');
const number = (value, decimals = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const say = (text) => console.error(text);

try {
  console.log(`${machineText()}; server, database and the program that asks on one machine.\n`);
  if (!existsSync(data)) {
    await fill();
  }
  await measure();
} finally {
  await rm(work, { recursive: true, force: true });
}

async function fill() {
  say('writing packages …');
  const packages = await writePlatformPackages(path.join(work, 'packages'));
  await mkdir(path.dirname(data), { recursive: true });
  row(['`shuize import`', 'values', 'seconds', 'values a second', 'memory at most']);
  row(['---', '---:', '---:', '---:', '---:']);
  const done = [];
  for (const { folder, values } of packages) {
    say(`importing ${path.basename(folder)} …`);
    const { seconds, memory } = await importFolder(data, folder);
    done.push({ values, seconds, memory });
  }
  const [base, ...months] = done;
  const line = (name, parts) => {
    const values = parts.reduce((sum, each) => sum + each.values, 0);
    const seconds = parts.reduce((sum, each) => sum + each.seconds, 0);
    const memory = Math.max(...parts.map((each) => each.memory));
    row([name, number(values), number(seconds, 1), number(values / seconds), `${number(memory)} MB`]);
  };
  line(`${SECTIONS} sections, ten years of monthly values`, [base]);
  line(`a year of readings, ${months.length} imports of a month`, months);
  console.log(`\nOn disk: ${number((await sizeOf(data)) / 1e9, 2)} GB.\n`);
}

async function measure() {
  let platform = await startPlatform(data);
  try {
    say(`started in ${number(platform.seconds, 1)} s at ${platform.address}`);
    let ask = client(platform.address);
    const cookies = platform.token === null ? await signIn(ask) : await firstStart(ask, platform.token);
    const begun = performance.now();
    await ask('GET', '/api/overview', { cookie: cookies.analyst });
    const firstOverview = (performance.now() - begun) / 1000;
    say('waiting until everything is ready …');
    const ready = firstOverview + (await whenIdle(platform.pid));
    say('making a run of a year …');
    const runBegun = performance.now();
    await ask('POST', '/api/runs', { cookie: cookies.analyst, body: { period: String(YEAR), asOf: null } });
    const runSeconds = (performance.now() - runBegun) / 1000;
    await measureRoutes(platform.address, ask, cookies);

    // Again from the start: nothing is known of any section.
    await platform.stop();
    platform = await startPlatform(data);
    ask = client(platform.address);
    await whenIdle(platform.pid);
    await measureSectionPages(platform, cookies.analyst, { firstOverview, ready, runSeconds });
    await measureBrowser(platform.address);
    console.log(`\nThe server’s memory was ${number(await platform.memory())} MB at most.`);
  } finally {
    await platform.stop();
  }
}

async function measureRoutes(address, ask, cookies) {
  const { body: findings } = await ask('GET', '/api/findings?status=met', { cookie: cookies.analyst });
  const digest = findings.items[0].digest;
  const sections = Array.from({ length: SECTIONS }, (_, index) => `/api/sections/${sectionId(index)}`);
  const routes = [
    ['overview of the month', ['/api/overview'], cookies.analyst],
    ['rivers of a month', ['/api/rivers'], cookies.analyst],
    ['list of sections, 50 a page', pagesOf('/api/sections', 10), cookies.analyst],
    ['a section', sections, cookies.analyst],
    ['a section’s series, ten years', sections.map((each) => `${each}/series`), cookies.analyst],
    ['a section’s measurements, 50 a page', sections.map((each) => `${each}/measurements`), cookies.analyst],
    ['findings, 50 a page', pagesOf('/api/findings', 10), cookies.analyst],
    ['a finding with its chain', [`/api/findings/${digest}`], cookies.analyst],
    ['runs', ['/api/runs'], cookies.analyst],
    ['imports', ['/api/imports'], cookies.analyst],
    ['accounts', ['/api/users'], cookies.administrator],
    ['who am I', ['/api/me'], cookies.analyst],
  ];
  console.log(
    `Each route alone at ${RATE} requests a second for ${SECONDS_OF_ROUTE} s, ${RATE} connections that ask one after the other:\n`,
  );
  row(['route', 'p50, ms', 'p95, ms', 'p99, ms']);
  row(['---', '---:', '---:', '---:']);
  for (const [name, paths, cookie] of routes) {
    say(name);
    const measured = await measureRoute({ address, cookie, paths, rate: RATE, seconds: SECONDS_OF_ROUTE });
    row([name, ...timesOf(measured)]);
  }
  console.log('');
}

function pagesOf(url, count) {
  return Array.from({ length: count }, (_, index) => `${url}?page=${index + 1}&size=50`);
}

async function measureSectionPages({ address }, cookie, { firstOverview, ready, runSeconds }) {
  // 7 and 500 have no common divisor: every section once, neighbours apart.
  const pages = Array.from({ length: SECTIONS }, (_, index) => {
    const section = `/api/sections/${sectionId((index * 7) % SECTIONS)}`;
    return [section, `${section}/series`, `${section}/measurements`];
  });
  console.log(
    `A section’s page is three requests at once: the section, its series over ten years, its measurements. ${RATE} pages a second, over all ${SECTIONS} sections:\n`,
  );
  row(['pages', 'p50, ms', 'p95, ms', 'p99, ms', 'pages a second']);
  row(['---', '---:', '---:', '---:', '---:']);
  const line = async (name, count) => {
    say(name);
    const measured = await measurePages({ address, cookie, pages, rate: RATE, count });
    row([name, ...timesOf(measured), number(measured.rate, 1)]);
  };
  await line('each section for the first time', SECTIONS);
  await line('again and again', PAGES);
  const extra = await writeExtraMonth(path.join(work, 'extra'));
  let isImporting = true;
  const importing = importFolder(data, extra.folder).finally(() => {
    isImporting = false;
  });
  say('while an import goes on');
  const measured = await measurePages({ address, cookie, pages, rate: RATE, count: PAGES });
  row([
    `while ${number(extra.values)} readings of all sections are imported`,
    ...timesOf(measured),
    number(measured.rate, 1),
  ]);
  if (isImporting) {
    say('the import outlasted the pages');
  }
  await importing;
  console.log(
    `\nAfter a start, the first overview took ${number(firstOverview, 1)} s; everything was ready beforehand after ${number(ready)} s. The run of the year took ${number(runSeconds, 1)} s.\n`,
  );
}

async function measureBrowser(address) {
  say('pages in the browser');
  const measured = await measureFirstPages(address);
  if (measured === null) {
    say('no Chromium on this machine: pages in the browser are left out');
    return;
  }
  const names = {
    signIn: 'sign-in, fresh profile',
    overview: 'overview, from signing in',
    section: 'a section, opened by its address',
  };
  row(['first page', 'usable after, ms', 'script so far, gzip, KB']);
  row(['---', '---:', '---:']);
  for (const { page, milliseconds, scriptBytes } of measured) {
    row([names[page], number(milliseconds), page === 'section' ? '' : number(scriptBytes / 1024)]);
  }
}

function timesOf({ p50, p95, p99, failed }) {
  const [first, ...others] = [p50, p95, p99].map((time) => number(time, time < 10 ? 1 : 0));
  return [failed > 0 ? `${first} (${failed} failed)` : first, ...others];
}

async function sizeOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(path.join(entry.parentPath ?? entry.path, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * The one test command: types, lint, floors, dead exports, generated documents, then every test. Prints one line a
 * step and, last, the true sum: `N passed, N failed` (a step counts as one, a test as one).
 *
 * `--long` runs the long forms of seeded tests (SHUIZE_LONG).
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = path.join(root, 'node_modules', '.bin');
const isLong = process.argv.includes('--long');
const environment = { ...process.env, ...(isLong ? { SHUIZE_LONG: '1' } : {}) };

const STEPS = [
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'types of the pages', command: ['tsc', '--noEmit', '-p', 'apps/web'] },
  { title: 'lint and format', command: ['biome', 'ci', '--colors=off', '--max-diagnostics=50', '.'] },
  { title: 'floors', command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps'] },
  { title: 'dead exports', command: ['knip', '--no-config-hints'] },
  { title: 'generated documents are fresh', command: [process.execPath, 'scripts/documents.mjs', '--check'] },
  { title: 'build', command: [process.execPath, 'scripts/build.mjs'] },
];

const total = { passed: 0, failed: 0, skipped: 0 };

for (const step of STEPS) {
  const startedAt = Date.now();
  const { code, output } = await run(step.command);
  report(step.title, code === 0 ? { passed: 1 } : { failed: 1 }, startedAt);
  if (code !== 0) {
    process.stdout.write(`${output}\n`);
  }
}

const browser = await ensureBrowser();
if (browser.ok) {
  environment.CHROMIUM_PATH = browser.path;
} else {
  process.stdout.write(`${browser.message}\n`);
}

const startedAt = Date.now();
const folder = await mkdtemp(path.join(tmpdir(), 'shuize-test-'));
const results = path.join(folder, 'results.json');
// WHY: the long forms take an hour and more, and whoever waits wants to see which file is done and how long it took.
const reporters = isLong ? ['--reporter=json', '--reporter=default'] : ['--reporter=json'];
const vitest = ['vitest', 'run', ...reporters, `--outputFile.json=${results}`];
const { code, output } = await run(vitest, { isShown: isLong });
const counts = await countTests(results);
await rm(folder, { recursive: true, force: true });
if (counts === null || (code !== 0 && counts.failed === 0)) {
  process.stdout.write(`${output}\n`);
  report('tests', { failed: 1 }, startedAt);
} else {
  report('tests', counts, startedAt);
}

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function report(title, { passed = 0, failed = 0, skipped = 0 }, since) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  const words = [passed && `${passed} ok`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`];
  process.stdout.write(`${title}: ${words.filter(Boolean).join(', ')} (${seconds} s)\n`);
}

async function countTests(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    return null;
  }
  const { testResults, numPassedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  let failed = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failures.length === 0) {
      failed += 1;
      process.stdout.write(`FAILED ${path.relative(root, name)}: ${message}\n`);
    }
    for (const { fullName, failureMessages } of failures) {
      failed += 1;
      process.stdout.write(
        `FAILED ${path.relative(root, name)}: ${fullName}\n${failureMessages.join('\n')}\n`,
      );
    }
    for (const test of assertionResults) {
      if (test.status === 'pending' || test.status === 'skipped') {
        process.stdout.write(`skipped ${path.relative(root, name)}: ${test.fullName}\n`);
      }
    }
  }
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function run([name, ...options], { isShown = false } = {}) {
  const isOwn = name === process.execPath;
  return new Promise((resolve) => {
    const child = spawn(isOwn ? name : path.join(binaries, name), options, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      if (isShown) {
        process.stdout.write(chunk);
      }
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs the program itself and asks its API. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/shuize.js', import.meta.url));
const HEADERS = { 'content-type': 'application/json', 'x-shuize-request': 'bench' };

/** Records a folder by `shuize import`. @returns seconds, and the most memory of the program in MB */
export async function importFolder(data, folder) {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'import', folder, '--data', data, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await peakMemory(child.pid));
  }, 200);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) {
    throw new Error(`import of ${path.basename(folder)} ended with ${code}: ${out}`);
  }
  return { seconds: (performance.now() - begun) / 1000, memory, ...JSON.parse(out) };
}

async function peakMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Starts the platform on a folder. */
export async function startPlatform(data) {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'start', '--data', data, '--port', '0', '--format', 'json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const started = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      try {
        resolve(JSON.parse(out));
      } catch {
        // Not all of it has come yet.
      }
    });
    child.on('close', (code) => reject(new Error(`the platform ended with ${code}: ${out}`)));
  });
  return {
    ...started,
    pid: child.pid,
    seconds: (performance.now() - begun) / 1000,
    memory: () => peakMemory(child.pid),
    stop: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A function that asks the API and gives status, body and cookie. */
export function client(address) {
  return async (method, url, { body, cookie } = {}) => {
    const answer = await fetch(address + url, {
      method,
      headers: { ...HEADERS, ...(cookie === undefined ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${url}: ${answer.status} ${text.slice(0, 400)}`);
    }
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { body: text === '' ? null : JSON.parse(text), cookie: cookies.join('; ') || cookie };
  };
}

const account = (signInName, name, password) => ({ signInName, name, password });
const SYSTEM = account('xitong', '系统管理员', 'Qingchuan-River-2018!');
export const ANALYST = account('fenxi', '分析员', 'Lanqiao-Mountain-2018!');

/** Makes the first accounts. @returns cookies of the analyst and of the system administrator */
export async function firstStart(ask, token) {
  const administrators = {
    'system-administrator': SYSTEM,
    'security-administrator': account('anquan', '安全管理员', 'Yunchuan-Bridge-2018!'),
    'audit-administrator': account('shenji', '审计管理员', 'Hongshi-Harbour-2018!'),
  };
  await ask('POST', '/api/first-start', {
    body: { token, administrators, analyst: ANALYST, start: 'empty' },
  });
  return signIn(ask);
}

export async function signIn(ask) {
  const cookieOf = async ({ signInName, password }) =>
    (await ask('POST', '/api/sign-in', { body: { signInName, password } })).cookie;
  return {
    analyst: await cookieOf(ANALYST),
    administrator: await cookieOf(SYSTEM),
  };
}

/** Processor seconds of a process and its threads so far. */
export async function processorSeconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [, , ...fields] = stat.slice(stat.lastIndexOf(')')).split(' ');
  return (Number(fields[10]) + Number(fields[11])) / 100;
}

const WINDOW_SECONDS = 3;
const QUIET_WINDOWS = 4;
/** Of one processor. */
const QUIET_SHARE = 0.05;

/** Waits until a process has had nothing to do for a while. @returns seconds until then */
export async function whenIdle(pid) {
  const begun = performance.now();
  let before = await processorSeconds(pid);
  for (let quiet = 0; quiet < QUIET_WINDOWS; ) {
    await new Promise((resolve) => setTimeout(resolve, WINDOW_SECONDS * 1000));
    const now = await processorSeconds(pid);
    quiet = now - before < QUIET_SHARE * WINDOW_SECONDS ? quiet + 1 : 0;
    before = now;
  }
  return (performance.now() - begun) / 1000 - QUIET_WINDOWS * WINDOW_SECONDS;
}

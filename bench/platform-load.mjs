/** Asks a running platform at a steady rate and tells how long answers took. */
import http from 'node:http';
import autocannon from 'autocannon';

/**
 * One route at a steady rate, by autocannon: as many connections as requests a second, each asking once a second, one after
 * the other. WHY not one autocannon of many connections: it begins every second with all of them at once.
 *
 * @param paths - asked in turn
 */
export async function measureRoute({ address, cookie, paths, rate, seconds }) {
  const times = [];
  let failed = 0;
  const connections = Array.from({ length: rate }, async (_, number) => {
    await new Promise((resolve) => setTimeout(resolve, (number * 1000) / rate));
    const own = Array.from(
      { length: seconds },
      (_each, turn) => paths[(turn * rate + number) % paths.length],
    );
    const instance = autocannon({
      url: address,
      connections: 1,
      overallRate: 1,
      duration: seconds,
      requests: own.map((path) => ({ method: 'GET', path, headers: headersOf(cookie) })),
    });
    instance.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      failed += status === 200 ? 0 : 1;
    });
    failed += (await instance).errors;
  });
  await Promise.all(connections);
  return { ...percentiles(times), failed };
}

/**
 * Pages at a steady rate, whether those before were answered or not: of each all requests at once, and its time is that of
 * the slowest.
 *
 * @param pages - the requests of each page, opened in turn
 */
export async function measurePages({ address, cookie, pages, rate, count }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  const open = [];
  let failed = 0;
  const begun = performance.now();
  for (let number = 0; number < count; number += 1) {
    const due = begun + (number * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    const paths = pages[number % pages.length];
    open.push(
      Promise.all(paths.map((path) => get(agent, address + path, cookie))).then((statuses) => {
        failed += statuses.every((status) => status === 200) ? 0 : 1;
        return performance.now() - due;
      }),
    );
  }
  const times = await Promise.all(open);
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { ...percentiles(times), rate: count / seconds, failed };
}

function get(agent, url, cookie) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: headersOf(cookie) }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      })
      .on('error', reject);
  });
}

function headersOf(cookie) {
  return { cookie, 'accept-encoding': 'gzip', 'x-shuize-request': 'bench' };
}

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

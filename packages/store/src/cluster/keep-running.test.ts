import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { success } from '@shuize/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { keepRunning, type ServerEvent } from './keep-running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await (TEST_SERVERS[0] as (typeof TEST_SERVERS)[number]).open();
});
afterAll(() => server.stop());

/** The last of what a server says before it waits for a query. */
const READY = Buffer.from('5a0000000549', 'hex');

/** Stands before a server, and cuts connections as soon as they are ready, as many as it is told to. */
async function openCutter(url: string) {
  const there = new URL(url);
  const open = new Set<Socket>();
  let toCut = 0;
  const cutter = createServer((client) => {
    const behind = connect(Number(there.port), there.hostname);
    const isCut = toCut > 0;
    toCut -= 1;
    for (const [from, to] of [
      [client, behind],
      [behind, client],
    ] as const) {
      open.add(from);
      from.on('error', () => {});
      from.on('close', () => to.destroy());
    }
    client.pipe(behind);
    behind.on('data', (part: Buffer) => {
      client.write(part, () => {
        if (isCut && part.includes(READY)) {
          client.destroySoon();
        }
      });
    });
  });
  cutter.listen(0, '127.0.0.1');
  await once(cutter, 'listening');
  const here = new URL(url);
  here.hostname = '127.0.0.1';
  here.port = String((cutter.address() as AddressInfo).port);
  return {
    url: here.href,
    /** Ends all connections, and the next ones as soon as they are ready. */
    cut: (next: number) => {
      toCut = next;
      for (const socket of open) {
        socket.destroy();
      }
    },
    /** Whether the last connection is one that is not cut. */
    isServing: () => toCut < 0,
    hasConnected: () => once(cutter, 'connection'),
    stop: async () => {
      for (const socket of open) {
        socket.destroy();
      }
      cutter.close();
      await once(cutter, 'close');
    },
  };
}

it('is back when it goes on answering, not while it only lets somebody in before it ends all its processes', async () => {
  const cutter = await openCutter(await server.emptyDatabase());
  const told: ServerEvent['kind'][] = [];
  let hear = () => {};
  const connected = cutter.hasConnected();
  const watch = keepRunning({
    url: cutter.url,
    start: async () => success(undefined),
    tell: ({ kind }) => {
      told.push(kind);
      if (kind === 'back') {
        hear();
      }
    },
  });
  await connected;
  for (const cuts of [0, 1, 3]) {
    const back = new Promise<void>((resolve) => {
      hear = resolve;
    });
    cutter.cut(cuts);
    await back;
    expect(cutter.isServing(), `after ${cuts} cuts`).toBe(true);
  }
  await watch.end();
  await cutter.stop();
  expect(told).toEqual(['lost', 'back', 'lost', 'back', 'lost', 'back']);
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { refuseWhileClosing } from './refuse-while-closing.ts';

it('answers what was asked before it closes, and what arrives afterwards with a problem', async () => {
  const app = fastify({ return503OnClosing: false });
  app.decorateRequest('language', 'zh');
  refuseWhileClosing(app);
  let arrived = () => {};
  let finish = () => {};
  const hasArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const mayFinish = new Promise<void>((resolve) => {
    finish = resolve;
  });
  app.get('/slow', async () => {
    arrived();
    await mayFinish;
    return 'done';
  });
  app.get('/late', async () => 'never');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const answers = text(socket);
  socket.write('GET /slow HTTP/1.1\r\nHost: here\r\n\r\n');
  await hasArrived;

  const lateArrived = once(app.server, 'request');
  const closed = app.close();
  socket.write('GET /late HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n');
  await lateArrived;
  finish();

  const [first, second] = (await answers).split(/(?<=done)/);
  expect(first).toMatch(/^HTTP\/1.1 200 /);
  expect(second).toMatch(/^HTTP\/1.1 503 /);
  expect(second).toContain('application/problem+json');
  expect(second).toContain('"code":"program-stopping"');
  expect(second).toContain('程序正在停止');
  await closed;
});

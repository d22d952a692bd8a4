import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refusedByStatus } from '../problem/http-faults.ts';
import { sendFault } from './register-route.ts';

const A_YEAR = 31_536_000;
/** Built files carry a digest in their names, so a name never means other bytes. */
const NAMED_BY_DIGEST = /\/assets\/[^/]+$/;

/** Serves the built files. An address that is none of a file is left to {@link answerUnknown}. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: ['index.html'],
    cacheControl: false,
    setHeaders: (response, file) => {
      const lasts = NAMED_BY_DIGEST.test(file.replaceAll('\\', '/'));
      response.setHeader('cache-control', lasts ? `public, max-age=${A_YEAR}, immutable` : 'no-cache');
    },
  });
}

/** Answers an address of no route and no file: a browser that asks for a page gets the one that all pages begin with. */
export function answerUnknown(app: FastifyInstance, hasPages: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      hasPages &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html');
    return isPage
      ? reply.header('cache-control', 'no-cache').sendFile('index.html')
      : sendFault(request, reply, refusedByStatus(404));
  });
}

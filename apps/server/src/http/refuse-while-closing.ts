import type { FastifyInstance } from 'fastify';
import { programClosing } from '../problem/http-faults.ts';
import { sendFault } from './register-route.ts';

/**
 * Answers what arrives after the server was told to close with a problem like every other, in the user's language.
 * The server must be made with `return503OnClosing: false`: what Fastify answers by itself has another shape.
 */
export function refuseWhileClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isClosing) {
      return sendFault(request, reply, programClosing());
    }
  });
}

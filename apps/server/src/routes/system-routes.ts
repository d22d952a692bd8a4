import { healthSchema } from '@shuize/contract';
import { failure, success } from '@shuize/domain';
import { notFound } from '@shuize/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fileAnswer } from '../http/file-answer.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { isSameSecret } from '../http/same-secret.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '系统 System';
const JSON_TYPE = 'application/json; charset=utf-8';
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export function systemRoutes(
  { route }: RouteRegistrar,
  { context, metrics, metricsToken, describe }: RouteSetting,
): void {
  route({
    method: 'GET',
    url: '/api/health',
    permission: 'public',
    tag: TAG,
    summary: '程序和数据库是否正常 Whether program and database work',
    schema: { answer: healthSchema },
    handler: async () => {
      await context.database.read(({ client }) => client.query('SELECT 1'));
      return success({ status: 'ok' } as const);
    },
  });

  route({
    method: 'GET',
    url: '/api/metrics',
    permission: 'public',
    tag: TAG,
    summary: '运行指标，只给本机或持有令牌者 Figures of the running program, for this machine or by token',
    files: [metrics.type],
    schema: { answer: null },
    handler: async ({ request, reply }) => {
      if (!mayRead(request, metricsToken)) {
        return failure(notFound());
      }
      reply.header('content-disposition', 'inline');
      return success(
        fileAnswer({
          name: 'metrics.txt',
          type: metrics.type,
          bytes: new TextEncoder().encode(await metrics.text()),
        }),
      );
    },
  });

  route({
    method: 'GET',
    url: '/api/openapi.json',
    permission: 'public',
    tag: TAG,
    summary: '接口说明 This description, OpenAPI 3.1',
    schema: { answer: z.unknown() },
    handler: async ({ reply }) => {
      reply.type(JSON_TYPE);
      return success(describe());
    },
  });
}

/** Who asks from this machine, not through a proxy on it, or holds the token. */
function mayRead({ socket, headers }: FastifyRequest, token: string | null): boolean {
  const isProxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const isHere = !isProxied && LOOPBACK.has(socket.remoteAddress ?? '');
  const [, given = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  return isHere || (token !== null && isSameSecret(given, token));
}

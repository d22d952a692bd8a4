import { DatabaseFull, DatabaseUnreachable } from '@shuize/store';
import type { FastifyInstance } from 'fastify';
import { sendFault } from '../http/register-route.ts';
import { databaseUnreachable, diskFull, refusedByStatus, unexpected } from './http-faults.ts';
import { isInvalidRequest } from './validation.ts';

/** Answers every error with a problem; what is inside an unexpected one goes to the log alone. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (isInvalidRequest(error)) {
      return sendFault(request, reply, error.fault);
    }
    if (error instanceof DatabaseUnreachable || error instanceof DatabaseFull) {
      request.log.error({ failure: loggable(error) }, error.message);
      const isFull = error instanceof DatabaseFull;
      return sendFault(request, reply, isFull ? diskFull() : databaseUnreachable());
    }
    const status = statusOf(error);
    if (status >= 400 && status < 500) {
      return sendFault(request, reply, refusedByStatus(status));
    }
    request.log.error({ failure: loggable(error) }, 'unexpected');
    return sendFault(request, reply, status === 503 ? refusedByStatus(503) : unexpected());
  });
}

function statusOf(error: unknown): number {
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

/**
 * Where it happened, without what was being worked on: messages of a database quote values, so of those the code alone is
 * kept.
 */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) {
    return { type: typeof error };
  }
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  const isOfDatabase = severity !== undefined;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? undefined : loggable(error.cause);
  return {
    type: error.name,
    code,
    ...(isOfDatabase || 'query' in error ? {} : { message: error.message }),
    stack: stack.join('\n'),
    ...(cause === undefined ? {} : { cause }),
  };
}

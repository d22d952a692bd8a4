import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

const PREPARED = Symbol('prepared answer');

/** A JSON answer that was written out and packed before. */
export interface PreparedAnswer {
  readonly [PREPARED]: true;
  readonly packed: Buffer;
}

const keptOf = new WeakMap<object, PreparedAnswer>();

/**
 * Writes an answer out once for as long as the value itself is kept: for answers that are large and asked for again and
 * again.
 *
 * @param value - never changed
 */
export function preparedAnswer<Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema> & object,
): PreparedAnswer {
  const kept = keptOf.get(value);
  if (kept !== undefined) {
    return kept;
  }
  const prepared = { [PREPARED]: true, packed: gzipSync(JSON.stringify(schema.encode(value))) } as const;
  keptOf.set(value, prepared);
  return prepared;
}

export function isPreparedAnswer(answer: unknown): answer is PreparedAnswer {
  return typeof answer === 'object' && answer !== null && PREPARED in answer;
}

export function sendPrepared(
  request: FastifyRequest,
  reply: FastifyReply,
  { packed }: PreparedAnswer,
): FastifyReply {
  const takesPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  reply.type('application/json; charset=utf-8').header('vary', 'Accept-Encoding, Accept-Language, Cookie');
  return takesPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(gunzipSync(packed));
}

import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

const PREPARED = Symbol('prepared answer');

/** A JSON answer that was written out and packed before. */
export interface PreparedAnswer {
  readonly [PREPARED]: true;
  readonly packed: Buffer;
}

const packInBackground = promisify(gzip);

/** Writes an answer out and packs it, to be kept: for answers that are large and asked for again and again. */
export async function preparedAnswer<Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
): Promise<PreparedAnswer> {
  return { [PREPARED]: true, packed: await packInBackground(JSON.stringify(schema.encode(value))) };
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

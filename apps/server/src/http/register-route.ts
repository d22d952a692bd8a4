import { problemSchema } from '@shuize/contract';
import type { Language, Result } from '@shuize/domain';
import { type Actor, authorise, type Permission, type PlatformFault, type SignedIn } from '@shuize/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { requestHeaderMissing } from '../problem/http-faults.ts';
import { type HttpFault, httpFaultOf, problemOf } from '../problem/problem-of.ts';
import { validatorCompiler } from '../problem/validation.ts';
import { attachment, type FileAnswer, isFileAnswer } from './file-answer.ts';
import { isPreparedAnswer, type PreparedAnswer, sendPrepared } from './prepared-answer.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route; set by {@link routeRegistrar} alone, and no route without it is served. */
    permission?: Permission | 'public';
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
    language: Language;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Schemas of what comes in and goes out; `answer: null` answers nothing (204). */
export interface RouteSchema {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | null;
}

type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Written<Schema> = Schema extends z.ZodType ? z.input<Schema> : null;

/** What a handler is given: a request that was read, and who asks. */
export interface Call<Allowed extends Permission | 'public', Schema extends RouteSchema> {
  readonly params: Read<Schema['params']>;
  readonly query: Read<Schema['query']>;
  readonly headers: Read<Schema['headers']>;
  readonly body: Read<Schema['body']>;
  readonly language: Language;
  readonly actor: Allowed extends 'public' ? null : Actor;
  readonly signedIn: Allowed extends 'public' ? SignedIn | null : SignedIn;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface RouteDefinition<Allowed extends Permission | 'public', Schema extends RouteSchema> {
  readonly method: Method;
  /** With `:name` for parameters. */
  readonly url: string;
  readonly permission: Allowed;
  readonly summary: string;
  readonly tag: string;
  readonly schema: Schema;
  /** Status when it is done; 200, or 204 without an answer. */
  readonly done?: number;
  /** Most requests a minute of one address, where fewer than usual. */
  readonly perMinute?: number;
  /** Whether the body is files of a form, which the handler takes in itself. */
  readonly takesFiles?: boolean;
  /** Types of files that may come instead of the answer. */
  readonly files?: readonly string[];
  readonly handler: (
    call: Call<Allowed, Schema>,
  ) => Promise<Result<Written<Schema['answer']> | FileAnswer | PreparedAnswer, PlatformFault>>;
}

/** A route as it is listed: for the matrix of tests, in which none may be left out. */
export interface ListedRoute {
  readonly method: Method;
  readonly url: string;
  readonly permission: Permission | 'public';
  readonly schema: RouteSchema;
  readonly takesFiles: boolean;
}

/** Adds routes to a server, each with who may use it. */
export interface RouteRegistrar {
  readonly route: <const Allowed extends Permission | 'public', Schema extends RouteSchema>(
    definition: RouteDefinition<Allowed, Schema>,
  ) => void;
  readonly routes: readonly ListedRoute[];
}

/** How a server tells who asks, and how much of one address it bears. */
export interface RouteGuard {
  readonly signedInOf: (request: FastifyRequest) => Promise<SignedIn | null>;
  /** Requests a minute of one address to one route. */
  readonly perMinute: number;
  /** Beginnings of addresses under which plugins serve files to everybody. */
  readonly fileRoutes: readonly string[];
}

/** A custom header that no form and no other site's page can send; asked for where something is changed. */
const REQUEST_HEADER = 'x-shuize-request';

/** The one way to add a route. Who may use it is settled before anything of the request is read. */
export function routeRegistrar(
  app: FastifyInstance,
  { signedInOf, perMinute, fileRoutes }: RouteGuard,
): RouteRegistrar {
  const routes: ListedRoute[] = [];
  const unknown: string[] = [];
  app.addHook('onRoute', ({ url, method, config }) => {
    const reads = [method].flat().every((each) => each === 'GET' || each === 'HEAD');
    if (config?.permission === undefined && !(reads && fileRoutes.some((start) => url.startsWith(start)))) {
      unknown.push(`${String(method)} ${url}`);
    }
  });
  app.addHook('onReady', async () => {
    if (unknown.length > 0) {
      throw new Error(`routes without a permission: ${unknown.join(', ')}`);
    }
  });
  return {
    routes,
    route: (definition) => {
      const { method, url, permission, schema, takesFiles = false } = definition;
      routes.push({ method, url, permission, schema, takesFiles });
      app.route({
        method,
        url,
        config: { permission },
        schema: documentedSchema(definition),
        ...(takesFiles ? { validatorCompiler: withoutBody } : {}),
        onRequest: [
          app.rateLimit({ max: definition.perMinute ?? perMinute, timeWindow: '1 minute' }),
          async (request, reply) => {
            request.signedIn = await signedInOf(request);
            const fault = refusal(request, definition);
            return fault === null ? undefined : sendFault(request, reply, fault);
          },
        ],
        handler: async (request, reply) => {
          const { signedIn } = request;
          // WHY: what the request was read into is what the schemas say; who asks was settled before.
          const call = {
            params: request.params,
            query: request.query,
            headers: request.headers,
            body: request.body,
            language: request.language,
            actor: permission === 'public' ? null : (signedIn?.actor ?? null),
            signedIn,
            request,
            reply,
          } as unknown as Parameters<typeof definition.handler>[0];
          const outcome = await definition.handler(call);
          if (!outcome.ok) {
            return sendFault(request, reply, httpFaultOf(outcome.error));
          }
          if (isFileAnswer(outcome.value)) {
            return sendFile(reply, outcome.value);
          }
          if (isPreparedAnswer(outcome.value)) {
            return sendPrepared(request, reply, outcome.value);
          }
          const isEmpty = schema.answer === null;
          reply.code(definition.done ?? (isEmpty ? 204 : 200));
          return isEmpty ? reply.send() : outcome.value;
        },
      });
    },
  };
}

/** Why a request is not carried out, before it is read; `null` where nothing speaks against it. */
function refusal(
  { headers, signedIn }: FastifyRequest,
  { method, permission }: { readonly method: Method; readonly permission: Permission | 'public' },
): HttpFault | null {
  if (method !== 'GET' && headers[REQUEST_HEADER] === undefined) {
    return requestHeaderMissing();
  }
  if (permission === 'public') {
    return null;
  }
  const authorised = authorise(signedIn, permission);
  return authorised.ok ? null : httpFaultOf(authorised.error);
}

export function sendFault(request: FastifyRequest, reply: FastifyReply, fault: HttpFault): FastifyReply {
  return reply
    .code(fault.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problemOf(fault, request.language, request.id));
}

function sendFile(reply: FastifyReply, { name, type, bytes }: FileAnswer): FastifyReply {
  return reply.type(type).header('content-disposition', attachment(name)).send(Buffer.from(bytes));
}

/** Files are taken in by the handler, while they arrive. */
const withoutBody: FastifySchemaCompiler<unknown> = (routeSchema) =>
  routeSchema.httpPart === 'body'
    ? () => true
    : validatorCompiler(routeSchema as Parameters<typeof validatorCompiler>[0]);

const PROBLEM = { content: { 'application/problem+json': { schema: problemSchema } } };
const FORM_OF_FILES = z.object({ files: z.array(z.string()) });

function documentedSchema<Allowed extends Permission | 'public', Schema extends RouteSchema>({
  schema,
  done,
  summary,
  tag,
  takesFiles = false,
  files = [],
}: RouteDefinition<Allowed, Schema>) {
  const { params, query, headers, body, answer } = schema;
  const content = [
    ...(answer === null ? [] : [['application/json', { schema: answer }] as const]),
    ...files.map((type) => [type, { schema: z.string() }] as const),
  ];
  const answered = content.length === 0 ? z.null().describe('') : { content: Object.fromEntries(content) };
  return {
    summary,
    tags: [tag],
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(takesFiles ? { body: FORM_OF_FILES, consumes: ['multipart/form-data'] } : {}),
    response: { [done ?? (content.length === 0 ? 204 : 200)]: answered, default: PROBLEM },
  };
}

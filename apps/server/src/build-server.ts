import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { noteUse, sessionOf } from '@shuize/platform';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ServerContext } from './context/server-context.ts';
import { languageOf } from './http/language.ts';
import { measureRequests } from './http/metrics.ts';
import { refuseWhileClosing } from './http/refuse-while-closing.ts';
import { type ListedRoute, routeRegistrar } from './http/register-route.ts';
import { serveDocuments } from './http/serve-documents.ts';
import { answerUnknown, servePages } from './http/serve-pages.ts';
import type { OpenIdOffer } from './openid/openid-offer.ts';
import { answerErrors, loggable } from './problem/error-handler.ts';
import { validatorCompiler } from './problem/validation.ts';
import { addRoutes } from './routes/all-routes.ts';
import { tokenOf } from './session/session-cookie.ts';

export interface ServerOptions {
  readonly context: ServerContext;
  /** Whether browsers reach the server by https, directly or through a proxy. */
  readonly isHttps: boolean;
  /** Whether the address of who asks is told by a proxy. */
  readonly isBehindProxy: boolean;
  /** With it, metrics are given to others than this machine; `null`: to none. */
  readonly metricsToken: string | null;
  /** Where accounts may also sign in; `null`: here alone. */
  readonly openId: OpenIdOffer | null;
  /** Folder of the built pages; `null`: there are none, and only the API is served. */
  readonly pages: string | null;
  /** Version of the program, for the description of the API. */
  readonly version: string;
  /** Where log lines go, every request or failures alone; `null` writes none. */
  readonly log: ServerLog | null;
  readonly limits?: Partial<ServerLimits>;
}

export interface ServerLog {
  readonly level: 'info' | 'error';
  /** Takes one line, its end included. */
  readonly write: (line: string) => void;
}

export interface ServerLimits {
  /** Requests a minute of one address to one route. */
  readonly perMinute: number;
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of one file, and how many files at once. */
  readonly fileBytes: number;
  readonly files: number;
  /** How long a request may take to arrive. */
  readonly requestSeconds: number;
}

const MEBIBYTE = 1024 * 1024;

const LIMITS: ServerLimits = {
  perMinute: 6_000,
  bodyBytes: 4 * MEBIBYTE,
  fileBytes: 64 * MEBIBYTE,
  files: 25,
  requestSeconds: 120,
};

const API = '/api/';
/** Sent by pages that ask by themselves: it keeps no session from running idle. */
const BACKGROUND_HEADER = 'x-shuize-background';

/** The platform over HTTP, ready to listen or to be asked directly. */
export interface ShuizeServer {
  readonly app: FastifyInstance;
  /** Every route with who may use it. */
  readonly routes: readonly ListedRoute[];
}

/**
 * Builds the server. It listens to nobody yet.
 *
 * @throws Error when a route was added without saying who may use it
 */
export async function buildServer(options: ServerOptions): Promise<ShuizeServer> {
  const { context, isHttps } = options;
  const limits = { ...LIMITS, ...options.limits };
  const app = fastify({
    logger: options.log === null ? false : { level: options.log.level, base: null, stream: options.log },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.isBehindProxy,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestSeconds * 1_000,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('language', 'zh');
  answerErrors(app);

  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request.headers['accept-language']);
    if (request.url.startsWith(API)) {
      reply.header('cache-control', 'no-store').header('vary', 'Accept-Language, Cookie');
    }
  });
  refuseWhileClosing(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(isHttps));
  await app.register(rateLimit, { global: false });
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'deflate', 'identity'] });
  await app.register(multipart, {
    limits: {
      fileSize: limits.fileBytes,
      files: limits.files,
      fields: 0,
      parts: limits.files,
      headerPairs: 50,
    },
  });
  const metrics = measureRequests(app);
  const registrar = routeRegistrar(app, {
    signedInOf: async (request) => {
      const token = tokenOf(request);
      return token === null ? null : sessionOf(context, token);
    },
    perMinute: limits.perMinute,
    fileRoutes: ['/api/docs', ...(options.pages === null ? [] : ['/'])],
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        request: request.id,
        method: request.method,
        // WHY: the address itself may hold ids and what was searched for.
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    const { signedIn } = request;
    if (signedIn !== null && request.headers[BACKGROUND_HEADER] === undefined) {
      await noteUse(context, signedIn).catch((error: unknown) =>
        request.log.error({ failure: loggable(error) }, 'use of a session not noted'),
      );
    }
  });
  await serveDocuments(app, options.version);
  const pages =
    options.pages !== null && existsSync(path.join(options.pages, 'index.html')) ? options.pages : null;
  if (pages !== null) {
    await servePages(app, pages);
  }
  answerUnknown(app, pages !== null);
  addRoutes(registrar, { ...options, limits, metrics, describe: () => app.swagger() });
  await app.ready();
  return { app, routes: registrar.routes };
}

/** Nothing but our own scripts runs, nothing else is loaded, and no other site frames us. */
function securityHeaders(isHttps: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // WHY: the components of the pages write style elements while they run.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: isHttps ? { maxAge: 31_536_000 } : (false as const),
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false as const,
  };
}

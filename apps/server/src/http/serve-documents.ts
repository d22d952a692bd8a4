import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { withReferredSchemas } from './referred-schemas.ts';

const DESCRIPTION = `水责平台接口。先以 POST /api/sign-in 登录，之后的请求带上所得的 Cookie；凡是改动数据的请求（POST、PUT、DELETE）
都要带请求头 \`X-Shuize-Request: 1\`。错误一律以 RFC 9457 的 problem details 返回，\`code\` 保持不变，文字按 \`Accept-Language\` 用中文或英文。

The platform of Shuize. Sign in with POST /api/sign-in and send its cookie from then on; whatever changes something (POST, PUT,
DELETE) needs the header \`X-Shuize-Request: 1\`. Errors are problem details (RFC 9457) with a stable \`code\`, their sentences in
Chinese or English by \`Accept-Language\`.`;

/** The description of the API from the schemas of its routes, and a page to read it. To be called before routes are added. */
export async function serveDocuments(app: FastifyInstance, version: string): Promise<void> {
  const named = createJsonSchemaTransformObject({});
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '水责 Shuize', description: DESCRIPTION, version, license: { name: 'Apache-2.0' } },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'shuize-session' } },
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (description) => withReferredSchemas(named(description)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    uiConfig: { docExpansion: 'list', deepLinking: true, url: '/api/openapi.json' },
    theme: { title: '水责接口 · Shuize API' },
  });
}

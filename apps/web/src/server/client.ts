import createClient from 'openapi-fetch';
import type { paths } from './api-types.ts';

/** A header that no other site's page can send; the server asks for it where something is changed. */
export const REQUEST_HEADERS = { 'accept-language': 'zh-CN', 'x-shuize-request': 'web' } as const;

export const server = createClient<paths, 'application/json'>({
  baseUrl: window.location.origin,
  headers: REQUEST_HEADERS,
  // WHY: asked for late, so that a test page may stand in for the network.
  fetch: (request) => window.fetch(request),
});

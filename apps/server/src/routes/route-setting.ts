import type { ServerContext } from '../context/server-context.ts';
import type { Metrics } from '../http/metrics.ts';
import type { OpenIdOffer } from '../openid/openid-offer.ts';

/** What routes work with. */
export interface RouteSetting {
  readonly context: ServerContext;
  readonly isHttps: boolean;
  readonly metricsToken: string | null;
  readonly openId: OpenIdOffer | null;
  readonly metrics: Metrics;
  /** The OpenAPI document. */
  readonly describe: () => unknown;
  /** Bytes of all files of one request, and how many. */
  readonly limits: { readonly fileBytes: number; readonly files: number };
}

import { instantOfAsOf, type KnownPlaces } from '@shuize/platform';

/** The instant that a query asks for; `null`: now. */
export function asOfIn({ asOf }: { readonly asOf?: string | undefined }): KnownPlaces['asOf'] | null {
  return asOf === undefined ? null : instantOfAsOf(asOf);
}

import { bilingual, failure, type Result, success } from '@shuize/domain';
import {
  allowInsecureRequests,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { PlatformFault } from '../platform-fault.ts';

/** Where accounts may also sign in (统一身份认证), by OpenID Connect. */
export interface OpenIdSettings {
  /** Address of the provider, as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: a public client, held by PKCE alone. */
  readonly clientSecret: string | null;
  /** The address of this installation that the provider sends browsers back to. */
  readonly redirectUri: string;
}

export interface OpenIdProvider {
  readonly redirectUri: string;
  /** What the provider says of itself, asked for when first needed, and again while it does not answer. */
  readonly configuration: () => Promise<Result<Configuration, PlatformFault>>;
}

const SECONDS_TO_ANSWER = 10;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** @returns a fault where an address is none, or is not encrypted and leads off this machine */
export function openIdProvider({
  issuer,
  clientId,
  clientSecret,
  redirectUri,
}: OpenIdSettings): Result<OpenIdProvider, PlatformFault> {
  const address = URL.canParse(issuer) ? new URL(issuer) : null;
  const isLoopback = address !== null && LOOPBACK.has(address.hostname);
  const isUsable = address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback);
  if (address === null || !isUsable || !URL.canParse(redirectUri)) {
    return failure(unusableAddress());
  }
  const discover = () =>
    discovery(address, clientId, clientSecret ?? undefined, undefined, {
      timeout: SECONDS_TO_ANSWER,
      execute: [enableNonRepudiationChecks, ...(address.protocol === 'http:' ? [allowInsecureRequests] : [])],
    });
  let known: Configuration | null = null;
  return success({
    redirectUri,
    configuration: async () => {
      try {
        known ??= await discover();
        return success(known);
      } catch {
        return failure(providerUnavailable());
      }
    },
  });
}

function unusableAddress(): PlatformFault {
  return {
    kind: 'invalid',
    code: 'unusable-openid-address',
    message: bilingual(
      '统一身份认证的地址不可用。',
      'The address of the OpenID provider or of the way back cannot be used.',
    ),
    mend: bilingual(
      '地址须以 https:// 开头；本机地址除外。',
      'It has to begin with https://, unless it is of this machine.',
    ),
  };
}

function providerUnavailable(): PlatformFault {
  return {
    kind: 'unavailable',
    code: 'openid-unavailable',
    message: bilingual('统一身份认证没有应答。', 'The OpenID provider does not answer.'),
    mend: bilingual('请稍后重试，或者用密码登录。', 'Try again later, or sign in by password.'),
  };
}

import { bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import { type OpenIdProvider, openIdProvider } from '@shuize/platform';

/** Where the provider sends browsers back to, under the public address. */
export const OPENID_RETURN = '/api/sign-in/openid/return';

/** Sign-in at an OpenID provider (统一身份认证), as the one who runs the platform set it; `null` where nothing was. */
export interface OpenIdAsked {
  readonly issuer: string | null;
  readonly clientId: string | null;
  /** `null`: a public client. */
  readonly clientSecret: string | null;
  /** What people know the provider by. */
  readonly name: string | null;
}

export interface OpenIdOffer {
  readonly name: string;
  readonly provider: OpenIdProvider;
}

const USUAL_NAME = '统一身份认证';

/**
 * The provider of the settings; it is not asked anything yet.
 *
 * @param publicAddress - where browsers reach the platform, which the provider has to know
 * @returns `null` where neither provider nor client is set
 */
export function openIdOffer(
  { issuer, clientId, clientSecret, name }: OpenIdAsked,
  publicAddress: string | null,
): Result<OpenIdOffer | null, Explained> {
  if (issuer === null && clientId === null) {
    return success(null);
  }
  if (issuer === null || clientId === null || publicAddress === null) {
    return failure(halfSet());
  }
  const redirectUri = `${publicAddress.replace(/\/+$/, '')}${OPENID_RETURN}`;
  const provider = openIdProvider({ issuer, clientId, clientSecret, redirectUri });
  return provider.ok ? success({ name: name ?? USUAL_NAME, provider: provider.value }) : provider;
}

function halfSet(): Explained {
  return {
    message: bilingual('统一身份认证没有设置完整。', 'Sign-in at an OpenID provider is set only in part.'),
    mend: bilingual(
      '请同时设置 SHUIZE_OPENID_ISSUER（认证服务的地址）、SHUIZE_OPENID_CLIENT（在那里登记的客户端编号）和 SHUIZE_ADDRESS（浏览器访问本平台的地址）；不用统一身份认证的，前两个都不设置。',
      'Set SHUIZE_OPENID_ISSUER (address of the provider), SHUIZE_OPENID_CLIENT (the client registered there) and SHUIZE_ADDRESS (where browsers reach this platform) together, or neither of the first two.',
    ),
  };
}

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A provider that knows one client and confirms whoever it is told to, on the loopback address. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: the client has none. */
  readonly clientSecret: string | null;
  /** Changes what the next tokens say, or which key signs them. */
  claims: Readonly<Record<string, unknown>>;
  signsWithUnknownKey: boolean;
  isDown: boolean;
  /** What a browser is sent back with after the person confirmed: the query of the address. */
  readonly confirm: (authorizationUrl: string, subject: string) => string;
  /** Parameters of the requests for tokens. */
  readonly tokenRequests: URLSearchParams[];
  readonly stop: () => Promise<void>;
}

const KEY = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const UNKNOWN_KEY = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const CLIENT_ID = 'shuize';

export async function openTestProvider(
  clientSecret: string | null = randomBytes(16).toString('hex'),
): Promise<TestProvider> {
  const confirmed = new Map<string, { readonly asked: URLSearchParams; readonly subject: string }>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    issuer,
    clientId: CLIENT_ID,
    clientSecret,
    claims: {},
    signsWithUnknownKey: false,
    isDown: false,
    tokenRequests: [],
    confirm: (authorizationUrl, subject) => {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomBytes(16).toString('hex');
      confirmed.set(code, { asked, subject });
      return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(body));
    };
    if (provider.isDown) {
      return send(503, {});
    }
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return send(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          authorization_response_iss_parameter_supported: true,
        });
      case '/keys':
        return send(200, {
          keys: [{ ...KEY.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }],
        });
      case '/token': {
        const given = new URLSearchParams(await text(request));
        provider.tokenRequests.push(given);
        const code = given.get('code') ?? '';
        const known = confirmed.get(code);
        confirmed.delete(code);
        return known !== undefined && isAllowed(given, known.asked)
          ? send(200, { access_token: 'none', token_type: 'Bearer', id_token: idToken(known) })
          : send(400, { error: 'invalid_grant' });
      }
      default:
        return send(404, {});
    }
  }

  function isAllowed(given: URLSearchParams, asked: URLSearchParams): boolean {
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    return (
      asked.get('code_challenge_method') === 'S256' &&
      asked.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === given.get('redirect_uri') &&
      given.get('client_id') === CLIENT_ID &&
      given.get('client_secret') === clientSecret
    );
  }

  function idToken({
    asked,
    subject,
  }: {
    readonly asked: URLSearchParams;
    readonly subject: string;
  }): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: issuer,
      aud: CLIENT_ID,
      sub: subject,
      iat: now,
      exp: now + 60,
      nonce: asked.get('nonce'),
      ...provider.claims,
    };
    const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const content = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`;
    const { privateKey } = provider.signsWithUnknownKey ? UNKNOWN_KEY : KEY;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  }

  return provider;
}

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A provider on the loopback address at which everybody is who the test says. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** With it nothing is answered as it should be. */
  isDown: boolean;
  /** What a browser that was sent to the provider comes back with: the query of the address. */
  readonly confirm: (sentTo: string, subject: string) => string;
  readonly stop: () => Promise<void>;
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const CLIENT_ID = 'shuize';

export async function openTestProvider(): Promise<TestProvider> {
  const confirmed = new Map<string, { readonly nonce: string | null; readonly subject: string }>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    issuer,
    clientId: CLIENT_ID,
    isDown: false,
    confirm: (sentTo, subject) => {
      const asked = new URL(sentTo).searchParams;
      const code = randomBytes(16).toString('hex');
      confirmed.set(code, { nonce: asked.get('nonce'), subject });
      return new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: object) => {
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
        });
      case '/keys':
        return send(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] });
      case '/token': {
        const code = new URLSearchParams(await text(request)).get('code') ?? '';
        const known = confirmed.get(code);
        confirmed.delete(code);
        return known === undefined
          ? send(400, { error: 'invalid_grant' })
          : send(200, { access_token: 'none', token_type: 'Bearer', id_token: idToken(issuer, known) });
      }
      default:
        return send(404, {});
    }
  }

  return provider;
}

function idToken(
  issuer: string,
  { nonce, subject }: { readonly nonce: string | null; readonly subject: string },
): string {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: CLIENT_ID, sub: subject, iat: now, exp: now + 60, nonce };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

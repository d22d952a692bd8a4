import { openIdBegunSchema, openIdLinkSchema, signInOffersSchema } from '@shuize/contract';
import { failure, success } from '@shuize/domain';
import { beginOpenId, beginOpenIdLink, finishOpenId, notFound, unlinkOpenId } from '@shuize/platform';
import type { FastifyReply } from 'fastify';
import type { RouteRegistrar } from '../http/register-route.ts';
import { OPENID_RETURN } from '../openid/openid-offer.ts';
import { clearTicket, setTicket, ticketOf } from '../openid/openid-ticket.ts';
import { deviceName } from '../session/device-name.ts';
import { setToken } from '../session/session-cookie.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '登录 Sign-in';
const OWN_TAG = '我的账号 Own account';
const TRIES_PER_MINUTE = 30;
const ELSEWHERE = 302;

/** Signing in at an OpenID provider. Browsers come to these addresses themselves, so what goes wrong is told by the pages. */
export function openIdRoutes({ route }: RouteRegistrar, { context, isHttps, openId }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/sign-in',
    permission: 'public',
    tag: TAG,
    summary: '除密码外还可以怎样登录 How one may sign in besides a password',
    schema: { answer: signInOffersSchema },
    handler: async () => success({ openId: openId === null ? null : { name: openId.name } }),
  });

  route({
    method: 'GET',
    url: '/api/sign-in/openid',
    permission: 'public',
    tag: TAG,
    summary: '转到统一身份认证登录 Go to the OpenID provider to sign in',
    perMinute: TRIES_PER_MINUTE,
    done: ELSEWHERE,
    schema: { answer: null },
    handler: async ({ reply }) => {
      if (openId === null) {
        return failure(notFound());
      }
      const begun = await beginOpenId(context, openId.provider);
      if (!begun.ok) {
        return goTo(reply, withProblem(begun.error.code));
      }
      setTicket(reply, begun.value.ticket, isHttps);
      return goTo(reply, begun.value.url);
    },
  });

  route({
    method: 'GET',
    url: OPENID_RETURN,
    permission: 'public',
    tag: TAG,
    summary: '从统一身份认证返回 Come back from the OpenID provider',
    perMinute: TRIES_PER_MINUTE,
    done: ELSEWHERE,
    schema: { answer: null },
    handler: async ({ request, reply }) => {
      if (openId === null) {
        return failure(notFound());
      }
      const finished = await finishOpenId(context, openId.provider, {
        ticket: ticketOf(request),
        query: new URL(request.url, openId.provider.redirectUri).search,
        device: deviceName(request.headers['user-agent']),
      });
      clearTicket(reply, isHttps);
      if (!finished.ok) {
        return goTo(reply, withProblem(finished.error.code));
      }
      if (finished.value === null) {
        return goTo(reply, '/account');
      }
      setToken(reply, finished.value.token, isHttps);
      return goTo(reply, '/');
    },
  });

  route({
    method: 'POST',
    url: '/api/me/openid',
    permission: 'own-account',
    tag: OWN_TAG,
    summary: '开始把我的账号关联到统一身份认证 Begin to link my account to the OpenID provider',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: openIdLinkSchema, answer: openIdBegunSchema },
    handler: async ({ signedIn, body, reply }) => {
      if (openId === null) {
        return failure(notFound());
      }
      const begun = await beginOpenIdLink(context, openId.provider, signedIn, body.password);
      if (!begun.ok) {
        return begun;
      }
      setTicket(reply, begun.value.ticket, isHttps);
      return success({ url: begun.value.url });
    },
  });

  route({
    method: 'DELETE',
    url: '/api/me/openid',
    permission: 'own-account',
    tag: OWN_TAG,
    summary: '取消我的账号与统一身份认证的关联 Take the link to the OpenID provider off my account',
    schema: { answer: null },
    handler: ({ signedIn }) => unlinkOpenId(context, signedIn),
  });
}

function goTo(reply: FastifyReply, address: string) {
  reply.header('location', address);
  return success(null);
}

/** The page that tells it knows each problem by its code. */
function withProblem(code: string): string {
  return `/?${new URLSearchParams({ problem: code })}`;
}

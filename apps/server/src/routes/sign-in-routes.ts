import { codeGivenSchema, meSchema, passwordGivenSchema } from '@shuize/contract';
import { success } from '@shuize/domain';
import { giveCode, signIn, signOut } from '@shuize/platform';
import type { RouteRegistrar } from '../http/register-route.ts';
import { deviceName } from '../session/device-name.ts';
import { clearToken, setToken, tokenOf } from '../session/session-cookie.ts';
import { meOf } from './me-of.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '登录 Sign-in';
/** People try a few times; programs that guess try more often. */
const TRIES_PER_MINUTE = 30;

export function signInRoutes({ route }: RouteRegistrar, { context, isHttps }: RouteSetting): void {
  route({
    method: 'POST',
    url: '/api/sign-in',
    permission: 'public',
    tag: TAG,
    summary: '用登录名和密码登录 Sign in by name and password',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: passwordGivenSchema, answer: meSchema },
    handler: async ({ body, request, reply, language }) => {
      const device = deviceName(request.headers['user-agent']);
      const opened = await signIn(context, { ...body, device });
      if (!opened.ok) {
        return opened;
      }
      setToken(reply, opened.value.token, isHttps);
      return success(await meOf(context, opened.value.signedIn, language));
    },
  });

  route({
    method: 'POST',
    url: '/api/sign-in/code',
    permission: 'public',
    tag: TAG,
    summary: '输入动态口令，完成登录 Give the one-time code to a session that waits for it',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: codeGivenSchema, answer: meSchema },
    handler: async ({ body, request, reply, language }) => {
      const opened = await giveCode(context, tokenOf(request) ?? '', body.code);
      if (!opened.ok) {
        return opened;
      }
      setToken(reply, opened.value.token, isHttps);
      return success(await meOf(context, opened.value.signedIn, language));
    },
  });

  route({
    method: 'POST',
    url: '/api/sign-out',
    permission: 'public',
    tag: TAG,
    summary: '退出登录 Sign out',
    schema: { answer: null },
    handler: async ({ request, reply }) => {
      const token = tokenOf(request);
      if (token !== null) {
        await signOut(context, token);
      }
      clearToken(reply, isHttps);
      return success(null);
    },
  });
}

import {
  codeGivenSchema,
  meSchema,
  newPasswordSchema,
  newSecondFactorSchema,
  ownSessionsSchema,
  secondFactorBeginSchema,
  secondFactorConfirmSchema,
  sessionParamsSchema,
} from '@shuize/contract';
import { success } from '@shuize/domain';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOwnSession,
  listOwnSessions,
  removeOwnSecondFactor,
} from '@shuize/platform';
import type { RouteRegistrar } from '../http/register-route.ts';
import { meOf } from './me-of.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '我的账号 Own account';
const TRIES_PER_MINUTE = 30;

export function ownAccountRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/me',
    permission: 'own-account',
    tag: TAG,
    summary: '我是谁、能做什么 Who I am and what I may do',
    schema: { answer: meSchema },
    handler: async ({ signedIn, language }) => success(await meOf(context, signedIn, language)),
  });

  route({
    method: 'GET',
    url: '/api/me/sessions',
    permission: 'own-account',
    tag: TAG,
    summary: '我登录着的地方 Where I am signed in',
    schema: { answer: ownSessionsSchema },
    handler: async ({ signedIn }) => {
      const listed = await listOwnSessions(context, signedIn);
      return listed.ok ? success({ items: [...listed.value] }) : listed;
    },
  });

  route({
    method: 'DELETE',
    url: '/api/me/sessions/:sessionId',
    permission: 'own-account',
    tag: TAG,
    summary: '让一处登录失效 End one of my sessions',
    schema: { params: sessionParamsSchema, answer: null },
    handler: ({ signedIn, params }) => endOwnSession(context, signedIn, params.sessionId),
  });

  route({
    method: 'PUT',
    url: '/api/me/password',
    permission: 'own-account',
    tag: TAG,
    summary: '修改密码，其他登录随之失效 Change the password and end all other sessions',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: newPasswordSchema, answer: null },
    handler: ({ signedIn, body }) => changePassword(context, signedIn, body),
  });

  route({
    method: 'POST',
    url: '/api/me/second-factor',
    permission: 'own-account',
    tag: TAG,
    summary: '开始启用动态口令 Begin to set up one-time codes',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: secondFactorBeginSchema, answer: newSecondFactorSchema },
    handler: ({ signedIn, body }) => beginSecondFactor(context, signedIn, body.password),
  });

  route({
    method: 'PUT',
    url: '/api/me/second-factor',
    permission: 'own-account',
    tag: TAG,
    summary: '用第一个动态口令确认启用 Confirm by the first code',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: secondFactorConfirmSchema, answer: null },
    handler: ({ signedIn, body }) => confirmSecondFactor(context, signedIn, body),
  });

  route({
    method: 'POST',
    url: '/api/me/second-factor/removal',
    permission: 'own-account',
    tag: TAG,
    summary: '用一个动态口令停用动态口令 Take one-time codes off, by one of them',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: codeGivenSchema, answer: null },
    handler: ({ signedIn, body }) => removeOwnSecondFactor(context, signedIn, body.code),
  });
}

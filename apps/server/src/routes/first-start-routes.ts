import { firstStartGivenSchema, firstStartSchema } from '@shuize/contract';
import { type Bilingual, success } from '@shuize/domain';
import { firstStartState } from '@shuize/platform';
import type { RouteRegistrar } from '../http/register-route.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '首次启动 First start';
/** People try a few times; programs that guess try more often. */
const TRIES_PER_MINUTE = 30;

export function firstStartRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  let step: Bilingual | null = null;

  route({
    method: 'GET',
    url: '/api/first-start',
    permission: 'public',
    tag: TAG,
    summary: '是否尚未建立管理员 Whether the first administrators are still to be made',
    schema: { answer: firstStartSchema },
    handler: async ({ language }) =>
      success({ ...(await firstStartState(context)), step: step?.[language] ?? null }),
  });

  route({
    method: 'POST',
    url: '/api/first-start',
    permission: 'public',
    tag: TAG,
    summary:
      '用启动时显示的一次性令牌建立三名管理员，可同时建立一个分析人员账号、装入演示省 Make the three administrators with the token shown at start, with a first analyst and the demonstration where asked for',
    perMinute: TRIES_PER_MINUTE,
    schema: { body: firstStartGivenSchema, answer: null },
    handler: async ({ body }) => {
      try {
        return await context.work.completeFirstStart({
          ...body,
          onStep: (next) => {
            step = next;
          },
        });
      } finally {
        step = null;
      }
    },
  });
}

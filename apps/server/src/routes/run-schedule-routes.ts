import { newRunScheduleSchema, runScheduleSchema } from '@shuize/contract';
import { type Language, success } from '@shuize/domain';
import { type KeptSchedule, readRunSchedule, setRunSchedule } from '@shuize/platform';
import type { z } from 'zod';
import type { RouteRegistrar } from '../http/register-route.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '核算 Runs';

export function runScheduleRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/run-schedule',
    permission: 'read-runs',
    tag: TAG,
    summary:
      '定时核算：月、季、年结束后第几天，以及没有完成的 When runs are made by schedule, and which came to nothing',
    schema: { answer: runScheduleSchema },
    handler: async ({ actor, language }) => {
      const found = await readRunSchedule(context, actor);
      return found.ok ? success(scheduleAnswer(found.value, language)) : found;
    },
  });

  route({
    method: 'PUT',
    url: '/api/run-schedule',
    permission: 'set-run-schedule',
    tag: TAG,
    summary: '设定定时核算 Set when runs are made by schedule',
    schema: { body: newRunScheduleSchema, answer: runScheduleSchema },
    handler: async ({ actor, body, language }) => {
      const set = await setRunSchedule(context, actor, body);
      return set.ok ? success(scheduleAnswer(set.value, language)) : set;
    },
  });
}

function scheduleAnswer(
  { schedule: { month, quarter, year }, lastFailures }: KeptSchedule,
  language: Language,
): z.input<typeof runScheduleSchema> {
  return {
    month,
    quarter,
    year,
    lastFailures: lastFailures.map(({ period, at, message }) => ({ period, at, message: message[language] })),
  };
}

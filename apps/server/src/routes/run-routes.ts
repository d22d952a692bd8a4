import {
  changesQuerySchema,
  changesSchema,
  newRunSchema,
  recomputationSchema,
  resultListQuerySchema,
  resultListSchema,
  runListQuerySchema,
  runListSchema,
  runParamsSchema,
  runSchema,
  runsUnderWaySchema,
} from '@shuize/contract';
import { bilingual, success } from '@shuize/domain';
import {
  instantOfAsOf,
  readResults,
  readRun,
  readRuns,
  readRunsUnderWay,
  recomputeRunInLine,
  startRunInLine,
  userNames,
  whatChanged,
} from '@shuize/platform';
import { mutable } from '../http/mutable.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import type { RouteSetting } from './route-setting.ts';
import { differenceAnswers, type RunAnswer, runAnswer, runAnswers } from './run-answer.ts';

const TAG = '核算 Runs';
/** A run takes seconds to minutes of the whole machine. */
const RUNS_PER_MINUTE = 10;

const LIST: ListShape<RunAnswer> = {
  name: bilingual('核算', 'runs'),
  columns: [
    column('编号', 'run', ({ runId }) => runId),
    column('时段', 'period', ({ period }) => period),
    column('数据截至', 'as of', ({ asOf }) => asOf),
    column('完成时间', 'finished at', ({ finishedAt }) => finishedAt),
    column('发起人', 'started by', ({ startedBy }) => startedBy),
    column('发布版次', 'edition', ({ publication }) => publication?.edition ?? null),
    column('程序版本', 'program version', ({ engineVersion }) => engineVersion),
    column('数据摘要', 'input digest', ({ inputDigest }) => inputDigest),
    column('结果摘要', 'result digest', ({ resultDigest }) => resultDigest),
  ],
};

export function runRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/runs',
    permission: 'read-runs',
    tag: TAG,
    summary: '历次核算，由新到旧 Runs, the newest first',
    files: LIST_FILES,
    schema: { query: runListQuerySchema, answer: runListSchema },
    handler: async ({ actor, query, language }) => {
      const { period = null } = query;
      const listed = await readRuns(context, actor, { period, ...partAsked(query) });
      return listed.ok
        ? listAnswer(context, query, language, LIST, {
            items: await runAnswers(context, listed.value.runs),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'POST',
    url: '/api/runs',
    permission: 'start-run',
    tag: TAG,
    summary: '核算一个月、季或年 Make a run of a month, quarter or year',
    done: 201,
    perMinute: RUNS_PER_MINUTE,
    schema: { body: newRunSchema, answer: runSchema },
    handler: async ({ actor, body: { period, asOf } }) => {
      const started = await startRunInLine(context, actor, {
        period,
        asOf: asOf === null ? null : instantOfAsOf(asOf),
      });
      return started.ok
        ? success(await runAnswer(context, { run: started.value, publication: null }))
        : started;
    },
  });

  route({
    method: 'GET',
    url: '/api/runs/under-way',
    permission: 'read-runs',
    tag: TAG,
    summary: '正在进行和排队的核算、重算 Runs that are being made, made again or wait',
    schema: { answer: runsUnderWaySchema },
    handler: async ({ actor, language }) => {
      const found = await readRunsUnderWay(context, actor);
      return found.ok
        ? success({
            items: found.value.map(({ kind, period, asOf, startedBy, startedAt, step }) => ({
              kind,
              period,
              asOf,
              startedBy,
              startedAt,
              step: step[language],
            })),
          })
        : found;
    },
  });

  route({
    method: 'GET',
    url: '/api/runs/:runId',
    permission: 'read-runs',
    tag: TAG,
    summary: '一次核算 One run',
    schema: { params: runParamsSchema, answer: runSchema },
    handler: async ({ actor, params }) => {
      const found = await readRun(context, actor, params.runId);
      return found.ok ? success(await runAnswer(context, found.value)) : found;
    },
  });

  route({
    method: 'GET',
    url: '/api/runs/:runId/changes',
    permission: 'read-runs',
    tag: TAG,
    summary:
      '此后的变化：入库和更正的数据，以及与另一次核算结果的差别 What changed since: facts, and results beside a later run',
    schema: { params: runParamsSchema, query: changesQuerySchema, answer: changesSchema },
    handler: async ({ actor, params, query, language }) => {
      const found = await whatChanged(context, actor, {
        runId: params.runId,
        laterRunId: query.later ?? null,
      });
      if (!found.ok) {
        return found;
      }
      const { after, until, facts, results } = found.value;
      const names = await userNames(
        context,
        facts.flatMap(({ rows }) => rows.map((row) => row.actor)),
      );
      return success({
        after,
        until,
        facts: facts.map(({ file, total, rows }) => ({
          file,
          total,
          rows: rows.map(({ key, before, after: now, recordedAt, batchId, source, actor: by, reason }) => ({
            key: { ...key },
            before: before === null ? null : { ...before },
            after: now === null ? null : { ...now },
            recordedAt,
            batchId,
            source,
            actor: by === null ? null : (names.get(by) ?? null),
            reason,
          })),
        })),
        results: results === null ? null : differenceAnswers(results, language),
      });
    },
  });

  route({
    method: 'POST',
    url: '/api/runs/:runId/recomputation',
    permission: 'read-runs',
    tag: TAG,
    summary:
      '按当时已知的数据重算，并与保存的结果对照；不写入 Make a run again and hold it against what was kept',
    perMinute: RUNS_PER_MINUTE,
    schema: { params: runParamsSchema, answer: recomputationSchema },
    handler: async ({ actor, params, language }) => {
      const found = await recomputeRunInLine(context, actor, params.runId);
      if (!found.ok) {
        return found;
      }
      const { isSame, isIntact, input, result, engineVersion, packs, differences } = found.value;
      return success({
        ...mutable({ isSame, isIntact, input, result, engineVersion, packs }),
        differences: differenceAnswers(differences, language),
      });
    },
  });

  route({
    method: 'GET',
    url: '/api/results',
    permission: 'read-runs',
    tag: TAG,
    summary: '一次核算的结果：水质、排名、得分、线索 Results of a run: water, rankings, scores, findings',
    schema: { query: resultListQuerySchema, answer: resultListSchema },
    handler: async ({ actor, query }) => {
      const { run: runId = null, period = null, kind = null, key = null, page, size } = query;
      const asked = { runId, period, kind, key, offset: (page - 1) * size, limit: size };
      const found = await readResults(context, actor, asked);
      if (!found.ok) {
        return found;
      }
      const { run, total, results } = found.value;
      return success({ items: [...results], total, page, size, runId: run.id, period: run.period });
    },
  });
}

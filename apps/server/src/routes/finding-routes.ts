import {
  findingDetailSchema,
  findingListQuerySchema,
  findingListSchema,
  findingParamsSchema,
  findingQuerySchema,
} from '@shuize/contract';
import { bilingual, formatDay, success } from '@shuize/domain';
import { type FindingEntry, listFindings, readFinding } from '@shuize/platform';
import { mutable } from '../http/mutable.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, fileOfList, LIST_FILES, type ListShape, partAsked } from '../lists/list-answer.ts';
import { packTitles } from './pack-titles.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '问责线索 Findings';

const LIST: ListShape<FindingEntry> = {
  name: bilingual('问责线索', 'findings'),
  columns: [
    column('状态', 'status', ({ status }) => status),
    column('条款', 'citation', ({ citation }) => citation),
    column('条款编号', 'provision', ({ provision }) => provision),
    column('行政区划代码', 'division code', ({ division }) => division),
    column('行政区划', 'division', ({ divisionName }) => divisionName),
    column('断面', 'section', ({ section }) => section),
    column('职务', 'post', ({ post }) => post),
    column('时段', 'window', ({ window }) => window),
    column('次数', 'observed', ({ observed }) => observed),
    column('要求', 'required', ({ required }) => required),
    column('线索', 'finding', ({ sentence }) => sentence),
    column('摘要', 'digest', ({ digest }) => digest),
  ],
};

export function findingRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/findings',
    permission: 'read-findings',
    tag: TAG,
    summary: '一次核算的问责线索，不指明时为最近一次 Findings of a run, of the newest where none is named',
    files: LIST_FILES,
    schema: { query: findingListQuerySchema, answer: findingListSchema },
    handler: async ({ actor, query, language }) => {
      const { run: runId = null, period = null, status = null, policy = null, division = null } = query;
      const asked = { runId, period, status, policy, division, language, ...partAsked(query) };
      const listed = await listFindings(context, actor, asked);
      if (!listed.ok) {
        return listed;
      }
      const { run, findings, total, counts, policies } = listed.value;
      if (query.format !== 'json') {
        return success(await fileOfList(context, LIST, findings, query.format, language));
      }
      const titles = packTitles(context);
      return success({
        items: [...findings],
        total,
        page: query.page,
        size: query.size,
        runId: run?.id ?? null,
        period: run?.period ?? null,
        asOf: run?.asOf ?? null,
        counts,
        policies: policies.map(({ policy, count }) => ({
          policy,
          title: titles.get(policy)?.[language] ?? policy,
          count,
        })),
      });
    },
  });

  route({
    method: 'GET',
    url: '/api/findings/:digest',
    permission: 'read-findings',
    tag: TAG,
    summary: '一条线索及其全部依据 One finding with its whole chain',
    schema: { params: findingParamsSchema, query: findingQuerySchema, answer: findingDetailSchema },
    handler: async ({ actor, params: { digest }, query, language }) => {
      const { run: runId = null, period = null } = query;
      const found = await readFinding(context, actor, { digest, runId, period });
      if (!found.ok) {
        return found;
      }
      const { run, finding, cards, sufficientFacts } = found.value;
      const card = cards[language];
      return success({
        runId: run.id,
        period: run.period,
        asOf: run.asOf,
        finding: mutable(finding),
        card: mutable({
          ...card,
          localValues: card.localValues ?? [],
          holders: card.holders.map((holder) => ({
            ...holder,
            from: holder.from === null ? null : formatDay(holder.from),
            to: holder.to === null ? null : formatDay(holder.to),
          })),
        }),
        sufficientFacts: [...sufficientFacts],
      });
    },
  });
}

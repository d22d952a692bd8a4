import {
  correctionSchema,
  exclusionDecisionSchema,
  exclusionListQuerySchema,
  exclusionListSchema,
  exclusionParamsSchema,
  exclusionProposalSchema,
  newExclusionSchema,
  recordedCorrectionSchema,
} from '@shuize/contract';
import { bilingual, success } from '@shuize/domain';
import {
  correctRows,
  decideExclusion,
  type ExclusionProposal,
  proposeExclusion,
  readExclusions,
  userNames,
  withdrawRows,
} from '@shuize/platform';
import type { z } from 'zod';
import type { ServerContext } from '../context/server-context.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '更正和剔除 Corrections and exclusions';

type Proposal = z.input<typeof exclusionProposalSchema>;

const LIST: ListShape<Proposal> = {
  name: bilingual('剔除申请', 'exclusions'),
  columns: [
    column('断面', 'section', ({ section }) => section),
    column('月份', 'month', ({ month }) => month),
    column('指标', 'indicator', ({ indicator }) => indicator),
    column('理由', 'reason', ({ reason }) => reason),
    column('申请人', 'proposed by', ({ proposedBy }) => proposedBy),
    column('申请时间', 'proposed at', ({ proposedAt }) => proposedAt),
    column('审批结果', 'decision', ({ decision }) => decision),
    column('审批人', 'decided by', ({ decidedBy }) => decidedBy),
    column('审批时间', 'decided at', ({ decidedAt }) => decidedAt),
    column('审批意见', 'reason of the decision', ({ decisionReason }) => decisionReason),
  ],
};

export function correctionRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'POST',
    url: '/api/corrections',
    permission: 'correct',
    tag: TAG,
    summary:
      '更正已入库的行：写成新的一版，写明理由 Correct rows on record, each as a new version with a reason',
    done: 201,
    schema: { body: correctionSchema, answer: recordedCorrectionSchema },
    handler: ({ actor, body }) => correctRows(context, actor, body),
  });

  route({
    method: 'POST',
    url: '/api/corrections/withdrawal',
    permission: 'correct',
    tag: TAG,
    summary: '撤回已入库的行：不再计入，原文仍可查 Take rows back: they no longer count and stay on record',
    done: 201,
    schema: { body: correctionSchema, answer: recordedCorrectionSchema },
    handler: ({ actor, body }) => withdrawRows(context, actor, body),
  });

  route({
    method: 'GET',
    url: '/api/exclusions',
    permission: 'read-exclusions',
    tag: TAG,
    summary: '剔除申请，待审的在前 Proposed exclusions, those still open first',
    files: LIST_FILES,
    schema: { query: exclusionListQuerySchema, answer: exclusionListSchema },
    handler: async ({ actor, query, language }) => {
      const { state = 'all' } = query;
      const listed = await readExclusions(context, actor, { state, ...partAsked(query) });
      return listed.ok
        ? listAnswer(context, query, language, LIST, {
            items: await proposalAnswers(context, listed.value.proposals),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'POST',
    url: '/api/exclusions',
    permission: 'propose-exclusion',
    tag: TAG,
    summary: '申请剔除一个数据 Propose to leave a value out of the statistics',
    done: 201,
    schema: { body: newExclusionSchema, answer: exclusionProposalSchema },
    handler: async ({ actor, body }) => {
      const proposed = await proposeExclusion(context, actor, body);
      return proposed.ok ? success(await proposalAnswer(context, proposed.value)) : proposed;
    },
  });

  route({
    method: 'POST',
    url: '/api/exclusions/:proposalId/decision',
    permission: 'approve-exclusion',
    tag: TAG,
    summary: '审批剔除申请，不能审批自己的 Approve or reject a proposal, never one’s own',
    schema: { params: exclusionParamsSchema, body: exclusionDecisionSchema, answer: exclusionProposalSchema },
    handler: async ({ actor, params: { proposalId }, body }) => {
      const decided = await decideExclusion(context, actor, { proposalId, ...body });
      return decided.ok ? success(await proposalAnswer(context, decided.value)) : decided;
    },
  });

  route({
    method: 'POST',
    url: '/api/exclusions/withdrawal',
    permission: 'approve-exclusion',
    tag: TAG,
    summary: '撤销已批准的剔除，数据恢复计入 Take an approved exclusion back: the value counts again',
    done: 201,
    schema: { body: newExclusionSchema, answer: recordedCorrectionSchema },
    handler: ({ actor, body: { reason, ...row } }) =>
      withdrawRows(context, actor, { file: 'exclusions.csv', rows: [row], reason }),
  });
}

async function proposalAnswer(context: ServerContext, proposal: ExclusionProposal): Promise<Proposal> {
  const [answer] = await proposalAnswers(context, [proposal]);
  return answer as Proposal;
}

async function proposalAnswers(
  context: ServerContext,
  proposals: readonly ExclusionProposal[],
): Promise<readonly Proposal[]> {
  const names = await userNames(
    context,
    proposals.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
  );
  return proposals.map(({ id, proposedBy, decidedBy, ...proposal }) => ({
    ...proposal,
    proposalId: id,
    proposedBy: names.get(proposedBy) ?? '',
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? null),
  }));
}

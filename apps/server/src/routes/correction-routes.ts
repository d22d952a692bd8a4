import {
  correctionSchema,
  exclusionDecisionSchema,
  exclusionInForceListSchema,
  exclusionInForceQuerySchema,
  exclusionListQuerySchema,
  exclusionListSchema,
  exclusionParamsSchema,
  exclusionProposalSchema,
  newExclusionSchema,
  recordedCorrectionSchema,
} from '@shuize/contract';
import { bilingual, success } from '@shuize/domain';
import {
  type Actor,
  correctRows,
  decideExclusion,
  describeProposals,
  type ExclusionInForce,
  type ExclusionProposal,
  exclusionsInForce,
  proposeExclusion,
  readExclusions,
  userNames,
  withdrawRows,
} from '@shuize/platform';
import type { z } from 'zod';
import type { ServerContext } from '../context/server-context.ts';
import { mutable } from '../http/mutable.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { indicatorWord, outcomeWord } from '../lists/cell-words.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '更正和剔除 Corrections and exclusions';

type Proposal = z.input<typeof exclusionProposalSchema>;

const DECISIONS = {
  open: bilingual('待审', 'open'),
  approved: bilingual('批准', 'approved'),
  rejected: bilingual('驳回', 'rejected'),
};

const PROPOSALS: ListShape<Proposal> = {
  name: bilingual('剔除申请', 'exclusions'),
  columns: [
    ...excludedColumns<Proposal>(),
    column('理由', 'reason', ({ reason }) => reason),
    column('申请人', 'proposed by', ({ proposedBy }) => proposedBy),
    column('申请时间', 'proposed at', ({ proposedAt }) => proposedAt),
    column('审批结果', 'decision', ({ decision }) => DECISIONS[decision ?? 'open']),
    column('审批人', 'decided by', ({ decidedBy }) => decidedBy),
    column('审批时间', 'decided at', ({ decidedAt }) => decidedAt),
    column('审批意见', 'reason of the decision', ({ decisionReason }) => decisionReason),
    column('撤销人', 'taken back by', ({ withdrawal }) => withdrawal?.recordedBy ?? null),
    column('撤销时间', 'taken back at', ({ withdrawal }) => withdrawal?.recordedAt ?? null),
    column('撤销理由', 'reason of taking back', ({ withdrawal }) => withdrawal?.reason ?? null),
  ],
};

const IN_FORCE: ListShape<ExclusionInForce> = {
  name: bilingual('现行的剔除', 'exclusions-in-force'),
  columns: [
    ...excludedColumns<ExclusionInForce>(),
    column('理由', 'reason', ({ reason }) => reason),
    column('审批人', 'approved by', ({ approvedBy }) => approvedBy),
    column('审批日期', 'approved on', ({ approvedOn }) => approvedOn),
  ],
};

/** What is left out, and what its month comes to with it and without. */
function excludedColumns<
  Item extends Pick<Proposal, 'section' | 'sectionName' | 'month' | 'indicator' | 'effect'>,
>() {
  return [
    column<Item>('断面编号', 'section', ({ section }) => section),
    column<Item>('断面名称', 'name', ({ sectionName }) => sectionName),
    column<Item>('月份', 'month', ({ month }) => month),
    column<Item>('指标', 'indicator', ({ indicator }) => indicatorWord(indicator)),
    column<Item>('计入时类别', 'counted', ({ effect }) =>
      effect === null ? null : outcomeWord(effect.counted),
    ),
    column<Item>('剔除后类别', 'left out', ({ effect }) =>
      effect === null ? null : outcomeWord(effect.leftOut),
    ),
  ];
}

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
        ? listAnswer(context, query, language, PROPOSALS, {
            items: await proposalAnswers(context, actor, listed.value.proposals),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'GET',
    url: '/api/exclusions/in-force',
    permission: 'read-exclusions',
    tag: TAG,
    summary: '现行的剔除及剔除前后的类别 Exclusions in force, each with the class counted and left out',
    files: LIST_FILES,
    schema: { query: exclusionInForceQuerySchema, answer: exclusionInForceListSchema },
    handler: async ({ actor, query, language }) => {
      const listed = await exclusionsInForce(context, actor, partAsked(query));
      return listed.ok
        ? listAnswer(context, query, language, IN_FORCE, {
            items: listed.value.exclusions.map(mutable),
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
      return proposed.ok ? success(await proposalAnswer(context, actor, proposed.value)) : proposed;
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
      return decided.ok ? success(await proposalAnswer(context, actor, decided.value)) : decided;
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

async function proposalAnswer(
  context: ServerContext,
  actor: Actor,
  proposal: ExclusionProposal,
): Promise<Proposal> {
  const [answer] = await proposalAnswers(context, actor, [proposal]);
  return answer as Proposal;
}

async function proposalAnswers(
  context: ServerContext,
  actor: Actor,
  proposals: readonly ExclusionProposal[],
): Promise<readonly Proposal[]> {
  const described = await describeProposals(context, actor, proposals);
  const names = await userNames(
    context,
    described.flatMap(({ proposedBy, decidedBy, withdrawal }) => [
      proposedBy,
      decidedBy,
      withdrawal?.actor ?? null,
    ]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return described.map(({ id, proposedBy, decidedBy, withdrawal, effect, ...proposal }) => ({
    ...proposal,
    proposalId: id,
    proposedBy: names.get(proposedBy) ?? '',
    decidedBy: nameOf(decidedBy),
    effect: effect === null ? null : { ...effect },
    withdrawal:
      withdrawal === null
        ? null
        : {
            recordedAt: withdrawal.recordedAt,
            recordedBy: nameOf(withdrawal.actor),
            reason: withdrawal.reason,
          },
  }));
}

import { randomUUID } from 'node:crypto';
import { bilingual, failure, formatDay, type Result, success } from '@shuize/domain';
import {
  addImportBatch,
  appendAudit,
  decideProposal,
  divisionsOfSections,
  type ExclusionProposal,
  lockProposals,
  proposalById,
  recordRows,
  type WriteTransaction,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { JUDGED } from '../access/role.ts';
import { isInScope } from '../access/scope.ts';
import { fieldError, invalid, notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from '../runs/actor-scope.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import type { RunContext } from '../runs/run-context.ts';
import { writeOrUndo } from '../write-or-undo.ts';

export interface DecisionAsked {
  readonly proposalId: string;
  readonly decision: 'approved' | 'rejected';
  /** Needed to reject. */
  readonly reason: string | null;
}

/**
 * Approves or rejects a proposed exclusion (剔除审批), never one's own. Approved, it becomes a row of exclusions.csv and counts
 * from then on.
 */
export async function decideExclusion(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  { proposalId, decision, reason }: DecisionAsked,
): Promise<Result<ExclusionProposal, PlatformFault>> {
  if (!allows(actor, 'approve-exclusion') || actor.roles.some((role) => JUDGED.includes(role))) {
    return failure(notAllowed());
  }
  const decisionReason = reason === null || reason.trim() === '' ? null : reason.trim();
  if (decision === 'rejected' && decisionReason === null) {
    return failure(invalid([rejectedWithoutReason()]));
  }
  return writeOrUndo(database, async (transaction) => {
    await lockProposals(transaction);
    const proposal = await proposalWithin(transaction, actor, proposalId);
    if (proposal === null) {
      return failure(notFound());
    }
    if (proposal.proposedBy === actor.userId) {
      return failure(ownProposal());
    }
    const decided = { decision, decidedBy: actor.userId, decisionReason };
    if (!(await decideProposal(transaction, proposalId, decided))) {
      return failure(alreadyDecided());
    }
    if (decision === 'approved') {
      await exclude(transaction, actor, proposal);
    }
    const { section, month, indicator } = proposal;
    await appendAudit(transaction, {
      actor: actor.userId,
      action: decision === 'approved' ? 'approve-exclusion' : 'reject-exclusion',
      subject: proposalId,
      detail: { section, month, indicator, reason: decisionReason },
    });
    return success({ ...proposal, ...decided, decidedAt: transaction.recordedAt });
  });
}

async function proposalWithin(
  transaction: WriteTransaction,
  actor: Actor,
  id: string,
): Promise<ExclusionProposal | null> {
  const proposal = await proposalById(transaction, id);
  if (proposal === null) {
    return null;
  }
  const scope = await scopeOfActor(transaction, actor);
  const places = await divisionsOfSections(transaction, [proposal.section]);
  const divisions = places.get(proposal.section) ?? [];
  return divisions.some((division) => isInScope(scope, { division })) ? proposal : null;
}

async function exclude(
  transaction: WriteTransaction,
  actor: Actor,
  { section, month, indicator, reason }: ExclusionProposal,
): Promise<void> {
  const batchId = randomUUID();
  const approvedOn = formatDay(chinaDayOf(transaction.recordedAt));
  const row = [section, month, indicator, reason, actor.name, approvedOn];
  const recorded = await recordRows(transaction, { file: 'exclusions.csv', rows: [row], batchId, reason });
  const batch = { id: batchId, source: 'exclusion', fileName: null, digest: null, actor: actor.userId };
  await addImportBatch(transaction, { ...batch, reason, ...recorded });
}

function rejectedWithoutReason() {
  return fieldError(
    'reason',
    'reason-missing',
    bilingual('驳回没有写明理由。', 'A rejection without a reason.'),
    bilingual('请写明驳回的理由。', 'Say why it is rejected.'),
  );
}

function ownProposal(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'own-proposal',
    message: bilingual('剔除申请不能由申请人自己审批。', 'Nobody decides on a proposal of their own.'),
    mend: bilingual('请由另一位负责人审批。', 'Another leader has to decide.'),
  };
}

function alreadyDecided(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'already-decided',
    message: bilingual('这项剔除申请已经审批。', 'The proposal has been decided.'),
    mend: bilingual('请刷新页面查看结果。', 'Reload to see the decision.'),
  };
}

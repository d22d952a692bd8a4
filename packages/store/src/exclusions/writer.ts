import { and, eq, isNull, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { exclusionProposal } from '../schema/runs.ts';
import type { ExclusionProposal } from './exclusion-proposal.ts';

const PROPOSALS_LOCK = 7_238_414;

/** Who proposes or decides waits for whoever does until they are done, so that no value is proposed twice. */
export async function lockProposals({ orm }: WriteTransaction): Promise<void> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(${PROPOSALS_LOCK})`);
}

export async function addProposal(
  { orm, recordedAt }: WriteTransaction,
  made: Pick<ExclusionProposal, 'id' | 'section' | 'month' | 'indicator' | 'reason' | 'proposedBy'>,
): Promise<ExclusionProposal> {
  await orm.insert(exclusionProposal).values({ ...made, proposedAt: recordedAt });
  return {
    ...made,
    proposedAt: recordedAt,
    decidedBy: null,
    decidedAt: null,
    decision: null,
    decisionReason: null,
  };
}

/** Decides a proposal that is still open. @returns whether it was */
export async function decideProposal(
  { orm, recordedAt }: WriteTransaction,
  id: string,
  decided: {
    readonly decision: 'approved' | 'rejected';
    readonly decidedBy: string;
    readonly decisionReason: string | null;
  },
): Promise<boolean> {
  const rows = await orm
    .update(exclusionProposal)
    .set({ ...decided, decidedAt: recordedAt })
    .where(and(eq(exclusionProposal.id, id), isNull(exclusionProposal.decidedAt)))
    .returning({ id: exclusionProposal.id });
  return rows.length === 1;
}

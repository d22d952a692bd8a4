import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { instantOfTimestamp } from '../database/instant.ts';
import { isRowId } from '../database/row-id.ts';
import { exclusionProposal } from '../schema/runs.ts';
import type { ExclusionProposal } from './exclusion-proposal.ts';

export interface ProposalsAsked {
  readonly state: 'open' | 'decided' | 'approved' | 'rejected' | 'all';
  /** Only those of one of these sections; `null`: all. */
  readonly sections: readonly string[] | null;
  readonly limit: number;
  readonly offset: number;
}

/** Proposals, those still open first, each from the newest on, and how many there are in all. */
export async function listProposals(
  { orm }: Transaction,
  { state, sections, limit, offset }: ProposalsAsked,
): Promise<{ readonly total: number; readonly proposals: readonly ExclusionProposal[] }> {
  if (sections?.length === 0) {
    return { total: 0, proposals: [] };
  }
  const asked = and(
    stateIs(state),
    sections === null ? undefined : inArray(exclusionProposal.section, [...sections]),
  );
  const rows = await orm
    .select()
    .from(exclusionProposal)
    .where(asked)
    .orderBy(
      desc(isNull(exclusionProposal.decidedAt)),
      desc(exclusionProposal.proposedAt),
      asc(exclusionProposal.id),
    )
    .limit(limit)
    .offset(offset);
  const [counted] = await orm.select({ total: count() }).from(exclusionProposal).where(asked);
  return { total: counted?.total ?? 0, proposals: rows.map(proposalOf) };
}

/** @returns `null` for an id that no proposal has */
export async function proposalById({ orm }: Transaction, id: string): Promise<ExclusionProposal | null> {
  const [row] = isRowId(id)
    ? await orm.select().from(exclusionProposal).where(eq(exclusionProposal.id, id))
    : [];
  return row === undefined ? null : proposalOf(row);
}

/** The open proposal about the same value, `null` where there is none. */
export async function openProposalOf(
  { orm }: Transaction,
  { section, month, indicator }: Pick<ExclusionProposal, 'section' | 'month' | 'indicator'>,
): Promise<ExclusionProposal | null> {
  const [row] = await orm
    .select()
    .from(exclusionProposal)
    .where(
      and(
        stateIs('open'),
        eq(exclusionProposal.section, section),
        eq(exclusionProposal.month, month),
        eq(exclusionProposal.indicator, indicator),
      ),
    );
  return row === undefined ? null : proposalOf(row);
}

function stateIs(state: ProposalsAsked['state']): SQL | undefined {
  switch (state) {
    case 'open':
      return isNull(exclusionProposal.decidedAt);
    case 'decided':
      return isNotNull(exclusionProposal.decidedAt);
    case 'approved':
    case 'rejected':
      return eq(exclusionProposal.decision, state);
    case 'all':
      return undefined;
  }
}

function proposalOf(row: typeof exclusionProposal.$inferSelect): ExclusionProposal {
  return {
    ...row,
    proposedAt: instantOfTimestamp(row.proposedAt),
    decidedAt: row.decidedAt === null ? null : instantOfTimestamp(row.decidedAt),
    decision: row.decision as ExclusionProposal['decision'],
  };
}

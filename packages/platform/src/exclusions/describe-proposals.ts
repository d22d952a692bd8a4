import type { SectionId } from '@shuize/domain';
import { type Database, type ExclusionProposal, type Instant, rowVersions } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import { knownPlaces } from '../sections/known-places.ts';
import { type ExclusionEffect, exclusionEffect } from './exclusion-effect.ts';

/** A proposal with what a reader needs to judge it. */
export interface DescribedProposal extends ExclusionProposal {
  /** `null` of a section that is not on record any more. */
  readonly sectionName: string | null;
  /** Whether the one who asks proposed it, and so cannot decide. */
  readonly isOwn: boolean;
  readonly effect: ExclusionEffect | null;
  /** When an approved exclusion was taken back; `null`: it was not. */
  readonly withdrawal: {
    readonly recordedAt: Instant;
    readonly actor: string | null;
    readonly reason: string | null;
  } | null;
}

/** What proposals come to; they are within the actor's scope already. */
export async function describeProposals(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  proposals: readonly ExclusionProposal[],
): Promise<readonly DescribedProposal[]> {
  const places = await knownPlaces(database, null);
  const today = chinaDayOf(clock());
  const described: DescribedProposal[] = [];
  for (const proposal of proposals) {
    described.push({
      ...proposal,
      sectionName: places.rowsOf.get(proposal.section as SectionId)?.at(-1)?.name ?? null,
      isOwn: proposal.proposedBy === actor.userId,
      effect: await exclusionEffect(database, places, proposal, today),
      withdrawal: await withdrawalOf(database, proposal),
    });
  }
  return described;
}

/** The first time after its approval that an exclusion was taken back. */
async function withdrawalOf(
  database: Database,
  { section, month, indicator, decision, decidedAt }: ExclusionProposal,
): Promise<DescribedProposal['withdrawal']> {
  if (decision !== 'approved' || decidedAt === null) {
    return null;
  }
  const versions = await database.read((transaction) =>
    rowVersions(transaction, 'exclusions.csv', { section, month, indicator }),
  );
  const found = versions.findLast(({ texts, recordedAt }) => texts === null && recordedAt > decidedAt);
  return found === undefined
    ? null
    : { recordedAt: found.recordedAt, actor: found.actor, reason: found.reason };
}

import { failure, type Result, success } from '@shuize/domain';
import {
  divisionsOfSections,
  type ExclusionProposal,
  listProposals,
  type ProposalsAsked,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope } from '../access/scope.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from '../runs/actor-scope.ts';
import type { RunContext } from '../runs/run-context.ts';

export interface ExclusionList {
  readonly total: number;
  readonly proposals: readonly ExclusionProposal[];
}

/** Proposed exclusions of sections within the actor's scope, those still open first. */
export async function readExclusions(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  asked: Omit<ProposalsAsked, 'sections'>,
): Promise<Result<ExclusionList, PlatformFault>> {
  if (!allows(actor, 'read-exclusions')) {
    return failure(notAllowed());
  }
  return success(
    await database.read(async (transaction) => {
      const scope = await scopeOfActor(transaction, actor);
      const places = await divisionsOfSections(transaction, null);
      const sections = [...places]
        .filter(([, divisions]) => divisions.some((division) => isInScope(scope, { division })))
        .map(([section]) => section);
      return listProposals(transaction, { ...asked, sections });
    }),
  );
}

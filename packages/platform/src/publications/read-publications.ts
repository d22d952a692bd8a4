import { failure, type Result, success } from '@shuize/domain';
import {
  lastPublication,
  listPublications,
  type Publication,
  publicationById,
  type Run,
  runById,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from '../runs/actor-scope.ts';
import type { ResultDifference } from '../runs/result-differences.ts';
import type { RunContext } from '../runs/run-context.ts';
import { differencesBetween } from '../runs/what-changed.ts';

export interface PublicationList {
  readonly total: number;
  readonly publications: readonly Publication[];
}

/** Editions from the newest on (已发布的各版), of one period or all; everybody who reads data may see that they are there. */
export async function readPublications(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  asked: { readonly period: string | null; readonly limit: number; readonly offset: number },
): Promise<Result<PublicationList, PlatformFault>> {
  return allows(actor, 'read-publications')
    ? success(await database.read((transaction) => listPublications(transaction, asked)))
    : failure(notAllowed());
}

/** An edition with its run, and how it differs from the edition before. */
export interface ReadPublication {
  readonly publication: Publication;
  readonly run: Run;
  /** `null` for the first of its period. */
  readonly before: Publication | null;
  /** What came out otherwise, of what the actor reaches; `null` for the first edition. */
  readonly differences: readonly ResultDifference[] | null;
}

export async function readPublication(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  id: string,
): Promise<Result<ReadPublication, PlatformFault>> {
  if (!allows(actor, 'read-publications')) {
    return failure(notAllowed());
  }
  const found = await database.read(async (transaction): Promise<ReadPublication | null> => {
    const publication = await publicationById(transaction, id);
    const run = publication === null ? null : await runById(transaction, publication.runId);
    if (publication === null || run === null) {
      return null;
    }
    const before = await lastPublication(transaction, publication.period, publication.edition);
    const scope = await scopeOfActor(transaction, actor);
    const differences =
      before === null ? null : await differencesBetween(transaction, before.runId, run.id, scope);
    return { publication, run, before, differences };
  });
  return found === null ? failure(notFound()) : success(found);
}

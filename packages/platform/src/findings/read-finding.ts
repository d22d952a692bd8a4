import { failure, type Result, success } from '@shuize/domain';
import type { Database, Run } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { notFound, type PlatformFault } from '../platform-fault.ts';
import { readResults } from '../runs/read-runs.ts';
import type { FindingContent } from './finding-content.ts';

export interface ReadFinding extends FindingContent {
  readonly run: Run;
}

/**
 * One finding with its whole chain, by its digest.
 *
 * @param asked - `runId`: `null` for the newest run of the period, and of all periods where none is given
 * @returns `not-found` outside the scope as for a digest that no finding of the run has
 */
export async function readFinding(
  context: { readonly database: Database },
  actor: Actor,
  asked: { readonly digest: string; readonly runId: string | null; readonly period: string | null },
): Promise<Result<ReadFinding, PlatformFault>> {
  const { digest, runId, period } = asked;
  const found = await readResults(context, actor, {
    runId,
    period,
    kind: 'finding',
    key: digest,
    limit: 1,
    offset: 0,
  });
  if (!found.ok) {
    return found;
  }
  const [result] = found.value.results;
  return result === undefined
    ? failure(notFound())
    : success({ run: found.value.run, ...(result.content as FindingContent) });
}

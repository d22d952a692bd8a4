import { randomUUID } from 'node:crypto';
import { bilingual, failure, formatDay, type Result, success } from '@shuize/domain';
import {
  addPublication,
  appendAudit,
  lastPublication,
  lockEditions,
  type Publication,
  publicationOfRun,
  type Run,
  resultsOfRun,
  runById,
  type Transaction,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { scopeOfActor } from '../runs/actor-scope.ts';
import { chinaDayOf } from '../runs/china-day.ts';
import type { RunContext } from '../runs/run-context.ts';
import { digestOfResults } from '../runs/run-digests.ts';
import { writeOrUndo } from '../write-or-undo.ts';

const ALL_RESULTS = { kind: null, key: null, divisions: null, limit: null, offset: 0 } as const;

/**
 * Publishes a run (发布) as the next edition of its period, which freezes it: nothing of a run ever changes. A run is
 * published once, not after one that knew more, and only while its results still are those that it was kept with. A second
 * edition and every later one needs a note that says why.
 */
export async function publishRun(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  { runId, note }: { readonly runId: string; readonly note: string | null },
): Promise<Result<Publication, PlatformFault>> {
  if (!allows(actor, 'publish')) {
    return failure(notAllowed());
  }
  return writeOrUndo(database, async (transaction) => {
    await lockEditions(transaction);
    const { isWhole } = await scopeOfActor(transaction, actor);
    const run = await runById(transaction, runId);
    if (run === null || !isWhole) {
      return failure(notFound());
    }
    const refusal = await whyNot(transaction, run, note);
    if (refusal !== null) {
      return failure(refusal);
    }
    const publication = await addPublication(transaction, {
      id: randomUUID(),
      runId,
      period: run.period,
      publishedBy: actor.userId,
      publishedOn: formatDay(chinaDayOf(transaction.recordedAt)),
      note,
    });
    const { id, period, edition, publishedBy } = publication;
    const detail = { period, edition, run: runId, resultDigest: run.resultDigest };
    await appendAudit(transaction, { actor: publishedBy, action: 'publish', subject: id, detail });
    return success(publication);
  });
}

async function whyNot(
  transaction: Transaction,
  run: Run,
  note: string | null,
): Promise<PlatformFault | null> {
  const own = await publicationOfRun(transaction, run.id);
  if (own !== null) {
    return alreadyPublished(own);
  }
  const last = await lastPublication(transaction, run.period);
  const lastRun = last === null ? null : await runById(transaction, last.runId);
  if (last !== null && lastRun !== null && lastRun.asOf >= run.asOf) {
    return knowsLess(last);
  }
  if (last !== null && (note ?? '').trim() === '') {
    return noteMissing(last);
  }
  const { results } = await resultsOfRun(transaction, run.id, ALL_RESULTS);
  return digestOfResults(results) === run.resultDigest ? null : notIntact();
}

function alreadyPublished({ period, edition }: Publication): PlatformFault {
  return {
    kind: 'conflict',
    code: 'already-published',
    message: bilingual(
      `这次核算已作为 ${period} 第${edition}版发布。`,
      `This run was published as edition ${edition} of ${period}.`,
    ),
    mend: bilingual(
      '数据更正后，请重新核算，再发布新的一版。',
      'After a correction, make a new run and publish that.',
    ),
  };
}

function knowsLess({ period, edition }: Publication): PlatformFault {
  return {
    kind: 'conflict',
    code: 'older-than-published',
    message: bilingual(
      `${period} 第${edition}版所依据的数据不早于这次核算。`,
      `Edition ${edition} of ${period} knew as much as this run or more.`,
    ),
    mend: bilingual('请发布此后的核算。', 'Publish a newer run.'),
  };
}

function noteMissing({ period, edition }: Publication): PlatformFault {
  return {
    kind: 'invalid',
    code: 'note-missing',
    message: bilingual(
      `${period} 已发布第${edition}版，再发布新版要有说明。`,
      `Edition ${edition} of ${period} is out: a further edition needs a note.`,
    ),
    mend: bilingual('请写明为什么再发布一版。', 'Say why there is another edition.'),
  };
}

function notIntact(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'results-changed',
    message: bilingual(
      '这次核算保存的结果与核算时的摘要不符，可能被改动过。',
      'The results kept do not match the digest that the run was kept with: they may have been changed.',
    ),
    mend: bilingual(
      '请审计管理员核查审计记录，并重新核算。',
      'Ask the audit administrator to look into it, and make a new run.',
    ),
  };
}

import { failure, type Result, success } from '@shuize/domain';
import {
  countImportBatches,
  type Database,
  divisionTree,
  type ImportBatch,
  importBatches,
  listUsers,
  type Transaction,
  type User,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope, type Scope, scopeOf } from '../access/scope.ts';
import type { Clock } from '../clock.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';

/** A batch with the name of who brought it. */
export interface ListedBatch extends ImportBatch {
  /** `null`: the program itself, by command. */
  readonly actorName: string | null;
}

/** What batches are by their sources: files and messages that came in, corrections and withdrawals, approved exclusions. */
const BATCH_SOURCES = {
  import: ['package', 'wide-table', 'api'],
  correction: ['correction', 'withdrawal'],
  exclusion: ['exclusion'],
} as const;

/**
 * What came in, the newest first. Who does not reach everything sees what they brought themselves, and what those brought who
 * reach no more than they do.
 */
export async function listImports(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  asked: {
    readonly offset: number;
    readonly limit: number;
    /** `null`: of every kind. */
    readonly kind?: keyof typeof BATCH_SOURCES | null;
  },
): Promise<Result<{ readonly batches: readonly ListedBatch[]; readonly total: number }, PlatformFault>> {
  if (!allows(actor, 'read-imports')) {
    return failure(notAllowed());
  }
  return database.read(async (transaction) => {
    const scope = scopeOf(actor, await divisionTree(transaction, null));
    const users = await everybody(transaction);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const seen = {
      asOf: clock(),
      ...(scope.isWhole ? {} : { actors: within(scope, users, actor.userId) }),
      ...(asked.kind == null ? {} : { sources: BATCH_SOURCES[asked.kind] }),
    };
    const batches = await importBatches(transaction, { ...seen, limit: asked.limit, offset: asked.offset });
    return success({
      batches: batches.map((batch) => ({
        ...batch,
        actorName: batch.actor === null ? null : (names.get(batch.actor) ?? null),
      })),
      total: await countImportBatches(transaction, seen),
    });
  });
}

function within(scope: Scope, users: readonly User[], own: string): readonly string[] {
  return [own, ...users.filter(({ division }) => isInScope(scope, { division })).map(({ id }) => id)];
}

const READ_AT_ONCE = 1_000;

async function everybody(transaction: Transaction): Promise<readonly User[]> {
  const users: User[] = [];
  for (let after: string | null = null; ; after = users.at(-1)?.signInName ?? null) {
    const found: readonly User[] = await listUsers(transaction, { after, limit: READ_AT_ONCE });
    users.push(...found);
    if (found.length < READ_AT_ONCE) {
      return users;
    }
  }
}

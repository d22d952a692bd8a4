import { divisionTree, type Transaction } from '@shuize/store';
import type { Actor } from './actor.ts';
import { type Scope, scopeOf } from './scope.ts';

/** What an actor reaches in the divisions that are on record now. */
export async function readScope(
  transaction: Transaction,
  actor: Pick<Actor, 'division' | 'department' | 'roles'>,
): Promise<Scope> {
  return scopeOf(actor, await divisionTree(transaction, null));
}

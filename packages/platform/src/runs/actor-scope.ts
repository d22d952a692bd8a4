import { divisionTree, type Transaction } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { readScope } from '../access/read-scope.ts';
import type { Scope } from '../access/scope.ts';

/**
 * Which rows an actor reaches, by the divisions on record now.
 *
 * @param actor - `null`: the program itself, which reaches everything
 */
export async function scopeOfActor(transaction: Transaction, actor: Actor | null): Promise<Scope> {
  if (actor !== null) {
    return readScope(transaction, actor);
  }
  const tree = await divisionTree(transaction, null);
  return { divisions: new Set(tree.map(({ code }) => code)), isWhole: true, department: null };
}

/** The divisions to look for, as readers of results take them; `null`: everything. */
export function divisionsWithin({ divisions, isWhole }: Scope): readonly string[] | null {
  return isWhole ? null : [...divisions];
}

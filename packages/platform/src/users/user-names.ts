import { type Database, type Transaction, userById } from '@shuize/store';

/** Names of accounts by their ids, for records that say who did something; ids of nobody are left out. */
export async function userNames(
  { database }: { readonly database: Database },
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(ids);
  wanted.delete(null);
  return wanted.size === 0 ? new Map() : database.read((transaction) => userNamesWithin(transaction, wanted));
}

export async function userNamesWithin(
  transaction: Transaction,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const user = id === null ? null : await userById(transaction, id);
    if (user !== null) {
      names.set(user.id, user.name);
    }
  }
  return names;
}

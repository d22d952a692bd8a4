import { type Database, userById } from '@shuize/store';

/** Names of accounts by their ids, for records that say who did something; ids of nobody are left out. */
export async function userNames(
  { database }: { readonly database: Database },
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) {
    return new Map();
  }
  return database.read(async (transaction) => {
    const names = new Map<string, string>();
    for (const id of wanted) {
      const user = await userById(transaction, id);
      if (user !== null) {
        names.set(id, user.name);
      }
    }
    return names;
  });
}

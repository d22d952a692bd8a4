/** Values that are worked out once for as long as their mark stands. */
export type Keep<Value> = (key: string, mark: string, work: () => Promise<Value>) => Promise<Value>;

interface Kept<Value> {
  readonly mark: string;
  readonly value: Promise<Value>;
}

/**
 * Keeps values by key; those asked for longest ago go first. Who asks while a value is worked out waits for it; a failure is
 * not kept.
 *
 * @param most - how many
 */
export function keep<Value>(most: number): Keep<Value> {
  const values = new Map<string, Kept<Value>>();
  return (key, mark, work) => {
    const found = values.get(key);
    values.delete(key);
    const kept = found?.mark === mark ? found : { mark, value: work() };
    const [oldest] = values.keys();
    if (values.size >= most && oldest !== undefined) {
      values.delete(oldest);
    }
    values.set(key, kept);
    if (kept !== found) {
      kept.value.catch(() => {
        if (values.get(key) === kept) {
          values.delete(key);
        }
      });
    }
    return kept.value;
  };
}

/** The same for each owner, such as a database, for as long as there is the owner. */
export function keepBy<Owner extends object, Value>(most: number): (owner: Owner) => Keep<Value> {
  const keeps = new WeakMap<Owner, Keep<Value>>();
  return (owner) => {
    const found = keeps.get(owner) ?? keep<Value>(most);
    keeps.set(owner, found);
    return found;
  };
}

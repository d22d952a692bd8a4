/** The first of the smallest; empty when there is none. */
export function smallest<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return (
    lists.reduce<readonly Item[] | null>(
      (least, list) => (least === null || list.length < least.length ? list : least),
      null,
    ) ?? []
  );
}

/**
 * Leaves out what can be left out, one after another, largest weight first, and gives what has to stay: none of it can be
 * dropped. What suffices once must suffice with more as well.
 *
 * @param isEnough - whether these items suffice, given as a set
 */
export function minimalSubset<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  isEnough: (kept: ReadonlySet<Item>) => boolean,
): readonly Item[] {
  const kept = new Set(items);
  for (const item of [...items].sort((a, b) => weightOf(b) - weightOf(a))) {
    kept.delete(item);
    if (!isEnough(kept)) {
      kept.add(item);
    }
  }
  return items.filter((item) => kept.has(item));
}

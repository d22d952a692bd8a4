const LONGEST_COMPARED = 64;

/**
 * The known name that needs the fewest changed, added or dropped characters to become this one, letter case aside.
 *
 * @returns `null` when none is near: more than a third of its characters would change
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = name.slice(0, LONGEST_COMPARED).toLowerCase();
  let nearest: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const changes = changesBetween(wanted, candidate.toLowerCase());
    if (changes < fewest && changes <= Math.ceil(Math.max(wanted.length, candidate.length) / 3)) {
      nearest = candidate;
      fewest = changes;
    }
  }
  return nearest;
}

/** Levenshtein distance. */
function changesBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

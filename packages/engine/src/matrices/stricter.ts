import type { Demand, Ladder } from '../language/matrix.ts';
import { rangeOf } from './weight.ts';

/**
 * The stricter (从严) of two sets of demands: everything that either demands, without what is satisfied by something at
 * least as heavy. Nothing lighter is left in the place of something heavier.
 *
 * @returns demands in the order of the first, then of the second
 */
export function stricterOf(
  ladder: Ladder,
  first: readonly Demand[],
  second: readonly Demand[],
): readonly Demand[] {
  const all = [...first, ...second];
  return all.flatMap((demand, index) => {
    const isSatisfied = all.some(
      (other, position) =>
        position !== index &&
        satisfies(ladder, other, demand) &&
        // Of two that satisfy each other the first stays.
        (position < index || !satisfies(ladder, demand, other)),
    );
    return isSatisfied ? [] : [opened(ladder, demand, all)];
  });
}

/** What a demand leaves open above itself stays open in one of the same rung that takes its place. */
function opened(ladder: Ladder, demand: Demand, all: readonly Demand[]): Demand {
  const own = rangeOf(ladder, demand);
  const isOpen = all.some(
    (other) => other.atLeast && own !== null && rangeOf(ladder, other)?.from === own.from,
  );
  return isOpen && !demand.atLeast ? { ...demand, atLeast: true } : demand;
}

function satisfies(ladder: Ladder, heavier: Demand, lighter: Demand): boolean {
  const [above, below] = [rangeOf(ladder, heavier), rangeOf(ladder, lighter)];
  if ((above === null) !== (below === null)) {
    return false;
  }
  const isNarrower = heavier.measures.every((measure) => lighter.measures.includes(measure));
  return above === null || below === null
    ? isNarrower
    : above.from > below.from || (above.from === below.from && isNarrower);
}

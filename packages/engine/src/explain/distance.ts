import {
  compareFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  formatFraction,
  fraction,
  fractionOfDecimal,
  MAX_DECIMALS,
  subtractFractions,
} from '@shuize/domain';
import { type CompiledRule, frameOfRule } from '../evaluate/compile-rule.ts';
import { outcomeAt } from '../evaluate/evaluate-rule.ts';
import { kept } from '../evaluate/evaluation-cache.ts';
import { type ConditionNode, type Frame, type Place, windowNumber } from '../evaluate/frame.ts';
import { type Interval, knownValue, satisfies } from '../evaluate/interval.ts';
import { type LeafDistance, STATUS_MET, STATUS_UNDETERMINED, type Window } from '../evaluate/outcome.ts';
import type { Quantity } from '../language/condition.ts';
import { type ThresholdInCondition, thresholdsIn } from './thresholds.ts';

/** One comparison that was made: what the value and the limit may be. */
interface Sighting {
  readonly value: Interval;
  readonly limit: Interval;
}

/** A threshold with all that is needed to move it. */
interface Movable extends ThresholdInCondition {
  readonly present: Fraction;
  readonly seen: readonly Sighting[];
  /** The thresholds to try below the present one and above it, in steps of the resolution, each side from the nearest on. */
  readonly sides: readonly (readonly number[])[];
  /** Status of the subject with another threshold. */
  readonly statusAt: (steps: number) => number;
}

const NOWHERE = { file: '', line: 0, column: 0 };
/** The most steps that a threshold is moved to, so that its mantissa is held exactly. */
const FURTHEST = 10 ** 15;

/**
 * How far each threshold of a rule is from changing the outcome of a subject, everything else held (差距).
 *
 * The status can change only where the threshold passes a value that is compared with it, or a bound of an unknown one: so
 * the threshold is moved along those, in steps that print can tell apart, and the subject evaluated again. No node has a
 * formula of its own for it.
 *
 * @param compiled - over the facts of the subject alone
 * @returns one entry a threshold; none for one that is not in force or not known
 */
export function leafDistances(
  compiled: CompiledRule,
  window: Window,
  root: ConditionNode,
  place: Place,
): readonly LeafDistance[] {
  const { rule, answers } = compiled;
  const sightings = new Map<object, Sighting[]>();
  root.listen(place, (threshold, value, limit) => {
    kept(sightings, threshold, () => []).push({ value, limit });
  });
  const { status } = outcomeAt(root, place);
  const frame = frameOfRule(compiled, window);
  return thresholdsIn(rule.condition, answers).flatMap((test) => {
    const seen = sightings.get(test.threshold) ?? [];
    const limits = seen.map(({ limit }) => knownValue(limit));
    const present = numberAtWindowEnd(test, frame, place) ?? limits.findLast((limit) => limit !== null);
    if (present === undefined) {
      return [];
    }
    // Only where every comparison is with this one number can another stand for it.
    const isOneNumber = limits.every((limit) => limit !== null && compareFractions(limit, present) === 0);
    const statusAt = memoized((steps: number) => {
      const instead: Quantity = { kind: 'number', value: atSteps(steps, test.resolution), position: NOWHERE };
      const moved = frameOfRule(compiled, window, new Map([[test.threshold, instead]]));
      return outcomeAt(moved.read(rule.condition), place).status;
    });
    const sides = isOneNumber ? sidesOf(seen, present, test.resolution) : [];
    return [distanceOf({ ...test, present, seen, sides, statusAt }, status)];
  });
}

function distanceOf(movable: Movable, status: number): LeafDistance {
  const { name, present, resolution, statusAt } = movable;
  const print = (value: Fraction): string => formatFraction(value, resolution.decimals);
  const flip = nearest(movable, (steps) => statusAt(steps) !== status);
  const turn = nearest(movable, (steps) => (statusAt(steps) === STATUS_MET) !== (status === STATUS_MET));
  const deciding = turn === null ? null : passedBetween(movable, turn.before, turn.at);
  return {
    name,
    value: deciding === null ? null : print(deciding),
    threshold: printed(present, resolution),
    flipsAt: flip === null || status === STATUS_UNDETERMINED ? null : print(flip.at),
  };
}

/** The threshold nearest to the present one of which something is true, with the one tried before it on that side. */
function nearest(
  movable: Movable,
  isTrue: (steps: number) => boolean,
): { readonly at: Fraction; readonly before: Fraction } | null {
  const { present, resolution, isMonotone, sides } = movable;
  const atGrid = (steps: number): Fraction => fractionOfDecimal(atSteps(steps, resolution));
  const found = sides.flatMap((side) => {
    const index = isMonotone ? firstOfSorted(side, isTrue) : side.findIndex(isTrue);
    const [at, before] = [side[index], side[index - 1]];
    return at === undefined
      ? []
      : [{ at: atGrid(at), before: before === undefined ? present : atGrid(before) }];
  });
  const distance = ({ at }: { readonly at: Fraction }): Fraction => {
    const difference = subtractFractions(at, present);
    return difference.numerator < 0n ? subtractFractions(present, at) : difference;
  };
  return found.sort((a, b) => compareFractions(distance(a), distance(b)))[0] ?? null;
}

/** Beside every value and bound that is compared, one step to either side too. */
function sidesOf(
  seen: readonly Sighting[],
  present: Fraction,
  resolution: Decimal,
): readonly (readonly number[])[] {
  const step = fractionOfDecimal(resolution);
  const tried = new Set<number>();
  for (const { value } of seen) {
    for (const bound of [value.low, value.high]) {
      const steps = bound === null ? Number.NaN : Number(floor(divideFractions(bound, step)));
      if (Math.abs(steps) < FURTHEST) {
        tried
          .add(steps - 1)
          .add(steps)
          .add(steps + 1);
      }
    }
  }
  const here = divideFractions(present, step);
  const sorted = [...tried].sort((a, b) => a - b);
  const sideOf = (steps: number): number => compareFractions(fraction(steps), here);
  return [sorted.filter((steps) => sideOf(steps) < 0).reverse(), sorted.filter((steps) => sideOf(steps) > 0)];
}

/** The known value that satisfies one of two thresholds and not the other: of several, the nearest to the second. */
function passedBetween({ seen, is }: Movable, before: Fraction, at: Fraction): Fraction | null {
  const passed = seen
    .map(({ value }) => knownValue(value))
    .filter((value) => value !== null)
    .filter((value) => satisfies(value, is, before) !== satisfies(value, is, at))
    .sort(compareFractions);
  return (compareFractions(at, before) < 0 ? passed[0] : passed.at(-1)) ?? null;
}

/** Position of the first of which something is true, where it is true of all after it; -1 when of none. */
function firstOfSorted(items: readonly number[], isTrue: (item: number) => boolean): number {
  const last = items.at(-1);
  if (last === undefined || !isTrue(last)) {
    return -1;
  }
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(items[middle] as number)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function numberAtWindowEnd({ threshold }: ThresholdInCondition, frame: Frame, place: Place): Fraction | null {
  const number = threshold.kind === 'measure' ? null : windowNumber(frame, threshold)(place.division);
  return number === null ? null : fractionOfDecimal(number);
}

function atSteps(steps: number, { mantissa, decimals }: Decimal): Decimal {
  return { mantissa: steps * mantissa, decimals };
}

/** With the decimals of the resolution, or more where the number has more. */
function printed(value: Fraction, { decimals }: Decimal): string {
  const needed = [...Array(MAX_DECIMALS - decimals).keys()]
    .map((more) => decimals + more)
    .find((own) => (value.numerator * 10n ** BigInt(own)) % value.denominator === 0n);
  return formatFraction(value, needed ?? decimals);
}

function floor({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

function memoized<Result>(compute: (key: number) => Result): (key: number) => Result {
  const results = new Map<number, Result>();
  return (key) => kept(results, key, () => compute(key));
}

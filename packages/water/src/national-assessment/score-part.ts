import {
  addFractions,
  compareFractions,
  type Decimal,
  type Fraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import type { AssessmentItem } from './national-assessments.ts';
import {
  fullPointsMissing,
  fullPointsNotHundred,
  pointsMissing,
  pointsOutOfRange,
  resultMissing,
  type ScoreProblem,
} from './score-problem.ts';

/** What an item is scored on. */
export type ItemResult =
  | {
      readonly kind: 'attained-share';
      readonly attained: number;
      /** Of so many, such as the sections with a target; at least one. */
      readonly total: number;
      /** Points of the rest beyond the base, and points taken off, such as for a class lost; `null` is not given. */
      readonly otherPoints: Decimal | null;
      readonly deduction: Decimal | null;
    }
  | { readonly kind: 'entered'; readonly points: Decimal };

/** Full points of each item that counts for a place, by its id; they add up to a hundred. */
export type FullPoints = ReadonlyMap<string, Decimal>;

export interface ItemScore {
  readonly itemId: string;
  readonly full: Decimal;
  readonly points: Fraction;
}

/** The score of a part, exact and unrounded, or all that stands in its way. */
export type PartScore =
  | { readonly kind: 'scored'; readonly total: Fraction; readonly items: readonly ItemScore[] }
  | { readonly kind: 'not-computable'; readonly problems: readonly ScoreProblem[] };

const HUNDRED = fraction(100);

/**
 * Scores one part of a national assessment by configured full points. Nothing is guessed: without full points, a result
 * or the points that its formula leaves to be entered, there is no score.
 *
 * @param fullPoints - an item without them does not count for the place, such as coastal water inland
 * @see STANDARDS 5
 */
export function scorePart(
  items: readonly AssessmentItem[],
  fullPoints: FullPoints,
  results: ReadonlyMap<string, ItemResult>,
): PartScore {
  const counted = items.flatMap((item) => {
    const full = fullPoints.get(item.id);
    return full === undefined ? [] : [{ item, full }];
  });
  const sum = counted.map(({ full }) => fractionOfDecimal(full)).reduce(addFractions, fraction(0));
  const problems: ScoreProblem[] = [];
  if (counted.length === 0) {
    problems.push(fullPointsMissing());
  } else if (compareFractions(sum, HUNDRED) !== 0) {
    problems.push(fullPointsNotHundred(sum));
  }
  const scores = counted.flatMap(({ item, full }) => {
    const score = scoreItem(item, full, results.get(item.id));
    if ('problem' in score) {
      problems.push(score.problem);
      return [];
    }
    return [{ itemId: item.id, full, points: score.points }];
  });
  return problems.length > 0
    ? { kind: 'not-computable', problems }
    : {
        kind: 'scored',
        total: scores.map(({ points }) => points).reduce(addFractions, fraction(0)),
        items: scores,
      };
}

/** Points for the share attained: attained over all, times so much of the full points. */
export function basePoints(full: Decimal, baseShare: Decimal, attained: number, total: number): Fraction {
  return [fractionOfDecimal(baseShare), fraction(attained, total)].reduce(
    multiplyFractions,
    fractionOfDecimal(full),
  );
}

function scoreItem(
  item: AssessmentItem,
  full: Decimal,
  result: ItemResult | undefined,
): { readonly points: Fraction } | { readonly problem: ScoreProblem } {
  if (result?.kind === 'entered' && item.formula.kind === 'entered') {
    const points = fractionOfDecimal(result.points);
    return isWithin(points, full) ? { points } : { problem: pointsOutOfRange(item, full) };
  }
  if (result?.kind !== 'attained-share' || item.formula.kind !== 'attained-share') {
    return { problem: resultMissing(item) };
  }
  const { attained, total, otherPoints, deduction } = result;
  if (otherPoints === null || deduction === null) {
    return { problem: pointsMissing(item) };
  }
  const { baseShare } = item.formula;
  const rest = subtractFractions(fractionOfDecimal(full), basePoints(full, baseShare, 1, 1));
  const isPossible =
    total >= 1 &&
    attained >= 0 &&
    attained <= total &&
    deduction.mantissa >= 0 &&
    otherPoints.mantissa >= 0 &&
    compareFractions(fractionOfDecimal(otherPoints), rest) <= 0;
  if (!isPossible) {
    return { problem: pointsOutOfRange(item, full) };
  }
  const base = basePoints(full, baseShare, attained, total);
  const gained = addFractions(base, fractionOfDecimal(otherPoints));
  const points = subtractFractions(gained, fractionOfDecimal(deduction));
  return { points: points.numerator < 0n ? fraction(0) : points };
}

function isWithin(points: Fraction, full: Decimal): boolean {
  return points.numerator >= 0n && compareFractions(points, fractionOfDecimal(full)) <= 0;
}

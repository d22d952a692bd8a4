import {
  type Fraction,
  formatFraction,
  fraction,
  invariant,
  multiplyFractions,
  WATER_CLASSES,
  type WaterClass,
} from '@shuize/domain';

/** How many sections are in each class. Sections dry, frozen or without data are in none. */
export type ClassCounts = Readonly<Record<WaterClass, number>>;

/** Shares that decide the status of a group, 0 to 1, exact. */
export interface ClassShares {
  /** Classes Ⅰ to Ⅲ (Ⅰ～Ⅲ类水质断面比例). */
  readonly good: Fraction;
  /** Worse than class Ⅴ (劣Ⅴ类水质断面比例). */
  readonly belowV: Fraction;
}

export function countClasses(classes: readonly WaterClass[]): ClassCounts {
  const counts: Record<WaterClass, number> = { I: 0, II: 0, III: 0, IV: 0, V: 0, 'below-V': 0 };
  for (const waterClass of classes) {
    counts[waterClass] += 1;
  }
  return counts;
}

/** Sections with a class: the denominator of every share. */
export function classifiedCount(counts: ClassCounts): number {
  return WATER_CLASSES.reduce((sum, waterClass) => sum + counts[waterClass], 0);
}

/** Share of the sections with a class that are in one of some classes, exact. @throws Error when none has a class */
export function classShare(counts: ClassCounts, classes: readonly WaterClass[]): Fraction {
  const total = classifiedCount(counts);
  invariant(total > 0, 'a share of no sections');
  return fraction(
    classes.reduce((sum, waterClass) => sum + counts[waterClass], 0),
    total,
  );
}

/** @returns `null` when no section has a class */
export function classShares(counts: ClassCounts): ClassShares | null {
  return classifiedCount(counts) === 0
    ? null
    : { good: classShare(counts, ['I', 'II', 'III']), belowV: classShare(counts, ['below-V']) };
}

/**
 * A share as bulletins print it, in % without the sign: 49 of 120 is `40.8`. Shares are never adjusted to add up to 100.
 *
 * @see STANDARDS 2.5
 */
export function formatSharePercent(share: Fraction, decimals = 1): string {
  return formatFraction(multiplyFractions(share, fraction(100)), decimals);
}

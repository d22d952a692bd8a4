/**
 * A count: exact, or the least and most that it can be where something counted is unknown; `null` where the file is
 * absent.
 */
export type CountValue = number | { readonly min: number; readonly max: number } | null;

export function countBetween(min: number, max: number): CountValue {
  return min === max ? min : { min, max };
}

/** @returns `null` where any of them is */
export function sumOfCounts(values: readonly CountValue[]): CountValue {
  let [min, max] = [0, 0];
  for (const value of values) {
    if (value === null) {
      return null;
    }
    min += leastOf(value);
    max += mostOf(value);
  }
  return countBetween(min, max);
}

/**
 * Whether two counts are equal. What is unknown in one is mostly unknown in the other too, so two that are not exact are
 * only told to differ where no value is in both.
 */
export function agreementOf(total: CountValue, sum: CountValue): 'agrees' | 'differs' | 'undetermined' {
  if (total === null || sum === null) {
    return 'undetermined';
  }
  if (typeof total === 'number' && typeof sum === 'number') {
    return total === sum ? 'agrees' : 'differs';
  }
  return leastOf(total) > mostOf(sum) || leastOf(sum) > mostOf(total) ? 'differs' : 'undetermined';
}

function leastOf(value: Exclude<CountValue, null>): number {
  return typeof value === 'number' ? value : value.min;
}

function mostOf(value: Exclude<CountValue, null>): number {
  return typeof value === 'number' ? value : value.max;
}

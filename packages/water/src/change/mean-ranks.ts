/**
 * Twice the rank of every value, smallest first; equal values share the mean of their ranks. Twice, so that mean ranks
 * are integers: of a value with `s` smaller and `e` equal ones, itself included, the mean of `s + 1` to `s + e`.
 *
 * @param compare - negative, zero or positive as `a` is below, equal to or above `b`
 * @returns one for each value, in the order of the values
 * @see STANDARDS 2.7, ties by mean rank: design choice
 */
export function doubledMeanRanks<Value>(
  values: readonly Value[],
  compare: (a: Value, b: Value) => number,
): readonly number[] {
  return values.map((value) => {
    let [smaller, equal] = [0, 0];
    for (const other of values) {
      const order = compare(other, value);
      smaller += order < 0 ? 1 : 0;
      equal += order === 0 ? 1 : 0;
    }
    return 2 * smaller + equal + 1;
  });
}

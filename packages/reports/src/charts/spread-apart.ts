/** A label on a line: where it would like its center, and half its extent. */
export interface SpreadLabel {
  readonly at: number;
  readonly half: number;
}

/**
 * Moves labels apart so that none overlaps the next, and back from the upper end of the line; their order stays.
 *
 * @param labels - in ascending order
 * @returns the centers, in the same order; they start below zero only when the line is too short for all
 */
export function spreadApart(labels: readonly SpreadLabel[], end: number, gap: number): readonly number[] {
  let free = 0;
  const pushed = labels.map(({ at, half }) => {
    const center = Math.max(at, free + half);
    free = center + half + gap;
    return { at: center, half };
  });
  let limit = end;
  return pushed
    .toReversed()
    .map(({ at, half }) => {
      const center = Math.min(at, limit - half);
      limit = center - half - gap;
      return center;
    })
    .toReversed();
}

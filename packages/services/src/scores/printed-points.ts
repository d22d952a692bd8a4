import { plainFraction } from '@shuize/domain';
import { isKnown, type PointRange } from '@shuize/engine';

/** Points as they are printed where they are open; `max` is `null` where nothing bounds them. */
export interface PrintedRange {
  readonly min: string;
  readonly max: string | null;
}

/** `null` where the points are open. */
export function printed(points: PointRange): string | null {
  return isKnown(points) ? plainFraction(points.min) : null;
}

export function rangeOf({ min, max }: PointRange): PrintedRange {
  return { min: plainFraction(min), max: plainFraction(max) };
}

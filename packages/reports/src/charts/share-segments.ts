import { WATER_CLASSES, type WaterClass } from '@shuize/domain';
import { textWidth } from '@shuize/drawing';
import type { ClassCounts } from '../water-report-model.ts';
import { classifiedCount } from '../wording/group-figures.ts';
import { type Share, shareText } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { numeralText } from '../wording/water-text.ts';
import { spreadApart } from './spread-apart.ts';

/** One class of a 100 % bar: where it lies and what is printed for it. */
export interface ShareSegment {
  readonly class: WaterClass;
  readonly share: Share;
  /** From the left end of the bar, in its units; segments touch without gap or overlap. */
  readonly start: number;
  readonly end: number;
  /** The numeral, with the share where there is room. */
  readonly label: string;
  /** Center of the label. Every class is printed: what is too narrow stands below the bar. */
  readonly labelAt: number;
  readonly isInside: boolean;
}

const PADDING = 6;
const GAP_BELOW = 6;

/**
 * Divides a bar among the classes that occur, best first.
 *
 * @param width - of the bar; `fontSize` in the same units
 * @returns empty when no section has a class
 */
export function shareSegments(
  classes: ClassCounts,
  width: number,
  fontSize: number,
  say: Say,
): readonly ShareSegment[] {
  const whole = classifiedCount(classes);
  let counted = 0;
  const segments = WATER_CLASSES.filter((waterClass) => classes[waterClass] > 0).map((waterClass) => {
    const part = classes[waterClass];
    const start = (counted * width) / whole;
    counted += part;
    const end = (counted * width) / whole;
    const share = { part, whole };
    const numeral = numeralText(waterClass, say);
    const label = [`${numeral} ${shareText(share)}`, numeral].find(
      (text) => textWidth(text) * fontSize + PADDING <= end - start,
    );
    const labelAt = (start + end) / 2;
    return {
      class: waterClass,
      share,
      start,
      end,
      label: label ?? numeral,
      labelAt,
      isInside: label !== undefined,
    };
  });
  return spreadBelow(segments, width, fontSize);
}

/** Labels below the bar stand apart from each other. */
function spreadBelow(
  segments: readonly ShareSegment[],
  width: number,
  fontSize: number,
): readonly ShareSegment[] {
  const below = segments.filter(({ isInside }) => !isInside);
  const centers = spreadApart(
    below.map(({ label, labelAt }) => ({ at: labelAt, half: (textWidth(label) * fontSize) / 2 })),
    width,
    GAP_BELOW,
  );
  return segments.map((segment) => ({
    ...segment,
    labelAt: centers[below.indexOf(segment)] ?? segment.labelAt,
  }));
}

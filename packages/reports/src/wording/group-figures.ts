import { WATER_CLASSES } from '@shuize/domain';
import type { ClassCounts, GroupEvaluation } from '../water-report-model.ts';
import type { Share } from './number-text.ts';

/** How many have a class: the denominator of every share of a group. */
export function classifiedCount(classes: ClassCounts): number {
  return WATER_CLASSES.reduce((sum, waterClass) => sum + classes[waterClass], 0);
}

/** Classes Ⅰ to Ⅲ (优良) of those with a class. */
export function goodShare(classes: ClassCounts): Share {
  return { part: classes.I + classes.II + classes.III, whole: classifiedCount(classes) };
}

/** 劣Ⅴ of those with a class. */
export function belowFiveShare(classes: ClassCounts): Share {
  return { part: classes['below-V'], whole: classifiedCount(classes) };
}

export function attainedShare({ targets }: GroupEvaluation): Share {
  return { part: targets.attained, whole: targets.judged };
}

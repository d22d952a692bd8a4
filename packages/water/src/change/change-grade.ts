/** How water changed between two periods: 明显好转, 有所好转, 无明显变化, 有所变差, 明显变差 (STANDARDS 2.7). */
export type ChangeGrade =
  | 'clearly-better'
  | 'somewhat-better'
  | 'no-clear-change'
  | 'somewhat-worse'
  | 'clearly-worse';

/** Position of 无明显变化 in the grades from clearly better to clearly worse. */
const MIDDLE = 2;

const BEST_TO_WORST: readonly ChangeGrade[] = [
  'clearly-better',
  'somewhat-better',
  'no-clear-change',
  'somewhat-worse',
  'clearly-worse',
];

/** @param steps - positive is worse; two steps or more are clear */
export function changeGradeOfSteps(steps: number): ChangeGrade {
  const limited = Math.max(-MIDDLE, Math.min(MIDDLE, steps));
  return BEST_TO_WORST[MIDDLE + limited] ?? 'no-clear-change';
}

/** How water changed against the same period of the year before. @see STANDARDS 2.7 */
export type ChangeGrade =
  | 'clearly-better'
  | 'somewhat-better'
  | 'no-clear-change'
  | 'somewhat-worse'
  | 'clearly-worse';

export const CHANGE_NAMES: Readonly<Record<ChangeGrade, string>> = {
  'clearly-better': '明显好转',
  'somewhat-better': '有所好转',
  'no-clear-change': '无明显变化',
  'somewhat-worse': '有所变差',
  'clearly-worse': '明显变差',
};

export type TrophicState = 'oligotrophic' | 'mesotrophic' | 'light' | 'moderate' | 'heavy';

/** @see STANDARDS 2.6 */
export const TROPHIC_NAMES: Readonly<Record<TrophicState, string>> = {
  oligotrophic: '贫营养',
  mesotrophic: '中营养',
  light: '轻度富营养',
  moderate: '中度富营养',
  heavy: '重度富营养',
};

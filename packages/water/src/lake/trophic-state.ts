/** Trophic state (营养状态): 贫营养, 中营养, 轻度富营养, 中度富营养, 重度富营养. */
export type TrophicState = 'oligotrophic' | 'mesotrophic' | 'light' | 'moderate' | 'heavy';

/**
 * State by the trophic index: below 30 oligotrophic, 30 to 50 mesotrophic, both included; above 50 eutrophic, of which
 * lightly up to 60, moderately up to 70, heavily above. 环办〔2011〕22号, from 2011 on.
 *
 * @param index - unrounded
 * @see STANDARDS 2.6
 */
export function trophicStateOf(index: number): TrophicState {
  if (index < 30) {
    return 'oligotrophic';
  }
  if (index <= 50) {
    return 'mesotrophic';
  }
  if (index <= 60) {
    return 'light';
  }
  return index <= 70 ? 'moderate' : 'heavy';
}

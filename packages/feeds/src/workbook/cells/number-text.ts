/** Excel keeps and shows no more significant digits of a number. */
const SHOWN_DIGITS = 15;
/** From here on, Excel has put zeros in the place of digits that were typed. */
const FIRST_INEXACT = 1e15;

/** Whether the number may have had more digits when it was typed than the cell holds. */
export function hasLostDigits(value: number): boolean {
  return Math.abs(value) >= FIRST_INEXACT;
}

/**
 * A number as a person sees it in a cell wide enough: the shortest text of its first 15 significant digits. A sum that
 * is held as 0.30000000000000004 is `0.3`, and a number typed with at most 15 digits comes out as typed, but for zeros
 * at its end.
 *
 * @param digits - the least number of digits before the point, zeros put in front
 */
export function numberText(value: number, digits: number): string {
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}

/** A coordinate of a drawing with at most two decimals, so that the same report is the same bytes everywhere. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { parseDecimal, WATER_CLASSES, type WaterClass } from '@shuize/domain';

export type ClassCounts = Readonly<Record<WaterClass, number>>;

/** Sections that have a class: the denominator of every share. */
export function classedCount(classes: ClassCounts): number {
  return WATER_CLASSES.reduce((sum, each) => sum + classes[each], 0);
}

/** Sections of classes Ⅰ to Ⅲ (优良). */
export function goodCount({ I, II, III }: ClassCounts): number {
  return I + II + III;
}

/** `66.7%`; `null` of none. Rounded for the eye only, the comparison is {@link reaches}. */
export function shareText(count: number, of: number): string | null {
  return of === 0 ? null : `${(Math.round((count * 1_000) / of) / 10).toFixed(1)}%`;
}

/** `上升2.3个百分点` from one share to another, both of something; `null` otherwise. */
export function changeText(now: readonly [number, number], before: readonly [number, number]): string | null {
  if (now[1] === 0 || before[1] === 0) {
    return null;
  }
  const points = Math.round((now[0] / now[1] - before[0] / before[1]) * 1_000) / 10;
  return points === 0 ? '持平' : `${points > 0 ? '上升' : '下降'}${Math.abs(points).toFixed(1)}个百分点`;
}

/** Whether a share is at or above a target such as `0.7`, compared exactly; `null` where either is missing. */
export function reaches(count: number, of: number, target: string | null): boolean | null {
  const read = target === null ? null : parseDecimal(target);
  if (of === 0 || read === null || !read.ok) {
    return null;
  }
  const { mantissa, decimals } = read.value;
  return BigInt(count) * 10n ** BigInt(decimals) >= BigInt(mantissa) * BigInt(of);
}

/** `70%` of `0.7`. */
export function targetText(target: string): string {
  return `${Math.round(Number(target) * 1_000) / 10}%`;
}

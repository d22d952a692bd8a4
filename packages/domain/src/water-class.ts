import { type Bilingual, bilingual } from './bilingual.ts';

/**
 * Water class (水质类别) of GB 3838-2002, best first; `below-V` is 劣Ⅴ, worse than every limit.
 *
 * States of a section without a class (dry, frozen, no data, failed QC) are never a `WaterClass`.
 */
export type WaterClass = 'I' | 'II' | 'III' | 'IV' | 'V' | 'below-V';

/** Best to worst; the position is the level used in typed arrays, from 0. */
export const WATER_CLASSES: readonly WaterClass[] = ['I', 'II', 'III', 'IV', 'V', 'below-V'];

/** A class that a target may name: a target is never 劣Ⅴ. */
export type TargetClass = Exclude<WaterClass, 'below-V'>;

export const TARGET_CLASSES: readonly TargetClass[] = ['I', 'II', 'III', 'IV', 'V'];

const LABELS: Readonly<Record<WaterClass, string>> = {
  I: 'Ⅰ',
  II: 'Ⅱ',
  III: 'Ⅲ',
  IV: 'Ⅳ',
  V: 'Ⅴ',
  'below-V': '劣Ⅴ',
};

/** 0 for Ⅰ to 5 for 劣Ⅴ. */
export function classLevel(waterClass: WaterClass): number {
  return WATER_CLASSES.indexOf(waterClass);
}

/** The class of a level 0 to 5, or `undefined` outside it. */
export function classOfLevel(level: number): WaterClass | undefined {
  return WATER_CLASSES[level];
}

export function isWorseClass(a: WaterClass, b: WaterClass): boolean {
  return classLevel(a) > classLevel(b);
}

/** `Ⅲ类`, `劣Ⅴ类`; in English `class III`, `below class V`. */
export function classText(waterClass: WaterClass): Bilingual {
  const english = waterClass === 'below-V' ? 'below class V' : `class ${waterClass}`;
  return bilingual(`${LABELS[waterClass]}类`, english);
}

/** The bare numeral: `Ⅲ`, `劣Ⅴ`. */
export function classNumeral(waterClass: WaterClass): string {
  return LABELS[waterClass];
}

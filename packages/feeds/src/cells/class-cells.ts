import {
  failure,
  type Result,
  success,
  TARGET_CLASSES,
  type TargetClass,
  type WaterClass,
} from '@shuize/domain';
import { type Fault, fault, shown } from '../csv/fault.ts';

const NUMERALS: readonly (readonly [TargetClass, string])[] = [
  ['I', 'Ⅰ'],
  ['II', 'Ⅱ'],
  ['III', 'Ⅲ'],
  ['IV', 'Ⅳ'],
  ['V', 'Ⅴ'],
];

const CLASSES: ReadonlyMap<string, WaterClass> = new Map([
  ...NUMERALS.flatMap(([name, numeral]) => [[name, name] as const, [numeral, name] as const]),
  ['below-V', 'below-V'],
  ['劣V', 'below-V'],
  ['劣Ⅴ', 'below-V'],
]);

/**
 * Reads a water class as offices write it: `III`, `Ⅲ`, `Ⅲ类`, `劣V类`, `劣Ⅴ`, `below-V`.
 *
 * @returns `null` when the text is none
 */
export function parseWaterClass(text: string): WaterClass | null {
  return CLASSES.get(text.replace(/\s*类$/, '')) ?? null;
}

/** The class of a target: Ⅰ to Ⅴ, never 劣Ⅴ. */
export function parseTargetClassCell(text: string): Result<TargetClass, Fault> {
  const waterClass = parseWaterClass(text);
  const target = TARGET_CLASSES.find((candidate) => candidate === waterClass);
  return target === undefined ? failure(notATarget(text)) : success(target);
}

/** The class that a monitoring page publishes; `-1` and `--` say that it publishes none. */
export function parsePublishedClassCell(text: string): Result<WaterClass | null, Fault> {
  if (text === '' || text === '-1' || text === '--') {
    return success(null);
  }
  const waterClass = parseWaterClass(text);
  return waterClass === null ? failure(notAClass(text)) : success(waterClass);
}

function notATarget(text: string): Fault {
  return fault(
    'unknown-class',
    `“${shown(text)}”不是水质目标类别。`,
    `“${shown(text)}” is not a class that a target may name.`,
    '目标只能是 I、II、III、IV、V（或 Ⅰ 至 Ⅴ）；劣Ⅴ类不能作为目标。',
    'A target is I, II, III, IV or V (or Ⅰ to Ⅴ); below class V cannot be one.',
  );
}

function notAClass(text: string): Fault {
  return fault(
    'unknown-class',
    `“${shown(text)}”不是水质类别。`,
    `“${shown(text)}” is not a water class.`,
    '请填 I类 至 V类、劣V类；未评价的填 -1 或 --。',
    'Write I类 to V类 or 劣V类, and -1 or -- where none was published.',
  );
}

import { BELOW_DETECTION, type MeasuredValue, parseMeasuredValue } from '@shuize/domain';
import { type MeasuredSlot, scanMeasured } from '../../columns/measured-cell.ts';
import { HYPHEN } from './characters.ts';
import { type FrameText, textOf } from './frame-text.ts';

const slot: MeasuredSlot = { mantissa: 0, decimals: 0, qualifier: 0 };

/** Reads a value as received, such as `7.10`, `-0.5`, `0.05L`. @returns `null` when it is not one */
export function readValue(text: FrameText, start: number, end: number): MeasuredValue | null {
  const isNegative = text.bytes[start] === HYPHEN;
  if (!scanMeasured(text.bytes, isNegative ? start + 1 : start, end, slot)) {
    return parseMeasuredValue(textOf(text, start, end));
  }
  const decimal = { mantissa: slot.mantissa, decimals: slot.decimals };
  if (slot.qualifier === BELOW_DETECTION) {
    return isNegative ? null : { kind: 'below-detection', limit: decimal };
  }
  return {
    kind: 'value',
    value: isNegative && decimal.mantissa !== 0 ? { ...decimal, mantissa: -decimal.mantissa } : decimal,
  };
}

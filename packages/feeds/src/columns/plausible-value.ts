import { INDICATORS, type IndicatorCode, PLAIN_VALUE, powerOfTen } from '@shuize/domain';
import { negativeValue, outOfRange } from '../cells/number-cells.ts';
import { type Fault, fault } from '../csv/fault.ts';
import type { MeasuredSlot } from './measured-cell.ts';

/** The least and the most that an indicator can be, in its unit, and whether it has a detection limit. */
interface Plausible {
  readonly least: number;
  readonly most: number;
  readonly hasDetectionLimit: boolean;
}

// A million mg/L is more than pure substance, and any of these at the scale of its indicator is a safe integer.
const USUAL: Plausible = { least: 0, most: 1_000_000, hasDetectionLimit: true };
const COUNTED: Plausible = { least: 0, most: 1_000_000_000_000, hasDetectionLimit: true };
const OWN: Partial<Readonly<Record<IndicatorCode, Plausible>>> = {
  WT: { least: -5, most: 60, hasDetectionLimit: false },
  pH: { least: 0, most: 14, hasDetectionLimit: false },
  FC: COUNTED,
  Algae: COUNTED,
};

const PLAUSIBLE: readonly Plausible[] = INDICATORS.map(({ code }) => OWN[code] ?? USUAL);

/** What is wrong with a value of an indicator: negative, beyond what can be, below a limit that it cannot have. */
export function implausible(slot: MeasuredSlot, indicator: number, text: () => string): Fault | null {
  const { least, most, hasDetectionLimit } = PLAUSIBLE[indicator] ?? USUAL;
  // Exact: a mantissa has at most 15 digits, and a bound with more digits than a double holds is far beyond it.
  const power = powerOfTen(slot.decimals);
  if (slot.mantissa < least * power) {
    return least < 0 ? outOfRange(text(), String(least), String(most)) : negativeValue(text());
  }
  if (slot.mantissa > most * power) {
    return outOfRange(text(), String(least), String(most));
  }
  return slot.qualifier !== PLAIN_VALUE && !hasDetectionLimit ? withoutDetectionLimit(indicator) : null;
}

function withoutDetectionLimit(indicator: number): Fault {
  const name = INDICATORS[indicator]?.name;
  return fault(
    'no-detection-limit',
    `${name?.zh}没有检出限，不能填“低于检出限”或“未检出”。`,
    `${name?.en} has no detection limit, so it cannot be below it or not detected.`,
    '请填写测得的数值。',
    'Write the value measured.',
  );
}

import { type IndicatorCode, indicatorOf } from '@shuize/domain';

/** Units, each with the power of ten that takes a value in it to the unit in which the domain holds the indicator. */
type Shifts = Readonly<Record<string, number>>;

// By the unit of the domain. One gram in a cubic metre is one milligram in a litre.
const SHIFTS: Readonly<Record<string, Shifts>> = {
  'mg/L': { 'mg/L': 0, 'g/L': 3, 'μg/L': -3, 'ug/L': -3, 'ng/L': -6, 'g/m³': 0, 'mg/m³': -3 },
  'mg/m³': { 'mg/m³': 0, 'mg/L': 3, 'μg/L': 0, 'ug/L': 0 },
  '℃': { '℃': 0, '°C': 0, 摄氏度: 0 },
  无量纲: { 无量纲: 0, '': 0 },
  'μS/cm': { 'μS/cm': 0, 'uS/cm': 0, 'mS/cm': 3, 'mS/m': 1 },
  NTU: { NTU: 0 },
  m: { m: 0, cm: -2 },
  '个/L': { '个/L': 0, 'MPN/L': 0, 'CFU/L': 0 },
  'cells/L': { 'cells/L': 0, '个/L': 0, 'cells/mL': 3, '万个/L': 4 },
};

/**
 * The power of ten by which a value in the written unit is multiplied to be in the indicator's: chlorophyll in mg/L
 * is held in mg/m³, so 3.
 *
 * @param written - letter case, spaces, and which micro sign or superscript is used do not matter
 * @returns `undefined` for a unit that is not one of the indicator's
 */
export function shiftOfUnit(indicator: IndicatorCode, written: string): number | undefined {
  const entry = Object.entries(shiftsOf(indicator)).find(([unit]) => plain(unit) === plain(written));
  return entry?.[1];
}

/** The units in which an indicator may be written, its own first. */
export function unitsOf(indicator: IndicatorCode): readonly string[] {
  return Object.keys(shiftsOf(indicator)).filter((unit) => unit !== '');
}

function shiftsOf(indicator: IndicatorCode): Shifts {
  return SHIFTS[indicatorOf(indicator).unit] ?? {};
}

/** Micro sign and Greek mu are two characters that look the same. */
function plain(unit: string): string {
  return unit.replace(/\s+/g, '').replaceAll('µ', 'μ').replaceAll('³', '3').toLowerCase();
}

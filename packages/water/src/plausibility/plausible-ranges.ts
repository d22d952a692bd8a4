import { type Decimal, decimal, type IndicatorCode } from '@shuize/domain';

/** What surface water can physically hold, in the unit of the indicator, both ends included; `null`: no upper end. */
export interface PlausibleRange {
  readonly low: Decimal;
  readonly high: Decimal | null;
}

const HIGHEST: Partial<Readonly<Record<IndicatorCode, string>>> = {
  pH: '14',
  // Far above saturation at 0 ℃ (14.6 mg/L), as algae can raise it.
  DO: '30',
  CODMn: '500',
  COD: '5000',
  BOD5: '3000',
  NH3N: '500',
  TP: '100',
  TN: '1000',
  EC: '200000',
  Turbidity: '40000',
  // The clearest lakes on record are seen into for some forty metres.
  SD: '50',
  Chla: '5000',
};

const WATER_TEMPERATURE: PlausibleRange = { low: decimal('-2'), high: decimal('45') };

/**
 * The range of an indicator outside of which a value is more likely an error of unit, decimal point or instrument than water.
 * The upper ends are our choice, beyond raw sewage; of indicators without one only a value below zero is implausible.
 */
export function plausibleRange(indicator: IndicatorCode): PlausibleRange {
  const high = HIGHEST[indicator];
  return indicator === 'WT'
    ? WATER_TEMPERATURE
    : { low: decimal('0'), high: high === undefined ? null : decimal(high) };
}

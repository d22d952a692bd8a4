import type { Fraction, IndicatorCode, MonitoringState, SectionId, WaterClass } from '@shuize/domain';
import type { SectionRole } from './compensation-scheme.ts';

/** Concentrations in mg/L by factor. */
export type Concentrations = ReadonlyMap<IndicatorCode, Fraction>;

/** The water of one section, or of the one upstream, over the period. */
export interface CompensatedWater {
  /** A factor without a value is unknown. */
  readonly values: Concentrations;
  /** Limits that the scheme asks (考核目标); a factor without one is not assessed here. */
  readonly targets: Concentrations;
  /** Limits of the function zone (水功能区), where a scheme asks them too. */
  readonly zoneLimits: Concentrations;
  /** Water that passed in the period; `null` is not known. */
  readonly volumeM3: Fraction | null;
}

/** Whether a month kept its target; dry and frozen months are `not-evaluated`. */
export type MonthKept = 'kept' | 'missed' | 'unknown' | 'not-evaluated';

/** All that a scheme may ask of one section in one period; `null` is not known. */
export interface CompensatedSection extends CompensatedWater {
  readonly sectionId: SectionId;
  readonly role: SectionRole;
  /** Dry and frozen sections are left out; without data everything is unknown. */
  readonly state: MonitoringState | null;
  readonly class: WaterClass | null;
  /** `null` also where targets are concentrations alone. */
  readonly targetClass: WaterClass | null;
  readonly classYearBefore: WaterClass | null;
  readonly attains: boolean | null;
  readonly attainedYearBefore: boolean | null;
  /** Concentrations of the same period a year before. */
  readonly valuesYearBefore: Concentrations;
  /** Change of a scheme's own index on the year before, in per cent; negative is better. */
  readonly indexChangePercent: Fraction | null;
  /** Water that came in from upstream; `null` where the river rises here. */
  readonly inflow: CompensatedWater | null;
  /** The months of the year, January first, for rules of a year. */
  readonly months: readonly MonthKept[];
}

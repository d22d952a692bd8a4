import { formatDecimal, type Month, monthOfYear, WATER_CLASSES, yearOfMonth } from '@shuize/domain';
import {
  CORE_INDICATORS,
  type IndicatorProfile,
  OXYGEN_DEFICIT,
  OXYGEN_LIMITS,
  profilesOf,
  SATURATION,
  TEMPERATURE,
  YEARLY_ITEMS,
} from './indicator-profiles.ts';
import { classCeiling, levelOf, valueAt, type WaterConditions } from './pollution-levels.ts';
import type { RandomStream } from './random-stream.ts';
import type { Section } from './sections.ts';

/** A value as it stands in monthly.csv. */
export interface MonthlyValue {
  readonly indicator: string;
  readonly text: string;
}

/** In which month national sections are tested for all 21 items. */
const FULL_TEST_MONTH = 7;

/** Dissolved oxygen drops with the level of a section, but less than the leading pollutant shows. */
const OXYGEN_OFFSET = -300;

/** All values that the seed gives a section in a month, in the order of the file. */
export function drawMonth(
  section: Section,
  month: Month,
  conditions: WaterConditions,
  random: RandomStream,
): readonly MonthlyValue[] {
  const pulse = conditions.pulse(section.id, month);
  const isNational = section.control === 'national';
  const isFull = isNational || section.control === 'provincial';
  const values: MonthlyValue[] = [];
  if (isNational) {
    values.push({ indicator: 'WT', text: tenths(temperatureAt(month) + random.integer(-15, 15)) });
  }
  values.push({ indicator: 'pH', text: formatDecimal({ mantissa: random.integer(738, 852), decimals: 2 }) });
  values.push({ indicator: 'DO', text: tenths(oxygen(section, month, pulse + random.integer(-120, 120))) });
  for (const profile of profilesOf(section.reach.kind)) {
    if (isFull || CORE_INDICATORS.has(profile.indicator)) {
      const noise = conditions.bias(section.id, profile.indicator) + random.integer(-130, 130);
      const level = levelOf(section, profile, month, pulse, noise);
      values.push({ indicator: profile.indicator, text: valueText(profile, level) });
    }
  }
  if (isNational && monthOfYear(month) === FULL_TEST_MONTH) {
    for (const [indicator, texts] of YEARLY_ITEMS) {
      values.push({ indicator, text: random.pick(texts.split(' ')) });
    }
  }
  return values;
}

export function temperatureAt(month: Month): number {
  return TEMPERATURE[monthOfYear(month) - 1] ?? 0;
}

/** Dissolved oxygen in tenths of mg/L; never below what the ceiling of the section asks. */
export function oxygen(section: Section, month: Month, deviation: number): number {
  const base = section.levels.get(yearOfMonth(month)) ?? 0;
  const level = Math.min(Math.max(base + OXYGEN_OFFSET + deviation, 0), 6000);
  const free = (SATURATION[monthOfYear(month) - 1] ?? 0) - valueAt(OXYGEN_DEFICIT, level);
  const ceiling = classCeiling(section, month);
  const least = ceiling === null ? 4 : (OXYGEN_LIMITS[WATER_CLASSES.indexOf(ceiling)] ?? 4);
  return free < least ? least + ((least - free) % 5) : free;
}

function valueText({ anchors, decimals, detection }: IndicatorProfile, level: number): string {
  const mantissa = valueAt(anchors, level);
  return mantissa < detection
    ? `${formatDecimal({ mantissa: detection, decimals })}L`
    : formatDecimal({ mantissa, decimals });
}

function tenths(mantissa: number): string {
  return formatDecimal({ mantissa: Math.max(mantissa, 2), decimals: 1 });
}

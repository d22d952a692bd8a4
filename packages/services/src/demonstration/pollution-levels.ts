import { type Month, monthOfYear, type TargetClass, WATER_CLASSES, yearOfMonth } from '@shuize/domain';
import { MONTHS } from './calendar.ts';
import { type IndicatorProfile, profilesOf } from './indicator-profiles.ts';
import { type RandomStream, randomStream } from './random-stream.ts';
import { otherwiseWithin } from './scripted-months.ts';
import { SECTIONS, type Section } from './sections.ts';

/** The widest that a section's month may stray from its year, in thousandths of a class. */
const WIDEST_PULSE = 550;

/** The most by which one indicator of a section lies above or below what its level says. */
const WIDEST_BIAS = 220;

/** What the seed decides about the waters before any value is made; all in thousandths of a class. */
export interface WaterConditions {
  /** How far the section's month lies above (+) or below (-) its year. */
  pulse(section: string, month: Month): number;
  /** How far an indicator of the section always lies above or below its level. */
  bias(section: string, indicator: string): number;
}

/**
 * Draws the conditions. Half of the pulse of the section above and of the tributaries stays in the water, so
 * a bad month travels down the river and fades.
 */
export function drawConditions(seed: number): WaterConditions {
  const pulses = drawPulses(randomStream(seed, 'pulses'));
  const biases = drawBiases(randomStream(seed, 'biases'));
  return {
    pulse: (section, month) => pulses.get(`${section} ${month}`) ?? 0,
    bias: (section, indicator) => biases.get(`${section} ${indicator}`) ?? 0,
  };
}

function drawPulses(random: RandomStream): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const { id } of SECTIONS) {
    for (const month of MONTHS) {
      own.set(`${id} ${month}`, random.integer(-200, 200) + random.integer(-200, 200));
    }
  }
  const inflows = new Map(SECTIONS.map((section) => [section.id, section.inflows]));
  const pulses = new Map<string, number>();
  const pulseOf = (id: string, month: Month): number => {
    const key = `${id} ${month}`;
    const known = pulses.get(key);
    if (known !== undefined) {
      return known;
    }
    const carried = (inflows.get(id) ?? []).reduce((sum, inflow) => sum + pulseOf(inflow, month), 0);
    const pulse = clamp((own.get(key) ?? 0) + Math.trunc(carried / 2), -WIDEST_PULSE, WIDEST_PULSE);
    pulses.set(key, pulse);
    return pulse;
  };
  for (const { id } of SECTIONS) {
    for (const month of MONTHS) {
      pulseOf(id, month);
    }
  }
  return pulses;
}

/** Ammonia nitrogen leads in the rivers, where the planned classes of a year rest on it: it alone has no bias. */
function drawBiases(random: RandomStream): ReadonlyMap<string, number> {
  return new Map(
    SECTIONS.flatMap(({ id, reach }) =>
      profilesOf(reach.kind).map(({ indicator }) => {
        const bias = random.integer(-WIDEST_BIAS, WIDEST_BIAS);
        return [`${id} ${indicator}`, indicator === 'NH3N' ? 0 : bias] as const;
      }),
    ),
  );
}

/**
 * The class that values left to the seed may not pass: the target class at national sections in 2017 and
 * 2018, the years that the scenarios look at; `null` elsewhere.
 */
export function classCeiling(section: Section, month: Month): TargetClass | null {
  const year = yearOfMonth(month);
  if (section.control !== 'national' || year < 2017) {
    return null;
  }
  return otherwiseWithin(section.id) ?? section.targets.get(year) ?? null;
}

/**
 * The level of one indicator in one month.
 *
 * @param pulse - of the section and month, in thousandths of a class
 * @param noise - of this indicator alone, likewise
 * @returns thousandths of a class, 0 to 6000, mirrored at the ceiling so that values do not pile up on the
 *   limit
 */
export function levelOf(
  section: Section,
  profile: IndicatorProfile,
  month: Month,
  pulse: number,
  noise: number,
): number {
  const season = profile.season[monthOfYear(month) - 1] ?? 0;
  const base = section.levels.get(yearOfMonth(month)) ?? 0;
  const free = clamp(base + profile.offset + season + pulse + noise, 0, 6000);
  const ceiling = classCeiling(section, month);
  if (ceiling === null) {
    return free;
  }
  const highest = (WATER_CLASSES.indexOf(ceiling) + 1) * 1000 + profile.leeway;
  return free > highest ? highest - ((free - highest) % 300) : free;
}

/** The value at a level, between the anchors of a profile; whole numbers throughout. */
export function valueAt(anchors: readonly number[], level: number): number {
  const step = Math.min(Math.floor(level / 1000), anchors.length - 2);
  const from = anchors[step] ?? 0;
  const to = anchors[step + 1] ?? from;
  return from + Math.trunc(((to - from) * (level - step * 1000)) / 1000);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

import {
  type Day,
  formatDay,
  formatDecimal,
  formatMinute,
  invariant,
  type Minute,
  type Month,
  monthOfDay,
} from '@shuize/domain';
import { daysLater } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';
import { profilesOf, STATION_INDICATORS } from './indicator-profiles.ts';
import { oxygen, temperatureAt } from './monthly-values.ts';
import { levelOf, valueAt, type WaterConditions } from './pollution-levels.ts';
import { type RandomStream, randomStream } from './random-stream.ts';
import { SECTIONS, type Section } from './sections.ts';
import { STATION_RUNS } from './station-months.ts';

/** Hours of a day at which a station samples. */
const HOURS = [0, 4, 8, 12, 16, 20];

/**
 * By how much the sun moves water temperature (tenths of a degree) and oxygen (tenths of mg/L) at those
 * hours.
 */
const WARMTH = [-4, -8, -5, 4, 9, 3];
const BREATH = [0, 0, 1, 4, 5, 2];

/** Marks of readings that count for nothing (STANDARDS 8.1), and how many of a thousand bear one. */
const INVALID_FLAGS = ['D', 'M', 'hd', 'T'];
const INVALID_PERMILLE = 15;

/** What a station reports with one decimal more than the laboratory. */
const FINER: ReadonlySet<string> = new Set(['CODMn', 'NH3N']);

const HEADER = ['section', 'time', 'indicator', 'value', 'flag', 'recorded'];

/** readings.csv: six samples a day of each station run, an indicator a row. */
export function readingsCsv(seed: number, conditions: WaterConditions): string {
  const random = randomStream(seed, 'readings');
  const rows = STATION_RUNS.flatMap(({ section: id, from, days }) => {
    const section = SECTIONS.find((candidate) => candidate.id === id);
    invariant(section !== undefined, `the station ${id} stands at no section`);
    return Array.from({ length: days }, (_, index) =>
      rowsOfDay(section, daysLater(from, index), conditions, random),
    ).flat();
  });
  return csvText(HEADER, rows);
}

function rowsOfDay(
  section: Section,
  day: Day,
  conditions: WaterConditions,
  random: RandomStream,
): readonly (readonly Cell[])[] {
  const dayShift = random.integer(-150, 150);
  return HOURS.flatMap((hour, position) => {
    const time = formatMinute((day * 1440 + hour * 60) as Minute);
    const month = monthOfDay(day);
    const pulse = conditions.pulse(section.id, month) + dayShift;
    return sample(section, month, { conditions, pulse, position }, random).map(
      ({ indicator, mantissa, decimals }) => {
        const isInvalid = random.happens(INVALID_PERMILLE);
        const value = formatDecimal({ mantissa: isInvalid ? mantissa * 7 : mantissa, decimals });
        return [
          section.id,
          time,
          indicator,
          value,
          isInvalid ? random.pick(INVALID_FLAGS) : 'N',
          formatDay(day),
        ];
      },
    );
  });
}

interface StationValue {
  readonly indicator: string;
  readonly mantissa: number;
  readonly decimals: number;
}

interface SamplingTime {
  readonly conditions: WaterConditions;
  /** Of the month and the day together. */
  readonly pulse: number;
  /** Position of the hour in {@link HOURS}. */
  readonly position: number;
}

/** One sample; permanganate index, ammonia and oxygen are finer by one decimal than the monthly values. */
function sample(
  section: Section,
  month: Month,
  { conditions, pulse, position }: SamplingTime,
  random: RandomStream,
): readonly StationValue[] {
  const warmth = temperatureAt(month) + (WARMTH[position] ?? 0) + random.integer(-3, 3);
  const breath = oxygen(section, month, pulse) * 10 + (BREATH[position] ?? 0) * 10;
  const profiles = profilesOf(section.reach.kind).filter(({ indicator }) =>
    STATION_INDICATORS.has(indicator),
  );
  return [
    { indicator: 'WT', mantissa: warmth, decimals: 1 },
    { indicator: 'pH', mantissa: random.integer(762, 818), decimals: 2 },
    { indicator: 'DO', mantissa: breath + random.integer(0, 9), decimals: 2 },
    { indicator: 'EC', mantissa: random.integer(5200, 6900), decimals: 1 },
    { indicator: 'Turbidity', mantissa: random.integer(80, 460), decimals: 1 },
    ...profiles.map((profile) => {
      const { indicator, anchors, decimals } = profile;
      const noise = conditions.bias(section.id, indicator) + random.integer(-90, 90);
      const value = valueAt(anchors, levelOf(section, profile, month, pulse, noise));
      return FINER.has(indicator)
        ? { indicator, mantissa: value * 10 - random.integer(0, 9), decimals: decimals + 1 }
        : { indicator, mantissa: value, decimals };
    }),
  ];
}

import { latestRows, readRows } from './read-written-package.ts';

/**
 * The few rules of water that the scenarios rest on, worked out once more from the text of the files and only
 * for the tests: values in units of 1e-8, compared as whole numbers (STANDARDS 1.1, 4.1 to 4.4; DATA-PACKAGE
 * 2).
 */
const UNIT = 1e8;

/** Indicator, evaluation decimals, limits of classes Ⅰ to Ⅴ. */
const LIMITS = new Map(
  [
    'CODMn 1 2 4 6 10 15',
    'COD 1 15 15 20 30 40',
    'BOD5 1 3 3 4 6 10',
    'NH3N 2 0.15 0.5 1.0 1.5 2.0',
    'TP 3 0.02 0.1 0.2 0.3 0.4',
    'TP-lake 3 0.01 0.025 0.05 0.1 0.2',
    'Cu 3 0.01 1.0 1.0 1.0 1.0',
    'Zn 3 0.05 1.0 1.0 2.0 2.0',
    'F 3 1.0 1.0 1.0 1.5 1.5',
    'Se 4 0.01 0.01 0.01 0.02 0.02',
    'As 4 0.05 0.05 0.05 0.1 0.1',
    'Hg 5 0.00005 0.00005 0.0001 0.001 0.001',
    'Cd 5 0.001 0.005 0.005 0.005 0.01',
    'Cr6 3 0.01 0.05 0.05 0.05 0.1',
    'Pb 3 0.01 0.01 0.05 0.05 0.1',
    'CN 3 0.005 0.05 0.2 0.2 0.2',
    'VP 4 0.002 0.002 0.005 0.01 0.1',
    'Oil 2 0.05 0.05 0.05 0.5 1.0',
    'LAS 2 0.2 0.2 0.2 0.3 0.3',
    'S2 3 0.05 0.1 0.2 0.5 1.0',
  ].map((line) => {
    const [name = '', decimals, ...limits] = line.split(' ');
    return [
      name,
      { decimals: Number(decimals), limits: limits.map((limit) => units(Number(limit))) },
    ] as const;
  }),
);
const OXYGEN_LIMITS = [7.5, 6, 5, 3, 2].map(units);

/** Values of a section in a month, or the state that stands in their place. */
export type MonthByHand = ReadonlyMap<string, number> | 'unknown' | 'not-evaluated';

export interface WaterByHand {
  /** @param month - `YYYY-MM` */
  month(section: string, month: string): MonthByHand;
  /** Level 0 (Ⅰ) to 5 (劣Ⅴ) over the indicators named, or over all. */
  classOf(section: string, values: ReadonlyMap<string, number>, only?: ReadonlySet<string>): number;
  /** Level of the year's means, or `null` with fewer than eight evaluated months. */
  annualClass(section: string, year: number): number | null;
  /** Whether a value of the month reaches a multiple over the limit of a target level. */
  reaches(section: string, values: ReadonlyMap<string, number>, target: number, multiple: number): boolean;
}

export function waterByHand(files: ReadonlyMap<string, string>, asOf?: string): WaterByHand {
  const lakes = new Set(
    readRows(files.get('sections.csv')).flatMap((row) => (row.kind === 'lake' ? [row.section] : [])),
  );
  const background = new Map(
    readRows(files.get('background.csv')).map((row) => [
      `${row.section} ${row.indicator}`,
      units(Number(row.value)),
    ]),
  );
  const excluded = new Set(
    readRows(files.get('exclusions.csv')).map((row) => `${row.section} ${row.month} ${row.indicator}`),
  );
  const months = new Map<string, Map<string, number>>();
  const states = new Map<string, string>();
  const cellsOf = (section: string, month: string) => {
    const key = `${section} ${month}`;
    const cells = months.get(key) ?? new Map<string, number>();
    months.set(key, cells);
    return cells;
  };
  for (const row of latestRows(readRows(files.get('monthly.csv')), ['section', 'month', 'indicator'], asOf)) {
    const { section = '', month = '', indicator = '', value = '' } = row;
    if (indicator === 'state') {
      states.set(`${section} ${month}`, value);
    } else if (!excluded.has(`${section} ${month} ${indicator}`) && !excluded.has(`${section} ${month} *`)) {
      cellsOf(section, month).set(indicator, countedValue(value));
    }
  }
  for (const [key, mean] of stationMeans(files.get('readings.csv'))) {
    const [section = '', month = '', indicator = ''] = key.split(' ');
    if (!cellsOf(section, month).has(indicator)) {
      cellsOf(section, month).set(indicator, mean);
    }
  }
  const ruleOf = (section: string, indicator: string) =>
    LIMITS.get(indicator === 'TP' && lakes.has(section) ? 'TP-lake' : indicator);

  const water: WaterByHand = {
    month(section, month) {
      const state = states.get(`${section} ${month}`);
      if (state !== undefined) {
        return state === 'dry' || state === 'frozen' ? 'not-evaluated' : 'unknown';
      }
      return months.get(`${section} ${month}`) ?? 'unknown';
    },
    classOf(section, values, only) {
      const levels = [...values].map(([indicator, value]) => {
        if (only !== undefined && !only.has(indicator)) {
          return 0;
        }
        if (indicator === 'pH') {
          const rounded = roundHalfEven(value, 1, 0);
          return rounded < 6 * UNIT || rounded > 9 * UNIT ? 5 : 0;
        }
        if (indicator === 'DO') {
          const rounded = roundHalfEven(value, 1, 1);
          return levelWhere(OXYGEN_LIMITS.map((limit) => rounded >= limit));
        }
        const rule = ruleOf(section, indicator);
        if (rule === undefined || value <= (background.get(`${section} ${indicator}`) ?? -1)) {
          return 0;
        }
        const rounded = roundHalfEven(value, 1, rule.decimals);
        return levelWhere(rule.limits.map((limit) => rounded <= limit));
      });
      return Math.max(0, ...levels);
    },
    annualClass(section, year) {
      const evaluated = monthsOf(year).flatMap((month) => {
        const values = water.month(section, month);
        return typeof values === 'string' ? [] : [values];
      });
      const means = new Map<string, number>();
      for (const indicator of new Set(evaluated.flatMap((values) => [...values.keys()]))) {
        const values = evaluated.flatMap((month) => month.get(indicator) ?? []);
        const decimals = indicator === 'DO' ? 1 : ruleOf(section, indicator)?.decimals;
        if (indicator === 'pH') {
          means.set(indicator, meanPH(values));
        } else if (decimals !== undefined) {
          means.set(indicator, roundHalfEven(sum(values), values.length, decimals));
        }
      }
      return evaluated.length < 8 ? null : water.classOf(section, means);
    },
    reaches(section, values, target, multiple) {
      return [...values].some(([indicator, value]) => {
        const rule = ruleOf(section, indicator);
        const limit = rule?.limits[target];
        return (
          rule !== undefined &&
          limit !== undefined &&
          roundHalfEven(value, 1, rule.decimals) - limit >= multiple * limit
        );
      });
    },
  };
  return water;
}

export function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

function units(value: number): number {
  return Math.round(value * UNIT);
}

/** Half the limit for a value below detection. */
function countedValue(text: string): number {
  return text.endsWith('L') ? units(Number(text.slice(0, -1))) / 2 : units(Number(text));
}

/** Rounds `numerator / denominator` half to even at some decimals. */
function roundHalfEven(numerator: number, denominator: number, decimals: number): number {
  const step = UNIT / 10 ** decimals;
  const down = Math.floor(numerator / (denominator * step));
  const twiceRest = 2 * (numerator - down * denominator * step);
  const half = denominator * step;
  const isUp = twiceRest > half || (twiceRest === half && down % 2 === 1);
  return (isUp ? down + 1 : down) * step;
}

function levelWhere(isWithin: readonly boolean[]): number {
  const level = isWithin.indexOf(true);
  return level === -1 ? 5 : level;
}

function meanPH(values: readonly number[]): number {
  return units(-Math.log10(sum(values.map((value) => 10 ** (-value / UNIT))) / values.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Means of daily means by section, month and indicator, of readings marked N. */
function stationMeans(text: string | undefined): ReadonlyMap<string, number> {
  const days = new Map<string, number[]>();
  for (const row of readRows(text)) {
    const { section = '', time = '', indicator = '', value = '', flag = '' } = row;
    if (flag === 'N') {
      const key = `${section} ${time.slice(0, 10)} ${indicator}`;
      days.set(key, [...(days.get(key) ?? []), units(Number(value))]);
    }
  }
  const months = new Map<string, number[]>();
  for (const [key, values] of days) {
    const [section = '', day = '', indicator = ''] = key.split(' ');
    const monthKey = `${section} ${day.slice(0, 7)} ${indicator}`;
    const mean = indicator === 'pH' ? meanPH(values) : Math.round(sum(values) / values.length);
    months.set(monthKey, [...(months.get(monthKey) ?? []), mean]);
  }
  return new Map(
    [...months].map(([key, values]) => [
      key,
      key.endsWith(' pH') ? meanPH(values) : Math.round(sum(values) / values.length),
    ]),
  );
}

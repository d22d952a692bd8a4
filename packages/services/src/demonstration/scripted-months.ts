import { invariant, type Month, monthOf, type TargetClass } from '@shuize/domain';

/**
 * Values that the scenarios need, as they appear in monthly.csv: section, indicator, year, then January to
 * December; `-` where the month has no value. Everything else of monthly.csv comes from the seed and never
 * passes the target class at a national section in 2017 and 2018, so that it can neither trigger nor spoil a
 * scenario.
 */
const ROWS: readonly (readonly [section: string, indicator: string, year: number, values: string])[] = [
  // 乌松县: twice exactly 2 times over class Ⅱ, by two indicators.
  ['CL05', 'NH3N', 2017, '0.31 0.34 0.28 0.22 0.20 0.18 0.16 0.17 0.19 0.24 0.27 0.30'],
  ['CL05', 'NH3N', 2018, '0.33 0.36 1.50 0.26 0.22 0.19 0.18 0.20 0.21 0.25 0.29 0.32'],
  ['CL05', 'TP', 2017, '0.039 0.041 0.047 0.045 0.049 0.058 0.069 0.073 0.066 0.052 0.044 0.040'],
  ['CL05', 'TP', 2018, '0.041 0.044 0.052 0.048 0.051 0.060 0.072 0.300 0.070 0.055 0.047 0.043'],
  // 朔沄县: 2.00 times over in April, 1.99 in November.
  ['SY03', 'NH3N', 2017, '0.44 0.47 0.41 0.38 0.33 0.29 0.26 0.24 0.27 0.31 0.36 0.40'],
  ['SY03', 'NH3N', 2018, '0.48 0.51 0.46 3.00 0.52 0.37 0.31 0.29 0.33 0.38 2.99 0.45'],
  // 鹤泉县: two sections over in one month; fluoride of the springs is natural background.
  ['HQ01', 'NH3N', 2017, '0.21 0.23 0.20 0.18 0.16 0.15 0.14 0.13 0.15 0.17 0.19 0.20'],
  ['HQ01', 'NH3N', 2018, '0.22 0.24 0.21 0.19 0.17 0.15 0.16 1.50 0.16 0.18 0.20 0.21'],
  ['HQ01', 'F', 2016, '1.12 1.14 1.11 1.08 1.06 1.05 1.04 1.05 1.07 1.10 1.12 1.13'],
  ['HQ01', 'F', 2017, '1.13 1.15 1.12 1.09 1.07 1.05 1.04 1.06 1.08 1.10 1.13 1.14'],
  ['HQ01', 'F', 2018, '1.12 1.14 1.13 1.10 1.07 1.06 1.05 1.05 1.08 1.11 1.12 1.15'],
  ['HQ03', 'NH3N', 2017, '0.52 0.55 0.49 0.45 0.41 0.38 0.35 0.34 0.37 0.42 0.46 0.50'],
  ['HQ03', 'NH3N', 2018, '0.54 0.57 0.51 0.46 0.42 0.39 0.37 3.05 0.40 0.43 0.47 0.51'],
  // 青坞县: February is corrected from 3.20, see CORRECTIONS.
  ['QW03', 'NH3N', 2017, '0.46 0.49 0.42 0.37 0.33 0.30 0.27 0.26 0.30 0.34 0.39 0.43'],
  ['QW03', 'NH3N', 2018, '0.48 0.82 0.43 0.38 0.34 0.30 3.50 0.33 0.31 0.36 0.41 0.45'],
  // 菱汀县: May is corrected from 2.40, see CORRECTIONS.
  ['LT03', 'NH3N', 2017, '0.71 0.74 0.67 0.60 0.54 0.48 0.44 0.42 0.46 0.53 0.60 0.66'],
  ['LT03', 'NH3N', 2018, '0.66 0.69 3.10 0.55 3.40 0.44 0.40 0.38 0.42 0.48 0.54 0.60'],
  // 荻洲县: July is excluded by approval.
  ['SY09', 'NH3N', 2017, '0.68 0.72 0.63 0.56 0.50 0.45 0.41 0.40 0.44 0.50 0.57 0.64'],
  ['SY09', 'NH3N', 2018, '0.60 0.64 3.05 0.51 0.46 0.41 3.30 0.39 0.42 0.47 0.53 0.58'],
  // 白渠县: one month over, September without data.
  ['SY07', 'NH3N', 2017, '0.84 0.88 0.81 0.75 0.68 0.61 0.57 0.55 0.60 0.67 0.74 0.81'],
  ['SY07', 'NH3N', 2018, '0.86 0.90 3.10 0.77 0.70 0.63 0.58 0.56 - 0.69 0.76 0.83'],
  // 霜岭县: 5.00 times over in July, 4.99 in October.
  ['SL03', 'NH3N', 2017, '0.54 0.58 0.51 0.46 0.42 0.38 0.36 0.35 0.39 0.44 0.49 0.52'],
  ['SL03', 'NH3N', 2018, '0.58 0.61 0.54 0.49 0.45 0.40 6.00 0.47 0.44 5.99 0.52 0.56'],
  // 柏浔县: twice 5 times over and more, a third month at 4.99.
  ['BX02', 'NH3N', 2017, '0.59 0.62 0.55 0.50 0.46 0.42 0.39 0.38 0.42 0.47 0.53 0.58'],
  ['BX02', 'NH3N', 2018, '0.62 0.65 6.05 0.57 0.51 0.47 6.00 0.49 0.46 5.99 0.58 0.63'],
  // 赤榆县: three months at 5 times over class Ⅴ and more; below class Ⅴ throughout, so never worse by class.
  ['CY02', 'NH3N', 2017, '2.86 2.94 2.77 2.61 2.45 2.33 2.21 2.18 2.27 2.41 2.58 2.73'],
  ['CY02', 'NH3N', 2018, '2.79 2.88 3.41 2.55 2.40 2.28 3.32 2.12 2.22 3.18 2.52 2.68'],
  ['CY03', 'NH3N', 2017, '3.02 3.11 2.94 2.76 2.58 2.45 2.33 2.29 2.40 2.57 2.74 2.90'],
  ['CY03', 'NH3N', 2018, '2.95 3.04 12.00 2.71 2.55 13.40 2.31 2.27 2.38 12.60 2.69 2.86'],
  // 铁坪县: nine worse months. A provincial section above is far over the limit and does not count.
  ['MS03', 'NH3N', 2017, '0.84 0.88 0.79 0.72 0.66 0.58 0.52 0.49 0.55 0.63 0.71 0.80'],
  ['MS03', 'NH3N', 2018, '0.92 0.95 1.28 1.44 1.61 1.72 1.58 1.37 1.66 1.79 1.08 0.98'],
  ['MS02', 'NH3N', 2018, '1.35 1.42 2.46 6.80 3.15 7.25 2.74 2.30 2.95 3.36 1.76 1.48'],
  // 靖屏区: eight worse months.
  ['MS04', 'NH3N', 2017, '0.90 0.93 0.85 0.78 0.70 0.62 0.57 0.55 0.60 0.69 0.77 0.86'],
  ['MS04', 'NH3N', 2018, '0.97 0.99 1.19 1.33 1.46 1.57 1.49 1.31 1.52 1.64 0.96 0.94'],
  // 杏川县: six worse months; February stands on the limit of class Ⅳ and attains.
  ['SY05', 'NH3N', 2017, '1.38 1.42 1.33 1.26 1.19 1.12 1.08 1.06 1.11 1.18 1.27 1.35'],
  ['SY05', 'NH3N', 2018, '1.48 1.50 1.66 1.78 1.87 1.94 1.81 1.69 1.42 1.38 1.40 1.45'],
  // 望矶县: one section misses in 2017 only, the other in 2018 only, with five worse months.
  ['CL15', 'NH3N', 2017, '1.88 1.95 1.84 1.76 1.62 1.51 1.46 1.43 1.49 1.58 1.69 1.80'],
  ['CL15', 'NH3N', 2018, '1.48 1.50 1.44 1.38 1.29 1.22 1.17 1.15 1.20 1.27 1.35 1.43'],
  ['CL16', 'NH3N', 2017, '1.41 1.45 1.38 1.31 1.24 1.17 1.12 1.10 1.14 1.21 1.29 1.37'],
  ['CL16', 'NH3N', 2018, '1.49 1.50 1.98 1.96 1.92 1.88 1.83 1.44 1.38 1.36 1.39 1.46'],
  // 芷汀县: exactly three worse months.
  ['CL09', 'NH3N', 2017, '0.88 0.91 0.83 0.76 0.69 0.62 0.57 0.55 0.61 0.70 0.78 0.85'],
  ['CL09', 'NH3N', 2018, '0.93 1.12 1.31 1.07 0.78 0.70 0.63 0.61 0.67 0.75 0.83 0.90'],
  // 芦湾县: two worse months; October is worse too, from Ⅱ to Ⅲ, and attains.
  ['LW02', 'NH3N', 2017, '0.42 0.45 0.40 0.36 0.31 0.27 0.24 0.22 0.26 0.30 0.35 0.39'],
  ['LW02', 'NH3N', 2018, '0.46 0.49 1.08 0.42 0.37 0.31 0.28 0.26 0.30 0.84 1.15 0.45'],
  // 岚桥区: the year's mean is 1.005, which rounds to 1.00 and attains.
  ['CL12', 'NH3N', 2017, '1.16 1.13 1.09 1.05 0.88 0.79 0.72 0.70 0.78 1.02 1.07 1.13'],
  ['CL12', 'NH3N', 2018, '1.12 1.08 1.05 1.02 0.96 0.91 0.88 0.90 0.95 1.01 1.06 1.12'],
  // 北津区: one hundredth more in the year, 1.0058, rounds to 1.01 and misses, as in 2017.
  ['CL14', 'NH3N', 2017, '1.22 1.20 1.15 1.11 1.02 0.97 0.93 0.95 1.00 1.06 1.12 1.19'],
  ['CL14', 'NH3N', 2018, '1.13 1.09 1.05 1.02 0.97 0.92 0.88 0.90 0.94 1.01 1.05 1.11'],
  // 澄北区: below class Ⅴ in both years, though better from year to year.
  ['SY11', 'NH3N', 2017, '3.86 3.94 3.72 3.51 3.28 3.02 2.84 2.79 2.95 3.17 3.40 3.63'],
  ['SY11', 'NH3N', 2018, '2.71 2.78 2.62 2.49 2.33 2.18 2.07 2.04 2.12 2.26 2.40 2.55'],
];

/** A class that the indicators left to the seed do not pass, where the target class would be too loose. */
const OTHERWISE: Readonly<Record<string, TargetClass>> = { LW02: 'II' };

export function otherwiseWithin(section: string): TargetClass | null {
  return OTHERWISE[section] ?? null;
}

/** A value first reported wrongly; the right one stands above. */
export interface ScriptedCorrection {
  readonly section: string;
  readonly indicator: string;
  readonly month: string;
  readonly first: string;
  readonly correctedOn: string;
}

export const CORRECTIONS: readonly ScriptedCorrection[] = [
  { section: 'QW03', indicator: 'NH3N', month: '2018-02', first: '3.20', correctedOn: '2018-09-20' },
  { section: 'LT03', indicator: 'NH3N', month: '2018-05', first: '2.40', correctedOn: '2018-07-16' },
];

const VALUES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([section, indicator, year, text]) => {
    const values = text.split(' ');
    invariant(values.length === 12, `${section} ${indicator} ${year} has ${values.length} months`);
    return values.map(
      (value, index) => [keyOf(section, indicator, monthOf(year, index + 1)), value] as const,
    );
  }),
);

/** The scripted value of a cell; `-` for none in that month, `undefined` where the seed decides. */
export function scriptedValue(section: string, indicator: string, month: Month): string | undefined {
  return VALUES.get(keyOf(section, indicator, month));
}

function keyOf(section: string, indicator: string, month: Month): string {
  return `${section} ${indicator} ${month}`;
}

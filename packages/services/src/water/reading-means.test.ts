import { type DataPackage, parseDay } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMonthlyGrid } from './build-monthly-grid.ts';
import { readingMeans } from './reading-means.ts';
import { sectionHistory } from './section-history.ts';

const PLACES = {
  'divisions.csv': 'code,name,level,parent\n990101,甲县,county,\n',
  'targets.csv': 'section,year,class\nS1,2018,III\n',
};

function packageOf(files: Readonly<Record<string, string>>): DataPackage {
  const all = Object.entries({ ...PLACES, ...files });
  const read = readDataPackage(new Map(all.map(([name, text]) => [name, new TextEncoder().encode(text)])));
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return read.value;
}

const INDICATORS = ['NH3N', 'TP', 'pH', 'COD'];
const MONTHS = ['2018-01', '2018-02', '2018-03'];
const VALUES = ['0.05L', '0.9', '1.6', '7.1', '未检出', '8.25', '30L'];
/** pH has no detection limit. */
const writtenFor = (indicator: string, value: string) =>
  indicator === 'pH' ? (['0.9', '7.1', '8.25'].includes(value) ? value : '6.4') : value;

/** Readings of an indicator in a month, one a day from the first on. */
const monthOfReadings = fc.record({
  month: fc.constantFrom(...MONTHS),
  indicator: fc.constantFrom(...INDICATORS),
  values: fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 28 }),
  flag: fc.constantFrom('N', 'N', 'N', 'M'),
});
const monthlyValue = fc.record({
  month: fc.constantFrom(...MONTHS),
  indicator: fc.constantFrom(...INDICATORS, 'state'),
  value: fc.constantFrom(...VALUES),
});

describe('means of readings worked out beforehand', () => {
  it('stand in for the readings: the grid and the history of the section are the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(monthOfReadings, { selector: ({ month, indicator }) => `${month} ${indicator}` }),
        fc.uniqueArray(monthlyValue, { selector: ({ month, indicator }) => `${month} ${indicator}` }),
        fc.constantFrom('river', 'lake'),
        fc.constantFrom(null, '2018-02-28', '2018-12-31'),
        (readings, monthly, kind, today) => {
          const states = new Set(
            monthly.filter((row) => row.indicator === 'state').map(({ month }) => month),
          );
          const values = monthly.filter((row) => row.indicator === 'state' || !states.has(row.month));
          const files = {
            'sections.csv': `section,division,name,kind,control,river,basin,boundary\nS1,990101,一号桥,${kind},national,甲河,甲流域,none\n`,
            'monthly.csv': `section,month,indicator,value\n${values
              .map(
                (row) =>
                  `S1,${row.month},${row.indicator},${row.indicator === 'state' ? 'dry' : writtenFor(row.indicator, row.value)}\n`,
              )
              .join('')}`,
            'readings.csv': `section,time,indicator,value,flag\n${readings
              .flatMap(({ month, indicator, values: each, flag }) =>
                each.map(
                  (value, day) =>
                    `S1,${month}-${String(day + 1).padStart(2, '0')} 08:00,${indicator},${writtenFor(indicator, value)},${flag}\n`,
                ),
              )
              .join('')}`,
          };
          const whole = packageOf(files);
          const means = readingMeans(whole);
          const without = { ...whole, readings: null };
          const asOf = today === null ? null : parseDay(today);
          expect(sectionHistory(without, asOf, means)).toEqual(sectionHistory(whole, asOf));
          const [expected, found] = [
            buildMonthlyGrid(whole, { asOf }),
            buildMonthlyGrid(without, { asOf, means }),
          ];
          expect(found.readingGaps).toEqual(expected.readingGaps);
          expect(found.level).toEqual(expected.level);
          expect([...found.items.keys()]).toEqual([...expected.items.keys()]);
          expect([...found.items.values()].map(({ exact }) => exact)).toEqual(
            [...expected.items.values()].map(({ exact }) => exact),
          );
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 3_000 : 100, seed: 20_261_127 },
    );
  });

  it('are none of a package without readings', () => {
    const files = {
      'sections.csv':
        'section,division,name,kind,control,river,basin,boundary\nS1,990101,一号桥,river,national,甲河,甲流域,none\n',
    };
    expect(readingMeans(packageOf(files))).toEqual([]);
  });
});

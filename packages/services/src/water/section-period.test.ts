import { classOfLevel, formatFraction, type IndicatorCode, yearOf } from '@shuize/domain';
import { DEFAULT_PARAMETERS, itemsOfMask } from '@shuize/water';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMonthlyGrid, type GridOptions } from './build-monthly-grid.ts';
import { aDay, aMonth, dataPackage, type PackageLines } from './data-package.fixture.ts';
import { spanOfYear } from './month-span.ts';
import { classOfCell } from './monthly-grid.ts';
import { evaluatePeriod, PERIOD_OUTCOMES } from './period-columns.ts';
import { annualOutcome, evaluateCell, evaluateSectionPeriod } from './section-period.ts';

const gridOf = (lines: PackageLines, options: Partial<GridOptions> = {}) =>
  buildMonthlyGrid(dataPackage(lines), { asOf: null, ...options });

const yearLines = (values: readonly string[], indicator = 'NH3N', section = 'S1') =>
  values.map((value, month) => `${section} 2018-${String(month + 1).padStart(2, '0')} ${indicator} ${value}`);

const outcome2018 = (lines: PackageLines, options: Partial<GridOptions> = {}) =>
  annualOutcome(gridOf(lines, options), 0, yearOf(2018));

describe('the annual outcome of a section', () => {
  it('of six months at 1.00 and six at 1.01 is 1.005, rounded to 1.00, and attains class three', () => {
    const monthly = yearLines([...Array(6).fill('1.00'), ...Array(6).fill('1.01')]);
    const outcome = outcome2018({ monthly, targets: ['S1 2018 III'] });
    const mean = outcome.means.get('NH3N');
    expect(mean && formatFraction(mean.value, 4)).toBe('1.0050');
    expect(mean?.rounded).toEqual({ mantissa: 100, decimals: 2 });
    expect(outcome).toMatchObject({
      outcome: 'evaluated',
      evaluation: { class: 'III' },
      target: 'III',
      attainment: { attains: true, exceedances: [] },
    });
  });

  it('of five months at 1.00 and seven at 1.01 misses class three', () => {
    const monthly = yearLines([...Array(5).fill('1.00'), ...Array(7).fill('1.01')]);
    expect(outcome2018({ monthly, targets: ['S1 2018 III'] })).toMatchObject({
      evaluation: { class: 'IV' },
      attainment: { attains: false, exceedances: [{ indicator: 'NH3N', class: 'IV' }] },
    });
  });

  it('is the mean of unrounded months, not of rounded ones', () => {
    const monthly = yearLines(Array(12).fill('1.0049'));
    expect(outcome2018({ monthly }).means.get('NH3N')?.rounded).toEqual({ mantissa: 100, decimals: 2 });
    const higher = yearLines([...Array(11).fill('1.0049'), '1.0062']);
    expect(outcome2018({ monthly: higher }).means.get('NH3N')?.rounded).toEqual({
      mantissa: 101,
      decimals: 2,
    });
  });

  it('needs eight evaluated months: eight do, seven do not', () => {
    expect(outcome2018({ monthly: yearLines(Array(8).fill('0.4')) })).toMatchObject({
      outcome: 'evaluated',
      months: { existing: 12, evaluated: 8 },
      evaluation: { class: 'II' },
    });
    expect(outcome2018({ monthly: yearLines(Array(7).fill('0.4')), targets: ['S1 2018 III'] })).toMatchObject(
      {
        outcome: 'too-few-data',
        evaluation: null,
        attainment: null,
        target: 'III',
      },
    );
    const parameters = { ...DEFAULT_PARAMETERS, minimumMonthsOfYear: 7 };
    expect(outcome2018({ monthly: yearLines(Array(7).fill('0.4')) }, { parameters }).outcome).toBe(
      'evaluated',
    );
  });

  it('is open until the year has ended', () => {
    const lines: PackageLines = { monthly: yearLines(Array(12).fill('0.4')) };
    expect(outcome2018(lines, { asOf: aDay('2018-12-30') })).toMatchObject({
      outcome: 'open',
      evaluation: null,
    });
    expect(outcome2018(lines, { asOf: aDay('2018-12-31') }).outcome).toBe('evaluated');
  });

  it('of a section dry all year is not evaluated, of one dry half the year has too few data', () => {
    const dry = (months: number) =>
      Array.from({ length: months }, (_, month) => `S1 2018-${String(month + 1).padStart(2, '0')} state dry`);
    expect(outcome2018({ monthly: dry(12) }).outcome).toBe('not-evaluated');
    expect(outcome2018({ monthly: dry(6) }).outcome).toBe('too-few-data');
  });

  it('of a section that does not exist in the year is absent', () => {
    expect(
      outcome2018({ sections: ['S1 river 2019-01-01 *'], monthly: yearLines(Array(12).fill('0.4')) }).outcome,
    ).toBe('absent');
  });

  it('averages an item over the months in which it was monitored', () => {
    const monthly = [...yearLines(Array(12).fill('0.4')), 'S1 2018-03 COD 41', 'S1 2018-09 COD 43'];
    const outcome = outcome2018({ monthly });
    expect(outcome.evaluation).toMatchObject({ class: 'below-V', deciding: ['COD'] });
    expect(outcome.means.get('COD')).toMatchObject({ months: 2, rounded: { mantissa: 420, decimals: 1 } });
  });

  it('leaves out what an exclusion took away', () => {
    const monthly = yearLines([...Array(11).fill('0.4'), '99']);
    const exclusions = ['S1 2018-12 NH3N 2019-01-10'];
    expect(outcome2018({ monthly, exclusions }).evaluation?.class).toBe('II');
    expect(outcome2018({ monthly }).evaluation?.class).toBe('below-V');
  });
});

describe('any period of a section', () => {
  it('may be a quarter or the year to date', () => {
    const grid = gridOf({ monthly: yearLines(['0.4', '0.4', '1.6', '1.6']) });
    const span = (to: string) => ({ from: aMonth('2018-01'), to: aMonth(to), minimumMonths: 2 });
    expect(evaluateSectionPeriod(grid, 0, span('2018-03')).evaluation?.class).toBe('III');
    expect(evaluateSectionPeriod(grid, 0, span('2018-04')).evaluation?.class).toBe('III');
    expect(
      evaluateSectionPeriod(grid, 0, { ...span('2018-04'), from: aMonth('2018-03') }).evaluation?.class,
    ).toBe('V');
  });

  it('outside the grid has nothing', () => {
    const grid = gridOf({ monthly: yearLines(['0.4']) });
    const period = evaluateSectionPeriod(grid, 0, spanOfYear(grid, yearOf(2030)));
    expect(period).toMatchObject({ outcome: 'absent', evaluation: null });
  });
});

describe('a period over columns', () => {
  const items: readonly IndicatorCode[] = ['NH3N', 'TP', 'DO', 'pH', 'COD', 'Hg', 'TN'];
  const value = fc.constantFrom(
    '0.025L',
    '0.4',
    '1.0',
    '1.005',
    '2.0001',
    '6.05',
    '7.45',
    '9.1',
    '未检出',
    '40.0000001',
    '3L',
  );
  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...items), value, { minKeys: 1, maxKeys: 7 }) },
    { weight: 1, arbitrary: fc.constantFrom('dry', 'no-data') },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const sections = fc.array(
    fc.tuple(fc.constantFrom('river', 'lake'), fc.array(cell, { minLength: 12, maxLength: 12 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const lists = fc.constantFrom('all-monitored', 'five-plus-x');
  const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 60 : 1000, seed: 201811 };

  it('is that of the sections one by one, by year and by month', () => {
    fc.assert(
      fc.property(sections, lists, (all, itemList) => {
        const lines: PackageLines = {
          sections: all.map(([kind], section) => `S${section} ${kind}`),
          monthly: all.flatMap(([, months], section) =>
            months.flatMap((month, position) => linesOf(`S${section}`, position, month)),
          ),
          background: ['S0 COD 2018-01-01 * 20'],
        };
        const parameters = { ...DEFAULT_PARAMETERS, itemList, backgroundAllowance: 'applied' as const };
        const grid = gridOf(lines, { parameters, years: [yearOf(2018)] });
        const columns = evaluatePeriod(grid, spanOfYear(grid, yearOf(2018)));
        for (const section of all.keys()) {
          const one = annualOutcome(grid, section, yearOf(2018));
          expect(PERIOD_OUTCOMES[columns.outcome[section] ?? 0]).toBe(one.outcome);
          expect(classOfLevel(columns.level[section] ?? 255) ?? null).toBe(one.evaluation?.class ?? null);
          const deciding = itemsOfMask(columns.deciding[section] ?? 0);
          expect(new Set(deciding)).toEqual(new Set(one.evaluation?.deciding ?? []));
          for (let position = 0; position < 12; position += 1) {
            const cellOfMonth = section * grid.monthCount + position;
            expect(classOfCell(grid, cellOfMonth)).toBe(evaluateCell(grid, cellOfMonth)?.class ?? null);
          }
        }
      }),
      runs,
    );
  });
});

function linesOf(
  section: string,
  position: number,
  month: string | null | Readonly<Record<string, string>>,
): readonly string[] {
  const name = `2018-${String(position + 1).padStart(2, '0')}`;
  if (month === null) {
    return [];
  }
  return typeof month === 'string'
    ? [`${section} ${name} state ${month}`]
    : Object.entries(month).map(([code, value]) => `${section} ${name} ${code} ${value}`);
}

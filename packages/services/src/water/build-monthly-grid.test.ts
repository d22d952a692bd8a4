import { formatFraction, type IndicatorCode, NOT_DETECTED, yearOf } from '@shuize/domain';
import { DEFAULT_PARAMETERS } from '@shuize/water';
import { describe, expect, it } from 'vitest';
import { buildMonthlyGrid, type GridOptions } from './build-monthly-grid.ts';
import { aDay, aMonth, dataPackage, type PackageLines } from './data-package.fixture.ts';
import {
  CORRECTED_LATER,
  CORRECTION,
  cellOf,
  classOfCell,
  countedValueOfCell,
  DETECTION_LIMIT_TOO_HIGH,
  EXCLUDED,
  FROM_MONTHLY,
  FROM_READINGS,
  monthOfCell,
  presenceOfCell,
  sectionOfCell,
  stateOfCell,
  targetOfYear,
} from './monthly-grid.ts';

/** What the grid says of a section, `S1` in January 2018 by default, in a month and of an indicator. */
function look(
  lines: PackageLines,
  options: Partial<GridOptions> & { month?: string; section?: number; indicator?: IndicatorCode } = {},
) {
  const { month = '2018-01', section = 0, indicator = 'NH3N', ...rest } = options;
  const grid = buildMonthlyGrid(dataPackage(lines), { asOf: null, ...rest });
  const cell = cellOf(grid, section, aMonth(month));
  if (cell === null) {
    return null;
  }
  const item = grid.items.get(indicator);
  const value = item === undefined ? null : countedValueOfCell(item, cell);
  return {
    presence: presenceOfCell(grid, cell),
    state: stateOfCell(grid, cell),
    class: classOfCell(grid, cell),
    value: value && formatFraction(value, 6),
    rounded: item?.rounded[cell],
    row: item?.row[cell],
    source: item?.source[cell],
    qualifier: item?.qualifier[cell],
    flags: item?.flags[cell] ?? 0,
    readings: item?.readingRows.get(cell),
  };
}

describe('a month of a section', () => {
  it('with any value is evaluated, and the indicators without one were not monitored', () => {
    expect(look({ monthly: ['S1 2018-01 NH3N 0.50'] })).toMatchObject({
      presence: 'evaluated',
      class: 'II',
      value: '0.500000',
      rounded: 500_000,
      row: 2,
      source: FROM_MONTHLY,
    });
    expect(look({ monthly: ['S1 2018-01 NH3N 0.50'] }, { indicator: 'TP' })).toMatchObject({
      presence: 'evaluated',
      value: null,
    });
  });

  it('without a row is unknown, never good and never zero', () => {
    expect(look({ monthly: ['S1 2018-02 NH3N 0.50'] })).toMatchObject({
      presence: 'unknown',
      class: null,
      value: null,
    });
  });

  it('is not evaluated when dry or frozen and unknown when there are no data or QC failed', () => {
    const presences = ['dry', 'frozen', 'no-data', 'qc-failed'].map((state) => {
      const month = look({ monthly: [`S1 2018-01 state ${state}`] });
      return [month?.state, month?.presence];
    });
    expect(presences).toEqual([
      ['dry', 'not-evaluated'],
      ['frozen', 'not-evaluated'],
      ['no-data', 'unknown'],
      ['qc-failed', 'unknown'],
    ]);
  });

  it('outside the from and to of every row of the section does not exist', () => {
    const lines: PackageLines = {
      sections: ['S1 river 2018-02-10 2018-03-01', 'S1 river 2018-05-01 *'],
      monthly: ['S1 2018-01 NH3N 9', 'S1 2018-02 NH3N 0.5'],
    };
    const presences = ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05'].map(
      (month) => look(lines, { month })?.presence,
    );
    expect(presences).toEqual(['absent', 'evaluated', 'unknown', 'absent', 'unknown']);
    expect(look(lines)?.class).toBeNull();
  });

  it('takes the limits of its kind of water body', () => {
    const lines: PackageLines = {
      sections: ['S1', 'L1 lake'],
      monthly: ['S1 2018-01 TP 0.06', 'L1 2018-01 TP 0.06'],
    };
    expect(look(lines)?.class).toBe('II');
    expect(look(lines, { section: 1 })?.class).toBe('IV');
  });

  it('is evaluated but has no class when only total nitrogen was measured', () => {
    expect(look({ monthly: ['S1 2018-01 TN 3'] })).toMatchObject({ presence: 'evaluated', class: null });
  });

  it('has no class before any standard was in force', () => {
    const lines: PackageLines = { monthly: ['S1 2002-05 NH3N 0.5', 'S1 2002-06 NH3N 0.5'] };
    expect(look(lines, { month: '2002-05' })).toMatchObject({ presence: 'evaluated', class: null });
    expect(look(lines, { month: '2002-06' })?.class).toBe('II');
  });
});

describe('the value of a month', () => {
  it('is rounded once, half to even, and classed as rounded', () => {
    expect(look({ monthly: ['S1 2018-01 NH3N 1.005'] })).toMatchObject({
      value: '1.005000',
      rounded: 1_000_000,
      class: 'III',
    });
    expect(look({ monthly: ['S1 2018-01 NH3N 1.00500000001'] })).toMatchObject({
      rounded: 1_010_000,
      class: 'IV',
    });
  });

  it('below detection counts half its limit', () => {
    expect(look({ monthly: ['S1 2018-01 NH3N 0.025L'] })).toMatchObject({ value: '0.012500', class: 'I' });
  });

  it('not detected without a limit attains and is not averaged', () => {
    expect(look({ monthly: ['S1 2018-01 NH3N 未检出'] })).toMatchObject({
      presence: 'evaluated',
      class: 'I',
      value: null,
      qualifier: NOT_DETECTED,
    });
  });

  it('below a detection limit above class three is marked and not judged', () => {
    expect(look({ monthly: ['S1 2018-01 NH3N 3.0L'] })).toMatchObject({
      presence: 'evaluated',
      class: null,
      value: null,
      flags: DETECTION_LIMIT_TOO_HIGH,
      row: 2,
    });
    expect(look({ monthly: ['S1 2018-01 NH3N 1.0L'] })).toMatchObject({ class: 'II', flags: 0 });
  });

  it('is held exactly when it has more digits than are stored', () => {
    const grid = buildMonthlyGrid(dataPackage({ monthly: ['S1 2018-01 NH3N 0.12345678'] }), { asOf: null });
    const item = grid.items.get('NH3N');
    expect(item && formatFraction(countedValueOfCell(item, 0) ?? { numerator: 0n, denominator: 1n }, 8)).toBe(
      '0.12345678',
    );
  });
});

describe('[PF-3] versions of a month', () => {
  const corrected: PackageLines = {
    monthly: ['S1 2018-02 NH3N 3.20 @2018-03-05', 'S1 2018-02 NH3N 1.20 @2018-05-20'],
  };

  it('count as known on the day, and say that a later one corrects them', () => {
    expect(look(corrected, { month: '2018-02', asOf: aDay('2018-04-30') })).toMatchObject({
      value: '3.200000',
      row: 2,
      flags: CORRECTED_LATER,
    });
    expect(look(corrected, { month: '2018-02', asOf: aDay('2018-05-20') })).toMatchObject({
      value: '1.200000',
      row: 3,
      flags: CORRECTION,
    });
    expect(look(corrected, { month: '2018-02' })).toMatchObject({ value: '1.200000', flags: CORRECTION });
  });

  it('count by the day of record, not by the order of the file', () => {
    const monthly = [...(corrected.monthly ?? [])].reverse();
    expect(look({ monthly }, { month: '2018-02' })).toMatchObject({ value: '1.200000', row: 2 });
  });

  it('are unknown before the first was recorded', () => {
    expect(look(corrected, { month: '2018-02', asOf: aDay('2018-03-04') })?.presence).toBe('unknown');
  });

  it('without a day of record are known always and older than any other', () => {
    const lines: PackageLines = {
      monthly: ['S1 2018-01 NH3N 1.20 @2018-02-05', 'S1 2018-01 NH3N 3.20'],
    };
    expect(look(lines)).toMatchObject({ value: '1.200000' });
    expect(look(lines, { asOf: aDay('2018-02-04') })).toMatchObject({ value: '3.200000' });
  });

  it('let a later value take the place of a state, and the reverse', () => {
    const valueLater: PackageLines = {
      monthly: ['S1 2018-01 state no-data @2018-02-05', 'S1 2018-01 NH3N 0.50 @2018-03-05'],
    };
    expect(look(valueLater)).toMatchObject({ presence: 'evaluated', state: null, flags: CORRECTION });
    expect(look(valueLater, { asOf: aDay('2018-02-28') })).toMatchObject({
      presence: 'unknown',
      state: 'no-data',
    });
    const stateLater: PackageLines = {
      monthly: [
        'S1 2018-01 NH3N 0.50 @2018-02-05',
        'S1 2018-01 TP 0.05 @2018-02-05',
        'S1 2018-01 state qc-failed @2018-03-05',
      ],
    };
    expect(look(stateLater)).toMatchObject({ presence: 'unknown', state: 'qc-failed', value: null });
    expect(look(stateLater, { asOf: aDay('2018-02-28') })).toMatchObject({
      presence: 'evaluated',
      value: '0.500000',
      flags: CORRECTED_LATER,
    });
  });

  it('leave a month open until it has ended', () => {
    const lines: PackageLines = { monthly: ['S1 2018-01 NH3N 0.50'] };
    expect(look(lines, { asOf: aDay('2018-01-30') })).toMatchObject({ presence: 'unknown', value: null });
    expect(look(lines, { asOf: aDay('2018-01-31') })).toMatchObject({ presence: 'evaluated' });
  });
});

describe('a month without a value in monthly.csv', () => {
  const daily = (indicator: string, days: number, value: string) =>
    Array.from(
      { length: days },
      (_, day) => `S1 2018-01-${String(day + 1).padStart(2, '0')}T08:00 ${indicator} ${value}`,
    );

  it('[PF-4] takes the mean of its readings and keeps the lines behind it', () => {
    const lines: PackageLines = {
      monthly: ['S1 2018-01 TP 0.05'],
      readings: ['S1 2018-01-01T00:00 COD 14', 'S1 2018-01-02T00:00 COD 15 M', 'S1 2018-01-03T00:00 COD 17'],
    };
    expect(look(lines, { indicator: 'COD' })).toMatchObject({
      value: '15.500000',
      source: FROM_READINGS,
      row: 2,
      readings: Int32Array.of(2, 4),
    });
  });

  it('keeps a mean that is no whole number exactly', () => {
    const lines: PackageLines = {
      readings: ['S1 2018-01-01T00:00 COD 1', 'S1 2018-01-02T00:00 COD 1', 'S1 2018-01-03T00:00 COD 2'],
    };
    expect(look(lines, { indicator: 'COD' })).toMatchObject({ value: '1.333333' });
    const grid = buildMonthlyGrid(dataPackage(lines), { asOf: null });
    expect(grid.items.get('COD')?.exact.get(0)).toEqual({ numerator: 4n, denominator: 3n });
  });

  it('stays unknown when stations have too few days, and says so', () => {
    expect(look({ readings: daily('NH3N', 19, '0.4') })).toMatchObject({ presence: 'evaluated' });
    const lines: PackageLines = { readings: daily('NH3N', 18, '0.4') };
    expect(look(lines)).toMatchObject({ presence: 'unknown', value: null });
    expect(buildMonthlyGrid(dataPackage(lines), { asOf: null }).readingGaps).toEqual([
      { cell: 0, indicator: 'NH3N', reason: 'too-few-days' },
    ]);
  });

  it('does not look at readings beside a value or a state', () => {
    const readings = ['S1 2018-01-01T00:00 COD 99'];
    expect(look({ monthly: ['S1 2018-01 COD 14'], readings }, { indicator: 'COD' })?.value).toBe('14.000000');
    expect(look({ monthly: ['S1 2018-01 state dry'], readings }, { indicator: 'COD' })).toMatchObject({
      presence: 'not-evaluated',
      value: null,
    });
  });

  it('takes the version of a reading that was known', () => {
    const readings = ['S1 2018-01-01T00:00 COD 99 N @2018-01-01', 'S1 2018-01-01T00:00 COD 14 N @2018-02-10'];
    expect(look({ readings }, { indicator: 'COD' })?.value).toBe('14.000000');
    expect(look({ readings }, { indicator: 'COD', asOf: aDay('2018-01-31') })?.value).toBe('99.000000');
  });
});

describe('an approved exclusion', () => {
  const monthly = ['S1 2018-01 NH3N 9', 'S1 2018-01 TP 0.05'];
  const exclusions = ['S1 2018-01 NH3N 2018-03-01 @2018-03-05'];

  it('takes a value out of the statistics and shows that it did', () => {
    expect(look({ monthly, exclusions })).toMatchObject({
      presence: 'evaluated',
      class: 'II',
      value: null,
      row: 2,
      flags: EXCLUDED,
    });
    expect(look({ monthly, exclusions }, { exclusions: 'ignored' })).toMatchObject({
      class: 'below-V',
      flags: 0,
    });
  });

  it('counts from the day it was approved and recorded', () => {
    expect(look({ monthly, exclusions }, { asOf: aDay('2018-03-04') })?.class).toBe('below-V');
    expect(look({ monthly, exclusions }, { asOf: aDay('2018-03-05') })?.class).toBe('II');
    const unapproved = ['S1 2018-01 NH3N 2018-03-01'];
    expect(look({ monthly, exclusions: unapproved }, { asOf: aDay('2018-02-28') })?.class).toBe('below-V');
  });

  it('of every value leaves a month that is not evaluated', () => {
    expect(look({ monthly, exclusions: ['S1 2018-01 * 2018-03-01'] })).toMatchObject({
      presence: 'not-evaluated',
      state: null,
      class: null,
    });
  });
});

describe('an approved background', () => {
  const lines: PackageLines = { monthly: ['S1 2018-01 F 1.2'], background: ['S1 F 2018-01-01 * 0.8'] };

  it('is taken off before a month is classed, unless the parameter says that it is only shown', () => {
    const grid = buildMonthlyGrid(dataPackage(lines), { asOf: null });
    expect(grid.backgrounds).toHaveLength(1);
    expect(look(lines)?.class).toBe('I');
    const parameters = { ...DEFAULT_PARAMETERS, backgroundAllowance: 'shown' as const };
    expect(look(lines, { parameters })?.class).toBe('IV');
    const later: PackageLines = { ...lines, background: ['S1 F 2018-02-01 * 0.8'] };
    expect(look(later)?.class).toBe('IV');
  });
});

describe('the months of a grid', () => {
  it('are the whole years of the data, the targets and what is asked for', () => {
    const grid = buildMonthlyGrid(
      dataPackage({ monthly: ['S1 2018-05 NH3N 1'], targets: ['S1 2019 III'], sections: ['S1', 'S2'] }),
      { asOf: null, years: [yearOf(2017)] },
    );
    expect([grid.firstMonth, grid.monthCount]).toEqual([aMonth('2017-01'), 36]);
    expect(targetOfYear(grid, 0, yearOf(2019))).toBe('III');
    expect(targetOfYear(grid, 0, yearOf(2018))).toBeNull();
    expect(targetOfYear(grid, 0, yearOf(2020))).toBeNull();
    const cell = cellOf(grid, 1, aMonth('2018-05'));
    expect(cell).toBe(52);
    expect([sectionOfCell(grid, 52), monthOfCell(grid, 52)]).toEqual([1, aMonth('2018-05')]);
    expect(cellOf(grid, 1, aMonth('2020-01'))).toBeNull();
  });

  it('are none when there is nothing', () => {
    const grid = buildMonthlyGrid(dataPackage({}), { asOf: null });
    expect(grid.monthCount).toBe(0);
    expect(grid.level).toHaveLength(0);
  });

  it('take the target known on the day', () => {
    const lines: PackageLines = { targets: ['S1 2018 IV', 'S1 2018 III @2018-06-01'] };
    const targetAsOf = (day: string) =>
      targetOfYear(buildMonthlyGrid(dataPackage(lines), { asOf: aDay(day) }), 0, yearOf(2018));
    expect([targetAsOf('2018-05-31'), targetAsOf('2018-06-01')]).toEqual(['IV', 'III']);
  });
});

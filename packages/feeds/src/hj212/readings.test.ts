import { formatMeasuredValue, INDICATORS } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { FACTORS, factorOf, STANDARD_UNITS } from './codes/factors.ts';
import { receive, segmentOf } from './hj212.fixture.ts';
import { LENIENT_PROFILE, type StationProfile } from './profile.ts';
import { readingOf } from './readings.ts';

/** What the sub-fields of an item come to: indicator and value, or why there is none. */
function read(item: string, profile: StationProfile = LENIENT_PROFILE): readonly string[] {
  const { frame } = receive(segmentOf({ dataArea: `DataTime=20261101083000;${item}` }));
  return frame.values.map((value) => {
    const reading = readingOf(value, profile);
    return reading.ok
      ? `${reading.value.indicator} ${formatMeasuredValue(reading.value.value)}`
      : reading.error.code;
  });
}

function withUnit(factor: string, unit: string): StationProfile {
  return { ...LENIENT_PROFILE, units: new Map([[factor, unit]]) };
}

describe('A value in the unit of the station', () => {
  it.each([
    ['lead in μg/L', 'w20120-Avg=12.5', 'w20120', 'μg/L', 'Pb 0.0125'],
    ['lead in mg/L', 'w20120-Avg=0.0125', 'w20120', 'mg/L', 'Pb 0.0125'],
    ['mercury in ng/L', 'w20111-Avg=40', 'w20111', 'ng/L', 'Hg 0.000040'],
    ['mercury of a small u', 'w20111-Avg=0.04', 'w20111', 'ug/L', 'Hg 0.00004'],
    ['mercury below detection', 'w20111-Avg=0.04L', 'w20111', 'μg/L', 'Hg 0.00004L'],
    ['transparency in cm', 'w01004-Rtd=35', 'w01004', 'cm', 'SD 0.35'],
    ['chlorophyll in mg/L', 'w01016-Rtd=0.0123', 'w01016', 'mg/L', 'Chla 12.3'],
    ['chlorophyll in μg/L', 'w01016-Rtd=12.3', 'w01016', 'μg/L', 'Chla 12.3'],
    ['algae in cells/mL', 'w19011-Rtd=1200', 'w19011', 'cells/mL', 'Algae 1200000'],
    ['conductivity in mS/m', 'w01014-Rtd=81.2', 'w01014', 'mS/m', 'EC 812'],
    ['lead by its code of 2005', '027-Avg=12.5', '027', 'μg/L', 'Pb 0.0125'],
  ])('[PF-1] is converted exactly: %s', (_, item, factor, unit, expected) => {
    expect(read(item, withUnit(factor, unit))).toEqual([expected]);
  });

  it.each(['w20111', 'w20115', 'w20117', 'w20119', 'w20120', 'w20128', 'w20142', 'w20143'])(
    '[PF-1] that the standard takes in μg/L and stations send in either is not guessed: %s',
    (factor) => {
      expect(STANDARD_UNITS.get(factor)).toBe('μg/L');
      expect(read(`${factor}-Avg=0.01`)).toEqual(['unit-not-stated']);
      const profile = { ...LENIENT_PROFILE, units: STANDARD_UNITS };
      expect(read(`${factor}-Avg=10`, profile)[0]).toMatch(/ 0\.010$/);
    },
  );

  it.each([
    ['ammonia', 'w21003-Rtd=0.52', 'NH3N 0.52'],
    ['lead without "total"', 'w20144-Rtd=0.01', 'Pb 0.01'],
    ['arsenic without "total"', 'w20141-Rtd=0.01', 'As 0.01'],
    ['copper', 'w20122-Rtd=0.01', 'Cu 0.01'],
    ['copper without "total"', 'w20138-Rtd=0.01', 'Cu 0.01'],
    ['pH', 'w01001-Rtd=7.9', 'pH 7.9'],
    ['temperature', 'w01010-Rtd=-0.1', 'WT -0.1'],
    ['turbidity, which has one unit', 'w01003-Rtd=18.6', 'Turbidity 18.6'],
    ['chemical oxygen demand of 2005', '011-Rtd=21.5', 'COD 21.5'],
    ['zero, which is a value', 'w21011-Rtd=0', 'TP 0'],
  ])('needs no statement where only one unit can be meant: %s', (_, item, expected) => {
    expect(read(item)).toEqual([expected]);
  });

  it.each([
    ['transparency', 'w01004-Rtd=35'],
    ['chlorophyll', 'w01016-Rtd=12.3'],
    ['algae', 'w19011-Rtd=1200'],
  ])('needs one where the standard has no unit: %s', (_, item) => {
    expect(read(item)).toEqual(['unit-not-stated']);
  });

  it('converts there and back to the same number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (micrograms) => {
        const [reading] = read(`w20120-Rtd=${micrograms}`, withUnit('w20120', 'μg/L'));
        const [zero, digits = ''] = (reading ?? '').slice('Pb '.length).split('.');
        expect(Number(`${zero}${digits}`)).toBe(micrograms);
        expect(digits).toHaveLength(3);
      }),
      { numRuns: Math.min(PROPERTY_RUNS, 2000) },
    );
  });
});

describe('A value that is no reading', () => {
  it.each([
    ['an amount', 'w21003-Cou=63.0', 'not-a-measurement'],
    ['a check', 'w21003-Check=0.5', 'not-a-measurement'],
    ['a converted value', 'w21003-ZsAvg=0.5', 'not-a-measurement'],
    ['a sub-field of no table', 'w21003-Med=0.5', 'not-a-measurement'],
    ['a factor of air', 'a21005-Rtd=1.76', 'unknown-indicator'],
    ['a factor that is not evaluated', 'w20121-Rtd=0.1', 'unknown-indicator'],
    ['a missing value', 'w21003-Rtd=', 'not-a-number'],
    ['a value that is none', 'w21003-Rtd=--', 'not-a-number'],
  ])('says why: %s', (_, item, code) => {
    expect(read(item)).toEqual([code]);
  });

  it('says so when the unit of the profile cannot be, or the number cannot be held', () => {
    expect(read('w20120-Rtd=1', withUnit('w20120', 'kg'))).toEqual(['unknown-unit']);
    const digits = '9'.repeat(15);
    expect(read(`w19011-Rtd=${digits}`, withUnit('w19011', 'cells/mL'))).toEqual(['out-of-range']);
    expect(read(`w20120-Rtd=0.${'0'.repeat(17)}1`, withUnit('w20120', 'μg/L'))).toEqual(['out-of-range']);
  });
});

describe('The mark of a value', () => {
  function marked(mark: string, marks: StationProfile['marks']) {
    const { frame } = receive(segmentOf({ dataArea: `DataTime=20261101083000;w21003-Rtd=0.5${mark}` }));
    const [value] = frame.values;
    const reading = value === undefined ? null : readingOf(value, { ...LENIENT_PROFILE, marks });
    return reading?.ok ? [reading.value.mark?.readingFlag ?? null, reading.value.isValidForMean] : null;
  }

  it.each([
    ['', 'hj212', null, true],
    [',w21003-Flag=N', 'hj212', 'N', true],
    [',w21003-Flag=F', 'hj212', 'B', false],
    [',w21003-Flag=B', 'hj212', 'F', false],
    [',w21003-Flag=C', 'hj212', 'M', false],
    [',w21003-Flag=Z', 'hj212', null, false],
    [',w21003-Flag=N', 'water-station', 'N', true],
    [',w21003-Flag=F', 'water-station', 'F', false],
    [',w21003-Flag=B', 'water-station', 'B', false],
    [',w21003-Flag=hd', 'water-station', 'hd', false],
    [',w21003-Flag=C', 'water-station', null, false],
  ] as const)('[PF-1] “%s” of the table %s is %s, valid for a mean: %s', (mark, marks, flag, isValid) => {
    expect(marked(mark, marks)).toEqual([flag, isValid]);
  });
});

describe('The factors', () => {
  it('[PF-1] hold a code for every indicator that stations send', () => {
    const measured = new Set(FACTORS.map(({ indicator }) => indicator));
    for (const { code, hj525 } of INDICATORS) {
      expect(hj525 === null || measured.has(code)).toBe(true);
    }
  });

  it('are found by the codes of both editions', () => {
    for (const factor of FACTORS) {
      expect(factorOf(factor.code)).toBe(factor);
      expect(factor.codeOf2005 === null || factorOf(factor.codeOf2005) === factor).toBe(true);
    }
    expect(factorOf('w99999')).toBeNull();
  });
});

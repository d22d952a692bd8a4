import { INDICATORS } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { parseIndicatorHeader } from './indicator-header.ts';
import { shiftOfUnit, unitsOf } from './units.ts';

describe('A unit', () => {
  it('of the domain is known for every indicator', () => {
    for (const { code, unit } of INDICATORS) {
      expect([code, shiftOfUnit(code, unit), unitsOf(code)[0]]).toEqual([code, 0, unit]);
    }
  });

  it('takes a value to the unit of its indicator', () => {
    expect(shiftOfUnit('Chla', 'mg/L')).toBe(3);
    expect(shiftOfUnit('Chla', 'μg/L')).toBe(0);
    expect(shiftOfUnit('Hg', 'μg/L')).toBe(-3);
    expect(shiftOfUnit('EC', 'mS/m')).toBe(1);
    expect(shiftOfUnit('SD', 'cm')).toBe(-2);
    expect(shiftOfUnit('Algae', '万个/L')).toBe(4);
  });

  it('may be written in any case, with either micro sign and either cube', () => {
    expect(shiftOfUnit('TP', 'MG/l')).toBe(0);
    expect(shiftOfUnit('EC', '\u00B5S/cm')).toBe(0);
    expect(shiftOfUnit('EC', '\u03BCS/cm')).toBe(0);
    expect(shiftOfUnit('Chla', 'mg / m3')).toBe(0);
  });

  it('of another quantity is not one', () => {
    expect(shiftOfUnit('TP', 'NTU')).toBeUndefined();
    expect(shiftOfUnit('TP', '')).toBeUndefined();
    expect(shiftOfUnit('WT', 'K')).toBeUndefined();
    expect(shiftOfUnit('TP', 'constructor')).toBeUndefined();
  });
});

describe('The header of an indicator', () => {
  it.each([
    ['氨氮(mg/L)', { code: 'NH3N', unit: 'mg/L' }],
    ['氨氮（mg/L）', { code: 'NH3N', unit: 'mg/L' }],
    ['TP (mg/L)', { code: 'TP', unit: 'mg/L' }],
    ['pH', { code: 'pH', unit: '' }],
    ['叶绿素α(mg/L)', { code: 'Chla', unit: 'mg/L' }],
    ['铬（六价）', { code: 'Cr6', unit: '' }],
    ['铬(六价)(mg/L)', { code: 'Cr6', unit: 'mg/L' }],
    ['硝酸盐（以N计）（mg/L）', { code: 'NO3N', unit: 'mg/L' }],
    ['氨氮', { code: 'NH3N', unit: '' }],
    ['断面名称', undefined],
    ['(mg/L)', undefined],
    ['__proto__(mg/L)', undefined],
  ])('%s', (cell, expected) => {
    expect(parseIndicatorHeader(cell)).toEqual(expected);
  });
});

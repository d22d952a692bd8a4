import { describe, expect, it } from 'vitest';
import { formatOfCode, formatOfNumber } from './number-format.ts';

describe('A number format', () => {
  it.each([
    ['yyyy-mm', 'month'],
    ['yyyy"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['[$-804]yyyy"年"m"月";@', 'month'],
    ['yyyy', 'year'],
    ['e"年"', 'year'],
    ['yyyy/m/d', 'day'],
    ['m"月"d"日"', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['yyyy-mm-dd hh:mm', 'minute'],
    ['yyyy/m/d h:mm AM/PM', 'minute'],
    ['d h:mm', 'minute'],
    ['h:mm:ss', 'clock'],
    ['[h]:mm', 'clock'],
    ['mm:ss.0', 'clock'],
  ])('%s shows a %s', (code, grain) => {
    expect(formatOfCode(code)).toEqual({ kind: 'date', grain });
  });

  it.each([
    'General',
    '0.00',
    '#,##0',
    '0.00%',
    '0.00E+00',
    '0.00"mg/d"',
    '[Red]0.0',
    '[$¥-804]#,##0.00',
    '0\\d',
    '_ * #,##0_ ;',
    '@',
    '',
    '"',
  ])('%s shows a number', (code) => {
    expect(formatOfCode(code)).toEqual({ kind: 'number', digits: 0 });
  });

  it('of zeros only puts zeros in front', () => {
    expect(formatOfCode('000000')).toEqual({ kind: 'number', digits: 6 });
    expect(formatOfCode('0')).toEqual({ kind: 'number', digits: 0 });
  });

  it('that has a number is that of a Chinese Excel', () => {
    expect([0, 2, 10, 14, 17, 22, 20, 27, 57, 58].map((number) => formatOfNumber(number))).toEqual([
      { kind: 'number', digits: 0 },
      { kind: 'number', digits: 0 },
      { kind: 'number', digits: 0 },
      { kind: 'date', grain: 'day' },
      { kind: 'date', grain: 'month' },
      { kind: 'date', grain: 'minute' },
      { kind: 'date', grain: 'clock' },
      { kind: 'date', grain: 'month' },
      { kind: 'date', grain: 'month' },
      { kind: 'date', grain: 'day' },
    ]);
  });
});

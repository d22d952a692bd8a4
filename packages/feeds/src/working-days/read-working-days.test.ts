import { formatDay } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { readWorkingDays } from './read-working-days.ts';

function read(text: string) {
  const result = readWorkingDays('2027.csv', new TextEncoder().encode(text));
  return result.ok
    ? result.value.map(({ date, kind }) => `${formatDay(date)} ${kind}`)
    : result.error.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

describe('The days of a holiday notice', () => {
  it('are read with their kinds, under English or Chinese headers, the name left out or not', () => {
    expect(read('date,kind,name\n2027-01-01,holiday,元旦\n2027-01-10,workday,元旦\n')).toEqual([
      '2027-01-01 holiday',
      '2027-01-10 workday',
    ]);
    expect(read('日期,类别\n2027-01-01,holiday\n')).toEqual(['2027-01-01 holiday']);
  });

  it('of a change that became known later come after those that it changes', () => {
    expect(
      read('date,kind,recorded\n2019-05-03,holiday,2019-03-22\n2019-05-03,workday,\n2019-05-01,holiday,\n'),
    ).toEqual(['2019-05-03 workday', '2019-05-01 holiday', '2019-05-03 holiday']);
  });

  it('are refused with every fault at its place', () => {
    expect(read('date,kind,name\n2027-02-30,holiday,春节\n2027-02-01,rest,春节\n2027-02-02,,春节\n')).toEqual(
      ['2 date no-such-day', '3 kind value-not-in-list', '4 kind value-missing'],
    );
    expect(read('date,kind\n2027-01-01,holiday\n2027-01-01,workday\n')).toEqual(['3 date duplicate-key']);
    expect(read('day,kind\n2027-01-01,holiday\n')[0]).toContain('column');
    expect(read('')).toEqual(['null null empty-file']);
  });
});

import { describe, expect, it } from 'vitest';
import { formatDay } from './period.ts';
import { spanOfPeriod } from './period-span.ts';

function written(text: string): string | null {
  const span = spanOfPeriod(text);
  return span === null ? null : `${formatDay(span.first)}..${formatDay(span.last)}`;
}

describe('the days of a period', () => {
  it.each([
    ['2018', '2018-01-01..2018-12-31'],
    ['2018-H1', '2018-01-01..2018-06-30'],
    ['2018-H2', '2018-07-01..2018-12-31'],
    ['2016-Q1', '2016-01-01..2016-03-31'],
    ['2018-Q4', '2018-10-01..2018-12-31'],
    ['2016-02', '2016-02-01..2016-02-29'],
    ['2018-W01', '2018-01-01..2018-01-07'],
    ['2016-W01', '2016-01-04..2016-01-10'],
    ['2015-W53', '2015-12-28..2016-01-03'],
    ['2018-W52', '2018-12-24..2018-12-30'],
  ])('%s are %s', (text, span) => {
    expect(written(text)).toBe(span);
  });

  it.each(['2018-W53', '2018-W00', '2018-Q5', '2018-H3', '2018-13', '18', '2018年', ''])(
    '“%s” is none',
    (text) => {
      expect(written(text)).toBeNull();
    },
  );
});

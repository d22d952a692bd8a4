import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from './period.ts';
import { weekdayOf } from './week.ts';

describe('A week', () => {
  it.each([
    ['1970-01-01', 4],
    ['2017-02-06', 1],
    ['2017-02-05', 7],
    ['1969-12-29', 1],
    ['2000-02-29', 2],
  ])('has %s as its day %i', (text, weekday) => {
    expect(weekdayOf(parseDay(text) as Day)).toBe(weekday);
  });
});

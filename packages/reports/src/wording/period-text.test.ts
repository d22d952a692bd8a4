import { type Day, monthOf, yearOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { dayText, periodBeforeText, periodText } from './period-text.ts';
import { sayIn } from './say.ts';

const zh = sayIn('zh');
const en = sayIn('en');

describe('periods in words', () => {
  it('names a month, a year and the first months of a year', () => {
    expect(periodText({ kind: 'month', month: monthOf(2025, 3) }, zh)).toBe('2025年3月');
    expect(periodText({ kind: 'year', year: yearOf(2025) }, zh)).toBe('2025年');
    expect(periodText({ kind: 'year-to-date', until: monthOf(2025, 6) }, zh)).toBe('2025年1～6月');
    expect(periodText({ kind: 'year-to-date', until: monthOf(2025, 6) }, en)).toBe('January to June 2025');
  });

  it('does not call a single January a range', () => {
    expect(periodText({ kind: 'year-to-date', until: monthOf(2025, 1) }, zh)).toBe('2025年1月');
  });

  it('compares a year with 上年 and a part of one with 上年同期', () => {
    expect(periodBeforeText({ kind: 'year', year: yearOf(2025) }, zh)).toBe('上年');
    expect(periodBeforeText({ kind: 'month', month: monthOf(2025, 3) }, zh)).toBe('上年同期');
  });

  it('writes a day without leading zeros', () => {
    expect(dayText(0 as Day, zh)).toBe('1970年1月1日');
    expect(dayText(0 as Day, en)).toBe('1970-01-01');
  });
});

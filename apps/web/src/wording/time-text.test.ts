import { describe, expect, it } from 'vitest';
import { dayText, instantText, monthAfter, monthText } from './time-text.ts';

describe('times as they are read', () => {
  it('names months and days in Chinese, and leaves what is no month alone', () => {
    expect(monthText('2018-03')).toBe('2018年3月');
    expect(monthText('2018-13')).toBe('2018-13');
    expect(dayText('2018-03-05')).toBe('2018年3月5日');
  });

  it('tells an instant in China Standard Time, over midnight and at it', () => {
    expect(instantText('2026-11-24T09:30:00.123456Z')).toBe('2026-11-24 17:30');
    expect(instantText('2026-11-24T16:00:00Z')).toBe('2026-11-25 00:00');
  });

  it('steps from month to month over the year and stops at both ends of the record', () => {
    expect(monthAfter('2018-12', 1, '2017-01', '2019-12')).toBe('2019-01');
    expect(monthAfter('2019-12', 1, '2017-01', '2019-12')).toBe('2019-12');
    expect(monthAfter('2017-01', -1, '2017-01', '2019-12')).toBe('2017-01');
  });
});

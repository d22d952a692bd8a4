import { describe, expect, it } from 'vitest';
import { ribbonYears } from './ribbon.ts';

describe('class ribbon of a section', () => {
  it('puts every month under its own, the latest year first, and leaves what is outside the record empty', () => {
    const outcomes = ['II', 'dry', 'IV'] as const;
    const years = ribbonYears({
      firstMonth: '2018-11',
      monthCount: 3,
      months: outcomes.map((outcome) => ({ outcome, deciding: [] })),
    });
    expect(years.map(({ year }) => year)).toEqual([2019, 2018]);
    expect(years[0]?.marks.slice(0, 2)).toEqual(['IV', null]);
    expect(years[1]?.marks.slice(9)).toEqual([null, 'II', 'dry']);
  });
});

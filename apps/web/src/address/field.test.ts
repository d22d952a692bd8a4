import { type Day, formatDay, formatMonth, type Month } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceField, dayField, monthField, pageField, readFields, textField, writeFields } from './field.ts';

const FIELDS = {
  month: monthField,
  asOf: dayField,
  search: textField,
  status: choiceField(['met', 'undetermined', 'all']),
  page: pageField,
};

const runs = { numRuns: process.env.SHUIZE_LONG ? 5_000 : 200, seed: 7 };

const states = fc.record({
  month: fc.option(
    fc.integer({ min: 1900 * 12, max: 2999 * 12 }).map((month) => formatMonth(month as Month)),
  ),
  asOf: fc.option(fc.integer({ min: 0, max: 40_000 }).map((day) => formatDay(day as Day))),
  search: fc.option(fc.string({ minLength: 1 })),
  status: fc.constantFrom('met' as const, 'undetermined' as const, 'all' as const),
  page: fc.integer({ min: 1, max: 999_999 }),
});

describe('state in the address', () => {
  it('comes back from the address as it was put there', () => {
    fc.assert(
      fc.property(states, (state) => {
        const search = writeFields(FIELDS, new URLSearchParams(), state);
        expect(readFields(FIELDS, new URLSearchParams(search.toString()))).toEqual(state);
      }),
      runs,
    );
  });

  it('keeps what another page or part of the page put there', () => {
    const search = writeFields(FIELDS, new URLSearchParams('tab=trend&page=3'), {
      page: 1,
      month: '2018-03',
    });
    expect(search.toString()).toBe('tab=trend&month=2018-03');
  });

  it.each([
    ['month', '2018-13', null],
    ['month', '2018-3', null],
    ['asOf', '2018-02-29', null],
    ['status', 'everything', 'met'],
    ['page', '0', 1],
    ['page', '-4', 1],
    ['search', '', null],
  ])('takes a %s of “%s” for the usual one', (name, text, usual) => {
    const state = readFields(FIELDS, new URLSearchParams({ [name]: text }));
    expect(state[name as keyof typeof state]).toBe(usual);
  });
});

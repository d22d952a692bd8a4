import { decimal, fractionOfDecimal } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { interval, isWithin } from './interval.ts';

const holds = (text: string, values: readonly string[]) =>
  values.map((value) => isWithin(interval(text), fractionOfDecimal(decimal(value))));

describe('an interval', () => {
  it('holds its closed ends and not its open ones', () => {
    expect(holds('[10, 25)', ['9.999', '10', '24.999', '25'])).toEqual([false, true, true, false]);
    expect(holds('(8.0, 15]', ['8', '8.0001', '15', '15.0001'])).toEqual([false, true, true, false]);
  });

  it('may have no end on either side', () => {
    expect(holds('(-∞, -200)', ['-999999', '-200.1', '-200'])).toEqual([true, true, false]);
    expect(holds('(10, ∞)', ['10', '10.1', '999999'])).toEqual([false, true, true]);
  });

  it('written in another way is a fault of the program', () => {
    expect(() => interval('10-25')).toThrow('interval');
  });
});

import { BELOW_DETECTION, PLAIN_VALUE, parseMeasuredValue } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDayCell, parseMinuteCell, parseMonthCell } from '../cells/time-cells.ts';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { scanMeasured } from './measured-cell.ts';
import { scanDay, scanMinute, scanMonth } from './scan-time.ts';

/** Bytes with others around them, which a scan must not look at. */
function embedded(text: string): readonly [Uint8Array, number, number] {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return [bytes, 1, bytes.length - 1];
}

function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.nat(20), fc.constantFrom('', '', '', '0', '9', '-', '3', ' ', 'T', 'L', '.', '零'))
    .map(([whole, at, piece]) => (piece === '' ? whole : whole.slice(0, at) + piece + whole.slice(at + 1)));
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const anyMonth = fc
  .tuple(fc.integer({ min: 1890, max: 2210 }), fc.integer({ min: 0, max: 13 }))
  .map(([year, month]) => `${pad(year, 4)}-${pad(month)}`);
const anyDay = fc
  .tuple(anyMonth, fc.integer({ min: 0, max: 32 }))
  .map(([month, day]) => `${month}-${pad(day)}`);
const anyMinute = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }))
  .map(([day, hour, minute]) => `${day} ${pad(hour)}:${pad(minute)}`);
const anyNumber = fc
  .tuple(
    fc.stringMatching(/^\d{0,12}$/),
    fc.constantFrom('', '.'),
    fc.stringMatching(/^\d{0,12}$/),
    fc.constantFrom('', 'L'),
  )
  .map((parts) => parts.join(''));

describe('A cell read from bytes', () => {
  it.each([
    ['month', anyMonth, scanMonth, parseMonthCell],
    ['day', anyDay, scanDay, parseDayCell],
    ['minute', anyMinute, scanMinute, parseMinuteCell],
  ] as const)('is the same %s as read from text, or left to the text', (_, texts, scan, parse) => {
    fc.assert(
      fc.property(mutated(texts), (text) => {
        const scanned = scan(...embedded(text));
        const parsed = parse(text);
        expect(Number.isNaN(scanned) || (parsed.ok && parsed.value === scanned)).toBe(true);
      }),
      { numRuns: PROPERTY_RUNS * 5, seed: 5 },
    );
  });

  it('is read from bytes where it is written as laid down', () => {
    expect(scanMonth(...embedded('2018-02'))).toBe(2018 * 12 + 1);
    expect(Number.isNaN(scanDay(...embedded('2020-02-29')))).toBe(false);
    expect(Number.isNaN(scanDay(...embedded('2019-02-29')))).toBe(true);
    expect(Number.isNaN(scanMinute(...embedded('2199-12-31 23:59')))).toBe(false);
    expect(Number.isNaN(scanDay(...embedded('1900-01-01')))).toBe(false);
  });

  it('is the same measured value as read from text, or left to the text', () => {
    fc.assert(
      fc.property(mutated(anyNumber), (text) => {
        const slot = { mantissa: -1, decimals: -1, qualifier: -1 };
        if (scanMeasured(...embedded(text), slot)) {
          const { mantissa, decimals, qualifier } = slot;
          const number = { mantissa, decimals };
          expect(parseMeasuredValue(text)).toEqual(
            qualifier === PLAIN_VALUE
              ? { kind: 'value', value: number }
              : { kind: 'below-detection', limit: number },
          );
        }
      }),
      { numRuns: PROPERTY_RUNS * 5, seed: 6 },
    );
  });

  it('is a measured value with its trailing zeros', () => {
    const slot = { mantissa: 0, decimals: 0, qualifier: 0 };
    expect(scanMeasured(...embedded('3.00'), slot)).toBe(true);
    expect(slot).toEqual({ mantissa: 300, decimals: 2, qualifier: PLAIN_VALUE });
    expect(scanMeasured(...embedded('0.050L'), slot)).toBe(true);
    expect(slot).toEqual({ mantissa: 50, decimals: 3, qualifier: BELOW_DETECTION });
    expect(scanMeasured(...embedded('1234567890123456'), slot)).toBe(false);
  });
});

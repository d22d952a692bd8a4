import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { byteDictionary } from './byte-dictionary.ts';
import { rowIndex } from './row-index.ts';

describe('A dictionary of bytes', () => {
  it('numbers words as they first come and finds each by its bytes alone', () => {
    const words = fc.array(fc.string({ maxLength: 4, unit: fc.constantFrom('S', '1', '断', '_') }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        words,
        fc.string({ maxLength: 4, unit: fc.constantFrom('S', '1', '断') }),
        (list, other) => {
          const dictionary = byteDictionary(list);
          const distinct = [...new Set(list)];
          expect(dictionary.words).toEqual(distinct);
          for (const word of [...distinct, other]) {
            const bytes = new TextEncoder().encode(`,${word},`);
            const expected = distinct.indexOf(word);
            expect(dictionary.find(bytes, 1, bytes.length - 1)).toBe(expected === -1 ? Number.NaN : expected);
          }
        },
      ),
      { numRuns: PROPERTY_RUNS, seed: 7 },
    );
  });

  it('knows words named like properties of every object', () => {
    const bytes = new TextEncoder().encode('__proto__constructor');
    const dictionary = byteDictionary(['constructor']);
    expect(dictionary.find(bytes, 9, 20)).toBe(0);
    expect(dictionary.find(bytes, 0, 9)).toBeNaN();
    expect(dictionary.add('__proto__')).toBe(1);
    expect(dictionary.find(bytes, 0, 9)).toBe(1);
  });
});

describe('An index of rows', () => {
  it('finds the first row equal in every column', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 2 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const keys = [Int32Array.from(pairs, ([a]) => a), Uint8Array.from(pairs, ([, b]) => b)];
        const index = rowIndex(keys, pairs.length);
        pairs.forEach(([a, b], row) => {
          const first = pairs.findIndex(([c, d]) => a === c && b === d);
          expect(index.find(row)).toBe(first === row ? -1 : first);
          expect(index.add(row)).toBe(first === row ? -1 : first);
        });
      }),
      { numRuns: PROPERTY_RUNS, seed: 8 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, parseCellAddress, parseCellRange } from './cell-address.ts';

describe('The address of a cell', () => {
  it('is written as Excel writes it', () => {
    expect(cellAddress({ row: 7, column: 3 })).toBe('D7');
    expect(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1', 'XFD1048576'].map(parseCellAddress)).toEqual([
      { row: 1, column: 0 },
      { row: 1, column: 25 },
      { row: 1, column: 26 },
      { row: 1, column: 701 },
      { row: 1, column: 702 },
      { row: 1_048_576, column: 16_383 },
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.nat(16_383), (row, column) => {
        expect(parseCellAddress(cellAddress({ row, column }))).toEqual({ row, column });
      }),
      { numRuns: 200, seed: 33 },
    );
  });

  it('that no sheet has is none', () => {
    const texts = ['', 'A', '1', 'A0', 'A01', 'a1', 'A1048577', 'XFE1', 'AAAAAAAAAA1', 'A1 ', '断1'];
    expect(texts.map(parseCellAddress)).toEqual(texts.map(() => null));
  });

  it('begins and ends a range', () => {
    expect(parseCellRange('A1:B3')).toEqual([
      { row: 1, column: 0 },
      { row: 3, column: 1 },
    ]);
    expect(parseCellRange('A1')).toEqual([
      { row: 1, column: 0 },
      { row: 1, column: 0 },
    ]);
    expect(parseCellRange('A1:')).toBeNull();
  });
});

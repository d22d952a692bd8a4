import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { cyclesOf, cyclesOfAnyDay } from './cycles.ts';

const edges = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([from, to], index) => ({ from, to, row: index + 2 }));

describe('A circle', () => {
  it('is told once, with its members and the row that closes it', () => {
    expect(cyclesOf(edges(['a', 'b'], ['b', 'c'], ['c', 'b'], ['d', 'd']))).toEqual([
      { row: 4, members: ['b', 'c'] },
      { row: 5, members: ['d'] },
    ]);
  });

  it('is none where two ways lead to one place', () => {
    expect(cyclesOf(edges(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'], ['a', 'b']))).toEqual([]);
  });

  it('may be as long as a file', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, index) => [`${index}`, `${(index + 1) % length}`] as const);
    expect(cyclesOf(edges(...chain))).toEqual([
      { row: length + 1, members: Array.from({ length: 10 }, (_, index) => `${index}`) },
    ]);
  });

  it('is found exactly where some node can be reached from itself', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 8 }), (pairs) => {
        const reach = new Set(pairs.map(([from, to]) => from + to));
        for (const middle of 'abcde') {
          for (const from of 'abcde') {
            for (const to of 'abcde') {
              if (reach.has(from + middle) && reach.has(middle + to)) {
                reach.add(from + to);
              }
            }
          }
        }
        const isCircular = [...'abcde'].some((each) => reach.has(each + each));
        expect(cyclesOf(edges(...pairs)).length > 0).toBe(isCircular);
      }),
      { numRuns: PROPERTY_RUNS, seed: 9 },
    );
  });

  it('holds on a day only by the versions known on it', () => {
    const version = (from: string, to: string | null, recorded: number | null, row: number) =>
      ({ from, to, recorded, row, key: from }) as const;
    const turned = [version('a', 'b', null, 2), version('a', null, 10, 3)];
    expect(cyclesOfAnyDay([...turned, version('b', 'a', 10, 4)])).toEqual([]);
    expect(cyclesOfAnyDay([...turned, version('b', 'a', 9, 4)])).toEqual([{ row: 4, members: ['a', 'b'] }]);
  });
});

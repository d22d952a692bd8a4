import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMonthlyGrid } from '../build-monthly-grid.ts';
import { aDay, dataPackage } from '../data-package.fixture.ts';
import { countedValueOfCell, presenceOfCell, stateOfCell } from '../monthly-grid.ts';

interface Row {
  readonly what: 'NH3N' | 'TP' | 'state';
  readonly value: string;
  /** Day of May 2018; 0 when the file does not say. */
  readonly recorded: number;
}

/** Rows of one section and month: of each indicator or state at most one a day. */
const rows = fc
  .uniqueArray(
    fc.record({
      what: fc.constantFrom<Row['what']>('NH3N', 'TP', 'state'),
      value: fc.integer({ min: 1, max: 9 }),
      recorded: fc.integer({ min: 0, max: 6 }),
    }),
    { selector: ({ what, recorded }) => `${what} ${recorded}`, maxLength: 8 },
  )
  .map((all) =>
    all.map(
      ({ what, value, recorded }): Row => ({
        what,
        value: what === 'state' ? (value % 2 === 0 ? 'dry' : 'no-data') : `0.${value}`,
        recorded,
      }),
    ),
  )
  // A state and a value known from the same day contradict each other; the reader refuses them.
  .filter((all) => {
    const days = (isState: boolean) =>
      all.filter(({ what }) => (what === 'state') === isState).map(({ recorded }) => recorded);
    return !days(true).some((day) => days(false).includes(day));
  });

describe('the versions of one month', () => {
  it('[PF-3] come to what a clerk replaying the records day by day would have on the desk', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 7 }), (all, asOf) => {
        const lines = all.map(({ what, value, recorded }) => {
          const suffix = recorded === 0 ? '' : ` @2018-05-0${recorded}`;
          return `S1 2018-01 ${what} ${value}${suffix}`;
        });
        const day = asOf === 7 ? null : aDay(asOf === 0 ? '2018-04-30' : `2018-05-0${asOf}`);
        const grid = buildMonthlyGrid(dataPackage({ monthly: lines, targets: ['S1 2018 III'] }), {
          asOf: day,
        });
        const desk = replay(all, asOf);
        const valueHeld = (indicator: 'NH3N' | 'TP') => {
          const item = grid.items.get(indicator);
          const value = item === undefined ? null : countedValueOfCell(item, 0);
          return value === null ? undefined : `0.${Number((value.numerator * 10n) / value.denominator)}`;
        };
        expect({
          NH3N: valueHeld('NH3N'),
          TP: valueHeld('TP'),
          state: stateOfCell(grid, 0) ?? undefined,
        }).toEqual({
          NH3N: desk.get('NH3N'),
          TP: desk.get('TP'),
          state: desk.get('state'),
        });
        expect(presenceOfCell(grid, 0)).toBe(presenceOn(desk));
      }),
      { numRuns: process.env.SHUIZE_LONG === undefined ? 200 : 3000, seed: 20180520 },
    );
  });
});

/** Lays the records down one after the other: a state clears the desk of values, a value clears it of the state. */
function replay(all: readonly Row[], asOf: number): ReadonlyMap<Row['what'], string> {
  const desk = new Map<Row['what'], string>();
  const known = all.filter(({ recorded }) => recorded <= asOf);
  for (const { what, value } of [...known].sort((a, b) => a.recorded - b.recorded)) {
    if (what === 'state') {
      desk.clear();
    } else {
      desk.delete('state');
    }
    desk.set(what, value);
  }
  return desk;
}

function presenceOn(desk: ReadonlyMap<Row['what'], string>): string {
  if (desk.get('state') === 'dry') {
    return 'not-evaluated';
  }
  return desk.has('NH3N') || desk.has('TP') ? 'evaluated' : 'unknown';
}

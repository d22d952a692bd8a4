import { monthOf } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLakePoint, aSection, aWaterPackage, evaluated, everyMonth } from './water-package.fixture.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 15 : 500;
const SECTIONS = [aSection('S1'), aSection('S2'), aSection('S3'), aLakePoint('K1'), aLakePoint('K2')];

const level = fc.integer({ min: 1, max: 400 }).map((hundredths) => (hundredths / 100).toFixed(2));
const year = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      NH3N: level,
      COD: level.map((text) => String(Number(text) * 10)),
      pH: fc.constant('7.8'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ state: 'dry' }, { state: 'frozen' }, { state: 'no-data' }) },
);
const lines = fc
  .array(fc.tuple(year, fc.integer({ min: 0, max: 12 })), { minLength: 10, maxLength: 10 })
  .map((years) =>
    years.flatMap(([values, months], index) =>
      everyMonth(SECTIONS[index % 5]?.section ?? '', 2017 + Math.floor(index / 5), values, months),
    ),
  )
  .filter((all) => all.some((line) => line.includes('2018-')));

describe('the water of a package, whatever is in it', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        lines.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([inOrder, shuffled]) => {
          const [one, two] = [inOrder, shuffled].map((monthly) =>
            evaluated(aWaterPackage(SECTIONS, { monthly })),
          );
          expect(two).toEqual(one);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('holds partitions: every section is in one class, undetermined, or not evaluated', () => {
    fc.assert(
      fc.property(lines, (monthly) => {
        const model = evaluated(aWaterPackage(SECTIONS, { monthly }));
        for (const group of [model.overall, ...model.basins, ...model.cities]) {
          const classified = Object.values(group.classes).reduce((sum, count) => sum + count, 0);
          expect(classified + group.undeterminedCount + group.notEvaluatedCount).toBe(group.sectionCount);
        }
        const sectionCounts = model.cities.map(({ sectionCount }) => sectionCount);
        expect(sectionCounts.reduce((sum, count) => sum + count, 0)).toBe(model.overall.sectionCount);
        expect(model.sections.map(({ sectionId }) => sectionId).sort()).toEqual(
          SECTIONS.map(({ section }) => section).sort(),
        );
        expect(model.ribbon.rows.every(({ cells }) => cells.length === model.ribbon.monthCount)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives a month the same class as a period of its own and as a cell of the ribbon', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((number) => monthOf(2018, number));
    fc.assert(
      fc.property(lines, month, (monthly, asked) => {
        const { sections, ribbon } = evaluated(aWaterPackage(SECTIONS, { monthly }), {
          period: { kind: 'month', month: asked },
        });
        const lastCells = new Map(ribbon.rows.map(({ sectionId, cells }) => [sectionId, cells.at(-1)]));
        for (const { sectionId, outcome } of sections) {
          const own =
            outcome.kind === 'class'
              ? outcome.class
              : outcome.kind === 'state'
                ? outcome.state
                : outcome.kind;
          expect(lastCells.get(sectionId)).toBe(own);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

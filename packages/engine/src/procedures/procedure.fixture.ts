import { bilingual } from '@shuize/domain';
import fc from 'fast-check';
import type { AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';

const PLACE = { file: 'procedures/EX.yaml', line: 1, column: 1 };
const CITE = { instrument: '云川省示例办法', provision: '第一条' };

/** A step that anyone could write: taken by `office`, needing, answering and closing nothing, and followed by nothing. */
export function aStep(id: string, parts: Partial<AnsweredStep> = {}): AnsweredStep {
  return {
    id,
    title: bilingual(`步骤${id}`, `step ${id}`),
    provision: 'EX-1',
    cite: CITE,
    by: 'office',
    obligation: 'shall',
    when: null,
    needs: [],
    answers: [],
    to: [],
    nextWithin: null,
    closes: null,
    note: null,
    position: PLACE,
    ...parts,
  };
}

/** A procedure with the parties and points that its steps name; it begins with its first step. */
export function aProcedure(steps: readonly AnsweredStep[], starts?: readonly string[]): AnsweredProcedure {
  const parties = [...new Set(steps.map(({ by }) => by))];
  const points = [
    ...new Set(steps.flatMap(({ answers, closes }) => [...answers, ...(closes?.whenAnswered ?? [])])),
  ];
  return {
    id: 'EX',
    title: bilingual('示例程序', 'an example'),
    cite: CITE,
    parties: parties.map((id) => ({
      id,
      organ: bilingual(`机关${id}`, id),
      role: bilingual('办理', 'acts'),
      position: PLACE,
    })),
    points: points.map((id) => ({
      id,
      label: bilingual(`事项${id}`, id),
      provision: 'EX-1',
      cite: CITE,
      answers: [
        { id: 'yes', label: bilingual('是', 'yes') },
        { id: 'no', label: bilingual('否', 'no') },
      ],
      position: PLACE,
    })),
    starts: starts ?? steps.slice(0, 1).map(({ id }) => id),
    steps,
    position: PLACE,
  };
}

const STEPS = ['a', 'b', 'c', 'd'];
const POINTS = ['p', 'q', 'r'];

/** Procedures of up to four steps, two parties and three points, sound ones and others. */
export const arbitraryProcedure: fc.Arbitrary<AnsweredProcedure> = fc
  .integer({ min: 1, max: STEPS.length })
  .chain((count) => {
    const ids = STEPS.slice(0, count);
    const step = (id: string) =>
      fc
        .record({
          by: fc.constantFrom('office', 'county'),
          needs: fc.subarray([{ id: 'record', label: bilingual('记录', 'a record') }]),
          answers: fc.subarray(POINTS),
          to: fc.subarray(ids),
          closes: fc.option(
            fc.subarray(POINTS).map((whenAnswered) => ({ whenAnswered })),
            { freq: 1 },
          ),
          whenLate: fc.option(fc.subarray(ids), { freq: 2 }),
        })
        .map(({ whenLate, ...parts }) =>
          aStep(id, {
            ...parts,
            nextWithin:
              whenLate === null ? null : { days: 5, note: bilingual('五日内', 'within five days'), whenLate },
          }),
        );
    return fc
      .tuple(fc.tuple(...ids.map(step)), fc.subarray(ids, { minLength: 1 }))
      .map(([steps, starts]) => aProcedure(steps, starts));
  });

/** Every choice among a few things, none and all of them included. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (sets, item) => sets.concat(sets.map((set) => [...set, item])),
    [[]],
  );
}

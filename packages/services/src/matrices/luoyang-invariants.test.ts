import { invariant } from '@shuize/domain';
import { type Demand, type MatrixContext, type MeasureProposal, proposeMeasures } from '@shuize/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGRAVATING, CIRCUMSTANCES, luoyangContext, MITIGATING } from './luoyang-packs.fixture.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 400 : 40_000;

/** The order of the text, written down once more: what a demand asks for at least. */
const RUNGS: Readonly<Record<string, number>> = {
  notice: 1,
  admonition: 2,
  suspension: 3,
  transfer: 3,
  'ordered-resignation': 4,
  demotion: 4,
  removal: 4,
  'heavier-penalty': 1,
  'maximum-penalty': 2,
};
const UNIT_RUNGS: Readonly<Record<string, number>> = {
  'self-criticism': 1,
  notice: 1,
  interview: 2,
  'listed-supervision': 3,
  'key-monitoring': 3,
};

/** Lowest rung that satisfies everything demanded, and what is demanded besides. 0 and nothing where nothing applies. */
interface Floor {
  readonly rung: number;
  readonly besides: ReadonlySet<string>;
}

function floorOf(demands: readonly Demand[] | null, role: string): Floor {
  const rungs = role === 'unit' ? UNIT_RUNGS : RUNGS;
  let rung = 0;
  const besides = new Set<string>();
  for (const { measures } of demands ?? []) {
    const known = measures.flatMap((measure) => rungs[measure] ?? []);
    if (known.length === 0) {
      besides.add(measures.join('/'));
    } else {
      rung = Math.max(rung, Math.min(...known));
    }
  }
  return { rung, besides };
}

function isBelow(one: Floor, other: Floor): boolean {
  return one.rung < other.rung || [...other.besides].some((each) => !one.besides.has(each));
}

function circumstancesOf(mask: number): readonly string[] {
  return CIRCUMSTANCES.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

/** Whether the trace leads, step by step, from the cell to the measures, and tells of every circumstance. */
function faultOfTrace(cell: MeasureProposal, proposal: MeasureProposal): string | null {
  const { steps, demands, question, also, withoutEffect } = proposal;
  const places = [...steps.map(({ from }) => from), demands].map((each) => JSON.stringify(each));
  const ends = [
    JSON.stringify(cell.steps[0]?.from ?? cell.demands),
    ...steps.map(({ to }) => JSON.stringify(to)),
  ];
  const told = new Set([
    ...steps.map(({ adjustment }) => adjustment),
    ...also.flatMap(({ circumstances }) => circumstances),
    ...withoutEffect.map(({ circumstance }) => circumstance),
  ]);
  if (places.join('|') !== ends.join('|')) {
    return 'the trace breaks off';
  }
  return question.circumstances.every((each) => told.has(each)) ? null : 'a circumstance is left out';
}

interface Place {
  readonly line: string;
  readonly tier: string;
  readonly role: string;
}

function placesOf({ own }: MatrixContext): readonly Place[] {
  const { lines, tiers, roles } = own.matrix;
  return lines.flatMap(({ id: line }) =>
    tiers.flatMap(({ id: tier }) => roles.map(({ id: role }) => ({ line, tier, role }))),
  );
}

/** Everything that is broken at a place over all combinations of circumstances. */
function faultsAt(context: MatrixContext, place: Place): readonly string[] {
  const total = 1 << CIRCUMSTANCES.length;
  const floors: Floor[] = [];
  const faults: string[] = [];
  let cell: MeasureProposal | null = null;
  for (let mask = 0; mask < total; mask += 1) {
    const circumstances = circumstancesOf(mask);
    const proposal = proposeMeasures(context, { ...place, circumstances });
    cell ??= proposal;
    const floor = floorOf(proposal.demands, place.role);
    floors.push(floor);
    const report = (what: string) => {
      faults.push(`${Object.values(place).join(' ')} ${circumstances.join('+')}: ${what}`);
    };
    const trace = faultOfTrace(cell, proposal);
    if (trace !== null) {
      report(trace);
    }
    for (const { from, to, adjustment, direction } of proposal.steps) {
      if (direction === 'heavier' && isBelow(floorOf(to, place.role), floorOf(from, place.role))) {
        report(`${adjustment} lightens`);
      }
    }
    if (isBelow(floor, floors[0] ?? floor)) {
      report('it falls below its cell');
    }
    if (
      circumstances.includes('suspected-crime') !==
      proposal.also.some(({ measure }) => measure === 'judiciary')
    ) {
      report('the judiciary');
    }
    for (const [bit, circumstance] of CIRCUMSTANCES.entries()) {
      const without = floors[mask & ~(1 << bit)];
      if ((mask & (1 << bit)) === 0 || without === undefined) {
        continue;
      }
      if (AGGRAVATING.some((each) => each === circumstance) && isBelow(floor, without)) {
        report(`${circumstance} lightens`);
      }
      if (MITIGATING.some((each) => each === circumstance) && isBelow(without, floor)) {
        report(`${circumstance} makes heavier`);
      }
    }
  }
  return faults;
}

describe.each(['notice', 'measure'] as const)(
  'over all circumstances, lines, tiers and roles of the %s',
  (which) => {
    const context = luoyangContext(which);
    const known = new Set(
      [context.own, context.lifted ?? context.own].flatMap(({ matrix }) =>
        matrix.circumstances.map(({ id }) => id),
      ),
    );

    it('[LY-R3] [LY-R6] [LY-R10] [LY-R11] [LY-C6] [LY-C7] nothing lighter replaces anything heavier, what aggravates never lightens, suspected crime always adds the judiciary, and every trace leads to its measures', () => {
      expect(CIRCUMSTANCES.filter((each) => !known.has(each))).toEqual(
        which === 'notice' ? [] : ['found-two-levels-up'],
      );
      expect(placesOf(context).flatMap((place) => faultsAt(context, place))).toEqual([]);
    });

    it('[LY-R3] nor does it under any other answers to the interpretations', () => {
      const { answers } = context.own;
      const choices = fc.record(
        Object.fromEntries(
          interpretationsOf(context).map(([name, known]) => [name, fc.constantFrom(...known)]),
        ),
      );
      fc.assert(
        fc.property(
          choices,
          fc.constantFrom(...placesOf(context)),
          fc.integer({ min: 0, max: (1 << CIRCUMSTANCES.length) - 1 }),
          fc.constantFrom(...AGGRAVATING),
          (chosen, place, mask, added) => {
            const other = luoyangContext(which, { ...answers, ...chosen });
            const circumstances = circumstancesOf(mask).filter((each) => each !== added);
            const cell = proposeMeasures(other, { ...place, circumstances: [] });
            const before = proposeMeasures(other, { ...place, circumstances });
            const after = proposeMeasures(other, { ...place, circumstances: [...circumstances, added] });
            const [lowest, without, with_] = [cell, before, after].map(({ demands }) =>
              floorOf(demands, place.role),
            );
            invariant(lowest !== undefined && without !== undefined && with_ !== undefined, 'three floors');
            expect(isBelow(without, lowest)).toBe(false);
            expect(isBelow(with_, without)).toBe(false);
            expect(faultOfTrace(cell, after)).toBeNull();
          },
        ),
        { numRuns: RUNS, seed: 2017 },
      );
    });
  },
);

/** Names and answers of the interpretations that the matrices depend on. */
function interpretationsOf(context: MatrixContext): readonly (readonly [string, readonly string[]])[] {
  const answers: Readonly<Record<string, readonly string[]>> = {
    grade: ['tier-up', 'rung-up'],
    'already-severe': ['rung-up', 'unchanged'],
    'two-levels-up': ['one-grade', 'two-grades'],
    'severe-together': ['and', 'or'],
    'both-apply': ['stricter', 'own'],
    leaders: ['by-notice', 'every'],
    'township-deputies': ['county-rank-only', 'included'],
    heavier: ['within-tier', 'tier-up'],
    'ten-and-eleven': ['no-effect', 'offsets'],
    'unit-tiers': ['in-order', 'any'],
  };
  const known = new Set(Object.keys({ ...context.own.answers, ...context.lifted?.answers }));
  return Object.entries(answers).filter(([name]) => known.has(name));
}

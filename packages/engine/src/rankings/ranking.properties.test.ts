import { formatPeriod, periodsOfYear } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranking, RankingConsequence } from '../language/ranking.ts';
import { aPack } from '../testing/rule.fixture.ts';
import { rankingJudge } from './judge-ranking.ts';
import {
  aConsequence,
  aPeriod,
  aRanking,
  aStep,
  aTable,
  fixed,
  someFacts,
  type Values,
} from './ranking.fixture.ts';
import type { MemberOutcome } from './ranking-outcome.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 150 : 5_000;
const DIVISIONS = ['A', 'B', 'C'];
/** Known values are even, so that unknown ones can lie beside, between and on them. */
const KNOWN = [0, 2];
const POSSIBLE = [-1, 0, 1, 2, 3];
const MOST_UNKNOWN = 4;

type Cell = readonly [period: string, division: string];

interface Scene {
  readonly values: Values;
  readonly periods: readonly string[];
}

function periodsOf(kind: 'month' | 'week', count: number): readonly string[] {
  // Weeks across the turn of a year that has 53 of them.
  const all =
    kind === 'month'
      ? periodsOfYear('month', 2018)
      : [...periodsOfYear('week', 2015).slice(-2), ...periodsOfYear('week', 2016).slice(0, 2)];
  return all.slice(0, count).map(formatPeriod);
}

function scene(kind: 'month' | 'week'): fc.Arbitrary<Scene> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.option(fc.constantFrom(...KNOWN), { freq: 4 }), { minLength: 12, maxLength: 12 }),
    )
    .map(([count, size, cells]) => {
      const periods = periodsOf(kind, count);
      let unknown = 0;
      const values = Object.fromEntries(
        periods.map((period, row) => [
          period,
          Object.fromEntries(
            DIVISIONS.slice(0, size).map((division, column) => {
              const value = cells[row * 3 + column] ?? null;
              unknown += Number(value === null);
              return [division, value === null && unknown > MOST_UNKNOWN ? 0 : value];
            }),
          ),
        ]),
      );
      return { values, periods };
    });
}

function* completionsOf({ values }: Scene): Iterable<Values> {
  const cells: Cell[] = Object.entries(values).flatMap(([period, row]) =>
    Object.entries(row).flatMap(([division, value]): Cell[] => (value === null ? [[period, division]] : [])),
  );
  const total = POSSIBLE.length ** cells.length;
  for (let number = 0; number < total; number += 1) {
    const completed: Record<string, Record<string, number | null>> = Object.fromEntries(
      Object.entries(values).map(([period, row]) => [period, { ...row }]),
    );
    let rest = number;
    for (const [period, division] of cells) {
      const row = completed[period];
      if (row !== undefined) {
        row[division] = POSSIBLE[rest % POSSIBLE.length] ?? 0;
      }
      rest = Math.floor(rest / POSSIBLE.length);
    }
    yield completed;
  }
}

interface Rules {
  readonly places: number;
  readonly ties: 'all-last' | 'places-only';
  readonly first: 'highest' | 'lowest';
}

/** By the definition, on a table without gaps: sorted from the worst, and nobody who shares place 1. */
function isLast(row: Readonly<Record<string, number | null>>, division: string, rules: Rules): boolean {
  const sense = rules.first === 'highest' ? 1 : -1;
  const own = (row[division] ?? 0) * sense;
  const others = Object.entries(row).filter(([name]) => name !== division);
  const values = others.map(([, value]) => (value ?? 0) * sense);
  const behind = values.filter((value) => (rules.ties === 'all-last' ? value < own : value <= own)).length;
  return values.some((value) => value > own) && behind < rules.places;
}

/** Which statuses a claim has over all completions. */
function statusOver(scene: Scene, claim: (values: Values) => boolean): 'met' | 'not-met' | 'undetermined' {
  let [canHold, canFail] = [false, false];
  for (const completed of completionsOf(scene)) {
    const holds = claim(completed);
    canHold ||= holds;
    canFail ||= !holds;
  }
  return canHold ? (canFail ? 'undetermined' : 'met') : 'not-met';
}

function membersOf(ranking: Ranking, { values }: Scene, period: string): ReadonlyMap<string, MemberOutcome> {
  const pack = aPack({ rankings: [ranking] });
  const judge = rankingJudge(pack, someFacts({ [ranking.id]: aTable(values) }), {});
  const groups = judge.judge(ranking, aPeriod(period));
  return new Map(groups.flatMap(({ members }) => members.map((member) => [member.division, member])));
}

const rules = fc.record({
  places: fc.integer({ min: 1, max: 3 }),
  ties: fc.constantFrom('all-last' as const, 'places-only' as const),
  first: fc.constantFrom('highest' as const, 'lowest' as const),
});

describe('places against every completion of the unknown values', () => {
  it('[SMX-A10a] among the last places is met when every completion says so, and undetermined when only some do', () => {
    fc.assert(
      fc.property(scene('month'), rules, (drawn, chosen) => {
        const ranking = aRanking({
          first: chosen.first,
          ties: fixed(chosen.ties),
          consequences: [aConsequence({ ladder: [aStep(chosen.places)] })],
        });
        const period = drawn.periods.at(-1) ?? '';
        for (const [division, member] of membersOf(ranking, drawn, period)) {
          const expected = (places: number) =>
            statusOver(drawn, (values) => isLast(values[period] ?? {}, division, { ...chosen, places }));
          expect(member.last).toBe(expected(1));
          expect(member.consequences[0]?.status).toBe(expected(chosen.places));
        }
      }),
      { numRuns: RUNS, seed: 10 },
    );
  });

  it('a place is the least and the greatest of all completions, and level values share it', () => {
    fc.assert(
      fc.property(scene('month'), rules, (drawn, { first }) => {
        const period = drawn.periods.at(-1) ?? '';
        const sense = first === 'highest' ? 1 : -1;
        for (const [division, { place }] of membersOf(aRanking({ first }), drawn, period)) {
          const places = [...completionsOf(drawn)].map((values) => {
            const row = values[period] ?? {};
            const own = (row[division] ?? 0) * sense;
            return 1 + Object.values(row).filter((value) => (value ?? 0) * sense > own).length;
          });
          if (place !== null) {
            expect(place).toEqual({ min: Math.min(...places), max: Math.max(...places) });
          }
        }
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });
});

interface Counted {
  readonly counting: 'times-in-year' | 'times-running';
  readonly at: number;
  readonly repeat: 'once' | 'each';
  readonly missing: 'unknown' | 'breaks' | 'skipped';
}

const counted = fc.record({
  counting: fc.constantFrom('times-in-year' as const, 'times-running' as const),
  at: fc.integer({ min: 1, max: 3 }),
  repeat: fc.constantFrom('once' as const, 'each' as const),
  missing: fc.constantFrom('unknown' as const, 'breaks' as const, 'skipped' as const),
});

/** By the definition, on a table without gaps but for periods that nobody has a value in. */
function timesUpTo(
  { values }: Scene,
  completed: Values,
  division: string,
  periods: readonly string[],
  { counting, missing }: Counted,
): number {
  const isEmpty = (period: string) => Object.values(values[period] ?? {}).every((value) => value === null);
  const kept = periods.filter((period) => missing !== 'skipped' || !isEmpty(period));
  const lasts = kept.map(
    (period) =>
      !(missing === 'breaks' && isEmpty(period)) &&
      isLast(completed[period] ?? {}, division, { places: 1, ties: 'all-last', first: 'highest' }),
  );
  if (counting === 'times-in-year') {
    return lasts.filter(Boolean).length;
  }
  const end = lasts.toReversed().indexOf(false);
  return end === -1 ? lasts.length : end;
}

function checkCounts(drawn: Scene, chosen: Counted): void {
  const consequence: RankingConsequence = aConsequence({
    counting: chosen.counting,
    repeat: fixed(chosen.repeat),
    ladder: [aStep(chosen.at)],
  });
  const ranking = aRanking({
    period: aPeriod(drawn.periods[0] ?? '').kind,
    missing: fixed(chosen.missing),
    consequences: [consequence],
  });
  const period = drawn.periods.at(-1) ?? '';
  const before = drawn.periods.slice(0, -1);
  for (const [division, member] of membersOf(ranking, drawn, period)) {
    const times = (values: Values, periods: readonly string[]) =>
      timesUpTo(drawn, values, division, periods, chosen);
    const isNow = (values: Values) => times(values, [period]) === 1;
    const each = statusOver(drawn, (values) => isNow(values) && times(values, drawn.periods) >= chosen.at);
    const wasReached = statusOver(drawn, (values) => times(values, before) >= chosen.at) === 'met';
    const expected = chosen.repeat === 'once' && wasReached ? 'not-met' : each;
    const [outcome] = member.consequences;
    expect(outcome?.status).toBe(expected);
    const counts = [...completionsOf(drawn)].map((values) => times(values, drawn.periods));
    expect(outcome?.count).toEqual({ min: Math.min(...counts), max: Math.max(...counts) });
  }
}

describe('counts and runs against every completion of the unknown values', () => {
  it('[SMX-A10b, SMX-A10c] so many times in the year, and [LY-R7a] so many months running, with periods missing', () => {
    fc.assert(
      fc.property(scene('month'), counted, (drawn, chosen) => checkCounts(drawn, chosen)),
      { numRuns: RUNS, seed: 12 },
    );
  });

  it('[LY-P2] so many weeks running, across the turn of a year with 53 weeks, with weeks missing', () => {
    fc.assert(
      fc.property(scene('week'), counted, (drawn, chosen) =>
        checkCounts(drawn, { ...chosen, counting: 'times-running' }),
      ),
      { numRuns: RUNS, seed: 13 },
    );
  });
});

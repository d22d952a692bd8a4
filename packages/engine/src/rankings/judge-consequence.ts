import {
  type CalendarPeriod,
  comparePeriods,
  type DivisionCode,
  invariant,
  periodsOfYear,
  previousPeriod,
} from '@shuize/domain';
import { type Answers, answered, answerTo } from '../evaluate/answers.ts';
import type { Status } from '../evaluate/outcome.ts';
import type { Pack } from '../language/pack.ts';
import type { LadderStep, Ranking, RankingConsequence } from '../language/ranking.ts';
import type { MissingPeriod, Need, Repeat } from '../schema/ranking-words.ts';
import type { PlaceBook } from './place-book.ts';
import type { RankingFacts } from './ranking-facts.ts';
import type { ConsequenceOutcome, PlaceRef } from './ranking-outcome.ts';
import { reachLadder, timesIn, timesRunning } from './reach-ladder.ts';

/** What the consequences of rankings are judged on. */
export interface RankingBench {
  readonly pack: Pack;
  readonly facts: RankingFacts;
  readonly answers: Answers;
  readonly book: PlaceBook;
}

/** The consequence of a ranking for a division, looked at in one period. */
export interface ConsequenceAsked {
  readonly ranking: Ranking;
  readonly consequence: RankingConsequence;
  readonly division: DivisionCode;
  readonly period: CalendarPeriod;
}

/** Judges a consequence for a division that is ranked in the period. */
export function judgeConsequence(bench: RankingBench, asked: ConsequenceAsked): ConsequenceOutcome {
  const { consequence } = asked;
  const [lowest] = consequence.ladder;
  invariant(lowest !== undefined, `${consequence.provision} has a ladder`);
  const declared = declaredItems(bench, asked);
  const found =
    consequence.counting === 'last-places' ? amongLast(bench, asked, lowest) : counted(bench, asked, lowest);
  return {
    consequence,
    ...found,
    status: isEnough(bench, consequence, declared) ? 'met' : found.status,
    declared,
  };
}

type Found = Omit<ConsequenceOutcome, 'consequence' | 'declared'>;

function amongLast(
  { book }: RankingBench,
  { ranking, division, period }: ConsequenceAsked,
  step: LadderStep,
): Found {
  const state = book.lastIn(ranking, division, period, step.at);
  const refs = [{ ranking: ranking.id, period }];
  return {
    status: state === 'missing' ? 'undetermined' : state,
    step,
    count: null,
    counted: state === 'met' ? refs : [],
    unknown: state === 'undetermined' ? refs : [],
  };
}

function counted(bench: RankingBench, asked: ConsequenceAsked, lowest: LadderStep): Found {
  const { consequence } = asked;
  const isRun = consequence.counting === 'times-running';
  const states = isRun ? statesOfRun(bench, asked) : statesOfYear(bench, asked);
  const statuses = states.map(({ state }) => state);
  const count = isRun ? timesRunning(statuses) : timesIn(statuses);
  const reached = reachLadder(consequence, statuses, answered(consequence.repeat, bench.answers) as Repeat);
  const sure = isRun ? states.slice(states.length - count.min) : states;
  return {
    status: reached?.status ?? 'not-met',
    step: reached?.step ?? lowest,
    count,
    counted: sure.flatMap((each) => each.counted),
    unknown: states.flatMap((each) => each.unknown),
  };
}

interface PeriodState {
  readonly state: Status;
  readonly counted: readonly PlaceRef[];
  readonly unknown: readonly PlaceRef[];
}

/** The periods of the year up to the one looked at. */
function statesOfYear(bench: RankingBench, asked: ConsequenceAsked): readonly PeriodState[] {
  return periodsOfYear(asked.period.kind, asked.period.year)
    .filter((period) => comparePeriods(period, asked.period) <= 0)
    .flatMap((period) => stateIn(bench, asked, period) ?? []);
}

/** From the period looked at back to the one that surely ends the run, or to the first on record. */
function statesOfRun(bench: RankingBench, asked: ConsequenceAsked): readonly PeriodState[] {
  const begins = rankingsOf(bench, asked)
    .flatMap((ranking) => bench.book.table(ranking).begins ?? [])
    .sort(comparePeriods)
    .at(0);
  const states: PeriodState[] = [];
  let { period } = asked;
  while (begins !== undefined && comparePeriods(period, begins) >= 0) {
    const state = stateIn(bench, asked, period);
    if (state?.state === 'not-met' && states.length > 0) {
      break;
    }
    states.unshift(...(state === null ? [] : [state]));
    period = previousPeriod(period);
  }
  return states;
}

/** Whether last in a period: of earlier ones, also in the rankings that count with it. @returns `null`: passed over */
function stateIn(bench: RankingBench, asked: ConsequenceAsked, period: CalendarPeriod): PeriodState | null {
  const { book, answers } = bench;
  const isNow = comparePeriods(period, asked.period) === 0;
  const states = (isNow ? [asked.ranking] : rankingsOf(bench, asked)).map((ranking) => {
    const state = book.lastIn(ranking, asked.division, period, 1);
    const missing = answered(ranking.missing, answers) as MissingPeriod;
    return { ref: { ranking: ranking.id, period }, state: state === 'missing' ? MISSING[missing] : state };
  });
  if (states.every(({ state }) => state === 'skipped')) {
    return null;
  }
  const refsOf = (sought: Status) => states.flatMap(({ ref, state }) => (state === sought ? [ref] : []));
  const [met, unknown] = [refsOf('met'), refsOf('undetermined')];
  if (met.length > 0) {
    return { state: 'met', counted: met.slice(0, 1), unknown: [] };
  }
  return { state: unknown.length > 0 ? 'undetermined' : 'not-met', counted: [], unknown };
}

const MISSING: Readonly<Record<MissingPeriod, Status | 'skipped'>> = {
  unknown: 'undetermined',
  breaks: 'not-met',
  skipped: 'skipped',
};

/** The ranking itself and, under the answer for it, those that count with it. */
function rankingsOf(
  { pack, answers }: RankingBench,
  { ranking, consequence: { countsWith } }: ConsequenceAsked,
): readonly Ranking[] {
  const isWidened =
    countsWith !== null && answerTo(countsWith.under.interpretation, answers) === countsWith.under.answer;
  return isWidened
    ? [ranking, ...pack.rankings.filter(({ id }) => countsWith.rankings.includes(id))]
    : [ranking];
}

function declaredItems(
  { facts }: RankingBench,
  { consequence, division, period }: ConsequenceAsked,
): readonly string[] {
  return (consequence.declared?.items ?? []).flatMap(({ item }) =>
    facts.isDeclared(item, period, division) ? [item] : [],
  );
}

function isEnough(
  { answers }: RankingBench,
  { declared }: RankingConsequence,
  stated: readonly string[],
): boolean {
  if (declared === null || stated.length === 0) {
    return false;
  }
  const need = answered(declared.need, answers) as Need;
  return need === 'any' || stated.length === declared.items.length;
}

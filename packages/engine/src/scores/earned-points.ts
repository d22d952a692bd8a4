import {
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import { type Answers, refOf } from '../evaluate/answers.ts';
import type { Comparison } from '../language/condition.ts';
import type { Earning, ScoreEntry } from '../language/score.ts';
import { eventsCounted } from './counted-events.ts';
import { exactDecimal, exactly, larger, NO_POINTS, type PointRange, smaller } from './point-range.ts';
import type { EventsFound, ScoreFacts } from './score-facts.ts';
import type { EntryOutcome, ScoreUnknown } from './score-outcome.ts';

/** The points of an entry, and what leaves them open. */
export interface EntryPoints {
  readonly outcome: EntryOutcome;
  /** The events that points were taken off for, where they were. */
  readonly found: EventsFound | null;
  readonly unknown: readonly ScoreUnknown[];
}

const ONE = fraction(1);

/**
 * Points of an item without sub-items, or of a sub-item (得分): those given, or what events or a measure come to. Where
 * neither is known they lie between none and all.
 */
export function earnedPoints(entry: ScoreEntry, facts: ScoreFacts, answers: Answers): EntryPoints {
  const points = fractionOfDecimal(entry.points);
  const given = facts.given.get(entry.id);
  const { range, found, reason } = computedPoints(entry, points, facts, answers);
  const common = { id: entry.id, points, note: given?.note ?? null };
  if (given !== undefined) {
    const computed = entry.earn.kind === 'given' ? null : range;
    const earned = exactDecimal(given.points);
    return { outcome: { ...common, earned, by: 'given', computed }, found, unknown: [] };
  }
  const outcome = { ...common, earned: range, by: sourceOf(entry.earn), computed: null } as const;
  return {
    outcome,
    found,
    unknown: reason === null ? [] : [{ kind: 'item', id: entry.id, reason }],
  };
}

function sourceOf({ kind }: Earning): 'given' | 'events' | 'measure' {
  switch (kind) {
    case 'given':
      return 'given';
    case 'points-off':
      return 'events';
    case 'steps':
    case 'share':
      return 'measure';
  }
}

interface Computed {
  readonly range: PointRange;
  readonly found: EventsFound | null;
  /** Why the points are open; `null` where they are known. */
  readonly reason: ScoreUnknown['reason'] | null;
}

function computedPoints(
  { earn }: ScoreEntry,
  points: Fraction,
  facts: ScoreFacts,
  answers: Answers,
): Computed {
  const open = (reason: ScoreUnknown['reason']): Computed => ({
    range: { min: NO_POINTS, max: points },
    found: null,
    reason,
  });
  switch (earn.kind) {
    case 'given':
      return open('not-given');
    case 'points-off': {
      const found = eventsCounted(facts, earn.events, 0, answers);
      const range = pointsLeft(points, fractionOfDecimal(earn.each), found);
      return { range, found, reason: compareFractions(range.min, range.max) === 0 ? null : 'events' };
    }
    case 'steps': {
      const value = facts.measure(refOf(earn.use, answers));
      const step =
        value === null
          ? undefined
          : earn.steps.find(({ threshold }) => reaches(value, earn.is, fractionOfDecimal(threshold)));
      const all = [...earn.steps.map((each) => each.points), earn.otherwise].map(fractionOfDecimal);
      return value === null
        ? {
            range: { min: all.reduce(smaller), max: all.reduce(larger) },
            found: null,
            reason: 'measure',
          }
        : { range: exactDecimal(step?.points ?? earn.otherwise), found: null, reason: null };
    }
    case 'share': {
      const value = facts.measure(refOf(earn.use, answers));
      const whole = earn.of === null ? ONE : facts.measure(refOf(earn.of, answers));
      return value === null || whole === null
        ? open('measure')
        : { range: exactly(shareOf(points, value, whole)), found: null, reason: null };
    }
  }
}

/** Full points less so many for each event, never below zero. */
function pointsLeft(points: Fraction, each: Fraction, { verified, untold, isComplete }: EventsFound) {
  const left = (count: number) =>
    larger(NO_POINTS, subtractFractions(points, multiplyFractions(each, fraction(count))));
  return {
    min: isComplete ? left(verified.length + untold.length) : NO_POINTS,
    max: left(verified.length),
  };
}

function reaches(value: Fraction, is: Comparison, threshold: Fraction): boolean {
  const difference = compareFractions(value, threshold);
  switch (is) {
    case 'at-or-above':
      return difference >= 0;
    case 'above':
      return difference > 0;
    case 'at-or-below':
      return difference <= 0;
    case 'below':
      return difference < 0;
  }
}

/** Where the whole is nothing, nothing is asked for, and all points are earned. */
function shareOf(points: Fraction, value: Fraction, whole: Fraction): Fraction {
  if (compareFractions(whole, NO_POINTS) <= 0) {
    return points;
  }
  const share = larger(NO_POINTS, smaller(ONE, divideFractions(value, whole)));
  return multiplyFractions(points, share);
}

import {
  compareFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { ScoreDeduction, ScoreItem } from '../language/score.ts';
import { eventsCounted } from './counted-events.ts';
import type { EntryPoints } from './earned-points.ts';
import { NO_POINTS } from './point-range.ts';
import type { EventsFound, ScoreFacts } from './score-facts.ts';
import type { DeductionOutcome, ScoreUnknown } from './score-outcome.ts';

export interface TakenPoints {
  readonly outcome: DeductionOutcome;
  readonly unknown: readonly ScoreUnknown[];
}

/**
 * Points that events take off (扣分): those given, a number of zero or less, or so many for each event. Where the number is
 * not set, an event takes off nobody knows how many.
 */
export function takenPoints(
  deduction: ScoreDeduction,
  item: ScoreItem,
  facts: ScoreFacts,
  answers: Answers,
): TakenPoints {
  const { id, each } = deduction;
  const found = eventsCounted(facts, deduction.events, 0, answers);
  const given = facts.given.get(id);
  const outcome = {
    id,
    takenFrom: answered(deduction.takenFrom, answers) as DeductionOutcome['takenFrom'],
    item: item.id,
    events: found.verified,
  };
  if (given !== undefined) {
    const { mantissa, decimals } = given.points;
    const taken = fractionOfDecimal({ mantissa: -mantissa, decimals });
    return { outcome: { ...outcome, points: { least: taken, most: taken }, isUnset: false }, unknown: [] };
  }
  const isUnset = each === null && found.verified.length > 0;
  const points = each === null ? unsetPoints(found) : pointsOfEvents(fractionOfDecimal(each), found);
  const isOpen = points.most === null || compareFractions(points.least, points.most) !== 0;
  const reason = isUnset ? 'amount-not-configured' : 'events';
  return {
    outcome: { ...outcome, points, isUnset },
    unknown: isOpen ? [{ kind: 'deduction', id, reason }] : [],
  };
}

type Taken = DeductionOutcome['points'];

function unsetPoints({ verified, untold, isComplete }: EventsFound): Taken {
  const isNone = isComplete && verified.length + untold.length === 0;
  return { least: NO_POINTS, most: isNone ? NO_POINTS : null };
}

function pointsOfEvents(each: Fraction, { verified, untold, isComplete }: EventsFound): Taken {
  const least = multiplyFractions(each, fraction(verified.length));
  const isExact = untold.length === 0;
  const most = isExact ? least : multiplyFractions(each, fraction(verified.length + untold.length));
  return { least, most: isComplete ? most : null };
}

/** What events took off within an item whose points are so many less for each. */
export function pointsOffWithin(
  item: ScoreItem,
  { outcome, found }: EntryPoints,
): readonly DeductionOutcome[] {
  if (found === null || outcome.by !== 'events') {
    return [];
  }
  const { points, earned } = outcome;
  return [
    {
      id: outcome.id,
      takenFrom: 'item',
      item: item.id,
      points: { least: subtractFractions(points, earned.max), most: subtractFractions(points, earned.min) },
      isUnset: false,
      events: found.verified,
    },
  ];
}

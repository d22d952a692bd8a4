import { compareFractions, invariant } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { GradesByPlace } from '../language/score.ts';
import { isKnown } from './point-range.ts';
import type { ScoreFacts } from './score-facts.ts';
import type { ItemOutcome, ScoreOutcome, ScoreUnknown } from './score-outcome.ts';
import type { ScoredSubject } from './score-subject.ts';

type Place = NonNullable<ScoreOutcome['place']>;

export interface GradedByPlace {
  readonly place: Place | null;
  /** In no order. */
  readonly grades: readonly string[];
  readonly unknown: readonly ScoreUnknown[];
}

/** The place of a subject among all, and the grades that it can have by it, vetoes aside. */
export function gradeByPlace(
  grades: GradesByPlace,
  own: ScoredSubject,
  all: readonly ScoredSubject[],
  facts: ScoreFacts,
  answers: Answers,
): GradedByPlace {
  const place = placeOf(grades, own, all, answers);
  const targets = targetsMet(grades, own, facts, answers);
  const isPlaceAlone = answered(grades.offTarget, answers) === 'first';
  const found = new Set<string>();
  for (const hasMet of targets.met === null ? [true, false] : [targets.met]) {
    if (place !== null && place.min <= grades.places) {
      found.add(hasMet || isPlaceAlone ? grades.first.id : grades.missed.id);
    }
    if (place === null || place.max > grades.places) {
      found.add(hasMet ? grades.met.id : grades.missed.id);
    }
  }
  // Where the place decides by itself, targets that are not known leave nothing open.
  const isOpen = targets.met === null && found.size > 1;
  const reason = targets.reason;
  return {
    place,
    grades: [...found],
    unknown: isOpen ? [{ kind: 'targets', id: grades.targetItem, reason }] : [],
  };
}

/**
 * Places as far as totals are known. A tie shares the best place of it (`all`), or the last (`none`), so that a tie at the
 * last of the first places is in or out.
 */
function placeOf(
  grades: GradesByPlace,
  own: ScoredSubject,
  all: readonly ScoredSubject[],
  answers: Answers,
): Place | null {
  const isVacated = answered(grades.vetoed, answers) === 'vacated';
  const vetoOf = ({ vetoes }: ScoredSubject) =>
    vetoes.some(({ status }) => status === 'met') ? 'met' : vetoes.length > 0 ? 'undetermined' : 'none';
  if (isVacated && vetoOf(own) === 'met') {
    return null;
  }
  const others = all.filter((other) => other !== own && !(isVacated && vetoOf(other) === 'met'));
  const sure = others.filter((other) => !(isVacated && vetoOf(other) === 'undetermined'));
  const isTieAhead = answered(grades.ties, answers) === 'none';
  const isAhead = (difference: number) => difference > 0 || (isTieAhead && difference === 0);
  return {
    min: 1 + sure.filter(({ total }) => isAhead(compareFractions(total.min, own.total.max))).length,
    max: 1 + others.filter(({ total }) => isAhead(compareFractions(total.max, own.total.min))).length,
  };
}

interface TargetsMet {
  readonly met: boolean | null;
  readonly reason: 'tasks' | 'item';
}

function targetsMet(
  { targets, targetItem }: GradesByPlace,
  { items }: ScoredSubject,
  { hasMetTargets }: ScoreFacts,
  answers: Answers,
): TargetsMet {
  if (answered(targets, answers) === 'tasks') {
    return { met: hasMetTargets, reason: 'tasks' };
  }
  const item = items
    .flatMap((each: ItemOutcome) => [each, ...each.subItems])
    .find(({ id }) => id === targetItem);
  invariant(item !== undefined, `item ${targetItem} stands in the score`);
  const { earned, points } = item;
  const isShort = compareFractions(earned.max, points) < 0;
  return { met: isShort ? false : isKnown(earned) ? true : null, reason: 'item' };
}

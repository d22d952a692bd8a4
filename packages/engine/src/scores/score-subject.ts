import { fraction, fractionOfDecimal, invariant } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { Score, ScoreItem, ScorePart } from '../language/score.ts';
import { chosenValue } from './chosen-value.ts';
import { eventsCounted } from './counted-events.ts';
import { type EntryPoints, earnedPoints } from './earned-points.ts';
import {
  exactDecimal,
  NO_POINTS,
  type PointRange,
  sumOfRanges,
  takenOff,
  weighted,
  withinBounds,
} from './point-range.ts';
import type { ScoreFacts } from './score-facts.ts';
import type {
  AdjustmentOutcome,
  DeductionOutcome,
  ItemOutcome,
  ScoreOutcome,
  ScoreUnknown,
  VetoOutcome,
} from './score-outcome.ts';
import { pointsOffWithin, type TakenPoints, takenPoints } from './taken-points.ts';

/** A subject before it is graded. */
export type ScoredSubject = Omit<ScoreOutcome, 'grade' | 'possibleGrades' | 'place'>;

/**
 * The points of one subject (考核得分), exact: items, less what is taken off them; parts; the total by weight; adjustments;
 * and the vetoes that bear on it. What is not given is unknown, never zero.
 */
export function scoreSubject(score: Score, facts: ScoreFacts, answers: Answers): ScoredSubject {
  const parts = score.parts.map((part) => scoredPart(part, facts, answers));
  const taken = parts.flatMap((part) => part.taken);
  const raw = sumOfRanges(parts.map(({ points }, index) => weighted(points, weightOf(score.parts[index]))));
  const before = lessTaken(raw, taken, 'total');
  const adjustments = adjusted(score, before, facts);
  const vetoes = score.vetoes.flatMap((veto) => vetoOutcome(veto, facts, answers));
  return {
    subject: facts.subject,
    parts: parts.map(({ id, points }) => ({ id, points })),
    total: adjustments.at(-1)?.after ?? before,
    items: parts.flatMap(({ items }) => items),
    deductions: parts.flatMap(({ deductions }) => deductions),
    adjustments,
    vetoes,
    unknown: [
      ...parts.flatMap(({ unknown }) => unknown),
      ...vetoes.flatMap(({ id, status }): ScoreUnknown[] =>
        status === 'undetermined' ? [{ kind: 'veto', id, reason: 'events' }] : [],
      ),
    ],
  };
}

interface ScoredPart {
  readonly id: string;
  readonly points: PointRange;
  readonly items: readonly ItemOutcome[];
  readonly deductions: readonly DeductionOutcome[];
  readonly taken: readonly TakenPoints[];
  readonly unknown: readonly ScoreUnknown[];
}

function scoredPart({ id, items }: ScorePart, facts: ScoreFacts, answers: Answers): ScoredPart {
  const scored = items.map((item) => scoredItem(item, id, facts, answers));
  const taken = scored.flatMap((item) => item.taken);
  const points = sumOfRanges(scored.map(({ outcome }) => outcome.earned));
  return {
    id,
    points: lessTaken(points, taken, 'part'),
    items: scored.map(({ outcome }) => outcome),
    deductions: scored.flatMap(({ deductions }) => deductions),
    taken,
    unknown: scored.flatMap(({ unknown }) => unknown),
  };
}

interface ScoredItem {
  readonly outcome: ItemOutcome;
  readonly deductions: readonly DeductionOutcome[];
  readonly taken: readonly TakenPoints[];
  readonly unknown: readonly ScoreUnknown[];
}

function scoredItem(item: ScoreItem, part: string, facts: ScoreFacts, answers: Answers): ScoredItem {
  const entries = (item.subItems.length === 0 ? [item] : item.subItems).map((entry) =>
    earnedPoints(entry, facts, answers),
  );
  const taken = item.deductions.map((deduction) => takenPoints(deduction, item, facts, answers));
  const earned = lessTaken(sumOfRanges(entries.map(({ outcome }) => outcome.earned)), taken, 'item');
  return {
    outcome: outcomeOf(item, part, entries, earned),
    deductions: [
      ...entries.flatMap((entry) => pointsOffWithin(item, entry)),
      ...taken.map(({ outcome }) => outcome),
    ].filter(isTaken),
    taken,
    unknown: [...entries, ...taken].flatMap(({ unknown }) => unknown),
  };
}

function outcomeOf(
  item: ScoreItem,
  part: string,
  entries: readonly EntryPoints[],
  earned: PointRange,
): ItemOutcome {
  const outcomes = entries.map(({ outcome }) => outcome);
  if (item.subItems.length === 0) {
    const [own] = outcomes;
    invariant(own !== undefined, 'an item without sub-items is its own entry');
    return { ...own, earned, part, subItems: [] };
  }
  return {
    id: item.id,
    points: fractionOfDecimal(item.points),
    earned,
    by: 'sub-items',
    computed: null,
    note: null,
    part,
    subItems: outcomes,
  };
}

/** Deductions that took nothing off, and could not have, are not worth a word. */
function isTaken({ points: { least, most } }: DeductionOutcome): boolean {
  return most === null || most.numerator > 0n || least.numerator > 0n;
}

function lessTaken(
  points: PointRange,
  taken: readonly TakenPoints[],
  from: DeductionOutcome['takenFrom'],
): PointRange {
  return taken
    .filter(({ outcome }) => outcome.takenFrom === from)
    .reduce((left, { outcome }) => takenOff(left, outcome.points), points);
}

function weightOf(part: ScorePart | undefined) {
  return part === undefined ? fraction(0) : fractionOfDecimal(part.weight);
}

/** Adjustments in the order of the text, each with the total before and after it, within 0 and full marks. */
function adjusted(score: Score, total: PointRange, { given }: ScoreFacts): readonly AdjustmentOutcome[] {
  const outcomes: AdjustmentOutcome[] = [];
  let before = total;
  for (const { id } of score.adjustments) {
    const row = given.get(id);
    if (row !== undefined) {
      const change = exactDecimal(row.points);
      const after = withinBounds(sumOfRanges([before, change]), NO_POINTS, fractionOfDecimal(score.points));
      outcomes.push({ id, points: change.min, note: row.note ?? '', before, after });
      before = after;
    }
  }
  return outcomes;
}

function vetoOutcome(
  { id, events, daysAfter, grade }: Score['vetoes'][number],
  facts: ScoreFacts,
  answers: Answers,
): readonly VetoOutcome[] {
  const found = eventsCounted(facts, events, chosenValue(daysAfter, answers), answers);
  if (found.verified.length > 0) {
    return [{ id, status: 'met', grade, events: found.verified }];
  }
  return found.untold.length > 0 || !found.isComplete
    ? [{ id, status: 'undetermined', grade, events: found.untold }]
    : [];
}

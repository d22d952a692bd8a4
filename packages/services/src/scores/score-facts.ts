import {
  type CalendarPeriod,
  CELL_KNOWN,
  type DivisionCode,
  daysOfPeriod,
  type EventRow,
  type Fraction,
  formatPeriod,
  fraction,
  lastDayOfYear,
  type MeasureRef,
  type ScoreRow,
  yearOf,
} from '@shuize/domain';
import type { EventsFound, Score, ScoreFacts } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { knownRows } from '../water/known-rows.ts';

/** scores.csv of one period as known on a day, in the order of the file. */
export function scoreRowsOf({ context }: PolicyFacts, period: CalendarPeriod): readonly ScoreRow[] {
  const { data, asOf } = context;
  const text = formatPeriod(period);
  return knownRows(data.scores ?? [], keyOfScore, asOf).filter((row) => row.period === text);
}

/** What is known of the subjects of a score in a period, in their order. */
export function scoreFactsOf(
  score: Score,
  subjects: readonly string[],
  facts: PolicyFacts,
  period: CalendarPeriod,
): readonly ScoreFacts[] {
  const rows = scoreRowsOf(facts, period);
  const events = knownRows(facts.context.data.events ?? [], ({ event }) => event, facts.context.asOf);
  return subjects.map((subject) => ({
    subject,
    given: new Map(
      rows.filter((row) => row.subject === subject).map(({ item, points, note }) => [item, { points, note }]),
    ),
    events: (kinds, daysAfter) => {
      const isAsked = (event: EventRow) => kinds.some((kind) => kind === event.kind);
      const own = events.filter((event) => isAsked(event) && concerns(event, score, subject, facts));
      return eventsWithin(own, facts, period, daysAfter);
    },
    measure: (ref) => measured(ref, subject, facts, period),
    hasMetTargets: score.subject.kind === 'departments' ? tasksDone(score, subject, facts, period) : null,
  }));
}

function eventsWithin(
  events: readonly EventRow[],
  { context: { data, asOf } }: PolicyFacts,
  period: CalendarPeriod,
  daysAfter: number,
): EventsFound {
  const { first, last } = daysOfPeriod(period);
  const end = last + daysAfter;
  const within = events
    .filter(({ date }) => date >= first && date <= end && (asOf === null || date <= asOf))
    .toSorted((a, b) => a.date - b.date || (a.event < b.event ? -1 : 1));
  const idsOf = (verified: boolean | null) =>
    within.filter((event) => event.verified === verified).map(({ event }) => event);
  return {
    verified: idsOf(true),
    untold: idsOf(null),
    isComplete: data.events !== null && (asOf === null || end <= asOf),
  };
}

/** An event of a division concerns it and every division above it; one of a department, that department of a government. */
function concerns(
  { division, department }: EventRow,
  { subject: { kind, level } }: Score,
  subject: string,
  { source: { divisions } }: PolicyFacts,
): boolean {
  const number = division === null ? -1 : divisions.codes.indexOf(division);
  if (kind === 'departments') {
    return department === subject && (division === null || divisions.levels[number] === level);
  }
  for (let at = number; at >= 0; at = divisions.parents[at] ?? -1) {
    if (divisions.codes[at] === subject) {
      return true;
    }
  }
  return false;
}

function measured(
  ref: MeasureRef,
  subject: string,
  { source }: PolicyFacts,
  period: CalendarPeriod,
): Fraction | null {
  const { first, count } = source.periods.year;
  const position = period.year - first;
  const number = source.divisions.codes.indexOf(subject as DivisionCode);
  if (period.kind !== 'year' || position < 0 || position >= count || number < 0) {
    return null;
  }
  const { numerator, denominator, state } = source.column(ref);
  const cell = number * count + position;
  return state[cell] === CELL_KNOWN
    ? fraction(numerator[cell] ?? 0, typeof denominator === 'number' ? denominator : (denominator[cell] ?? 1))
    : null;
}

/**
 * Whether a department's tasks of the year were all done by its last day; `null` where that is not known: no tasks of it are
 * on record, or the year is not over and some are not done.
 */
function tasksDone(
  { subject: { level } }: Score,
  subject: string,
  { context: { data, asOf }, source: { divisions } }: PolicyFacts,
  period: CalendarPeriod,
): boolean | null {
  if (period.kind !== 'year') {
    return null;
  }
  const tasks = knownRows(data.tasks ?? [], ({ task }) => task, asOf).filter(
    ({ department, division, year }) =>
      department === subject &&
      year === period.year &&
      (division === null || divisions.levels[divisions.codes.indexOf(division)] === level),
  );
  const end = lastDayOfYear(yearOf(period.year));
  if (tasks.length === 0) {
    return null;
  }
  return tasks.every(({ done }) => done !== null && done <= end)
    ? true
    : asOf !== null && asOf < end
      ? null
      : false;
}

export function keyOfScore({ subject, period, item }: Pick<ScoreRow, 'subject' | 'period' | 'item'>): string {
  return JSON.stringify([subject, period, item]);
}

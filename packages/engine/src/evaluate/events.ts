import {
  CELL_ABSENT,
  CELL_UNKNOWN,
  type Day,
  type FactSource,
  firstDayOfYear,
  type Grain,
  lastDayOfYear,
  type MeasureRef,
  measureOf,
  monthOfDay,
  type PeriodRange,
  yearOf,
  yearOfMonth,
} from '@shuize/domain';
import type { EventFilter, Events } from '../language/condition.ts';
import { answered, answerTo, refOf } from './answers.ts';
import { type CellKeys, cellOf, cellRef, columnPosition, layoutOf } from './cells.ts';
import { eventsIn } from './evaluation-cache.ts';
import { type CountedEvent, mostInSpan, reachesBack, type SpanRules, visitSpans } from './event-spans.ts';
import { type CountingNode, type Frame, type Place, windowNumber } from './frame.ts';
import { minimalSubset } from './minimal.ts';
import {
  type CellRef,
  type CountRange,
  STATUS_ABSENT,
  STATUS_MET,
  STATUS_NOT_MET,
  STATUS_UNDETERMINED,
} from './outcome.ts';
import { statusOf } from './status.ts';
import { wholeNumber } from './whole-number.ts';

/** An event of the subject, with whether it counts. */
interface Candidate extends CountedEvent {
  readonly entity: number;
  readonly status: number;
}

/** Whether there are events besides those on record, in the year judged and in the one before. */
interface Unrecorded {
  readonly now: boolean;
  readonly before: boolean;
}

const UNRECORDED: MeasureRef = { measure: 'unrecorded-events', parameters: {} };

/**
 * `events` (事件): so many events of the subject and all below it, the most in any span and of any problem. An event of which
 * it is not known whether it counts leaves the count open. So do events that are not on record: where there may be any, as
 * many as are asked for are possible, and no more are told of.
 */
export function events(node: Events, frame: Frame): CountingNode {
  const { cache, window, answers } = frame;
  const { source } = cache;
  const year = yearOf(window.to);
  const isRolling = answered(node.within, answers) === 'rolling-year';
  const periods = isRolling ? { first: year - 1, count: 2 } : { first: year, count: 1 };
  const ref = refOf(node.use, answers);
  const recorded = cellsOf(source, ref, periods);
  const unrecorded = cellsOf(source, UNRECORDED, periods);
  const number = windowNumber(frame, node.count);
  const required = ({ division }: Place): number | null => wholeNumber(number(division));
  const rulesAt = (place: Place): SpanRules => ({
    first: firstDayOfYear(year),
    last: lastDayOfYear(year),
    isRolling,
    required: required(place),
    including: node.including?.count ?? 0,
  });
  const candidates = candidatesOf(node, frame, periods, recorded.statusOf);
  const cellOfEvent = ({ entity, day }: Candidate): CellRef =>
    recorded.cell({ entity, period: yearOfDay(day), item: 0 });
  const now = (place: Place): CellKeys => ({ entity: place.division, period: year, item: 0 });
  const before = (place: Place): CellKeys => ({ ...now(place), period: year - 1 });
  const statusNow = (place: Place): number => unrecorded.statusOf(now(place));
  const statusBefore = (place: Place): number =>
    isRolling ? unrecorded.statusOf(before(place)) : STATUS_ABSENT;

  const count = (place: Place): CountRange => {
    const rules = rulesAt(place);
    const all = candidates(place);
    const [own, earlier] = [statusNow(place), statusBefore(place)];
    return {
      min: observed(all.filter(isSure), { now: own === STATUS_MET, before: earlier === STATUS_MET }, rules),
      max: observed(all.filter(isPossible), { now: canHold(own), before: canHold(earlier) }, rules),
    };
  };

  const status = ({ min, max }: CountRange, place: Place): number => {
    const needed = required(place);
    return needed === null ? STATUS_ABSENT : statusOf(max >= needed, min < needed);
  };
  const evaluate = (place: Place): number => status(count(place), place);

  /** Open events of spans that could count more than so many, and years that may have more events. */
  const openBeyond = (place: Place, bound: number): readonly CellRef[] => {
    const rules = rulesAt(place);
    const possible = candidates(place).filter(isPossible);
    const lifts = (rules.required ?? 0) > bound;
    const earlier = lifts ? statusBefore(place) : STATUS_ABSENT;
    const anchors = canHold(earlier) ? possible.filter((event) => reachesBack(event, rules)) : [];
    const open = new Set(anchors);
    visitSpans(possible, rules, (list, from, until, most) => {
      for (const event of most > bound ? list.slice(from, until) : []) {
        open.add(event);
      }
    });
    return [
      ...possible.filter((event) => open.has(event) && event.status === STATUS_UNDETERMINED).map(cellOfEvent),
      ...(earlier === STATUS_UNDETERMINED && anchors.length > 0 ? [unrecorded.cell(before(place))] : []),
      ...(lifts && statusNow(place) === STATUS_UNDETERMINED ? [unrecorded.cell(now(place))] : []),
    ];
  };

  /** Events of a span that reaches the count, or the years that have more events than are on record. */
  const whyMet = (place: Place, needed: number): readonly CellRef[] => {
    const rules = rulesAt(place);
    const sure = candidates(place).filter(isSure);
    let span: readonly Candidate[] | null = null;
    visitSpans(sure, rules, (list, from, until, most) => {
      if (most >= needed && (span === null || until - from < span.length)) {
        span = list.slice(from, until);
      }
    });
    if (span !== null) {
      const isEnough = (kept: ReadonlySet<Candidate>): boolean =>
        mostInSpan(
          sure.filter((event) => kept.has(event)),
          rules,
        ) >= needed;
      return minimalSubset(span, ({ isIncluded }) => (isIncluded ? 0 : 1), isEnough).map(cellOfEvent);
    }
    const anchor = sure.find((event) => reachesBack(event, rules));
    return statusNow(place) === STATUS_MET || anchor === undefined
      ? [unrecorded.cell(now(place))]
      : [unrecorded.cell(before(place)), cellOfEvent(anchor)];
  };

  /** Events that do not count and years without more events, as many as it takes to keep the count from being reached. */
  const whyNotMet = (place: Place, needed: number): readonly CellRef[] => {
    const rules = rulesAt(place);
    const all = candidates(place);
    const failing = all.filter((event) => event.status === STATUS_NOT_MET);
    const [own, earlier] = [statusNow(place), statusBefore(place)];
    const closed = [
      ...(own === STATUS_NOT_MET ? (['now'] as const) : []),
      ...(earlier === STATUS_NOT_MET ? (['before'] as const) : []),
    ];
    const isEnough = (kept: ReadonlySet<Candidate | 'now' | 'before'>): boolean =>
      observed(
        all.filter((event) => isPossible(event) || !kept.has(event)),
        {
          now: own !== STATUS_ABSENT && !kept.has('now'),
          before: earlier !== STATUS_ABSENT && !kept.has('before'),
        },
        rules,
      ) < needed;
    return minimalSubset([...failing, ...closed], () => 1, isEnough).map((each) =>
      each === 'now' || each === 'before'
        ? unrecorded.cell(each === 'now' ? now(place) : before(place))
        : cellOfEvent(each),
    );
  };

  /** Events that count: of the spans that reach what is asked for or, where none does, of all. */
  const countedEvents = (place: Place): readonly Candidate[] => {
    const rules = rulesAt(place);
    const sure = candidates(place).filter(isSure);
    const most = mostInSpan(sure, rules);
    const bound = rules.required !== null && most >= rules.required ? rules.required : 1;
    const found = new Set<Candidate>();
    visitSpans(sure, rules, (list, from, until, own) => {
      for (const event of own >= bound ? list.slice(from, until) : []) {
        found.add(event);
      }
    });
    return sure.filter((event) => found.has(event));
  };

  return {
    evaluate,
    count,
    required,
    statusOf: status,
    counted: (place, wanted) =>
      (wanted === STATUS_MET
        ? countedEvents(place)
        : candidates(place).filter((event) => event.status === wanted)
      ).map(cellOfEvent),
    unknown: (place) =>
      evaluate(place) === STATUS_UNDETERMINED ? openBeyond(place, (required(place) ?? 1) - 1) : [],
    unknownOfCount: (place) => openBeyond(place, count(place).min),
    because: (place) => {
      const needed = required(place);
      if (needed === null || needed <= 0) {
        return [];
      }
      return evaluate(place) === STATUS_NOT_MET ? whyNotMet(place, needed) : whyMet(place, needed);
    },
    listen: () => {},
    countsOnlyIfMet: true,
    get headline() {
      return this;
    },
  };
}

/** How many count; events that are not on record are as many as are asked for. */
function observed(counted: readonly CountedEvent[], unrecorded: Unrecorded, rules: SpanRules): number {
  const most = mostInSpan(counted, rules);
  const isLifted =
    unrecorded.now || (unrecorded.before && counted.some((event) => reachesBack(event, rules)));
  return isLifted ? Math.max(most, rules.required ?? 0) : most;
}

/** Finds the events of a subject that are of the kinds and levels meant, in order of days. */
function candidatesOf(
  node: Events,
  { cache, answers }: Frame,
  periods: PeriodRange,
  statusAt: (keys: CellKeys) => number,
): (place: Place) => readonly Candidate[] {
  const memberships = cache.source.memberships('event');
  const { offsets, rows } = eventsIn(cache);
  const { kind = [], level = [], topic = [] } = memberships.attributes;
  const isOf = (filter: EventFilter, row: number): boolean =>
    (filter.kind.length === 0 || filter.kind.includes(kind[row] ?? '')) &&
    (filter.level.length === 0 || filter.level.includes(level[row] ?? ''));
  const only = node.same?.only ?? null;
  const isByProblem =
    node.same !== null && (only === null || answerTo(only.interpretation, answers) === only.answer);
  const problems = new Map<string, number>();
  /** An event without a topic is a problem of its own. */
  const problemOf = (row: number): number => {
    const name = topic[row] ?? '';
    if (!isByProblem || name === '') {
      return isByProblem ? -1 - row : 0;
    }
    const number = problems.get(name) ?? problems.size;
    problems.set(name, number);
    return number;
  };
  const known = new Map<number, Candidate | null>();
  const candidateOf = (row: number): Candidate | null => {
    const entity = memberships.entity[row] as number;
    const day = memberships.firstDay[row] as Day;
    const period = yearOfDay(day);
    const isInSight = period >= periods.first && period < periods.first + periods.count;
    const status = isInSight && isOf(node.of, row) ? statusAt({ entity, period, item: 0 }) : STATUS_ABSENT;
    const isIncluded = node.including === null || isOf(node.including.of, row);
    return status === STATUS_ABSENT ? null : { entity, day, problem: problemOf(row), isIncluded, status };
  };
  return ({ division }) =>
    Array.from(rows.subarray(offsets[division], offsets[division + 1])).flatMap((row) => {
      const candidate = known.has(row) ? (known.get(row) ?? null) : candidateOf(row);
      known.set(row, candidate);
      return candidate ?? [];
    });
}

/** The cells of a yes-no measure in some periods: status by keys, and the cell to point at. */
function cellsOf(source: FactSource, ref: MeasureRef, periods: PeriodRange) {
  const { grain }: { readonly grain: Grain } = measureOf(ref.measure);
  const layout = layoutOf(source, grain, periods);
  const { state, numerator } = source.column(ref);
  const statusAt = (keys: CellKeys): number => {
    const position = columnPosition(layout, cellOf(layout, keys));
    const own = position < 0 ? CELL_UNKNOWN : state[position];
    if (own === CELL_ABSENT) {
      return STATUS_ABSENT;
    }
    return own === CELL_UNKNOWN
      ? STATUS_UNDETERMINED
      : numerator[position] === 0
        ? STATUS_NOT_MET
        : STATUS_MET;
  };
  return {
    statusOf: statusAt,
    cell: (keys: CellKeys): CellRef => cellRef(layout, ref, cellOf(layout, keys)),
  };
}

function isSure({ status }: Candidate): boolean {
  return status === STATUS_MET;
}

function isPossible({ status }: Candidate): boolean {
  return canHold(status);
}

function canHold(status: number): boolean {
  return (status & STATUS_MET) !== 0;
}

function yearOfDay(day: Day): number {
  return yearOfMonth(monthOfDay(day));
}

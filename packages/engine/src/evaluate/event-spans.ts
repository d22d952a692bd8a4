import { type Day, lastDayOfYearFrom } from '@shuize/domain';

/** An event as it counts. */
export interface CountedEvent {
  readonly day: Day;
  /** Which problem it is about, as a number that events of one problem share. */
  readonly problem: number;
  /** Whether it is one of those that must be among them. */
  readonly isIncluded: boolean;
}

/** How events are counted. */
export interface SpanRules {
  /** The year judged. */
  readonly first: Day;
  readonly last: Day;
  /** Whether a span is any year from one day to the next such date, rather than the year judged itself. */
  readonly isRolling: boolean;
  /** How many are asked for; `null` when no number is in force. */
  readonly required: number | null;
  /** How many of them must be included ones. */
  readonly including: number;
}

/**
 * Goes through the spans that end with an event of the year judged, each problem by itself, telling of each the events in
 * it, as a stretch of a list in order of days, and how many of them count.
 *
 * Where included ones are lacking, others count only as far as they leave room for them: the count is then what is asked for
 * less what is still needed.
 *
 * @param events - in order of days
 */
export function visitSpans<Event extends CountedEvent>(
  events: readonly Event[],
  rules: SpanRules,
  see: (list: readonly Event[], from: number, until: number, count: number) => void,
): void {
  for (const list of byProblem(events)) {
    let from = 0;
    let included = 0;
    for (const [index, event] of list.entries()) {
      included += event.isIncluded ? 1 : 0;
      for (let start = list[from]; start !== undefined && !reaches(start, event, rules); start = list[from]) {
        included -= start.isIncluded ? 1 : 0;
        from += 1;
      }
      if (isInYear(event, rules)) {
        see(list, from, index + 1, counted(index + 1 - from, included, rules));
      }
    }
  }
}

/** The largest count of any span; 0 where there is none. */
export function mostInSpan(events: readonly CountedEvent[], rules: SpanRules): number {
  let most = 0;
  visitSpans(events, rules, (_list, _from, _until, count) => {
    most = Math.max(most, count);
  });
  return most;
}

/** Whether a span that ends with this event can begin in the year before. */
export function reachesBack({ day }: CountedEvent, { first, last, isRolling }: SpanRules): boolean {
  return isRolling && day >= first && day < last;
}

function reaches(start: CountedEvent, { day }: CountedEvent, { first, isRolling }: SpanRules): boolean {
  return isRolling ? lastDayOfYearFrom(start.day) >= day : start.day >= first;
}

function isInYear({ day }: CountedEvent, { first, last }: SpanRules): boolean {
  return first <= day && day <= last;
}

function counted(all: number, included: number, { required, including }: SpanRules): number {
  return required === null || included >= including ? all : Math.min(all, required - including + included);
}

function byProblem<Event extends CountedEvent>(events: readonly Event[]): Iterable<readonly Event[]> {
  const lists = new Map<number, Event[]>();
  for (const event of events) {
    const list = lists.get(event.problem);
    if (list === undefined) {
      lists.set(event.problem, [event]);
    } else {
      list.push(event);
    }
  }
  return lists.values();
}

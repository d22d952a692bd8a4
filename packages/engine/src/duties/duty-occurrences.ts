import { type Day, failure, movedDueDay, type NoCalendar, type Result, success } from '@shuize/domain';
import { sharedDays, spanOf } from '../check/days.ts';
import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { Duty, DutyEvent, DutyOwner, DutySpan, DutyTime } from '../language/duty.ts';
import type { Pack } from '../language/pack.ts';
import { dueAfter, isWaitedFor } from './after-event.ts';
import type {
  DutiesAsked,
  DutyOccurrence,
  DutyTiming,
  DutyWithoutCalendar,
  HappenedEvent,
} from './duties-asked.ts';
import { type DutyDays, daysOf, isIn, isOwedOn } from './duty-days.ts';
import { dueDaysOfPeriods } from './every-period.ts';

/**
 * The duties of a pack that fall due between two days, each once for every time it is owed.
 *
 * What is owed after an event is listed for each event on record: by its due day, or where no number of days is known by
 * the day of the event. Without a record of what happens it is listed once, without a day; so is what the text asks for
 * without a time. An occurrence counts when the pack, and the duty where it has a time of its own, is in force on its due
 * day (of one after an event, on the day of the event), and no exception covers that day.
 *
 * @returns by due day, those without one last; of one day in the order of the pack
 */
export function dutyOccurrences<Event extends HappenedEvent>(
  pack: Pick<Pack, 'duties' | 'inForce'>,
  asked: DutiesAsked<Event>,
): Result<readonly DutyOccurrence<Event>[], DutyWithoutCalendar> {
  const found: DutyOccurrence<Event>[] = [];
  for (const duty of pack.duties) {
    const days = daysOf(duty, pack.inForce, { first: asked.from, last: asked.to });
    const occurrences = days === null ? success([]) : occurrencesOf(duty, days, asked);
    if (!occurrences.ok) {
      return failure({ ...occurrences.error, duty });
    }
    const owners = ownersOf(duty, asked.answers);
    found.push(...occurrences.value.map((times) => ({ duty, owners, ...times })));
  }
  return success(found.toSorted((a, b) => compareDue(a.due, b.due)));
}

type Times<Event> = Pick<DutyOccurrence<Event & HappenedEvent>, 'due' | 'event'>;
type Found<Event> = Result<readonly Times<Event>[], NoCalendar>;

function occurrencesOf<Event extends HappenedEvent>(
  duty: Duty,
  days: DutyDays,
  asked: DutiesAsked<Event>,
): Found<Event> {
  const when = timeOf(duty, asked.timings);
  switch (when.kind) {
    case 'every':
      if (when.by.kind === 'open' && answerTo(when.by.interpretation, asked.answers) === 'no-day') {
        return success(onceWithoutDay(days));
      }
      return every(duty, when, days, asked);
    case 'on': {
      const { first } = spanOf({ from: when.day, until: when.day });
      const due = movedDueDay(first as Day, duty.restDay, asked.calendar);
      return due.ok ? success(dated([due.value], days)) : due;
    }
    case 'after':
      return asked.events === null || when.event === null
        ? success(onceWithoutDay(days))
        : after(duty, { wanted: when.event, within: when.within }, days, asked, asked.events);
    case 'regularly':
    case 'standing':
      return success(onceWithoutDay(days));
  }
}

/** The time of a duty, with what the text leaves open set by the office. */
function timeOf({ id, when }: Duty, timings: ReadonlyMap<string, DutyTiming>): DutyTime {
  const timing = timings.get(id);
  if (timing?.kind === 'rhythm' && when.kind === 'regularly') {
    return { kind: 'every', period: timing.period, by: { kind: 'period-end' } };
  }
  return timing?.kind === 'within' && when.kind === 'after' && when.within === null
    ? { ...when, within: timing.span }
    : when;
}

function onceWithoutDay({ asked, inForce }: DutyDays): readonly Times<never>[] {
  return sharedDays(asked, inForce) === null ? [] : [{ due: null, event: null }];
}

function ownersOf({ owners }: Duty, answers: Answers): readonly DutyOwner[] {
  return owners.filter(
    ({ under }) => under === null || answerTo(under.interpretation, answers) === under.answer,
  );
}

function compareDue(a: Day | null, b: Day | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : a - b;
}

function every<Event extends HappenedEvent>(
  { restDay }: Duty,
  when: Extract<DutyTime, { kind: 'every' }>,
  days: DutyDays,
  { answers, calendar }: DutiesAsked<Event>,
): Found<Event> {
  const span = sharedDays(days.asked, days.inForce);
  if (span === null) {
    return success([]);
  }
  const dues = dueDaysOfPeriods(when, restDay, span, answers, calendar);
  return dues.ok ? success(dated(dues.value, days)) : dues;
}

function after<Event extends HappenedEvent>(
  { restDay }: Duty,
  { wanted, within }: { readonly wanted: DutyEvent; readonly within: DutySpan | null },
  days: DutyDays,
  { calendar }: DutiesAsked<Event>,
  events: readonly Event[],
): Found<Event> {
  const found: Times<Event>[] = [];
  for (const event of events) {
    if (isWaitedFor(event, wanted) && isOwedOn(event.date, days)) {
      const due = within === null ? null : dueAfter(event.date, within, restDay, calendar);
      if (due?.ok === false) {
        return due;
      }
      if (isIn(due?.value ?? event.date, days.asked)) {
        found.push({ due: due?.value ?? null, event });
      }
    }
  }
  return success(found);
}

function dated(dues: readonly Day[], days: DutyDays): readonly Times<never>[] {
  return dues
    .filter((due) => isIn(due, days.asked) && isOwedOn(due, days))
    .map((due) => ({ due, event: null }));
}

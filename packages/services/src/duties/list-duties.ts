import {
  type AdoptionRow,
  bilingual,
  type DataPackage,
  type Day,
  type Explained,
  failure,
  formatDay,
  type Result,
  success,
  type WorkingDays,
} from '@shuize/domain';
import {
  type Answers,
  answersOfPack,
  type DutyOccurrence,
  type DutyWithoutCalendar,
  dutyOccurrences,
  dutyTimeText,
  type Pack,
} from '@shuize/engine';
import { faultsOfAnswers } from '../findings/evaluate-policies.ts';
import { adoptionsOfPolicy, isAdoptedOn } from './adoption-times.ts';
import type { DutyRow } from './duty-row.ts';
import { happenedEvents, type PlacedEvent } from './happened-events.ts';
import { planDeadlines } from './plan-deadlines.ts';
import { readTimings } from './read-timing.ts';

/** Which duties are asked for, and what is known. */
export interface DutyListing {
  readonly packs: readonly Pack[];
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
  /** Times that the text leaves open, by id of the duty, such as `month` or `5-working-days`. */
  readonly timings: Readonly<Record<string, string>>;
  readonly calendar: WorkingDays;
  /** `null`: nothing is known of what happened. */
  readonly data: DataPackage | null;
  /** Only what was known on that day counts; `null`: everything. */
  readonly asOf: Day | null;
  /** Whether a pack binds only where and while the data says that it is adopted; otherwise it binds everyone. */
  readonly isByAdoption: boolean;
}

export interface DutyFault extends Explained {
  /** Stable kebab-case name, such as `no-calendar`. */
  readonly kind: string;
}

/**
 * What is owed between two days (职责期限): the duties of the packs and the deadlines of their plans, every time once.
 *
 * @returns by due day, those without a day last; of one day by policy and in the order of the pack
 */
export function listDuties(asked: DutyListing): Result<readonly DutyRow[], DutyFault> {
  const { packs, from, to, calendar, data, asOf } = asked;
  const [unknown] = faultsOfAnswers(packs, asked.interpretations);
  if (unknown !== undefined) {
    return failure(unknown);
  }
  const timings = readTimings(packs, asked.timings);
  if (!timings.ok) {
    return timings;
  }
  const rows: DutyRow[] = [];
  for (const pack of packs) {
    const answers = answersOfPack(pack, asked.interpretations);
    const adoptions = data !== null && asked.isByAdoption ? adoptionsOfPolicy(data, pack.id, asOf) : null;
    const events = data === null ? null : happenedEvents(data, adoptions, asOf);
    const found = dutyOccurrences(pack, { from, to, answers, calendar, events, timings: timings.value });
    if (!found.ok) {
      return failure(withoutCalendar(found.error));
    }
    const own = [
      ...found.value.map((occurrence) => rowOf(pack, occurrence, answers)),
      ...planDeadlines(pack, answers, { from, to }),
    ];
    rows.push(...own.filter(({ due, after }) => isBinding(due, after !== null, adoptions)));
  }
  return success(rows.toSorted(byDue));
}

/** Whether the pack is adopted on a due day of the calendar; what an event starts depends on the day of the event. */
function isBinding(
  due: Day | null,
  isAfterEvent: boolean,
  adoptions: readonly AdoptionRow[] | null,
): boolean {
  return (
    adoptions === null || due === null || isAfterEvent || adoptions.some((each) => isAdoptedOn(due, each))
  );
}

function rowOf(
  pack: Pack,
  { duty, owners, due, event }: DutyOccurrence<PlacedEvent>,
  answers: Answers,
): DutyRow {
  const { id, provision, what, when, whenLate } = duty;
  return {
    policy: pack.id,
    duty: id,
    provision,
    owners,
    what,
    due,
    after: when.kind === 'after' ? startOf(when.label, event) : null,
    whenLate:
      whenLate === null
        ? null
        : bilingual(
            `${whenLate.label.zh}（${whenLate.provision}）`,
            `${whenLate.label.en} (${whenLate.provision})`,
          ),
    time: dutyTimeText(duty, answers),
    isDaily: when.kind === 'every' && when.period === 'day',
  };
}

/** `发生突发水污染事件（2017-05-06，EV-3，青坞县）` */
function startOf(label: { readonly zh: string; readonly en: string }, event: PlacedEvent | null) {
  if (event === null) {
    return label;
  }
  const parts = [formatDay(event.date), event.event, ...(event.place === null ? [] : [event.place])];
  return bilingual(`${label.zh}（${parts.join('，')}）`, `${label.en} (${parts.join(', ')})`);
}

function withoutCalendar({ year, duty }: DutyWithoutCalendar): DutyFault {
  return {
    kind: 'no-calendar',
    message: bilingual(
      `没有 ${year} 年的工作日历，算不出职责“${duty.id}”的期限。`,
      `There is no calendar of working days for ${year}, which the duty “${duty.id}” needs.`,
    ),
    mend: bilingual(
      '请用 --working-days 提供该年节假日安排（CSV，列为 date、kind、name）。',
      'Give the holidays of that year with --working-days (CSV: date, kind, name).',
    ),
  };
}

function byDue(a: DutyRow, b: DutyRow): number {
  return a.due === null || b.due === null ? Number(a.due === null) - Number(b.due === null) : a.due - b.due;
}

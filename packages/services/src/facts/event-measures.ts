import {
  CELL_KNOWN,
  CELL_UNKNOWN,
  type DataPackage,
  type Day,
  type DivisionCode,
  type EventRow,
  monthOfDay,
  yearOfMonth,
} from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';
import { emptyWholeColumn, type FactContext, isYearClosed, type MeasureFiller } from './fact-context.ts';

/** An event that happened in a division. */
export interface EventEntity extends EventRow {
  readonly division: DivisionCode;
  /**
   * The day on which it became known as verified: the recorded day of the earliest version that says so. `null` where it is
   * not known as verified, or known since a day that is not on record.
   */
  readonly verifiedOn: Day | null;
}

/**
 * The events of divisions as known on a day, those that had happened by then. An event that names a department and no
 * division belongs to none.
 */
export function eventEntities({ events }: DataPackage, asOf: Day | null): readonly EventEntity[] {
  const rows = events ?? [];
  const verifiedOn = daysOfVerification(rows);
  return knownRows(rows, ({ event }) => event, asOf).flatMap((row) =>
    row.division === null || (asOf !== null && row.date > asOf)
      ? []
      : {
          ...row,
          division: row.division,
          verifiedOn: row.verified === true ? (verifiedOn.get(row.event) ?? null) : null,
        },
  );
}

/**
 * By event the recorded day of the earliest version that calls it verified; `null` where that version has none. As of a day on
 * which an event is verified, that version is known.
 */
function daysOfVerification(rows: readonly EventRow[]): ReadonlyMap<string, Day | null> {
  const days = new Map<string, Day | null>();
  for (const { event, verified, recorded } of rows) {
    const earliest = days.get(event);
    if (verified === true && earliest !== null) {
      days.set(
        event,
        recorded === null || earliest === undefined || recorded < earliest ? recorded : earliest,
      );
    }
  }
  return days;
}

/**
 * Whether an event happened and, where that is asked for, was found true, and serious; unknown where that is not on record.
 * An event exists in the year of its day only.
 */
export function fillEventRecorded(
  { years }: FactContext,
  events: readonly EventEntity[],
  { verified = 'any', serious = 'any' }: Readonly<Record<string, string>>,
) {
  const column = emptyWholeColumn(events.length * years.count);
  for (const [entity, event] of events.entries()) {
    const position = yearOfMonth(monthOfDay(event.date)) - years.first;
    if (position < 0 || position >= years.count) {
      continue;
    }
    const answers = [answerTo(verified, event.verified), answerTo(serious, event.serious)];
    const cell = entity * years.count + position;
    const isKnown = answers.includes(false) || !answers.includes(null);
    column.state[cell] = isKnown ? CELL_KNOWN : CELL_UNKNOWN;
    column.numerator[cell] = answers.includes(false) || !isKnown ? 0 : 1;
  }
  return column;
}

function answerTo(asked: string, found: boolean | null): boolean | null {
  return asked === 'any' ? true : found === null ? null : String(found) === asked;
}

/**
 * Whether there are events besides those on record: none in a closed year where the file is there; else it is unknown.
 *
 * @see DATA-PACKAGE 1, absent and unknown
 */
export const fillUnrecordedEvents: MeasureFiller = ({ data, divisions, years, asOf }) => {
  const column = emptyWholeColumn(divisions.codes.length * years.count);
  for (let cell = 0; cell < column.state.length; cell += 1) {
    const isClosed = isYearClosed(years.first + (cell % years.count), asOf);
    column.state[cell] = data.events !== null && isClosed ? CELL_KNOWN : CELL_UNKNOWN;
  }
  return column;
};

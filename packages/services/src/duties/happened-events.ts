import {
  type AdoptionRow,
  type DataPackage,
  type Day,
  type DivisionCode,
  type DivisionRow,
  type EventRow,
  isEventKind,
} from '@shuize/domain';
import type { HappenedEvent } from '@shuize/engine';
import { knownRows } from '../water/known-rows.ts';
import { isAdoptedOn } from './adoption-times.ts';

/** An event on record, with where it happened. */
export interface PlacedEvent extends HappenedEvent {
  /** Name of the division; `null` where the record has none. */
  readonly place: string | null;
}

/**
 * What happened, as known on a day, by date: all events but those that were found to be untrue (`verified` is false).
 *
 * @param adoptions - of the policy: only events in divisions that had adopted it on the day, or that lie below one, count,
 *   and those of no division; `null`: all count
 * @returns `null` where the package has no record of events
 */
export function happenedEvents(
  { events, divisions }: DataPackage,
  adoptions: readonly AdoptionRow[] | null,
  asOf: Day | null,
): readonly PlacedEvent[] | null {
  if (events === null) {
    return null;
  }
  const known = new Map(knownRows(divisions, ({ code }) => code, asOf).map((row) => [row.code, row]));
  return knownRows(events, ({ event }) => event, asOf)
    .filter((row) => row.verified !== false && (adoptions === null || isBound(row, adoptions, known)))
    .flatMap(({ event, date, kind, serious, division }) => {
      const place = division === null ? null : (known.get(division)?.name ?? null);
      return isEventKind(kind) ? [{ event, date, kind, isSerious: serious, place }] : [];
    })
    .sort((a, b) => a.date - b.date);
}

function isBound(
  { division, date }: EventRow,
  adoptions: readonly AdoptionRow[],
  divisions: ReadonlyMap<DivisionCode, DivisionRow>,
): boolean {
  const line = division === null ? null : lineOf(division, divisions);
  return adoptions.some(
    (adoption) => isAdoptedOn(date, adoption) && (line === null || line.includes(adoption.division)),
  );
}

/** A division and all above it; that they make no circle has been checked. */
function lineOf(
  division: DivisionCode,
  divisions: ReadonlyMap<DivisionCode, DivisionRow>,
): readonly DivisionCode[] {
  const parent = divisions.get(division)?.parent ?? null;
  return parent === null ? [division] : [division, ...lineOf(parent, divisions)];
}

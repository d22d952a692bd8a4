import {
  type DataPackage,
  type Day,
  type DivisionCode,
  type DivisionTree,
  invariant,
  type Memberships,
  type TaskRow,
} from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';
import { knownSections } from '../water/known-sections.ts';
import type { EventEntity } from './event-measures.ts';

const FOREVER = { first: -2_147_483_648, last: 2_147_483_647 } as const;

/** The divisions as known on a day, in the order in which they first appear in the file. */
export function divisionTreeOf(data: DataPackage, asOf: Day | null): DivisionTree {
  const rows = knownRows(data.divisions, ({ code }) => code, asOf);
  const numbers = new Map(rows.map(({ code }, number) => [code, number]));
  return {
    codes: rows.map(({ code }) => code),
    names: rows.map(({ name }) => name),
    levels: rows.map(({ level }) => level),
    parents: Int32Array.from(rows, ({ parent }) => (parent === null ? -1 : (numbers.get(parent) ?? -1))),
  };
}

/** Who holds which section and when, as known on a day: each row of sections.csv, its first and last day included. */
export function sectionMemberships(
  data: DataPackage,
  divisions: DivisionTree,
  asOf: Day | null,
): Memberships {
  const rows = knownSections(data, asOf);
  const numbers = new Map(data.sectionIds.map((id, number) => [id, number]));
  return {
    entityCount: data.sectionIds.length,
    ids: data.sectionIds,
    entity: Int32Array.from(rows, ({ section }) => numbers.get(section) ?? -1),
    division: numbersOf(
      rows.map(({ division }) => division),
      divisions,
    ),
    firstDay: Int32Array.from(rows, ({ from }) => from ?? FOREVER.first),
    lastDay: Int32Array.from(rows, ({ to }) => to ?? FOREVER.last),
    attributes: {
      control: rows.map(({ control }) => control),
      kind: rows.map(({ kind }) => kind),
      boundary: rows.map(({ boundary }) => boundary),
    },
  };
}

/** One task as an entity; `row` is `null` for a division of which no tasks are on record. */
export interface TaskEntity {
  readonly row: TaskRow | null;
  readonly division: DivisionCode;
}

/**
 * The tasks of divisions as known on a day. Where no tasks are on record at all, each division has one unknown key task
 * in their place: what depends on tasks is then undetermined.
 */
export function taskEntities(
  data: DataPackage,
  divisions: DivisionTree,
  asOf: Day | null,
): readonly TaskEntity[] {
  if (data.tasks === null) {
    return divisions.codes.map((division) => ({ row: null, division }));
  }
  return knownRows(data.tasks, ({ task }) => task, asOf).flatMap((row) =>
    row.division === null ? [] : { row, division: row.division },
  );
}

export function taskMemberships(tasks: readonly TaskEntity[], divisions: DivisionTree): Memberships {
  return {
    entityCount: tasks.length,
    ids: tasks.map(({ row, division }) => row?.task ?? division),
    entity: Int32Array.from(tasks, (_, number) => number),
    division: numbersOf(
      tasks.map(({ division }) => division),
      divisions,
    ),
    ...always(tasks.length),
    attributes: { key: tasks.map(({ row }) => String(row?.key ?? true)) },
  };
}

/** Each event with its division, on its day. */
export function eventMemberships(events: readonly EventEntity[], divisions: DivisionTree): Memberships {
  const days = Int32Array.from(events, ({ date }) => date);
  return {
    entityCount: events.length,
    ids: events.map(({ event }) => event),
    entity: Int32Array.from(events, (_, number) => number),
    division: numbersOf(
      events.map(({ division }) => division),
      divisions,
    ),
    firstDay: days,
    lastDay: days,
    attributes: {
      kind: events.map(({ kind }) => kind),
      level: events.map(({ level }) => level ?? ''),
      topic: events.map(({ topic }) => topic ?? ''),
    },
  };
}

/** Divisions belong to themselves. */
export function divisionMemberships({ codes }: DivisionTree): Memberships {
  return {
    entityCount: codes.length,
    ids: codes,
    entity: Int32Array.from(codes, (_, number) => number),
    division: Int32Array.from(codes, (_, number) => number),
    ...always(codes.length),
    attributes: {},
  };
}

function always(count: number): Pick<Memberships, 'firstDay' | 'lastDay'> {
  return {
    firstDay: new Int32Array(count).fill(FOREVER.first),
    lastDay: new Int32Array(count).fill(FOREVER.last),
  };
}

function numbersOf(codes: readonly DivisionCode[], divisions: DivisionTree): Int32Array {
  const numbers = new Map(divisions.codes.map((code, number) => [code, number]));
  return Int32Array.from(codes, (code) => {
    const number = numbers.get(code);
    invariant(number !== undefined, `${code} is not among the divisions`);
    return number;
  });
}

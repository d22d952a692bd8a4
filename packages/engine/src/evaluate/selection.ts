import {
  type Day,
  type DivisionLevel,
  type DivisionTree,
  type Grain,
  type Memberships,
  monthOfDay,
  yearOfMonth,
} from '@shuize/domain';

const OPEN_START = -2_147_483_648;
const OPEN_END = 2_147_483_647;

/**
 * Who belongs to each division, and in which periods, as an index: the stretches of division `d` stand from
 * `offsets[d]` up to `offsets[d + 1]`, by entity and then time. Stretches of one entity never touch, so that a cell comes
 * once even if two rows give it (two banks in one county). Periods are `Month`s or `Year`s, both ends included.
 */
export interface Selection {
  readonly offsets: Int32Array;
  readonly entity: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

interface Stretch {
  readonly division: number;
  readonly entity: number;
  readonly first: number;
  readonly last: number;
}

/** Entities whose attributes match, by the division they belong to or, with `below`, also by those above it. */
export function selectMembers(
  memberships: Memberships,
  where: Readonly<Record<string, readonly string[]>>,
  within: 'own' | 'below',
  period: Grain['period'],
  { codes, parents }: DivisionTree,
): Selection {
  const wanted = Object.entries(where).map(([name, values]) => ({
    column: memberships.attributes[name] ?? [],
    values: new Set(values),
  }));
  const stretches: Stretch[] = [];
  for (let row = 0; row < memberships.entity.length; row += 1) {
    if (!wanted.every(({ column, values }) => values.has(column[row] ?? ''))) {
      continue;
    }
    const entity = memberships.entity[row] as number;
    const first = firstPeriod(memberships.firstDay[row] as number, period);
    const last = lastPeriod(memberships.lastDay[row] as number, period);
    for (let division = memberships.division[row] as number; division >= 0; ) {
      stretches.push({ division, entity, first, last });
      division = within === 'own' ? -1 : (parents[division] as number);
    }
  }
  return indexed(stretches, codes.length);
}

/** Every division as the one entity that belongs to itself. */
export function selectOwn({ codes }: DivisionTree): Selection {
  return indexed(
    codes.map((_, division) => ({ division, entity: division, first: OPEN_START, last: OPEN_END })),
    codes.length,
  );
}

/** The divisions below each division, of one level where it is given, as its entities. */
export function selectBelow({ codes, levels, parents }: DivisionTree, level?: DivisionLevel): Selection {
  const stretches: Stretch[] = [];
  levels.forEach((own, entity) => {
    let above = parents[entity] as number;
    while ((level === undefined || own === level) && above >= 0) {
      stretches.push({ division: above, entity, first: OPEN_START, last: OPEN_END });
      above = parents[above] as number;
    }
  });
  return indexed(stretches, codes.length);
}

/** The rows of memberships that name each division, as its entities. */
export function selectRows({ division }: Memberships, { codes }: DivisionTree): Selection {
  const stretches = Array.from(division, (own, row) => ({
    division: own,
    entity: row,
    first: OPEN_START,
    last: OPEN_END,
  }));
  return indexed(stretches, codes.length);
}

/** For each division the divisions of its level under its parent, itself included; siblings share one list. */
export function siblingsOf({ levels, parents }: DivisionTree): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  return levels.map((level, division) => {
    const key = `${level} ${parents[division]}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(division);
    return group;
  });
}

/** The first period whose last day is on or after the day. */
function firstPeriod(day: number, period: Grain['period']): number {
  if (day === OPEN_START) {
    return OPEN_START;
  }
  const month = monthOfDay(day as Day);
  return period === 'month' ? month : yearOfMonth(month);
}

/** The last period whose last day is on or before the day. */
function lastPeriod(day: number, period: Grain['period']): number {
  return day === OPEN_END ? OPEN_END : firstPeriod(day + 1, period) - 1;
}

function indexed(stretches: readonly Stretch[], divisions: number): Selection {
  const sorted = stretches
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.division - b.division || a.entity - b.entity || a.first - b.first);
  const merged: Stretch[] = [];
  for (const stretch of sorted) {
    const before = merged.at(-1);
    const touches =
      before?.division === stretch.division &&
      before.entity === stretch.entity &&
      stretch.first <= before.last + 1;
    if (before !== undefined && touches) {
      merged[merged.length - 1] = { ...before, last: Math.max(before.last, stretch.last) };
    } else {
      merged.push(stretch);
    }
  }
  const offsets = new Int32Array(divisions + 1);
  for (const { division } of merged) {
    offsets[division + 1] = (offsets[division + 1] as number) + 1;
  }
  for (let division = 0; division < divisions; division += 1) {
    offsets[division + 1] = (offsets[division + 1] as number) + (offsets[division] as number);
  }
  return {
    offsets,
    entity: Int32Array.from(merged, ({ entity }) => entity),
    first: Int32Array.from(merged, ({ first }) => first),
    last: Int32Array.from(merged, ({ last }) => last),
  };
}

import {
  ANNUAL_ASPECTS,
  CELL_ABSENT,
  CELL_KNOWN,
  CELL_UNKNOWN,
  type DivisionCode,
  type DivisionLevel,
  type EntityKind,
  type FactSource,
  firstMonthOfYear,
  invariant,
  type MeasureColumn,
  type MeasureId,
  type MeasureRef,
  type Memberships,
  measureOf,
  parseDay,
  parseMonth,
  yearOf,
} from '@shuize/domain';

/** A small world in plain words, for tests: everything that is not listed does not exist. */
export interface World {
  readonly divisions: readonly WorldDivision[];
  readonly members: readonly WorldMember[];
  /** First and last year that the source covers. */
  readonly years: readonly [number, number];
  readonly indicators: readonly string[];
  readonly cells: readonly WorldCell[];
}

export interface WorldDivision {
  readonly code: string;
  readonly level: DivisionLevel;
  readonly parent: string | null;
}

/** An event has one row, `from` and `to` its day. */
export interface WorldMember {
  readonly kind: 'section' | 'task' | 'event';
  readonly id: string;
  readonly division: string;
  readonly from?: string;
  readonly to?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface WorldCell {
  readonly measure: MeasureId;
  /** Only for these answers of the measure's parameters; for all when left out. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly entity: string;
  /** `2018` or `2018-03`. */
  readonly period: string;
  readonly item?: string;
  /** A number such as `2.5`, a ratio such as `1/3`, or `null` when unknown. */
  readonly value: string | null;
}

/** The world as the engine sees it. */
export function sourceOf(world: World): FactSource {
  const codes = world.divisions.map(({ code }) => code as DivisionCode);
  const [first, last] = world.years;
  const years = last - first + 1;
  const periods = {
    month: { first: firstMonthOfYear(yearOf(first)), count: years * 12 },
    year: { first, count: years },
  };
  const items = { indicator: world.indicators, aspect: ANNUAL_ASPECTS };
  const memberships = (kind: EntityKind): Memberships => membershipsOf(world, kind, codes);

  const columns = new Map<string, MeasureColumn>();
  const column = (ref: MeasureRef): MeasureColumn => {
    const key = JSON.stringify(ref);
    const present = columns.get(key) ?? columnOf(ref);
    columns.set(key, present);
    return present;
  };

  const columnOf = (ref: MeasureRef): MeasureColumn => {
    const { grain } = measureOf(ref.measure);
    const ids = grain.entity === 'division' ? codes : memberships(grain.entity).ids;
    const range = periods[grain.period];
    const itemIds: readonly string[] = grain.item === null ? [''] : items[grain.item];
    const length = ids.length * range.count * itemIds.length;
    const [numerator, denominator] = [new Float64Array(length), new Float64Array(length).fill(1)];
    const state = new Uint8Array(length).fill(CELL_ABSENT);
    for (const cell of world.cells) {
      const isForThese = Object.entries(cell.parameters ?? {}).every(
        ([name, value]) => ref.parameters[name] === value,
      );
      if (cell.measure !== ref.measure || !isForThese) {
        continue;
      }
      const entity = (ids as readonly string[]).indexOf(cell.entity);
      const period = periodOf(cell.period) - range.first;
      const item = itemIds.indexOf(cell.item ?? '');
      invariant(entity >= 0 && period >= 0 && period < range.count && item >= 0, JSON.stringify(cell));
      const position = (entity * range.count + period) * itemIds.length + item;
      if (cell.value === null) {
        state[position] = CELL_UNKNOWN;
      } else {
        state[position] = CELL_KNOWN;
        [numerator[position], denominator[position]] = ratioOf(cell.value);
      }
    }
    return { numerator, denominator, state };
  };

  return {
    divisions: {
      codes,
      names: codes,
      levels: world.divisions.map(({ level }) => level),
      parents: Int32Array.from(world.divisions, ({ parent }) =>
        parent === null ? -1 : (codes as readonly string[]).indexOf(parent),
      ),
    },
    periods,
    items,
    memberships,
    column,
  };
}

/** `2018` or `2018-03` as a `Year` or a `Month`. */
export function periodOf(text: string): number {
  const period = text.length === 4 ? Number(text) : parseMonth(text);
  invariant(period !== null, `${text} is a period`);
  return period;
}

/** `2.5` and `1/3` as a numerator and a denominator. */
export function ratioOf(text: string): [numerator: number, denominator: number] {
  const [top = '', bottom] = text.split('/');
  if (bottom !== undefined) {
    return [Number(top), Number(bottom)];
  }
  const [whole = '', part = ''] = top.split('.');
  return [Number(whole + part), 10 ** part.length];
}

function membershipsOf(world: World, kind: EntityKind, codes: readonly string[]): Memberships {
  const rows = world.members.filter((member) => member.kind === kind);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const names = [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
  const day = (text: string | undefined, open: number): number =>
    text === undefined ? open : (parseDay(text) ?? open);
  return {
    entityCount: ids.length,
    ids,
    entity: Int32Array.from(rows, ({ id }) => ids.indexOf(id)),
    division: Int32Array.from(rows, ({ division }) => codes.indexOf(division)),
    firstDay: Int32Array.from(rows, ({ from }) => day(from, -2_147_483_648)),
    lastDay: Int32Array.from(rows, ({ to }) => day(to, 2_147_483_647)),
    attributes: Object.fromEntries(
      names.map((name) => [name, rows.map(({ attributes }) => attributes?.[name] ?? '')]),
    ),
  };
}

import {
  CELL_KNOWN,
  CELL_UNKNOWN,
  type EntityKind,
  type FactSource,
  invariant,
  type MeasureColumn,
  type MeasureRef,
  type Memberships,
  measureOf,
} from '@shuize/domain';
import { refKey } from '../evaluate/answers.ts';
import { type EvaluationCache, kept, siblingsIn } from '../evaluate/evaluation-cache.ts';
import type { CellRef, Subject } from '../evaluate/outcome.ts';
import { type Selection, selectBelow, selectRows } from '../evaluate/selection.ts';

/**
 * The facts of one subject cut out of a source, with numbers of their own: so small that a rule can be evaluated over them
 * again and again, with cells hidden or thresholds moved, by the very evaluator of the whole.
 */
export interface Focus {
  readonly source: FactSource;
  readonly subject: Subject;
  /** The cell of the whole source that a cell of the focus was cut from. */
  readonly inWhole: (cell: CellRef) => CellRef;
}

/** @param withSiblings - whether the divisions that the subject is ranked among are needed */
export function focusOn(cache: EvaluationCache, subject: Subject, withSiblings: boolean): Focus {
  const { source, indexes } = cache;
  const { divisions } = source;
  const below = kept(indexes.selections, 'below', () => selectBelow(divisions));
  const inside = [subject.division, ...entriesOf(below, subject.division)];
  const keptDivisions = sortedSet([
    ...ancestorsOf(divisions.parents, subject.division),
    ...inside,
    ...(withSiblings ? (siblingsIn(cache)[subject.division] ?? []) : []),
  ]);
  const localDivision = positions(keptDivisions);

  const members = new Map<EntityKind, Members>();
  const membersOf = (kind: EntityKind): Members =>
    kept(members, kind, () => {
      const all = source.memberships(kind);
      const rows = kept(indexes.selections, `rows ${kind}`, () => selectRows(all, divisions));
      const isWanted = (row: number): boolean =>
        kind !== 'section' || subject.section === null || all.entity[row] === subject.section;
      const own = inside.flatMap((division) => entriesOf(rows, division)).filter(isWanted);
      return cutMembers(all, own, localDivision);
    });
  const entitiesOf = (kind: EntityKind): readonly number[] =>
    kind === 'division' ? keptDivisions : membersOf(kind).entities;

  const columns = new Map<string, MeasureColumn>();
  const column = (ref: MeasureRef): MeasureColumn =>
    kept(columns, refKey(ref), () => {
      const { grain } = measureOf(ref.measure);
      const items = grain.item === null ? 1 : source.items[grain.item].length;
      return cutColumn(
        source.column(ref),
        entitiesOf(grain.entity),
        source.periods[grain.period].count * items,
      );
    });

  const inWhole = (cell: CellRef): CellRef => {
    const { grain } = measureOf(cell.ref.measure);
    const entity = entitiesOf(grain.entity)[cell.entity] ?? cell.entity;
    const items = grain.item === null ? 1 : source.items[grain.item].length;
    const size = source.periods[grain.period].count * items;
    const position = cell.cell < 0 ? -1 : cell.cell + (entity - cell.entity) * size;
    return { ...cell, cell: position, entity };
  };

  return {
    source: {
      divisions: {
        codes: pick(divisions.codes, keptDivisions),
        names: pick(divisions.names, keptDivisions),
        levels: pick(divisions.levels, keptDivisions),
        parents: Int32Array.from(
          keptDivisions,
          (division) => localDivision.get(divisions.parents[division] ?? -1) ?? -1,
        ),
      },
      periods: source.periods,
      items: source.items,
      memberships: (kind) => membersOf(kind).memberships,
      column,
    },
    subject: {
      division: localDivision.get(subject.division) ?? -1,
      section: subject.section === null ? null : membersOf('section').entities.indexOf(subject.section),
    },
    inWhole,
  };
}

/** The source as it would be if only these of its known cells were known. */
export function withOnly(source: FactSource, cells: readonly CellRef[]): FactSource {
  const columns = new Map<string, MeasureColumn>();
  const column = (ref: MeasureRef): MeasureColumn =>
    kept(columns, refKey(ref), () => {
      const whole = source.column(ref);
      const state = whole.state.map((own) => (own === CELL_KNOWN ? CELL_UNKNOWN : own));
      for (const each of cells) {
        if (refKey(each.ref) === refKey(ref)) {
          state[each.cell] = CELL_KNOWN;
        }
      }
      return { ...whole, state };
    });
  return { ...source, column };
}

interface Members {
  /** Numbers of the kept entities in the whole source. */
  readonly entities: readonly number[];
  readonly memberships: Memberships;
}

function cutMembers(
  all: Memberships,
  rows: readonly number[],
  localDivision: ReadonlyMap<number, number>,
): Members {
  const entities = sortedSet(rows.map((row) => all.entity[row] as number));
  const local = positions(entities);
  const cut = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row] as number);
  return {
    entities,
    memberships: {
      entityCount: entities.length,
      ids: pick(all.ids, entities),
      entity: cut(all.entity).map((entity) => local.get(entity) as number),
      division: cut(all.division).map((division) => localDivision.get(division) as number),
      firstDay: cut(all.firstDay),
      lastDay: cut(all.lastDay),
      attributes: Object.fromEntries(
        Object.entries(all.attributes).map(([name, values]) => [name, pick(values, rows)]),
      ),
    },
  };
}

/** @param size - cells of one entity */
function cutColumn(whole: MeasureColumn, entities: readonly number[], size: number): MeasureColumn {
  const cut = <Column extends Float64Array | Uint8Array>(column: Column, part: Column): Column => {
    entities.forEach((entity, index) => {
      part.set(column.subarray(entity * size, (entity + 1) * size), index * size);
    });
    return part;
  };
  const length = entities.length * size;
  const { numerator, denominator, state } = whole;
  return {
    numerator: cut(numerator, new Float64Array(length)),
    denominator: typeof denominator === 'number' ? denominator : cut(denominator, new Float64Array(length)),
    state: cut(state, new Uint8Array(length)),
  };
}

function entriesOf({ offsets, entity }: Selection, division: number): readonly number[] {
  return Array.from(entity.subarray(offsets[division], offsets[division + 1]));
}

function ancestorsOf(parents: Int32Array, division: number): readonly number[] {
  const parent = parents[division] ?? -1;
  return parent < 0 ? [] : [parent, ...ancestorsOf(parents, parent)];
}

function pick<Item>(list: readonly Item[], wanted: readonly number[]): readonly Item[] {
  return wanted.map((index) => {
    const item = list[index];
    invariant(item !== undefined, `entry ${index} of ${list.length}`);
    return item;
  });
}

function sortedSet(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function positions(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, position) => [value, position]));
}

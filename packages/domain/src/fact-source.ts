import type { DivisionCode, DivisionLevel } from './division.ts';
import { EVENT_KIND_NAMES } from './event-kind.ts';
import { EVENT_LEVELS } from './event-level.ts';
import type { EntityKind, ItemKind, MeasureId } from './measure.ts';

/** States of a cell in a {@link MeasureColumn}. An absent cell does not exist: it is never counted and never unknown. */
export const CELL_ABSENT = 0;
export const CELL_KNOWN = 1;
export const CELL_UNKNOWN = 2;

/** A measure with every parameter of it answered. */
export interface MeasureRef {
  readonly measure: MeasureId;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The cells of a measure, dense: the cell of entity `e`, period `p` (counted from the first of its
 * {@link PeriodRange}) and item `i` is `(e * periods.count + p) * items + i`, with `items` 1 where the grain has none.
 *
 * A known value is `numerator / denominator`, both integers within 2^53, the denominator positive. `denominator` is one
 * number when it is the same for all cells.
 */
export interface MeasureColumn {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array | number;
  /** {@link CELL_ABSENT}, {@link CELL_KNOWN} or {@link CELL_UNKNOWN}. */
  readonly state: Uint8Array;
}

/** `count` consecutive months or years from `first` on (a `Month` or a `Year`). */
export interface PeriodRange {
  readonly first: number;
  readonly count: number;
}

/** The divisions in the order of their numbers. */
export interface DivisionTree {
  readonly codes: readonly DivisionCode[];
  readonly names: readonly string[];
  readonly levels: readonly DivisionLevel[];
  /** Number of the parent, -1 at the root. */
  readonly parents: Int32Array;
}

/**
 * Which entity belongs to which division and when. A row holds for a period when the period's last day lies in it, both
 * ends included; an open end is the smallest or largest 32-bit integer. One entity may have several rows at one time (two
 * banks). Entities of kind `division` belong to themselves. Entities of kind `event` have one row each, of which the first and
 * the last day are the day of the event; a cell of an event is that of the year with this day.
 */
export interface Memberships {
  /** Number of entities of the kind; rows refer to them by number. */
  readonly entityCount: number;
  readonly ids: readonly string[];
  readonly entity: Int32Array;
  readonly division: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /**
   * Attributes that packs may select by, one value a row: of sections `control`, `kind`, `boundary`; of tasks `key`; of
   * events `kind`, `level` and, to tell problems apart, `topic`. Empty where there is none.
   */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** Everything the policy engine sees of the world: divisions, who belongs where, and columns of measures. */
export interface FactSource {
  readonly divisions: DivisionTree;
  readonly periods: Readonly<Record<'month' | 'year', PeriodRange>>;
  /** Names of the items of a kind, in the order of the columns: indicator codes, aspects. */
  readonly items: Readonly<Record<ItemKind, readonly string[]>>;
  readonly memberships: (kind: EntityKind) => Memberships;
  /** The same reference gives the same column, filled when first asked for. */
  readonly column: (ref: MeasureRef) => MeasureColumn;
}

/** Values of attributes that packs may select entities by. */
export const ENTITY_ATTRIBUTES: Readonly<Record<EntityKind, Readonly<Record<string, readonly string[]>>>> = {
  section: {
    control: ['national', 'provincial', 'municipal', 'county'],
    kind: ['river', 'lake'],
    boundary: ['none', 'county', 'city', 'province'],
  },
  task: { key: ['true', 'false'] },
  event: { kind: Object.keys(EVENT_KIND_NAMES), level: EVENT_LEVELS },
  division: {},
};

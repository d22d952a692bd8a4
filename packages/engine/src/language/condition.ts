import type { Bilingual, Citation, Decimal, DivisionLevel, MeasureId } from '@shuize/domain';
import type { Position } from './position.ts';

/**
 * The closed algebra of conditions (触发条件). Every node is met, not met or undetermined, and nothing else can be
 * written: there are no free expressions.
 *
 * A condition is read in one of two contexts. In a *scope* (a division and a window of periods) all nodes may stand. In
 * a *cell* (one entity, one period, one item), which is what `when` of a counting node over sections, tasks or the
 * subject's own cells holds, only `compare`, `all`, `any`, `not`, `unless` and `choose` may stand, and all measures in
 * it share one grain.
 */
export type Condition =
  | Compare
  | AtLeast
  | Consecutive
  | Share
  | Extreme
  | Change
  | Rank
  | Events
  | Quantified
  | Combined
  | Not
  | Unless
  | Choose;

/** `above` and `below` leave the number out (超过, 低于, 不足); the other two take it in (以上, 以下). */
export type Comparison = 'at-or-above' | 'above' | 'at-or-below' | 'below';

/** A text that is fixed, or the answer that holds for an interpretation. */
export type Answerable =
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'interpretation'; readonly interpretation: string };

/** A measure with its parameters; those not named take the measure's default. */
export interface MeasureUse {
  readonly measure: MeasureId;
  readonly parameters: Readonly<Record<string, Answerable>>;
  readonly position: Position;
}

/** A number that stands in the rule, or a dated parameter of the pack. */
export type Quantity =
  | { readonly kind: 'number'; readonly value: Decimal; readonly position: Position }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly position: Position };

/** What a value is compared with: a quantity, or another measure of the same cell. */
export type Threshold = Quantity | { readonly kind: 'measure'; readonly use: MeasureUse };

/**
 * `compare`: a value against a threshold, or a yes-no measure that must be yes (`is` and `threshold` are then `null`).
 * In a scope it looks at the subject's own cell, of a measure of divisions, in a window of one period.
 */
export interface Compare {
  readonly kind: 'compare';
  readonly use: MeasureUse;
  readonly test: { readonly is: Comparison; readonly threshold: Threshold } | null;
  readonly position: Position;
}

/** What a counting node goes through. */
export type Over =
  /** Cells of entities that belong to the subject, or with `below` also to the divisions below it. */
  | {
      readonly kind: 'cells';
      readonly entity: 'section' | 'task';
      /** Attribute values to select by; several values of one attribute are alternatives. */
      readonly where: Readonly<Record<string, readonly string[]>>;
      readonly within: 'own' | 'below';
    }
  /** The subject's own cells: of each period of the window, and each item where the measure has them. */
  | { readonly kind: 'subject' }
  /** Divisions of a level below the subject; `when` is then read with each of them as the subject. */
  | { readonly kind: 'divisions'; readonly level: DivisionLevel };

/** A key of a cell by which things are told apart; with `only`, just under that answer of an interpretation. */
export interface Dimension {
  readonly key: 'entity' | 'period' | 'item';
  readonly only: { readonly interpretation: string; readonly answer: string } | null;
  readonly position: Position;
}

/**
 * `at-least`: so many distinct things meet the condition, not necessarily adjacent (累计). Cells with the same keys of
 * `distinct` are one thing, which meets the condition when one of its cells does. Over divisions each division is one.
 */
export interface AtLeast {
  readonly kind: 'at-least';
  readonly count: Quantity;
  readonly over: Over;
  readonly distinct: readonly Dimension[];
  readonly when: Condition;
  readonly position: Position;
}

/**
 * `consecutive`: so many periods running meet the condition (连续). A run keeps the keys of `same` (the same section,
 * say); a period counts when one of the cells with those keys meets the condition. A period with no cell breaks a run.
 */
export interface Consecutive {
  readonly kind: 'consecutive';
  readonly count: Quantity;
  readonly over: Exclude<Over, { kind: 'divisions' }>;
  readonly same: readonly Dimension[];
  readonly when: Condition;
  readonly position: Position;
}

/**
 * `share`: of the things in `over` (those that meet `among`, where given), the part that meets the condition, compared
 * with a threshold. `unknown` says whether things that can't be told make the share an interval or are left out of it.
 */
export interface Share {
  readonly kind: 'share';
  readonly over: Over;
  readonly when: Condition;
  readonly among: Condition | null;
  readonly unknown: 'undetermined' | 'left-out';
  readonly is: Comparison;
  readonly threshold: Quantity;
  readonly position: Position;
}

/** `max`, `mean`: the largest value, or the arithmetic mean, of a measure over cells, compared with a threshold. */
export interface Extreme {
  readonly kind: 'max' | 'mean';
  readonly over: Exclude<Over, { kind: 'divisions' }>;
  readonly use: MeasureUse;
  readonly is: Comparison;
  readonly threshold: Quantity;
  readonly position: Position;
}

/**
 * `change`: the mean of a measure over cells of the window, less the mean over the same cells so many periods earlier,
 * compared with a threshold.
 */
export interface Change {
  readonly kind: 'change';
  readonly over: Exclude<Over, { kind: 'divisions' }>;
  readonly use: MeasureUse;
  /** How many periods of the measure's grain back: 12 months or 1 year are the year before. */
  readonly back: number;
  readonly is: Comparison;
  readonly threshold: Quantity;
  readonly position: Position;
}

/**
 * `rank`: the subject's place, from 1, among the divisions of its level under the same parent, by a measure of
 * divisions in the window's last period; equal values share a place and the next is skipped.
 */
export interface Rank {
  readonly kind: 'rank';
  readonly use: MeasureUse;
  /** Which value takes place 1. */
  readonly first: 'highest' | 'lowest';
  readonly is: Comparison;
  readonly threshold: Quantity;
  readonly position: Position;
}

/** Which events are meant: of one of these kinds and, where levels are listed, of one of these levels. */
export interface EventFilter {
  readonly kind: readonly string[];
  readonly level: readonly string[];
}

/**
 * `events`: so many events of the subject and all below it, in the year that the window closes with. It counts the most in
 * any one span and, where `same` says so, of any one problem.
 */
export interface Events {
  readonly kind: 'events';
  readonly count: Quantity;
  readonly of: EventFilter;
  /** Whether an event happened, and is verified and serious where that is asked for. */
  readonly use: MeasureUse;
  /** Whether the events are of one problem; with `only`, just under that answer of an interpretation. */
  readonly same: { readonly only: Dimension['only'] } | null;
  /** So many of them must be of these kinds and levels. */
  readonly including: { readonly of: EventFilter; readonly count: number } | null;
  /**
   * `calendar-year`: the year judged. `rolling-year`: any span from a day through the day before the same date a year later,
   * whose last event lies in the year judged.
   */
  readonly within: Answerable;
  readonly position: Position;
}

/** `any-of`, `all-of`, `none-of`: some, every or no thing in `over` meets the condition; `all-of` nothing is met. */
export interface Quantified {
  readonly kind: 'any-of' | 'all-of' | 'none-of';
  readonly over: Over;
  readonly when: Condition;
  readonly position: Position;
}

export interface Combined {
  readonly kind: 'all' | 'any';
  readonly conditions: readonly Condition[];
  readonly position: Position;
}

export interface Not {
  readonly kind: 'not';
  readonly condition: Condition;
  readonly position: Position;
}

/** `unless`: the condition, but not where the exception (除外情形) holds; the exception has its own label and citation. */
export interface Unless {
  readonly kind: 'unless';
  readonly condition: Condition;
  readonly label: Bilingual;
  readonly cite: Citation;
  readonly exception: Condition;
  readonly position: Position;
}

/** `choose`: the condition that belongs to the answer of an interpretation. */
export interface Choose {
  readonly kind: 'choose';
  readonly interpretation: string;
  readonly answers: Readonly<Record<string, Condition>>;
  readonly position: Position;
}

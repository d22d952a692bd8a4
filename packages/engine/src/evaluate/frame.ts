import type { Day, Grain, MeasureColumn, MeasureRef } from '@shuize/domain';
import type { Condition, Quantity } from '../language/condition.ts';
import type { Rule } from '../language/pack.ts';
import type { Answers } from './answers.ts';
import { type CellLayout, layoutOf } from './cells.ts';
import { type EvaluationCache, kept } from './evaluation-cache.ts';
import type { Interval } from './interval.ts';
import type { NumberInForce } from './number-in-force.ts';
import type { CellRef, CountRange, Window } from './outcome.ts';
import { lastDayOf, lastDayOfWindow, periodsOf } from './window.ts';

/** What a condition is read against: the facts, a window of them, and the answers to what the text leaves open. */
export interface Frame {
  readonly cache: EvaluationCache;
  readonly window: Window;
  readonly answers: Answers;
  readonly amendment: Rule['window']['amendment'];
  readonly numberOf: (quantity: Quantity) => NumberInForce;
  /** Another threshold that stands for one of the condition's, or `undefined` when none does. */
  readonly insteadOf: (threshold: object) => Quantity | undefined;
  /** Makes the node of a condition that is read in a scope. */
  readonly read: (condition: Condition) => ConditionNode;
  /** Makes the node of a condition that is read in cells. */
  readonly readCells: (condition: Condition) => CellNode;
}

/**
 * Where a condition is asked: a division as the subject, there all its sections or one of them, and in cells the cell, by
 * its number in the layout of the window (-1 in a scope).
 */
export interface Place {
  readonly division: number;
  readonly section: number | null;
  readonly cell: number;
}

/** Hears of every comparison that a condition makes: of which threshold, what with what. */
export type Listener = (threshold: object, value: Interval, limit: Interval) => void;

/** One node of a condition, made ready to be asked. Each node kind has its file, and in it these services. */
export interface ConditionNode {
  /** `STATUS_*`; absent when there is nothing to judge. */
  readonly evaluate: (place: Place) => number;
  /** Known cells of the comparisons that speak for a status, met or not met. The exception of an `unless` has no say. */
  readonly counted: (place: Place, wanted: number) => readonly CellRef[];
  /** Unknown cells that could change the status; none unless it is undetermined. */
  readonly unknown: (place: Place) => readonly CellRef[];
  /**
   * A minimal set of known cells that alone forces the present status, all other cells being unknown. Asked only when the
   * status is determined. Minimal as long as no cell is read twice in the condition.
   */
  readonly because: (place: Place) => readonly CellRef[];
  readonly listen: (place: Place, hear: Listener) => void;
  /**
   * Whether what it counts is left out where an `any` is met by another part and it is not itself met: an event that triggers
   * nothing names no holder.
   */
  readonly countsOnlyIfMet?: boolean;
  /** The first counting node in it that counts for this very scope, or `null`. */
  readonly headline: CountingNode | null;
}

/** A node that counts: its range is the headline of a finding. */
export interface CountingNode extends ConditionNode {
  readonly count: (place: Place) => CountRange;
  /** How many are asked for, as a whole number; `null` when the number is not in force. */
  readonly required: (place: Place) => number | null;
  readonly statusOf: (range: CountRange, place: Place) => number;
  /** Unknown cells that could change the count. */
  readonly unknownOfCount: (place: Place) => readonly CellRef[];
}

/** A node that is read in cells: it has a status for each cell of the window at once. */
export interface CellNode extends ConditionNode {
  readonly layout: CellLayout;
  /**
   * A text that tells apart divisions for which a dated parameter has other values, and with them other statuses; `null`
   * when all divisions share one column.
   */
  readonly variantOf: ((division: number) => string) | null;
  /** `STATUS_*` by cell of the layout, for the numbers that hold in a division. */
  readonly column: (division: number) => Uint8Array;
}

/** The cells of a grain over the window. */
export function windowLayout({ cache, window }: Frame, grain: Grain): CellLayout {
  return layoutOf(cache.source, grain, periodsOf(window, grain.period));
}

export function columnOf({ cache }: Frame, ref: MeasureRef): MeasureColumn {
  return cache.source.column(ref);
}

/** The day whose number counts for a fact of a period. */
export function dayOfFact({ amendment, window }: Frame, period: Grain['period'], value: number): Day {
  return amendment === 'by-fact-date' ? lastDayOf(period, value) : lastDayOfWindow(window);
}

/** A number that belongs to the window as a whole, such as a count: the one in force on its last day. */
export function windowNumber(frame: Frame, quantity: Quantity) {
  const { on } = frame.numberOf(frame.insteadOf(quantity) ?? quantity);
  const day = lastDayOfWindow(frame.window);
  return (division: number) => on(day, division);
}

/** What is made once for all divisions with the same variant. */
export function byVariant<Made>(variantOf: CellNode['variantOf'], make: (division: number) => Made) {
  if (variantOf === null) {
    let only: Made | undefined;
    return (division: number): Made => {
      only ??= make(division);
      return only;
    };
  }
  const made = new Map<string, Made>();
  return (division: number): Made => kept(made, variantOf(division), () => make(division));
}

/** The variants of several nodes as one. */
export function joinedVariant(nodes: readonly CellNode[]): CellNode['variantOf'] {
  const own = nodes.flatMap(({ variantOf }) => (variantOf === null ? [] : [variantOf]));
  return own.length === 0 ? null : (division) => own.map((variantOf) => variantOf(division)).join(' | ');
}

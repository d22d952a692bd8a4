import { CELL_KNOWN, type FactSource, type MeasureColumn } from '@shuize/domain';
import { type EventIndex, indexEvents } from './event-index.ts';
import { type Selection, siblingsOf } from './selection.ts';

/**
 * What evaluations over one source share: indexes of who belongs where, and columns of compared cells. It grows with
 * every new comparison and window; its holder drops it when the source is done with.
 */
export interface EvaluationCache {
  readonly source: FactSource;
  readonly indexes: FactIndexes;
  /** Statuses by cell, by the text of the comparison and its window. */
  readonly columns: Map<string, Uint8Array>;
  /** Columns of statuses as bits, by how many cells are taken together. */
  readonly bits: WeakMap<Uint8Array, Map<number, Uint8Array>>;
  readonly magnitudes: Map<MeasureColumn, Magnitude>;
}

/** What depends on divisions and memberships alone, and not on any value. */
export interface FactIndexes {
  readonly selections: Map<string, Selection>;
  /** See {@link siblingsOf}; `null` until first asked for. */
  siblings: readonly (readonly number[])[] | null;
  /** See {@link indexEvents}; `null` until first asked for. */
  events: EventIndex | null;
}

/** The largest absolute numerator and the largest denominator of the known cells of a column. */
export interface Magnitude {
  readonly numerator: number;
  readonly denominator: number;
}

/** @param indexes - of a source with the same divisions and memberships, where there is one */
export function evaluationCache(
  source: FactSource,
  indexes: FactIndexes = { selections: new Map(), siblings: null, events: null },
): EvaluationCache {
  return { source, indexes, columns: new Map(), bits: new WeakMap(), magnitudes: new Map() };
}

/** The entry of a key, made when first asked for. */
export function kept<Key, Value>(entries: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = entries.get(key);
  if (found !== undefined) {
    return found;
  }
  const made = make();
  entries.set(key, made);
  return made;
}

export function siblingsIn({ source, indexes }: EvaluationCache): readonly (readonly number[])[] {
  indexes.siblings ??= siblingsOf(source.divisions);
  return indexes.siblings;
}

export function eventsIn({ source, indexes }: EvaluationCache): EventIndex {
  indexes.events ??= indexEvents(source.memberships('event'), source.divisions);
  return indexes.events;
}

export function magnitudeOf(cache: EvaluationCache, column: MeasureColumn): Magnitude {
  return kept(cache.magnitudes, column, () => {
    const { numerator, denominator, state } = column;
    let top = 0;
    let bottom = typeof denominator === 'number' ? denominator : 1;
    for (let cell = 0; cell < state.length; cell += 1) {
      if (state[cell] === CELL_KNOWN) {
        top = Math.max(top, Math.abs(numerator[cell] as number));
        if (typeof denominator !== 'number') {
          bottom = Math.max(bottom, denominator[cell] as number);
        }
      }
    }
    return { numerator: top, denominator: bottom };
  });
}

import type { Grain } from '@shuize/domain';
import type { Over } from '../language/condition.ts';
import type { Keys } from './answers.ts';
import { type CellLayout, keysOfCell } from './cells.ts';
import { type EvaluationCache, kept } from './evaluation-cache.ts';
import { type Frame, type Place, windowLayout } from './frame.ts';
import { type Selection, selectMembers, selectOwn } from './selection.ts';

/**
 * Which statuses stand in each group of cells, `1 << status` for each. Groups are laid out by entity, then item, then
 * period, of those that are keys; `entity` counts the subject's entities from 0. Valid until marks are next asked for.
 */
export interface Marks {
  readonly bits: Uint8Array;
  readonly groups: number;
}

/** The cells of the window that belong to a subject. */
export interface OverCells {
  readonly layout: CellLayout;
  /** Goes through the statuses of the subject's cells, as bits by row where items are not told apart. */
  readonly mark: (place: Place, statuses: Uint8Array, keys: Keys) => Marks;
  /** Cells of one entity that stand together, from `first` up to `end`. */
  readonly visit: (place: Place, see: (first: number, end: number) => void) => void;
  /** The cells as places, in order of period, entity, item; those that are absent with them. */
  readonly places: (place: Place) => readonly Place[];
}

/** An `over` that goes through cells. */
export type CellsOver = Exclude<Over, { kind: 'divisions' }>;

export function overCells(over: CellsOver, grain: Grain, frame: Frame): OverCells {
  const layout = windowLayout(frame, grain);
  const { items, periods } = layout;
  const { first: firstPeriod, count } = periods;
  const { offsets, entity, first, last } = selectionOf(over, grain, frame);
  const isOfSections = over.kind === 'cells' && over.entity === 'section';
  let bits = new Uint8Array(64);

  const visit = (
    { division, section }: Place,
    see: (firstCell: number, endCell: number, entity: number) => void,
  ): void => {
    const end = offsets[division + 1] as number;
    for (let stretch = offsets[division] as number; stretch < end; stretch += 1) {
      const own = entity[stretch] as number;
      if (section !== null && isOfSections && own !== section) {
        continue;
      }
      const from = Math.max((first[stretch] as number) - firstPeriod, 0);
      const until = Math.min((last[stretch] as number) - firstPeriod + 1, count);
      if (from < until) {
        see((own * count + from) * items, (own * count + until) * items, own);
      }
    }
  };

  const mark = (place: Place, statuses: Uint8Array, keys: Keys): Marks => {
    const width = keys.item ? items : 1;
    const found = bitsOf(statuses, items / width, frame.cache);
    const periodStep = keys.period ? 1 : 0;
    const itemStep = keys.period ? count : 1;
    const entityStep = keys.entity ? itemStep * width : 0;
    const entities = (offsets[place.division + 1] as number) - (offsets[place.division] as number);
    const groups = itemStep * width * (keys.entity ? entities : 1);
    if (groups > bits.length) {
      bits = new Uint8Array(groups * 2);
    } else {
      bits.fill(0, 0, groups);
    }
    const marks = bits;
    let ordinal = -1;
    let before = -1;
    visit(place, (firstCell, endCell, own) => {
      if (own !== before) {
        ordinal += 1;
        before = own;
      }
      const end = endCell / items;
      let row = firstCell / items;
      let group = ordinal * entityStep + (row % count) * periodStep;
      for (; row < end; row += 1, group += periodStep) {
        for (let item = 0; item < width; item += 1) {
          const at = group + item * itemStep;
          marks[at] = (marks[at] as number) | (found[row * width + item] as number);
        }
      }
    });
    return { bits: marks, groups };
  };

  const places = (place: Place): readonly Place[] => {
    const { division, section } = place;
    const byPeriod = Array.from({ length: count }, (): Place[] => []);
    visit(place, (firstCell, endCell) => {
      for (let cell = firstCell; cell < endCell; cell += 1) {
        byPeriod[Math.floor(cell / items) % count]?.push({ division, section, cell });
      }
    });
    return byPeriod.flat();
  };

  return { layout, mark, visit, places };
}

/** Statuses as bits, those of so many cells that follow each other together: one tight loop that serves every subject. */
function bitsOf(statuses: Uint8Array, together: number, { bits }: EvaluationCache): Uint8Array {
  const byWidth = bits.get(statuses) ?? new Map<number, Uint8Array>();
  bits.set(statuses, byWidth);
  return kept(byWidth, together, () => {
    const found = new Uint8Array(statuses.length / together);
    let cell = 0;
    for (let group = 0; group < found.length; group += 1) {
      let own = 0;
      for (const end = cell + together; cell < end; cell += 1) {
        own |= 1 << (statuses[cell] as number);
      }
      found[group] = own;
    }
    return found;
  });
}

/** Which group of {@link OverCells} a cell stands in, as a number that equal groups share. */
export function groupOfCell(layout: CellLayout, cell: number, keys: Keys): number {
  const { entity, period, item } = keysOfCell(layout, cell);
  const track = (keys.entity ? entity : 0) * layout.items + (keys.item ? item : 0);
  return track * layout.periods.count + (keys.period ? period - layout.periods.first : 0);
}

export function selectionOf(over: CellsOver, grain: Grain, { cache }: Frame): Selection {
  const { source, indexes } = cache;
  if (over.kind === 'subject') {
    return kept(indexes.selections, 'own', () => selectOwn(source.divisions));
  }
  const { entity, where, within } = over;
  const key = JSON.stringify([entity, grain.period, within, Object.entries(where).sort()]);
  return kept(indexes.selections, key, () =>
    selectMembers(source.memberships(entity), where, within, grain.period, source.divisions),
  );
}

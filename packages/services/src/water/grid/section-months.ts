import {
  type DataPackage,
  type Day,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  WATER_BODY_KINDS,
} from '@shuize/domain';
import { knownSections } from '../known-sections.ts';
import type { GridMonths } from './grid-months.ts';

/** Which months every section has, and what kind of water body it is. */
export interface SectionMonths {
  /** Position in `WATER_BODY_KINDS`, one a section. */
  readonly kinds: Uint8Array;
  /** 1 for a cell in which the section exists. */
  readonly exists: Uint8Array;
  /** 1 for a cell whose values may count: the section exists and the month had ended by the as-of day. */
  readonly isClosed: Uint8Array;
}

/** A section has a month when a day of it lies in the from and to of one of its rows. */
export function monthsOfSections(data: DataPackage, months: GridMonths, asOf: Day | null): SectionMonths {
  const { firstMonth, monthCount } = months;
  const cells = data.sectionIds.length * monthCount;
  const kinds = new Uint8Array(data.sectionIds.length);
  const exists = new Uint8Array(cells);
  const isClosed = new Uint8Array(cells);
  const ends = Array.from({ length: monthCount }, (_, position) =>
    lastDayOfMonth((firstMonth + position) as Month),
  );
  const positions = new Map(data.sectionIds.map((id, position) => [id, position]));
  for (const row of knownSections(data, asOf)) {
    const section = positions.get(row.section) ?? 0;
    kinds[section] = WATER_BODY_KINDS.indexOf(row.kind);
    for (const [position, end] of ends.entries()) {
      const start = firstDayOfMonth((firstMonth + position) as Month);
      const isWithin = (row.from === null || row.from <= end) && (row.to === null || row.to >= start);
      if (isWithin) {
        const cell = section * monthCount + position;
        exists[cell] = 1;
        isClosed[cell] = asOf === null || end <= asOf ? 1 : 0;
      }
    }
  }
  return { kinds, exists, isClosed };
}

import type { DataPackage, Day, SectionRow } from '@shuize/domain';
import { knownRows } from './known-rows.ts';

/** The rows of sections.csv that count on a day: who holds which section, and from when to when. */
export function knownSections({ sections }: DataPackage, asOf: Day | null): readonly SectionRow[] {
  return knownRows(
    sections,
    ({ section, division, from }) => JSON.stringify([section, division, from]),
    asOf,
  );
}

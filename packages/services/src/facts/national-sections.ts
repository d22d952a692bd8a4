import { lastDayOfYear, type Year } from '@shuize/domain';
import { knownSections } from '../water/known-sections.ts';
import type { FactContext } from './fact-context.ts';

/**
 * The national sections of every division and all below it, on the last day of a year; each once, by number, in order.
 *
 * @returns one list a division, by its number
 */
export function nationalSectionsOf(
  { data, divisions, asOf }: FactContext,
  year: Year,
): readonly (readonly number[])[] {
  const day = lastDayOfYear(year);
  const numbers = new Map(data.sectionIds.map((id, number) => [id, number]));
  const divisionNumbers = new Map(divisions.codes.map((code, number) => [code, number]));
  const held = divisions.codes.map(() => new Set<number>());
  for (const row of knownSections(data, asOf)) {
    const isHeld =
      row.control === 'national' &&
      (row.from === null || row.from <= day) &&
      (row.to === null || row.to >= day);
    let division = isHeld ? (divisionNumbers.get(row.division) ?? -1) : -1;
    while (division >= 0) {
      held[division]?.add(numbers.get(row.section) ?? -1);
      division = divisions.parents[division] ?? -1;
    }
  }
  return held.map((sections) => [...sections].sort((a, b) => a - b));
}

import type { AdoptionRow, DataPackage, Day } from '@shuize/domain';
import { keyOfAdoption } from '../policies/adopted-packs.ts';
import { knownRows } from '../water/known-rows.ts';

/** The adoptions (采用) of a policy, as known on a day; none where they are not on record. */
export function adoptionsOfPolicy(
  { adoptions }: DataPackage,
  policy: string,
  asOf: Day | null,
): readonly AdoptionRow[] {
  return knownRows(adoptions ?? [], keyOfAdoption, asOf).filter((row) => row.policy === policy);
}

export function isAdoptedOn(day: Day, { from, to }: Pick<AdoptionRow, 'from' | 'to'>): boolean {
  return from <= day && (to === null || day <= to);
}

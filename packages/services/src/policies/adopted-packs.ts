import {
  type AdoptionRow,
  type DataPackage,
  type Day,
  type DivisionCode,
  firstDayOfYear,
  lastDayOfYear,
  type Year,
} from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';

/** Divisions that adopted a policy, by the policy's id; each stands for itself and all below it. */
export type Adoptions = ReadonlyMap<string, ReadonlySet<DivisionCode>>;

/**
 * Which policies are adopted (采用) in a year, by whom, as known on a day. An adoption binds for every year that it touches,
 * and then the whole window of a rule counts, months and years of before it too: rules are judged year by year, and no text
 * says that a year is cut in two. Local values count from their day on, as dated parameters do.
 *
 * @returns `null` when no adoptions are on record: the caller must then say which policy is meant
 */
export function adoptionsOf({ adoptions }: DataPackage, year: Year, asOf: Day | null): Adoptions | null {
  if (adoptions === null) {
    return null;
  }
  const found = new Map<string, Set<DivisionCode>>();
  for (const { policy, division, from, to } of knownRows(adoptions, keyOfAdoption, asOf)) {
    if (from <= lastDayOfYear(year) && (to === null || to >= firstDayOfYear(year))) {
      found.set(policy, (found.get(policy) ?? new Set()).add(division));
    }
  }
  return found;
}

/** The key of adoptions.csv: rows equal in it are versions of one adoption. */
export function keyOfAdoption({ division, policy, from }: AdoptionRow): string {
  return JSON.stringify([division, policy, from]);
}

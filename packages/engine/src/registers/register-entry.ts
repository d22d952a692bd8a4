import type { Day } from '@shuize/domain';
import type { RegisterEntry } from '../language/register.ts';

/** Whether an entry holds on a day; without a first day that cannot be told, unless it is lifted. */
export type EntryStatus = 'live' | 'not-yet' | 'lifted' | 'undetermined';

export function statusOn({ from, lifted }: RegisterEntry, on: Day): EntryStatus {
  if (lifted !== null && lifted <= on) {
    return 'lifted';
  }
  if (from === null) {
    return 'undetermined';
  }
  return from <= on ? 'live' : 'not-yet';
}

/** Whether two entries concern the same and hold on some day together; one without a first day holds at no known time. */
export function doOverlap(a: RegisterEntry, b: RegisterEntry): boolean {
  if (a.area !== b.area || a.subject !== b.subject || a.from === null || b.from === null) {
    return false;
  }
  const lifted = Math.min(a.lifted ?? Number.POSITIVE_INFINITY, b.lifted ?? Number.POSITIVE_INFINITY);
  return Math.max(a.from, b.from) < lifted;
}

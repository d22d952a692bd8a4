import {
  type Bilingual,
  bilingual,
  type CitedTable,
  type Day,
  type Explained,
  failure,
  formatDay,
  type InForce,
  invariant,
  parseDay,
  type Result,
  success,
} from '@shuize/domain';
import type { Confidence } from './confidence.ts';

/** A table of numbers with its source, the time it is in force, and how sure we are of it. */
export interface DatedTable<Content> extends CitedTable<Content> {
  readonly confidence: Confidence;
  /** What a reader must know before relying on it; `null` when nothing. */
  readonly note: Bilingual | null;
}

/** No version of a table held on the day asked for: nothing may be judged by a later one. */
export interface NoTableInForce extends Explained {
  readonly kind: 'no-table-in-force';
  readonly day: Day;
}

/**
 * Picks the version of a table that is in force (有效) on a day.
 *
 * @param versions - of one table, any order, periods not overlapping
 * @param day - the day that the measurement holds for, not the day of the computation
 */
export function tableInForce<Content>(
  versions: readonly DatedTable<Content>[],
  day: Day,
): Result<DatedTable<Content>, NoTableInForce> {
  const found = versions.find((version) => isInForce(version.inForce, day));
  if (found !== undefined) {
    return success(found);
  }
  const [first] = versions;
  invariant(first !== undefined, 'a table without versions');
  const [name, date] = [first.title, formatDay(day)];
  const [periodsZh, periodsEn] = [
    versions.map(({ inForce }) => `${inForce.from ?? '不限'}至${inForce.until ?? '今'}`).join('、'),
    versions.map(({ inForce }) => `${inForce.from ?? 'ever'} to ${inForce.until ?? 'now'}`).join(', '),
  ];
  return failure({
    kind: 'no-table-in-force',
    day,
    message: bilingual(
      `${date} 没有有效的《${name.zh}》。`,
      `No version of “${name.en}” is in force on ${date}.`,
    ),
    mend: bilingual(
      `已收录版本的有效期为${periodsZh}。请改用该期间内的数据，或补充当时有效的标准表。`,
      `The versions held are in force from ${periodsEn}. Use data of that time, or add the table of that day.`,
    ),
  });
}

/** Whether a day lies in a period whose ends are both included. */
export function isInForce({ from, until }: InForce, day: Day): boolean {
  return (from === null || dayOf(from) <= day) && (until === null || day <= dayOf(until));
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `"${text}" is not a day`);
  return day;
}

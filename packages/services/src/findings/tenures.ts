import {
  type Day,
  type DivisionCode,
  formatDay,
  type Holder,
  lastDayOfYear,
  type PostRow,
  type Year,
} from '@shuize/domain';
import type { HolderRule } from '@shuize/engine';

/** Where something happened: a division, and a department of it where one is named. */
export interface FactPlace {
  readonly division: DivisionCode;
  readonly department: string | null;
}

/** When a fact happened: the days it spans, both included. A monthly fact spans its month, others one day. */
export interface FactSpan {
  readonly first: Day;
  readonly last: Day;
  /** Where it happened, of facts that say so themselves. */
  readonly place?: FactPlace;
  /** The day on which it became known as verified, of facts that are events; `null` where no day is on record. */
  readonly verifiedOn?: Day | null;
}

/** A post of a division, or of a department of it. */
export interface PostSought {
  readonly division: DivisionCode;
  readonly department?: string | null;
  readonly post: string;
}

/** Tenures by post of a division or department, each list in order of the first day in office, then of name. */
export type TenureIndex = ReadonlyMap<string, readonly PostRow[]>;

/** @param tenures - each person's time in a post once; `null` when no tenures are on record at all */
export function indexTenures(tenures: readonly PostRow[] | null): TenureIndex {
  const sorted = (tenures ?? []).toSorted((a, b) => a.from - b.from || compareText(a.person, b.person));
  const index = new Map<string, PostRow[]>();
  for (const tenure of sorted) {
    const key = keyOfPost(tenure);
    const own = index.get(key) ?? [];
    index.set(key, own);
    own.push(tenure);
  }
  return index;
}

/**
 * Who held a post (任职者) when each fact happened.
 *
 * A fact that spans a month belongs to everyone whose tenure meets the month, so two people may share it; `partial` then says
 * that a tenure covers only part of a counted month. Facts in no one's tenure come last, with `person` `null`: who held the
 * post then is said to be unknown, never guessed.
 *
 * @param windowEnd - last year of the window, for `year-end`
 * @returns in order of the first day in office, then of name; empty when there are no facts
 */
export function holdersOf(
  sought: PostSought,
  tenures: TenureIndex,
  facts: readonly FactSpan[],
  rule: HolderRule,
  windowEnd: Year,
): Holder[] {
  const spans = facts.map((fact) => daysThatCount(fact, rule, windowEnd));
  const isHeld = new Array<boolean>(spans.length).fill(false);
  const holders: Holder[] = [];
  for (const tenure of tenuresIn(sought, tenures)) {
    const last = tenure.to ?? Number.POSITIVE_INFINITY;
    const own: number[] = [];
    let isPartial = false;
    spans.forEach((span, index) => {
      if (span !== null && tenure.from <= span.last && last >= span.first) {
        own.push(index);
        isHeld[index] = true;
        isPartial ||= tenure.from > span.first || last < span.last;
      }
    });
    if (own.length > 0) {
      holders.push({
        person: tenure.person,
        from: formatDay(tenure.from),
        to: tenure.to === null ? null : formatDay(tenure.to),
        partial: isPartial,
        facts: own,
      });
    }
  }
  const orphans = isHeld.flatMap((held, index) => (held ? [] : [index]));
  return orphans.length === 0
    ? holders
    : [...holders, { person: null, from: null, to: null, partial: false, facts: orphans }];
}

/** The days by which a fact finds its holder, both included; `null` where they are not known. */
function daysThatCount(
  fact: FactSpan,
  rule: HolderRule,
  windowEnd: Year,
): Pick<FactSpan, 'first' | 'last'> | null {
  switch (rule) {
    case 'at-fact':
      return fact;
    case 'at-verification':
      return fact.verifiedOn === undefined ? fact : onDay(fact.verifiedOn);
    case 'year-end':
      return onDay(lastDayOfYear(windowEnd));
  }
}

function onDay(day: Day | null): Pick<FactSpan, 'first' | 'last'> | null {
  return day === null ? null : { first: day, last: day };
}

/** Everyone on record in a post, at whatever time. */
export function tenuresIn(sought: PostSought, tenures: TenureIndex): readonly PostRow[] {
  return tenures.get(keyOfPost(sought)) ?? [];
}

function keyOfPost({ division, department = null, post }: PostSought): string {
  return JSON.stringify([division, department, post]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

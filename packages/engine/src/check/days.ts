import { type Day, formatDay, type InForce, parseDay } from '@shuize/domain';

/** Days from one to another, both included; an open end is infinite. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function spanOf({ from, until }: InForce): Span {
  return {
    first: from === null ? Number.NEGATIVE_INFINITY : (parseDay(from) ?? Number.NaN),
    last: until === null ? Number.POSITIVE_INFINITY : (parseDay(until) ?? Number.NaN),
  };
}

/** The days that two spans have in common, or `null` when there are none. */
export function sharedDays(a: Span, b: Span): Span | null {
  const shared = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
  return shared.first <= shared.last ? shared : null;
}

/** The first days of `whole` that no span covers, or `null` when all are. */
export function firstGap(whole: Span, spans: readonly Span[]): Span | null {
  let next = whole.first;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    if (first > next) {
      return { first: next, last: Math.min(first - 1, whole.last) };
    }
    next = Math.max(next, last + 1);
    if (next > whole.last || last === Number.POSITIVE_INFINITY) {
      return null;
    }
  }
  return { first: next, last: whole.last };
}

/** `2018-06-01` to `2019-12-31`; an open end is `…`. */
export function spanText({ first, last }: Span): string {
  const text = (day: number) => (Number.isFinite(day) ? formatDay(day as Day) : '…');
  return `${text(first)}–${text(last)}`;
}

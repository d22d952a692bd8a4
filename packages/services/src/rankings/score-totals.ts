import {
  type CalendarPeriod,
  compareFractions,
  type DivisionCode,
  daysOfPeriod,
  type Fraction,
  formatPeriod,
  parsePeriod,
} from '@shuize/domain';
import type { Answers, Pack } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { assess } from '../scores/assess.ts';
import type { KnownRank } from './known-ranks.ts';

/** The total of a score, where it is known; `null` elsewhere. */
export type ScoreTotals = (period: CalendarPeriod, division: DivisionCode) => Fraction | null;

export const NO_TOTALS: ScoreTotals = () => null;

/** Each period is assessed once, when it is first asked for. */
export function scoreTotals(
  id: string,
  {
    pack,
    facts,
    answers,
  }: { readonly pack: Pack; readonly facts: () => PolicyFacts; readonly answers: Answers },
): ScoreTotals {
  const score = pack.scores.find((each) => each.id === id);
  const periods = new Map<string, ReadonlyMap<string, Fraction>>();
  const totalsOf = (period: CalendarPeriod): ReadonlyMap<string, Fraction> => {
    const outcomes = score === undefined ? [] : assess(score, facts(), period, answers, null);
    return new Map(
      outcomes.flatMap(({ subject, total: { min, max } }) =>
        compareFractions(min, max) === 0 ? [[subject, min] as const] : [],
      ),
    );
  };
  return (period, division) => {
    const key = formatPeriod(period);
    const known = periods.get(key) ?? totalsOf(period);
    periods.set(key, known);
    return known.get(division) ?? null;
  };
}

/** Periods and divisions that scores.csv has points of, without periods that were still open. */
export function scoredIn({ context: { data, asOf } }: PolicyFacts): readonly KnownRank[] {
  const found = new Map<string, KnownRank>();
  for (const { subject, period: text } of data.scores ?? []) {
    const period = parsePeriod(text);
    if (period !== null && (asOf === null || daysOfPeriod(period).last <= asOf)) {
      found.set(`${subject} ${text}`, { period, division: subject as DivisionCode });
    }
  }
  return [...found.values()];
}

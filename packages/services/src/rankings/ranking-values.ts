import {
  addFractions,
  type CalendarPeriod,
  CELL_ABSENT,
  CELL_KNOWN,
  type DivisionCode,
  type FactSource,
  type Fraction,
  formatDecimal,
  formatFraction,
  fraction,
  fractionOfDecimal,
  meanOfFractions,
  multiplyFractions,
  periodsOfYear,
  periodsWithin,
} from '@shuize/domain';
import type { Answers, Pack, Ranking } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import type { KnownRank, KnownRanks } from './known-ranks.ts';
import { NO_TOTALS, type ScoreTotals, scoredIn, scoreTotals } from './score-totals.ts';

/** What a ranking ranks by, from the files of a package. */
export interface RankingValues {
  /** @returns `null` where there is no value */
  readonly valueIn: (period: CalendarPeriod, division: DivisionCode) => Fraction | null;
  /** As received, where it was; else with 4 decimals. */
  readonly textIn: (period: CalendarPeriod, division: DivisionCode) => string | null;
  /** Every period of the ranking's own kind and every division that has, or could have, a value in it. */
  readonly present: readonly KnownRank[];
}

/** What values are taken from. */
export interface ValueSources {
  readonly pack: Pack;
  readonly ranks: KnownRanks;
  /** Formed when a ranking first asks for a measure or a score. */
  readonly facts: () => PolicyFacts;
  readonly answers: Answers;
}

const COMPUTED_DECIMALS = 4;

export function rankingValues(ranking: Ranking, sources: ValueSources): RankingValues {
  const { ranks } = sources;
  const totals = ranking.value.kind === 'score' ? scoreTotals(ranking.value.score, sources) : NO_TOTALS;
  const received = (period: CalendarPeriod, division: DivisionCode) =>
    ranking.value.kind === 'ranks' ? ranks.valueOf(ranking.id, period, division) : null;
  const ofPeriod = (period: CalendarPeriod, division: DivisionCode): Fraction | null => {
    const row = received(period, division);
    return row === null ? computedValue(ranking, sources, totals, period, division) : fractionOfDecimal(row);
  };
  const valueIn = (period: CalendarPeriod, division: DivisionCode): Fraction | null =>
    ofPeriod(period, division) ?? (period.kind === ranking.period ? null : meanWithin(period, division));
  const meanWithin = (whole: CalendarPeriod, division: DivisionCode): Fraction | null => {
    const values = periodsWithin(whole, ranking.period).flatMap((part) => ofPeriod(part, division) ?? []);
    return values.length > 0 && values.length === periodsWithin(whole, ranking.period).length
      ? meanOfFractions(values)
      : null;
  };
  return {
    valueIn,
    textIn: (period, division) => {
      const row = received(period, division);
      if (row !== null) {
        return formatDecimal(row);
      }
      const value = valueIn(period, division);
      return value === null ? null : formatFraction(value, COMPUTED_DECIMALS);
    },
    present: presentIn(ranking, sources).filter(({ period }) => period.kind === ranking.period),
  };
}

function computedValue(
  { value }: Ranking,
  { ranks, facts, answers }: ValueSources,
  totals: ScoreTotals,
  period: CalendarPeriod,
  division: DivisionCode,
): Fraction | null {
  switch (value.kind) {
    case 'ranks': {
      const parts = value.parts.flatMap(({ ranks: name, weight }) => {
        const own = ranks.valueOf(name, period, division);
        const share =
          weight.kind === 'fixed' ? weight.value : weight.answers[answers[weight.interpretation] ?? ''];
        return own === null || share === undefined
          ? []
          : [multiplyFractions(fractionOfDecimal(own), fractionOfDecimal(share))];
      });
      return parts.length > 0 && parts.length === value.parts.length
        ? parts.reduce(addFractions, fraction(0))
        : null;
    }
    case 'measure':
      return period.kind === 'year' ? measuredValue(facts(), value.measure, period.year, division) : null;
    case 'score':
      return totals(period, division);
  }
}

type RankedMeasure = Extract<Ranking['value'], { kind: 'measure' }>['measure'];

function measuredValue(
  { source }: PolicyFacts,
  measure: RankedMeasure,
  year: number,
  division: DivisionCode,
): Fraction | null {
  const { numerator, denominator, state } = source.column({ measure, parameters: {} });
  const cell = cellOf(source, year, division);
  return cell !== null && state[cell] === CELL_KNOWN
    ? fraction(numerator[cell] ?? 0, typeof denominator === 'number' ? denominator : (denominator[cell] ?? 1))
    : null;
}

function cellOf({ divisions, periods }: FactSource, year: number, division: DivisionCode): number | null {
  const position = year - periods.year.first;
  const number = divisions.codes.indexOf(division);
  return position < 0 || position >= periods.year.count || number < 0
    ? null
    : number * periods.year.count + position;
}

/** Of a measure every cell that exists, of a score and of ranks every row. */
function presentIn({ id, value }: Ranking, { ranks, facts }: ValueSources): readonly KnownRank[] {
  switch (value.kind) {
    case 'score':
      return scoredIn(facts());
    case 'ranks':
      return [id, ...value.parts.map((part) => part.ranks)].flatMap(ranks.rowsOf);
    case 'measure':
      return measuredIn(facts(), value.measure);
  }
}

function measuredIn({ source }: PolicyFacts, measure: RankedMeasure): readonly KnownRank[] {
  const { state } = source.column({ measure, parameters: {} });
  const { first, count } = source.periods.year;
  return source.divisions.codes.flatMap((division, number) =>
    Array.from({ length: count }, (_, position) => position).flatMap((position) =>
      state[number * count + position] === CELL_ABSENT
        ? []
        : periodsOfYear('year', first + position).map((period) => ({ period, division })),
    ),
  );
}

import {
  type CalendarPeriod,
  type DataPackage,
  type Day,
  type Decimal,
  type DivisionCode,
  daysOfPeriod,
  formatPeriod,
  parsePeriod,
  type RankRow,
} from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';

/** ranks.csv as known on a day, without periods that were still open. */
export interface KnownRanks {
  readonly valueOf: (name: string, period: CalendarPeriod, division: DivisionCode) => Decimal | null;
  /** Rows under a name, in the order of the file. */
  readonly rowsOf: (name: string) => readonly KnownRank[];
}

export interface KnownRank {
  readonly period: CalendarPeriod;
  readonly division: DivisionCode;
}

export function knownRanks({ ranks }: DataPackage, asOf: Day | null): KnownRanks {
  const values = new Map<string, Decimal>();
  const rows = new Map<string, KnownRank[]>();
  for (const row of knownRows(ranks ?? [], keyOfRow, asOf)) {
    const period = parsePeriod(row.period);
    if (period !== null && (asOf === null || daysOfPeriod(period).last <= asOf)) {
      values.set(keyOfRow(row), row.value);
      const own = rows.get(row.ranking) ?? [];
      rows.set(row.ranking, own);
      own.push({ period, division: row.division });
    }
  }
  return {
    valueOf: (ranking, period, division) =>
      values.get(keyOfRow({ ranking, period: formatPeriod(period), division })) ?? null,
    rowsOf: (name) => rows.get(name) ?? [],
  };
}

function keyOfRow({ ranking, period, division }: Pick<RankRow, 'ranking' | 'period' | 'division'>): string {
  return JSON.stringify([ranking, period, division]);
}

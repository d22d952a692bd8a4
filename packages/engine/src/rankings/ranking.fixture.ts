import {
  bilingual,
  type CalendarPeriod,
  comparePeriods,
  type DivisionCode,
  type Fraction,
  formatPeriod,
  fraction,
  invariant,
  parsePeriod,
} from '@shuize/domain';
import type { Answerable } from '../language/condition.ts';
import type { FundFlow, LadderStep, Ranking, RankingConsequence } from '../language/ranking.ts';
import type { RankingFacts, RankingTable } from './ranking-facts.ts';

const POSITION = { file: 'rankings/EX.yaml', line: 1, column: 1 };
const CITE = { instrument: '示例办法', provision: '第一条' };
const TEXT = bilingual('示例', 'example');

export function fixed(value: string): Answerable {
  return { kind: 'fixed', value };
}

export function aStep(at: number, yuan: number | null = null): LadderStep {
  return {
    at,
    consequence: TEXT,
    deduct:
      yuan === null ? null : { kind: 'number', value: { mantissa: yuan, decimals: 0 }, position: POSITION },
  };
}

export function aConsequence(changes: Partial<RankingConsequence> = {}): RankingConsequence {
  return {
    provision: 'EX-1',
    title: TEXT,
    cite: CITE,
    counting: 'last-places',
    repeat: fixed('each'),
    ladder: [aStep(1)],
    countsWith: null,
    declared: null,
    held: [{ kind: 'body', body: 'government', label: TEXT }],
    position: POSITION,
    ...changes,
  };
}

/** By month, the highest first, those who share a place all last. */
export function aRanking(changes: Partial<Ranking> = {}): Ranking {
  return {
    id: 'EX',
    provision: null,
    title: TEXT,
    cite: CITE,
    among: { level: 'county', by: 'group' },
    period: 'month',
    value: { kind: 'ranks', parts: [] },
    first: 'highest',
    ties: fixed('all-last'),
    missing: fixed('unknown'),
    summaries: [],
    under: null,
    consequences: [],
    fund: null,
    position: POSITION,
    ...changes,
  };
}

export const A_FUND: FundFlow = {
  from: ['EX-1'],
  cite: CITE,
  targets: 'EX-target',
  remainder: 'by-code',
  unclaimed: 'kept',
};

export function aPeriod(text: string): CalendarPeriod {
  const period = parsePeriod(text);
  invariant(period !== null, `${text} is a period`);
  return period;
}

/** Whole numbers by period and then by division; `null` and what is left out is unknown. */
export type Values = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** One group of all divisions that have a value. */
export function aTable(values: Values, group: string | null = null): RankingTable {
  const members = [...new Set(Object.values(values).flatMap((row) => Object.keys(row)))].sort();
  const begins = Object.keys(values).map(aPeriod).sort(comparePeriods).at(0) ?? null;
  return {
    groups: [{ parent: null, group, members: members as DivisionCode[] }],
    begins,
    valueIn: (period, division): Fraction | null => {
      const value = values[formatPeriod(period)]?.[division] ?? null;
      return value === null ? null : fraction(value);
    },
  };
}

export function someFacts(
  tables: Readonly<Record<string, RankingTable>>,
  changes: Partial<RankingFacts> = {},
): RankingFacts {
  return {
    tables: new Map(Object.entries(tables)),
    isDeclared: () => false,
    targetOf: () => null,
    divisions: { codes: [], names: [], levels: [], parents: new Int32Array() },
    ...changes,
  };
}

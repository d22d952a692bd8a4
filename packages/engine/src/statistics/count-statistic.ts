import type { AccountabilityRow, ComplaintRow, Day } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { AccountabilityCounts, Agreement, ComplaintCounts, Statistic } from '../language/statistic.ts';
import { accountabilityRowsUntil, countAccountability } from './count-accountability.ts';
import { complaintsUntil, countComplaints } from './count-complaints.ts';
import { agreementOf, type CountValue, sumOfCounts } from './count-value.ts';

/** The rows of a data package as known on the as-of day, one a key; `null` where the file is absent. */
export interface StatisticRows {
  readonly accountability: readonly AccountabilityRow[] | null;
  readonly complaints: readonly ComplaintRow[] | null;
}

export interface StatisticOutcome {
  /** Values by the count's id, in the order of the statistic. */
  readonly counts: Readonly<Record<string, CountValue>>;
  /** The same for each year or batch, in their order; empty where none is asked for. */
  readonly groups: readonly { readonly key: string; readonly counts: Readonly<Record<string, CountValue>> }[];
  readonly agreements: readonly AgreementOutcome[];
}

export interface AgreementOutcome {
  readonly agreement: Agreement;
  readonly sum: CountValue;
  readonly status: 'agrees' | 'differs' | 'undetermined';
}

/** Counts what a statistic counts (统计), as known on a day, and says whether what must agree does. */
export function countStatistic(
  { of, agreements }: Statistic,
  rows: StatisticRows,
  asOf: Day | null,
  answers: Answers,
): StatisticOutcome {
  const { counts, groups } =
    of.kind === 'accountability'
      ? ofAccountability(of, rows.accountability, asOf, answers)
      : ofComplaints(of, rows.complaints, asOf, answers);
  return {
    counts,
    groups,
    agreements: agreements.map((agreement) => {
      const sum = sumOfCounts(agreement.parts.map((part) => counts[part] ?? null));
      return { agreement, sum, status: agreementOf(counts[agreement.total] ?? null, sum) };
    }),
  };
}

type Counted = Pick<StatisticOutcome, 'counts' | 'groups'>;

function ofAccountability(
  of: AccountabilityCounts,
  rows: StatisticRows['accountability'],
  asOf: Day | null,
  answers: Answers,
): Counted {
  const known = rows === null ? null : accountabilityRowsUntil(rows, asOf);
  const countAll = (list: typeof known) =>
    byId(of.counts, (count) => (list === null ? null : countAccountability(of, count, list, answers)));
  const years = (known ?? []).map(({ year }) => year).filter((year) => of.since === null || year >= of.since);
  return {
    counts: countAll(known),
    groups:
      of.by === null
        ? []
        : [...new Set(years)]
            .sort((a, b) => a - b)
            .map((year) => ({
              key: String(year),
              counts: countAll((known ?? []).filter((row) => row.year === year)),
            })),
  };
}

function ofComplaints(
  of: ComplaintCounts,
  rows: StatisticRows['complaints'],
  asOf: Day | null,
  answers: Answers,
): Counted {
  const known = rows === null ? null : complaintsUntil(rows, asOf);
  const countAll = (list: typeof known) =>
    byId(of.counts, (count) => (list === null ? null : countComplaints(of, count, list, asOf, answers)));
  const batches = (known ?? []).map(({ batch }) => batch);
  return {
    counts: countAll(known),
    groups:
      of.by === null
        ? []
        : [...new Set(batches)].sort(byNumber).map((batch) => ({
            key: batch,
            counts: countAll((known ?? []).filter((row) => row.batch === batch)),
          })),
  };
}

function byId<Each extends { readonly id: string }>(
  counts: readonly Each[],
  value: (count: Each) => CountValue,
): Readonly<Record<string, CountValue>> {
  return Object.fromEntries(counts.map((count) => [count.id, value(count)]));
}

/** Batches are numbered: 2 stands before 10; names that are no numbers by their characters, behind the numbers. */
function byNumber(a: string, b: string): number {
  const [first, second] = [Number(a), Number(b)];
  if (Number.isNaN(first) || Number.isNaN(second)) {
    return Number.isNaN(first) === Number.isNaN(second) ? (a < b ? -1 : 1) : Number.isNaN(first) ? 1 : -1;
  }
  return first - second || (a < b ? -1 : 1);
}

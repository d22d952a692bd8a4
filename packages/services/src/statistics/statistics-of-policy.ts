import {
  type AccountabilityRow,
  type Bilingual,
  type Citation,
  type ComplaintRow,
  type DataPackage,
  type Day,
  failure,
  formatDay,
  type Result,
  success,
} from '@shuize/domain';
import {
  type Answers,
  type CountValue,
  countStatistic,
  defaultAnswers,
  interpretationsOfStatistic,
  type Pack,
  type Statistic,
  type StatisticOutcome,
  type StatisticRows,
} from '@shuize/engine';
import { faultsOfAnswers, type UnknownAnswer } from '../findings/evaluate-policies.ts';
import { knownRows } from '../water/known-rows.ts';

/** A statistic as `shuize statistics` prints it. */
export interface CountedStatistic {
  readonly policy: string;
  readonly version: string;
  readonly statistic: string;
  readonly title: Bilingual;
  /** `YYYY-MM-DD`; `null`: everything on record. */
  readonly asOf: string | null;
  /** The file counted, and whether the package has it; what is counted in an absent file is `null`. */
  readonly file: string;
  readonly isPresent: boolean;
  readonly counts: Readonly<Record<string, CountValue>>;
  /** The same for each year or batch. */
  readonly groups: StatisticOutcome['groups'];
  readonly agreements: readonly {
    readonly total: string;
    readonly parts: readonly string[];
    readonly sum: CountValue;
    readonly status: 'agrees' | 'differs' | 'undetermined';
  }[];
  /** Ids of complaints without a last day, of which it is unknown whether they are due. */
  readonly unknown: readonly string[];
  readonly interpretations: Readonly<Record<string, string>>;
  /** Where one changed answer, the others as they are, changes counts: only those counts. */
  readonly otherInterpretations: readonly {
    readonly name: string;
    readonly answer: string;
    readonly counts: Readonly<Record<string, CountValue>>;
  }[];
  readonly cite: Citation;
}

/** What is counted, by which pack, as known when and under which readings. */
export interface StatisticsAsked {
  readonly pack: Pack;
  readonly data: DataPackage;
  /** Only what was recorded by that day counts, and what is due by it is due; `null`: everything. */
  readonly asOf: Day | null;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
}

/** Counts every statistic (统计) of a pack over a data package, in the order of the pack. */
export function statisticsOfPolicy({
  pack,
  data,
  asOf,
  interpretations,
}: StatisticsAsked): Result<readonly CountedStatistic[], readonly UnknownAnswer[]> {
  const faults = faultsOfAnswers([pack], interpretations);
  if (faults.length > 0) {
    return failure(faults);
  }
  const answers = { ...defaultAnswers(pack), ...interpretations };
  const rows: StatisticRows = {
    accountability:
      data.accountability === null ? null : knownRows(data.accountability, keyOfAccountability, asOf),
    complaints: data.complaints === null ? null : knownRows(data.complaints, keyOfComplaint, asOf),
  };
  return success(pack.statistics.map((statistic) => counted(pack, statistic, rows, asOf, answers)));
}

function counted(
  pack: Pack,
  statistic: Statistic,
  rows: StatisticRows,
  asOf: Day | null,
  answers: Answers,
): CountedStatistic {
  const outcome = countStatistic(statistic, rows, asOf, answers);
  const names = interpretationsOfStatistic(statistic);
  return {
    policy: pack.id,
    version: pack.version,
    statistic: statistic.id,
    title: statistic.title,
    asOf: asOf === null ? null : formatDay(asOf),
    file: `${statistic.of.kind}.csv`,
    isPresent: rows[statistic.of.kind] !== null,
    counts: outcome.counts,
    groups: outcome.groups,
    agreements: outcome.agreements.map(({ agreement: { total, parts }, sum, status }) => ({
      total,
      parts,
      sum,
      status,
    })),
    unknown: unknownIn(statistic, rows, asOf),
    interpretations: Object.fromEntries(names.map((name) => [name, answers[name] ?? ''])),
    otherInterpretations: pack.interpretations
      .filter(({ id }) => names.includes(id))
      .flatMap((interpretation) =>
        interpretation.answers.flatMap(({ id: answer }) => {
          const other = countStatistic(statistic, rows, asOf, { ...answers, [interpretation.id]: answer });
          const counts = changedCounts(outcome.counts, other.counts);
          return Object.keys(counts).length === 0 ? [] : [{ name: interpretation.id, answer, counts }];
        }),
      ),
    cite: statistic.cite,
  };
}

function unknownIn({ of }: Statistic, { complaints }: StatisticRows, asOf: Day | null): readonly string[] {
  if (
    of.kind !== 'complaints' ||
    of.counts.every(({ among }) => among.kind === 'fixed' && among.value === 'all')
  ) {
    return [];
  }
  return (complaints ?? [])
    .filter(({ due, received }) => due === null && (asOf === null || received <= asOf))
    .map(({ complaint }) => complaint)
    .sort();
}

function changedCounts(
  before: Readonly<Record<string, CountValue>>,
  after: Readonly<Record<string, CountValue>>,
): Readonly<Record<string, CountValue>> {
  return Object.fromEntries(
    Object.entries(after).filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before[id])),
  );
}

function keyOfComplaint({ complaint }: ComplaintRow): string {
  return complaint;
}

function keyOfAccountability({ case: caseId, year, rank }: AccountabilityRow): string {
  return JSON.stringify([caseId, year, rank]);
}

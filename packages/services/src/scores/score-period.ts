import {
  bilingual,
  type CalendarPeriod,
  type DataPackage,
  type Day,
  type Explained,
  failure,
  formatPeriod,
  type InputError,
  parsePeriod,
  type Result,
  success,
  yearOf,
} from '@shuize/domain';
import { type Answers, defaultAnswers, type Pack, type Score, type ScoreOutcome } from '@shuize/engine';
import { policyFacts } from '../facts/policy-facts.ts';
import { faultsOfAnswers, type UnknownAnswer } from '../findings/evaluate-policies.ts';
import { adoptionsOf } from '../policies/adopted-packs.ts';
import { assess } from './assess.ts';
import { otherReadings, otherScoresOf } from './other-scores.ts';
import { faultsOfScores } from './score-faults.ts';
import { type ScoredRow, scoredRow } from './score-row.ts';

/** Whom to assess by which policy, as known when and under which readings. */
export interface ScoreAsked {
  readonly pack: Pack;
  readonly data: DataPackage;
  /** `null`: everything on record counts. */
  readonly asOf: Day | null;
  /** Answers to interpretations by name; those not named take their default. */
  readonly interpretations: Answers;
  /** As written, such as `2017`. */
  readonly period: string;
}

/** A score of a policy with what came of it. */
export interface ScoredPolicy {
  readonly score: Score;
  readonly period: CalendarPeriod;
  /** In order of code or name. */
  readonly outcomes: readonly ScoreOutcome[];
  /** The same, ready to be printed. */
  readonly rows: readonly ScoredRow[];
  /** Name of a subject; of a department, itself. */
  readonly nameOf: (subject: string) => string;
}

/** Why there is no score: what was asked is not there, or the points are at fault. */
export type NoScore =
  | ({ readonly kind: 'not-a-period' | 'no-score' } & Explained)
  | UnknownAnswer
  | { readonly kind: 'faulty'; readonly errors: readonly InputError[] };

/** Assesses by every score of a policy in one period (考核评分): one for counties, say, and one for departments. */
export function scorePeriod(asked: ScoreAsked): Result<readonly ScoredPolicy[], NoScore> {
  const { pack, data, asOf, interpretations } = asked;
  const [stranger] = faultsOfAnswers([pack], interpretations);
  if (stranger !== undefined) {
    return failure(stranger);
  }
  const period = parsePeriod(asked.period);
  if (period === null) {
    return failure(notAPeriod(asked.period));
  }
  if (pack.scores.length === 0) {
    return failure(noScore(pack));
  }
  const year = yearOf(period.year);
  const facts = policyFacts(data, asOf, [year]);
  const answers = { ...defaultAnswers(pack), ...interpretations };
  const errors = faultsOfScores([{ pack, answers }], facts, period);
  if (errors.length > 0) {
    return failure({ kind: 'faulty', errors });
  }
  const adopters = adoptionsOf(data, year, asOf)?.get(pack.id) ?? null;
  const { codes, names } = facts.source.divisions;
  const namesByCode = new Map<string, string>(codes.map((code, number) => [code, names[number] ?? code]));
  return success(
    pack.scores.map((score): ScoredPolicy => {
      const outcomes = assess(score, facts, period, answers, adopters);
      const others = otherReadings(pack, score, facts, period, answers, adopters);
      return {
        score,
        period,
        outcomes,
        rows: outcomes.map((outcome) =>
          scoredRow(score, formatPeriod(period), outcome, answers, otherScoresOf(outcome, others)),
        ),
        nameOf: (subject) => namesByCode.get(subject) ?? subject,
      };
    }),
  );
}

function notAPeriod(text: string): NoScore {
  return {
    kind: 'not-a-period',
    message: bilingual(`“${text}”不是时段。`, `“${text}” is not a period.`),
    mend: bilingual(
      '请按 2017、2017-H1、2017-Q1、2017-03 或 2017-W23 的格式填写。',
      'Write it like 2017, 2017-H1, 2017-Q1, 2017-03 or 2017-W23.',
    ),
  };
}

function noScore({ id }: Pack): NoScore {
  return {
    kind: 'no-score',
    message: bilingual(`制度包 ${id} 没有考核评分。`, `The pack ${id} has no score.`),
    mend: bilingual('请换用有考核评分的制度包。', 'Name a policy that assesses by points.'),
  };
}

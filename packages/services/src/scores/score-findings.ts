import { type CalendarPeriod, type DivisionCode, invariant, type Year } from '@shuize/domain';
import type { Answers, Pack, Score } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import type { ProvedFinding } from '../findings/proved-finding.ts';
import type { TenureIndex } from '../findings/tenures.ts';
import { assess } from './assess.ts';
import { placeOfDepartment } from './department-place.ts';
import { findingOfScore } from './finding-of-score.ts';
import { type JudgedScore, statusOfAll } from './judged-score.ts';
import { otherReadings } from './other-scores.ts';
import { scoreRowsOf } from './score-facts.ts';

/** A pack whose scores are to be judged in a year. */
export interface ScoreRun {
  readonly pack: Pack;
  readonly facts: PolicyFacts;
  readonly tenures: TenureIndex;
  /** To every interpretation of the pack. */
  readonly answers: Answers;
  readonly year: Year;
  /** Also findings that are not met. */
  readonly all: boolean;
  /** Whether the pack binds a division, by its number. */
  readonly isBound: (division: number) => boolean;
  /** Divisions that adopted the pack; `null` where nobody has said who did. */
  readonly adopters: ReadonlySet<DivisionCode> | null;
}

/**
 * The findings that follow from the grades and vetoes of a pack's scores in a year (考核结果运用): of each consequence one for
 * every division assessed; of departments one for the division that they are of, with all of them.
 */
export function scoreFindings(run: ScoreRun): readonly ProvedFinding[] {
  const period: CalendarPeriod = { kind: 'year', year: run.year, number: 1 };
  return run.pack.scores
    .filter(({ consequences }) => consequences.length > 0)
    .flatMap((score) => judgedScores(run, score, period))
    .filter(({ consequence, outcomes }) => run.all || statusOfAll(consequence, outcomes) !== 'not-met')
    .map((judged) => findingOfScore(run.facts, run.tenures, judged));
}

function judgedScores(run: ScoreRun, score: Score, period: CalendarPeriod): readonly JudgedScore[] {
  const { pack, facts, answers, adopters, isBound } = run;
  const { codes } = facts.source.divisions;
  const outcomes = assess(score, facts, period, answers, adopters);
  const others = otherReadings(pack, score, facts, period, answers, adopters);
  const places = new Map<DivisionCode, (typeof outcomes)[number][]>();
  for (const outcome of outcomes) {
    const division =
      score.subject.kind === 'divisions'
        ? (outcome.subject as DivisionCode)
        : placeOfDepartment(score, outcome.subject, facts, isBound, divisionsWithPoints(facts, period));
    invariant(division !== null, `${outcome.subject} is of a government that can be told`);
    if (isBound(codes.indexOf(division))) {
      places.set(division, [...(places.get(division) ?? []), outcome]);
    }
  }
  return [...places].flatMap(([division, own]) =>
    score.consequences.map(
      (consequence): JudgedScore => ({
        pack,
        score,
        consequence,
        period,
        division,
        outcomes: own,
        answers,
        others,
      }),
    ),
  );
}

/** Subjects with points in a period; those that are divisions tell of whose departments others are. */
export function divisionsWithPoints(facts: PolicyFacts, period: CalendarPeriod): ReadonlySet<string> {
  return new Set(scoreRowsOf(facts, period).map(({ subject }) => subject));
}

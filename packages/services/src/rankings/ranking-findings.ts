import { type CalendarPeriod, type DivisionCode, periodsOfYear, type Year } from '@shuize/domain';
import {
  type Answers,
  type ConsequenceOutcome,
  interpretationsOfRanking,
  type Pack,
  type Ranking,
  type RankingJudge,
  rankingJudge,
  type Status,
} from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import type { ProvedFinding } from '../findings/proved-finding.ts';
import type { TenureIndex } from '../findings/tenures.ts';
import { findingOfConsequence } from './finding-of-consequence.ts';
import type { JudgedConsequence } from './judged-consequence.ts';
import { type KnownRankings, knownRankings } from './known-rankings.ts';

/** A pack whose rankings are to be judged over a year. */
export interface RankingRun {
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
}

/** A pack's rankings under one set of answers. */
interface Reading {
  readonly known: KnownRankings;
  readonly judge: RankingJudge;
}

/**
 * The findings that follow from the last places of a pack's rankings (排名后果), one for each consequence, division and period
 * of the year in which the division's group was ranked.
 */
export function rankingFindings(run: RankingRun): readonly ProvedFinding[] {
  const { pack, facts, answers, tenures } = run;
  const { data, asOf } = facts.context;
  const sources = { data, asOf, divisionTree: facts.source.divisions, facts: () => facts };
  const readings = new Map<string, Reading>();
  const readingOf = (changed: Answers): Reading => {
    const key = JSON.stringify(Object.entries(changed).sort());
    const found = readings.get(key);
    if (found !== undefined) {
      return found;
    }
    const known = knownRankings(pack, sources, changed);
    const reading = { known, judge: rankingJudge(pack, known.facts, changed) };
    readings.set(key, reading);
    return reading;
  };
  return pack.rankings
    .filter(({ consequences }) => consequences.length > 0)
    .flatMap((ranking) =>
      periodsOfYear(ranking.period, run.year).flatMap((period) =>
        judgePeriod(run, ranking, period, readingOf(answers), readingOf),
      ),
    )
    .map((judged) => findingOfConsequence(facts, tenures, judged));
}

function judgePeriod(
  { pack, facts, answers, all, isBound }: RankingRun,
  ranking: Ranking,
  period: CalendarPeriod,
  reading: Reading,
  readingOf: (changed: Answers) => Reading,
): readonly JudgedConsequence[] {
  const { codes } = facts.source.divisions;
  return reading.judge.judge(ranking, period).flatMap(({ members }) =>
    members
      .filter(({ division }) => isBound(codes.indexOf(division)))
      .flatMap(({ division, consequences }) =>
        consequences
          .filter(({ status }) => all || status !== 'not-met')
          .map((outcome): JudgedConsequence => {
            const others = otherAnswers(pack, ranking, outcome, answers).flatMap(({ name, answer }) => {
              const other = readingOf({ ...answers, [name]: answer });
              const status = statusIn(other, ranking, period, division, outcome.consequence.provision);
              return status === outcome.status ? [] : [{ name, answer, status }];
            });
            return {
              ...reading,
              pack,
              ranking,
              period,
              division,
              outcome,
              answers,
              otherInterpretations: others,
            };
          }),
      ),
  );
}

/** Every answer not chosen of the interpretations that a consequence depends on, in the order of their names. */
function otherAnswers(
  pack: Pack,
  ranking: Ranking,
  { consequence }: ConsequenceOutcome,
  answers: Answers,
): readonly { readonly name: string; readonly answer: string }[] {
  return interpretationsOfRanking(ranking, consequence).flatMap((name) => {
    const interpretation = pack.interpretations.find(({ id }) => id === name);
    return (interpretation?.answers ?? [])
      .filter(({ id }) => id !== answers[name])
      .map(({ id }) => ({ name, answer: id }));
  });
}

function statusIn(
  { judge }: Reading,
  ranking: Ranking,
  period: CalendarPeriod,
  division: DivisionCode,
  provision: string,
): Status {
  const members = judge.judge(ranking, period).flatMap((group) => group.members);
  const own = members.find((member) => member.division === division);
  return (
    own?.consequences.find(({ consequence }) => consequence.provision === provision)?.status ?? 'not-met'
  );
}

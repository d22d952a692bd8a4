import type { CalendarPeriod, DivisionCode } from '@shuize/domain';
import type { Answers, ConsequenceOutcome, Pack, Ranking, RankingJudge, Status } from '@shuize/engine';
import type { KnownRankings } from './known-rankings.ts';

/** What a consequence has come to for a division in a period. */
export interface JudgedConsequence {
  readonly pack: Pack;
  readonly ranking: Ranking;
  readonly period: CalendarPeriod;
  readonly division: DivisionCode;
  readonly outcome: ConsequenceOutcome;
  readonly answers: Answers;
  readonly otherInterpretations: readonly {
    readonly name: string;
    readonly answer: string;
    readonly status: Status;
  }[];
  readonly known: KnownRankings;
  readonly judge: RankingJudge;
}

import type { CalendarPeriod, DivisionCode, Fraction } from '@shuize/domain';
import type { CountRange, Status } from '../evaluate/outcome.ts';
import type { LadderStep, RankingConsequence } from '../language/ranking.ts';
import type { RankedGroup } from './ranking-facts.ts';
import type { PlaceRange } from './standing.ts';

/** One group of a ranking in one period. */
export interface GroupOutcome {
  readonly group: RankedGroup;
  /** `alone`: there is nobody to be compared with. `all-level`: all values are equal. Nobody is last then. */
  readonly note: 'alone' | 'all-level' | null;
  /** By place, then by code; those without a value at the end. */
  readonly members: readonly MemberOutcome[];
  /** `null` where no money flows. */
  readonly fund: FundOutcome | null;
}

export interface MemberOutcome {
  readonly division: DivisionCode;
  readonly value: Fraction | null;
  /** `null` where the value is not known. */
  readonly place: PlaceRange | null;
  /** Whether it takes the last place. */
  readonly last: Status;
  /** Every consequence of the ranking, in its order, those not met too; none where nothing follows from the ranking. */
  readonly consequences: readonly ConsequenceOutcome[];
}

/** A period of a ranking in which a division was last, or in which that is not known. */
export interface PlaceRef {
  readonly ranking: string;
  readonly period: CalendarPeriod;
}

/** A consequence for one division in one period. */
export interface ConsequenceOutcome {
  readonly consequence: RankingConsequence;
  readonly status: Status;
  /** The step reached; of an undetermined outcome the lowest that may be; of one not met the lowest of the ladder. */
  readonly step: LadderStep;
  /** How often last, up to the period; `null` where it is the places of one period that count. */
  readonly count: CountRange | null;
  /** Items that people have stated. */
  readonly declared: readonly string[];
  /** Periods that surely count, oldest first. */
  readonly counted: readonly PlaceRef[];
  /** Periods that could count, oldest first. */
  readonly unknown: readonly PlaceRef[];
}

/** What the last of a group pay and the first get in one period. In fen. */
export interface FundOutcome {
  /** In order of code: who has surely reached a step. `null`: the amount is not configured. */
  readonly deductions: readonly {
    readonly division: DivisionCode;
    readonly provision: string;
    readonly fen: bigint | null;
  }[];
  /** In order of code: the first that met their target; `null` where what they get cannot be told. */
  readonly rewards: readonly { readonly division: DivisionCode; readonly fen: bigint | null }[];
  /** What stays because no first met its target. */
  readonly kept: bigint;
  /** Whether places, targets or amounts are missing that the sharing needs; nothing is shared then. */
  readonly isOpen: boolean;
}

import type { Bilingual, Citation, Decimal, DivisionLevel, MeasureId, PeriodKind } from '@shuize/domain';
import type { Answerable, Quantity } from './condition.ts';
import type { Position } from './position.ts';

/** A ranking (排名): who is compared in which group by what each period, and what follows from the last places. */
export interface Ranking {
  /** Such as `sanmenxia-monthly`; the name under which ranks.csv holds its values. */
  readonly id: string;
  /** The provision that it stands for, where that is named otherwise, such as `SMX-A9`. */
  readonly provision: string | null;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Divisions of a level under one parent, in the groups of divisions.csv or all together. */
  readonly among: { readonly level: DivisionLevel; readonly by: 'group' | 'parent' };
  readonly period: PeriodKind;
  readonly value: RankingValue;
  /** Which value takes place 1. */
  readonly first: 'highest' | 'lowest';
  /** `all-last` or `places-only`: who shares a place with one of the last. */
  readonly ties: Answerable;
  /** `unknown`, `breaks` or `skipped`: what a period without any value is to counts and runs. */
  readonly missing: Answerable;
  /** Longer periods over which the ranking is summed up; nothing follows from those. */
  readonly summaries: readonly PeriodKind[];
  /** Something follows from the ranking under that answer only. */
  readonly under: UnderAnswer | null;
  /** Each with a provision of its own. */
  readonly consequences: readonly RankingConsequence[];
  /** Money from the last to the first; `null` where the text has none. */
  readonly fund: FundFlow | null;
  readonly position: Position;
}

export interface UnderAnswer {
  readonly interpretation: string;
  readonly answer: string;
}

/** What divisions are ranked by. */
export type RankingValue =
  /** Rows of ranks.csv under the ranking's id; where there is none, the sum of its parts by weight, if it has any. */
  | { readonly kind: 'ranks'; readonly parts: readonly RankingPart[] }
  /** The total of a score of the pack. */
  | { readonly kind: 'score'; readonly score: string }
  /** A measure of divisions by year. */
  | { readonly kind: 'measure'; readonly measure: MeasureId };

/** Another name of ranks.csv with its weight, a number or one for each answer of an interpretation. */
export interface RankingPart {
  readonly ranks: string;
  readonly weight:
    | { readonly kind: 'fixed'; readonly value: Decimal }
    | {
        readonly kind: 'interpretation';
        readonly interpretation: string;
        readonly answers: Readonly<Record<string, Decimal>>;
      };
}

export interface RankingConsequence {
  readonly provision: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** `last-places`: among so many last of the period. `times-in-year`: last so many times. `times-running`: on end. */
  readonly counting: 'last-places' | 'times-in-year' | 'times-running';
  /** `once` or `each`: when a count has been reached before. */
  readonly repeat: Answerable;
  /** Ascending; of several the highest reached counts. */
  readonly ladder: readonly LadderStep[];
  /** Being last in one of these counts as well, under the answer. */
  readonly countsWith: { readonly rankings: readonly string[]; readonly under: UnderAnswer } | null;
  /** What people may state instead of the count. */
  readonly declared: Declared | null;
  readonly held: readonly RankingHeld[];
  readonly position: Position;
}

/** The count from which something follows. */
export interface LadderStep {
  readonly at: number;
  readonly consequence: Bilingual;
  /** Yuan taken from who is last, as the office configures it; `null`: not configured. */
  readonly deduct: Quantity | null;
}

/** Something without a threshold, stated by people in scores.csv: points above 0 for an item say that it is so. */
export interface Declared {
  readonly items: readonly { readonly item: string; readonly label: Bilingual }[];
  /** `any` or `all` of the items. */
  readonly need: Answerable;
}

/** A post in the division, or a body of it. */
export type RankingHeld =
  | { readonly kind: 'post'; readonly post: string; readonly label: Bilingual }
  | { readonly kind: 'body'; readonly body: string; readonly label: Bilingual };

/** What the last pay goes to the first of their group that met their target, to the fen. */
export interface FundFlow {
  readonly cite: Citation;
  /** Provisions of the consequences that take money. */
  readonly from: readonly string[];
  /** Name in ranks.csv under which the targets stand. */
  readonly targets: string;
  /** Fen that cannot be shared equally go one each to the first in order of code. */
  readonly remainder: 'by-code';
  /** `kept`: where no first met its target, the money stays in the fund. */
  readonly unclaimed: 'kept';
}

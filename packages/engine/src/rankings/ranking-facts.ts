import type { CalendarPeriod, DivisionCode, DivisionTree, Fraction } from '@shuize/domain';

/** Those who are compared with one another. */
export interface RankedGroup {
  /** `null`: they stand under no division. */
  readonly parent: DivisionCode | null;
  /** The ranking group (排名分组) of divisions.csv; `null` for those without, or where groups do not matter. */
  readonly group: string | null;
  /** In order of code. */
  readonly members: readonly DivisionCode[];
}

/** The values of a ranking as known on a day. */
export interface RankingTable {
  /** Members are the divisions that have a value in some period; in order of parent, then of group. */
  readonly groups: readonly RankedGroup[];
  /** The first period with a value; `null` when there is none at all. Of the ranking's own kind of period. */
  readonly begins: CalendarPeriod | null;
  /** @returns `null` where there is no value, or it is still to come */
  readonly valueIn: (period: CalendarPeriod, division: DivisionCode) => Fraction | null;
}

/** Everything that rankings see of the world. */
export interface RankingFacts {
  /** By the id of the ranking; every ranking of the pack has one. */
  readonly tables: ReadonlyMap<string, RankingTable>;
  /** Whether people have stated an item of a division for a period. */
  readonly isDeclared: (item: string, period: CalendarPeriod, division: DivisionCode) => boolean;
  /** The target of a division in a period, under a name of ranks.csv. */
  readonly targetOf: (targets: string, period: CalendarPeriod, division: DivisionCode) => Fraction | null;
  readonly divisions: DivisionTree;
}

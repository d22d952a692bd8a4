import type { AccountableRank, Bilingual, Citation, ComplaintResult, Year } from '@shuize/domain';
import type { Answerable } from './condition.ts';
import type { Position } from './position.ts';

/**
 * A statistic (统计): what is counted in one file of a data package, by what it is told apart, and which counts must
 * agree (勾稽).
 */
export interface Statistic {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly of: AccountabilityCounts | ComplaintCounts;
  readonly agreements: readonly Agreement[];
  /** What a reader must know, such as how something is told apart in the data. */
  readonly note: Bilingual | null;
  readonly position: Position;
}

/** Counts of accountability.csv. */
export interface AccountabilityCounts {
  readonly kind: 'accountability';
  /** The first year counted; `null`: all. */
  readonly since: Year | null;
  /** Whether the counts are also told year by year. */
  readonly by: 'year' | null;
  readonly counts: readonly AccountabilityCount[];
}

/** Counts of complaints.csv. */
export interface ComplaintCounts {
  readonly kind: 'complaints';
  /** Whether a complaint counts as due on its last day itself: `included`, or `excluded`. */
  readonly dueDay: Answerable;
  readonly by: 'batch' | null;
  readonly counts: readonly ComplaintCount[];
}

export interface Count {
  /** What outputs call it. */
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly position: Position;
}

export interface AccountabilityCount extends Count {
  /** Distinct cases, or people held. */
  readonly of: 'cases' | 'people';
  readonly rank: AccountableRank | null;
  /** How the ids of the cases counted begin. */
  readonly caseBegins: string | null;
  /** `since`: from the statistic's first year on; `all`. */
  readonly years: Answerable;
}

export interface ComplaintCount extends Count {
  /** Distinct batches, complaints, or the sum of a column. */
  readonly of: ComplaintCounted;
  readonly result: ComplaintResult | null;
  /** `all` complaints received, or only those `due`. */
  readonly among: Answerable;
}

export type ComplaintCounted =
  | 'batches'
  | 'complaints'
  | 'ordered'
  | 'penalty'
  | 'criminal'
  | 'interviewed'
  | 'accountable';

/** The parts add up to the total (各项之和等于合计). */
export interface Agreement {
  readonly total: string;
  readonly parts: readonly string[];
  readonly position: Position;
}

import type { Bilingual, Citation } from '@shuize/domain';
import type { Answerable } from './condition.ts';
import type { Position } from './position.ts';

/**
 * A matrix (追责矩阵): line, tier and role to measures on a ladder, and what makes them heavier or lighter. It proposes; the
 * authority that the text names decides.
 */
export interface Matrix {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Every measure (追责方式) that the matrix names. */
  readonly measures: readonly Named[];
  readonly ladders: readonly Ladder[];
  readonly lines: readonly MatrixLine[];
  /** From the lightest to the heaviest. */
  readonly tiers: readonly MatrixTier[];
  readonly roles: readonly MatrixRole[];
  readonly circumstances: readonly MatrixCircumstance[];
  readonly cells: readonly MatrixCell[];
  /** In the order in which they act. */
  readonly adjustments: readonly Adjustment[];
  readonly also: readonly FurtherConsequence[];
  readonly authorities: readonly Authority[];
  /** What governs where the matrix names no measure; `null` where the text says nothing of it. */
  readonly fallback: Authority | null;
  /** The instrument whose measures this one raises. */
  readonly lifts: Lifts | null;
  readonly position: Position;
}

export interface Named {
  readonly id: string;
  readonly label: Bilingual;
}

/** Measures in order of weight (轻重次序). */
export interface Ladder {
  readonly id: string;
  readonly label: Bilingual;
  /** From the lightest; measures of one rung are equal in weight. */
  readonly rungs: readonly (readonly string[])[];
  /** Measures of another kind that weigh as much as whichever of these rungs they stand beside, both ends included. */
  readonly beside: readonly { readonly measure: string; readonly from: number; readonly to: number }[];
  /** Measures of another kind that have no place on the ladder: they only come on top. */
  readonly apart: readonly string[];
  readonly provision: string | null;
  readonly cite: Citation;
}

/** A line of inquiry (追查对象), such as the territory of one case in four lines. */
export interface MatrixLine extends Named {
  /** Ladder of all roles of the line, in the place of their own. */
  readonly ladder: string | null;
  /** The role that is meant when none is named. */
  readonly soleRole: string | null;
}

/** A tier of gravity (情节). */
export interface MatrixTier extends Named {
  /** What is generally (一般) taken for it: a proposal, never a test. */
  readonly generally: Bilingual | null;
  /** Circumstances that generally mean it. */
  readonly signs: readonly string[];
  readonly provision: string | null;
  readonly cite: Citation;
}

export interface MatrixRole extends Named {
  readonly ladder: string;
}

export interface MatrixCircumstance extends Named {
  /** Why it changes nothing; `null` where it does. */
  readonly withoutEffect: Bilingual | null;
}

/** Something that holds under one answer of an interpretation only. */
export interface Under {
  readonly interpretation: string;
  readonly answer: string;
}

export interface MatrixCell {
  readonly lines: readonly string[];
  readonly tiers: readonly string[];
  readonly roles: readonly string[];
  readonly under: Under | null;
  readonly gives: CellContent;
  readonly provision: string | null;
  readonly cite: Citation;
}

export type CellContent =
  | { readonly kind: 'measures'; readonly demands: readonly Demand[] }
  /** No measure of its own: those of the instrument it lifts stand. */
  | { readonly kind: 'as-lifted' }
  | { readonly kind: 'not-applicable'; readonly reason: Bilingual };

/** One or more of these measures; all demands of a cell hold together. */
export interface Demand {
  readonly measures: readonly string[];
  /** 以上含: or anything heavier on the ladder. */
  readonly atLeast: boolean;
}

/**
 * How an adjustment acts. `within-tier`: the heavier end of what the tier leaves open, or all of it together. `tier-up`: the
 * measures of the next tier. `rung-up`: one rung up. `lower-end`: the lighter end of what is left open.
 */
export type AdjustmentChange = 'within-tier' | 'tier-up' | 'rung-up' | 'lower-end';

export interface Adjustment {
  readonly id: string;
  readonly title: Bilingual;
  readonly direction: 'heavier' | 'lighter';
  readonly obligation: 'shall' | 'may';
  readonly lines: readonly string[];
  readonly under: Under | null;
  /** Any of them sets it off; it acts once. */
  readonly circumstances: readonly { readonly circumstance: string; readonly cite: Citation }[];
  /** One of {@link AdjustmentChange}. */
  readonly change: Answerable;
  /** Instead of `tier-up` where no higher tier gives anything heavier: a change, or `unchanged`. */
  readonly atTop: Answerable;
  /** What becomes of it beside an adjustment that has acted: `no-effect`, or `offsets`. */
  readonly against: { readonly adjustment: string; readonly effect: Answerable } | null;
  readonly provision: string;
}

/** What comes on top in some circumstances, at whatever tier unless it names some. */
export interface FurtherConsequence {
  readonly circumstances: readonly string[];
  /** Empty: all. The tier asked, not one that an adjustment has led to. */
  readonly tiers: readonly string[];
  readonly lines: readonly string[];
  readonly roles: readonly string[];
  readonly measure: string;
  /** Or anything from the measure up to this one. */
  readonly upTo: string | null;
  readonly obligation: 'shall' | 'may';
  readonly provision: string;
  readonly cite: Citation;
}

/** Who is competent, by the text. */
export interface Authority {
  /** Empty: all. */
  readonly lines: readonly string[];
  readonly says: Bilingual;
  readonly provision: string;
  readonly cite: Citation;
}

export interface Lifts {
  /** Id of the other pack. */
  readonly policy: string;
  /** Roles for which the measures of both instruments are compared. */
  readonly compared: readonly { readonly roles: readonly string[]; readonly under: Under | null }[];
  /** `stricter`: of both the stricter; `own`: this instrument's alone. */
  readonly both: Answerable;
  /** `and`: what the other demands besides is demanded; `or`: it stays a choice where this one offers it as one. */
  readonly together: Answerable;
  readonly provision: string;
  readonly cite: Citation;
}

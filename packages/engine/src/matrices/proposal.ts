import type { Bilingual, Citation } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { Adjustment, Authority, Demand, FurtherConsequence, Matrix } from '../language/matrix.ts';

/** A matrix with the answers to its pack's interpretations. */
export interface AnsweredMatrix {
  /** Id of its pack. */
  readonly policy: string;
  readonly matrix: Matrix;
  readonly answers: Answers;
}

/** The matrix that is asked, and the one that it lifts. */
export interface MatrixContext {
  readonly own: AnsweredMatrix;
  readonly lifted: AnsweredMatrix | null;
}

/** What is asked of a matrix; every word is one that it knows. */
export interface MatrixQuestion {
  readonly line: string;
  readonly tier: string;
  readonly role: string;
  readonly circumstances: readonly string[];
}

/**
 * What a matrix gives for a line, tier and role in some circumstances (追责建议): a proposal with the trace that leads to it,
 * for the competent authority to decide.
 */
export interface MeasureProposal {
  readonly question: MatrixQuestion;
  /** `null`: no measure applies, and why stands in `reason`. */
  readonly demands: readonly Demand[] | null;
  readonly reason: Bilingual | null;
  /** The cells it starts from, and those of each tier that an adjustment leads to. */
  readonly sources: readonly CellSource[];
  readonly steps: readonly AdjustmentStep[];
  readonly also: readonly FurtherConsequence[];
  /** Given circumstances that change nothing. */
  readonly withoutEffect: readonly { readonly circumstance: string; readonly reason: Bilingual }[];
  /** Given circumstances that generally mean a heavier tier than the one asked. */
  readonly hints: readonly {
    readonly circumstance: string;
    readonly tier: string;
    readonly provision: string | null;
    readonly cite: Citation;
  }[];
  readonly authorities: readonly Authority[];
  /** What governs instead where no measure applies. */
  readonly fallback: Authority | null;
}

/** One cell that a proposal rests on. */
export interface CellSource {
  readonly policy: string;
  readonly tier: string;
  readonly provision: string | null;
  readonly cite: Citation;
  readonly demands: readonly Demand[] | null;
}

/** One step of the trace: by what, from which measures to which. */
export interface AdjustmentStep {
  /** The circumstance; `stricter-of-both` where two instruments are compared. */
  readonly adjustment: string;
  readonly policy: string;
  readonly provision: string | null;
  readonly cite: Citation;
  readonly direction: Adjustment['direction'];
  readonly obligation: Adjustment['obligation'];
  /**
   * `acts`; `no-room`: nothing heavier or lighter is left; `already`: another circumstance has set it off; `outweighed`: an
   * adjustment in the other direction stands; `offsets`: the two cancel each other.
   */
  readonly effect: 'acts' | 'no-room' | 'already' | 'outweighed' | 'offsets';
  readonly tier: { readonly from: string; readonly to: string };
  readonly from: readonly Demand[] | null;
  readonly to: readonly Demand[] | null;
}

import type { Bilingual, Finding } from '@shuize/domain';
import type { CellRef, HeldRole, Pack } from '@shuize/engine';

/** What a page says beside a finding, from the element of the pack that it came of: a rule, a ranking, a score. */
export interface FindingTelling {
  readonly pack: Pack;
  /** What the provision is called. */
  readonly title: Bilingual;
  readonly held: {
    readonly kind: 'post' | 'body';
    readonly label: Bilingual;
    /** Of a rule that holds several roles, each with its measures. */
    readonly roles?: readonly HeldRole[];
  };
  /** When it is met, as the answers chosen have it. */
  readonly condition: Bilingual;
  /** Values set locally that it stands on, each with where it was set; none for most. */
  readonly localValues?: readonly Bilingual[];
}

/** A finding with what it was made from, for pages that show the whole chain. */
export interface ProvedFinding {
  readonly finding: Finding;
  readonly telling: FindingTelling;
  /** Cells behind the facts, in their order; facts that are no cell of a measure have none. */
  readonly cells: readonly CellRef[];
  /**
   * Positions of facts that alone would give the same outcome, none of them dispensable; empty when it is undetermined.
   * Worked out when asked for.
   */
  readonly sufficientFacts: () => readonly number[];
}

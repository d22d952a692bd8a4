import type { Bilingual, Fraction, IndicatorCode, SectionId } from '@shuize/domain';
import type { Confidence } from '../standards/confidence.ts';
import type { Amount } from './amount.ts';
import type { CompensationRule } from './compensation-scheme.ts';

/** What an amount rests on. Multiples and loads are over the limit, steps of class and per cent positive where better. */
export type CompensationBasis =
  | { readonly kind: 'multiple'; readonly multiple: Fraction }
  | { readonly kind: 'tonnes'; readonly tonnes: Fraction }
  | { readonly kind: 'classes'; readonly better: number }
  | { readonly kind: 'percent'; readonly better: Fraction }
  | { readonly kind: 'runs'; readonly runs: number }
  | { readonly kind: 'state-of-water' }
  | { readonly kind: 'missing-data' };

/** What one rule asks of one section for one factor: what the place pays (`charge`, 扣缴) or receives (`reward`, 奖励). */
export interface LineDraft {
  readonly factor: IndicatorCode | null;
  readonly direction: 'charge' | 'reward';
  readonly basis: CompensationBasis;
  /** After what came in from upstream, and within the cap. */
  readonly amount: Amount;
  /** What was taken off for water from upstream; `null` where nothing was considered. */
  readonly deducted: Amount | null;
  readonly confidence: Confidence;
}

/** One line of a reckoning. */
export interface CompensationLine extends LineDraft {
  readonly sectionId: SectionId;
  readonly rule: CompensationRule['kind'];
  readonly title: Bilingual;
}

/** A line whose data are missing: undetermined, never zero. */
export function missingLine(
  direction: LineDraft['direction'],
  confidence: Confidence,
  factor: IndicatorCode | null = null,
): LineDraft {
  return {
    factor,
    direction,
    basis: { kind: 'missing-data' },
    amount: { kind: 'undetermined' },
    deducted: null,
    confidence,
  };
}

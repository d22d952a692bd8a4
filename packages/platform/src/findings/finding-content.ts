import type { Bilingual, Finding } from '@shuize/domain';
import type { FindingCard } from '@shuize/reports';

/** What a run keeps of a finding: as it was computed, as a page shows it, and which of its facts alone would do. */
export interface FindingContent {
  readonly finding: Finding;
  readonly cards: Readonly<Record<keyof Bilingual, FindingCard>>;
  readonly sufficientFacts: readonly number[];
}

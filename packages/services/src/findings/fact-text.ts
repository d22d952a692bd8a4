import type { Bilingual, WaterClass } from '@shuize/domain';

/** One counted fact in words, link by link from the measurement on; a link that it does not have is `null`. */
export interface FactText {
  readonly subject: Bilingual;
  readonly measurement: Bilingual | null;
  readonly statistic: Bilingual | null;
  readonly waterClass: WaterClass | null;
  readonly comparedClass: { readonly label: Bilingual; readonly class: WaterClass } | null;
}

/** Of a fact that no class is told of. */
export const NO_CLASS = { waterClass: null, comparedClass: null } as const;

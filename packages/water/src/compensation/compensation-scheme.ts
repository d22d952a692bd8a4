import type { Bilingual, Decimal, IndicatorCode, WaterClass } from '@shuize/domain';
import type { Confidence } from '../standards/confidence.ts';
import type { DatedTable } from '../standards/dated-table.ts';
import type { Ladder, StatedAmount } from './ladder.ts';
import type { Yuan } from './money.ts';

/** What a section is to a scheme: 跨界（责任目标）断面, 入河口断面, 饮用水水源地, 南水北调干渠. */
export type SectionRole = 'boundary' | 'inlet' | 'drinking-source' | 'canal';

/** Over what a rule is reckoned. */
export type CompensationPeriod = 'month' | 'year';

/** Which targets a rule speaks of: any, those of some classes, or factors whose target is above or at most a number. */
export type TargetScope =
  | { readonly kind: 'any' }
  | { readonly kind: 'classes'; readonly best: WaterClass; readonly worst: WaterClass }
  | {
      readonly kind: 'above' | 'at-most';
      /** In mg/L; a factor without a number is not spoken of. */
      readonly limits: Readonly<Partial<Record<IndicatorCode, Decimal>>>;
    };

interface AnyRule {
  readonly title: Bilingual;
  readonly period: CompensationPeriod;
  readonly roles: readonly SectionRole[];
  readonly targets: TargetScope;
  /** The most that one section can owe or receive by the rule in a period, for one factor; `null` is no cap. */
  readonly cap: Yuan | null;
  readonly confidence: Confidence;
}

/** Charge by the exceedance multiple of each factor over its target (按超标倍数). */
export interface OverLimitRule extends AnyRule {
  readonly kind: 'over-limit';
  readonly factors: readonly IndicatorCode[];
  readonly ladder: Ladder;
  /** What the amounts of the ladder are multiplied by, such as 2 for twice another rule. */
  readonly times: number;
}

/** Charge by the load over a limit: (C − limit) × volume × rate (按超标通量). */
export interface LoadRule extends AnyRule {
  readonly kind: 'load';
  readonly over: 'target' | 'function-zone';
  readonly factors: readonly IndicatorCode[];
  /** For one tonne. */
  readonly ratePerTonne: Readonly<Partial<Record<IndicatorCode, StatedAmount>>>;
}

/** Reward for each class better, charge for each class worse than class Ⅲ or than the target (按类别). `null` is nothing. */
export interface ClassStepsRule extends AnyRule {
  readonly kind: 'class-steps';
  readonly from: 'III' | 'target';
  readonly better: StatedAmount | null;
  readonly worse: StatedAmount | null;
}

/** Reward or charge for each per cent that an index, or each factor, is better or worse than a year before (按同比变化). */
export interface ChangeRule extends AnyRule {
  readonly kind: 'change';
  readonly of: 'index' | 'factors';
  readonly factors: readonly IndicatorCode[];
  readonly better: StatedAmount | null;
  readonly worse: StatedAmount | null;
}

/** Charge for water worse than class Ⅴ (劣Ⅴ类). */
export interface BelowVRule extends AnyRule {
  readonly kind: 'below-v';
  readonly amount: StatedAmount;
}

/** Reward when the target is attained, charge when it is missed. */
export interface AttainmentRule extends AnyRule {
  readonly kind: 'attainment';
  readonly attained: StatedAmount | null;
  readonly missed: StatedAmount | null;
}

/** Reward for keeping the target some months running, twelve being the whole year (保持水质目标). */
export interface KeptRule extends AnyRule {
  readonly kind: 'kept';
  readonly months: number;
  readonly amount: StatedAmount;
}

/** Reward for attaining what was missed a year before, or for each class gained once attained (水质改善). */
export interface ImprovedRule extends AnyRule {
  readonly kind: 'newly-attained' | 'class-gained';
  readonly amount: StatedAmount;
}

export type CompensationRule =
  | OverLimitRule
  | LoadRule
  | ClassStepsRule
  | ChangeRule
  | BelowVRule
  | AttainmentRule
  | KeptRule
  | ImprovedRule;

/**
 * What water that came in over its limit does to a charge: nothing, its own charge by the same rule is taken off, or no
 * charge where the concentration did not rise on the way.
 */
export type InflowRule = 'not-considered' | 'charge-deducted' | 'spared-when-not-increased';

export type CompensationSchemeId =
  | 'shanxi-2010'
  | 'shanxi-2013'
  | 'jincheng-2020'
  | 'henan-2010'
  | 'henan-2014'
  | 'henan-2017'
  | 'zhoukou'
  | 'henan-shandong-2021'
  | 'taihu'
  | 'shandong-2019'
  | 'hebei-2016';

/** A scheme of ecological compensation (水环境生态补偿办法), as far as it has been published. */
export interface CompensationSchemeContent {
  readonly rules: readonly CompensationRule[];
  readonly inflow: InflowRule;
  /** What a serious event strikes out (一票否决). */
  readonly veto: 'nothing' | 'rewards';
}

export interface CompensationScheme extends DatedTable<CompensationSchemeContent> {
  readonly id: CompensationSchemeId;
}

import {
  classLevel,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import { multipleOver } from '../limit/multiple-over.ts';
import type { Confidence } from '../standards/confidence.ts';
import { type Amount, capAmount, deductAmount, known, timesAmount } from './amount.ts';
import type { CompensatedSection, CompensatedWater } from './compensated-section.ts';
import { type CompensationBasis, type LineDraft, missingLine } from './compensation-line.ts';
import type { CompensationParameters } from './compensation-parameters.ts';
import type { InflowRule, LoadRule, OverLimitRule, TargetScope } from './compensation-scheme.ts';
import { chargeOfMultiple } from './ladder.ts';
import { NO_MONEY } from './money.ts';

/** What water by itself owes for one factor; `null` when it owes nothing. */
interface FactorCharge {
  readonly basis: CompensationBasis;
  readonly amount: Amount;
  readonly confidence: Confidence;
}

/**
 * Charges of one section by a rule on what is over a limit, one line a factor. A factor without a target is not
 * assessed there; one without a value is undetermined.
 */
export function chargesOverLimit(
  rule: OverLimitRule | LoadRule,
  section: CompensatedSection,
  inflowRule: InflowRule,
  { factorsTogether }: Pick<CompensationParameters, 'factorsTogether'>,
): readonly LineDraft[] {
  const drafts = rule.factors.flatMap((factor) => {
    const isAsked = isTargetWithin(rule.targets, factor, section) && limitOf(rule, factor, section) !== null;
    return isAsked ? chargeOfFactor(rule, factor, section, inflowRule) : [];
  });
  return factorsTogether === 'summed' ? drafts : worstOnly(drafts);
}

function chargeOfFactor(
  rule: OverLimitRule | LoadRule,
  factor: IndicatorCode,
  section: CompensatedSection,
  inflowRule: InflowRule,
): readonly LineDraft[] {
  const own = chargeOfWater(rule, factor, section);
  if (own === 'unknown') {
    return [missingLine('charge', rule.confidence, factor)];
  }
  if (own === null) {
    return [];
  }
  const { left, deducted } = afterInflow(rule, factor, section, own.amount, inflowRule);
  return [{ ...own, factor, direction: 'charge', amount: capAmount(left, rule.cap), deducted }];
}

/** What is left of a charge after what came in from upstream, and what was taken off; `null` where nothing could be. */
function afterInflow(
  rule: OverLimitRule | LoadRule,
  factor: IndicatorCode,
  { inflow, values }: CompensatedSection,
  own: Amount,
  inflowRule: InflowRule,
): { readonly left: Amount; readonly deducted: Amount | null } {
  if (inflow === null || inflowRule === 'not-considered') {
    return { left: own, deducted: null };
  }
  if (inflowRule === 'charge-deducted') {
    const deducted = amountOfInflow(chargeOfWater(rule, factor, inflow));
    return { left: deductAmount(own, deducted), deducted };
  }
  const [value, before] = [values.get(factor), inflow.values.get(factor)];
  if (value === undefined || before === undefined) {
    return { left: { kind: 'undetermined' }, deducted: { kind: 'undetermined' } };
  }
  return compareFractions(value, before) <= 0
    ? { left: known(NO_MONEY), deducted: own }
    : { left: own, deducted: known(NO_MONEY) };
}

function amountOfInflow(charge: FactorCharge | null | 'unknown'): Amount {
  if (charge === 'unknown') {
    return { kind: 'undetermined' };
  }
  return charge?.amount ?? known(NO_MONEY);
}

function chargeOfWater(
  rule: OverLimitRule | LoadRule,
  factor: IndicatorCode,
  water: CompensatedWater,
): FactorCharge | null | 'unknown' {
  const [value, limit] = [water.values.get(factor), limitOf(rule, factor, water)];
  if (value === undefined || limit === null) {
    return 'unknown';
  }
  if (compareFractions(value, limit) <= 0) {
    return null;
  }
  if (rule.kind === 'over-limit') {
    const multiple = multipleOver(value, limit);
    const charge = chargeOfMultiple(rule.ladder, multiple);
    return charge === null
      ? null
      : {
          basis: { kind: 'multiple', multiple },
          amount: timesAmount(charge.amount, fraction(rule.times)),
          confidence: charge.confidence,
        };
  }
  const rate = rule.ratePerTonne[factor];
  if (water.volumeM3 === null || rate === undefined) {
    return 'unknown';
  }
  const tonnes = tonnesOver(value, limit, water.volumeM3);
  return {
    basis: { kind: 'tonnes', tonnes },
    amount: timesAmount(rate, tonnes),
    confidence: rule.confidence,
  };
}

const GRAMS_OF_A_TONNE = fraction(1_000_000);

/** mg/L are g/m³. */
function tonnesOver(value: Fraction, limit: Fraction, volumeM3: Fraction): Fraction {
  return divideFractions(multiplyFractions(subtractFractions(value, limit), volumeM3), GRAMS_OF_A_TONNE);
}

function limitOf(
  rule: OverLimitRule | LoadRule,
  factor: IndicatorCode,
  { targets, zoneLimits }: CompensatedWater,
): Fraction | null {
  const limits = rule.kind === 'load' && rule.over === 'function-zone' ? zoneLimits : targets;
  return limits.get(factor) ?? null;
}

function isTargetWithin(
  scope: TargetScope,
  factor: IndicatorCode,
  { targets, targetClass }: CompensatedSection,
): boolean {
  switch (scope.kind) {
    case 'any':
      return true;
    case 'classes':
      return isClassWithin(scope, targetClass);
    case 'above':
    case 'at-most': {
      const [bound, target] = [scope.limits[factor], targets.get(factor)];
      if (bound === undefined || target === undefined) {
        return false;
      }
      const isAbove = compareFractions(target, fractionOfDecimal(bound)) > 0;
      return isAbove === (scope.kind === 'above');
    }
  }
}

/** Whether a section's target class is one that a rule speaks of; a section without one is in no range of classes. */
export function isClassWithin(scope: TargetScope, targetClass: CompensatedSection['targetClass']): boolean {
  if (scope.kind !== 'classes') {
    return true;
  }
  const level = targetClass === null ? -1 : classLevel(targetClass);
  return level >= classLevel(scope.best) && level <= classLevel(scope.worst);
}

/** The line of the largest multiple or load; lines whose data are missing stay, for theirs may be larger. */
function worstOnly(drafts: readonly LineDraft[]): readonly LineDraft[] {
  const size = ({ basis }: LineDraft) =>
    basis.kind === 'multiple' ? basis.multiple : basis.kind === 'tonnes' ? basis.tonnes : null;
  const worst = drafts
    .filter((draft) => size(draft) !== null)
    .reduce<LineDraft | null>((largest, draft) => {
      const [best, own] = [largest === null ? null : size(largest), size(draft)];
      return best === null || (own !== null && compareFractions(own, best) > 0) ? draft : largest;
    }, null);
  return drafts.filter((draft) => draft === worst || size(draft) === null);
}

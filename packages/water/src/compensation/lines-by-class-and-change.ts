import {
  classLevel,
  divideFractions,
  type Fraction,
  fraction,
  type IndicatorCode,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import { capAmount, timesAmount } from './amount.ts';
import type { CompensatedSection } from './compensated-section.ts';
import { type CompensationBasis, type LineDraft, missingLine } from './compensation-line.ts';
import type { CompensationParameters } from './compensation-parameters.ts';
import type { AttainmentRule, BelowVRule, ChangeRule, ClassStepsRule } from './compensation-scheme.ts';
import type { StatedAmount } from './ladder.ts';

/** Steps of class from the class that counts as nil; undetermined without a class. */
export function linesByClassSteps(rule: ClassStepsRule, section: CompensatedSection): readonly LineDraft[] {
  const from = rule.from === 'III' ? 'III' : section.targetClass;
  if (section.class === null || from === null) {
    return [missingEitherWay(rule)];
  }
  const better = classLevel(from) - classLevel(section.class);
  return linesFor(rule, { kind: 'classes', better }, fraction(better), null);
}

/** Change on the year before in per cent, of the index or of each factor; undetermined where either year is missing. */
export function linesByChange(
  rule: ChangeRule,
  section: CompensatedSection,
  { percentPoints }: Pick<CompensationParameters, 'percentPoints'>,
): readonly LineDraft[] {
  const changes: readonly (readonly [IndicatorCode | null, Fraction | null])[] =
    rule.of === 'index'
      ? [[null, section.indexChangePercent]]
      : rule.factors.map((factor) => [factor, changeOfFactor(factor, section)]);
  return changes.flatMap(([factor, change]) => {
    if (change === null) {
      return [{ ...missingEitherWay(rule), factor }];
    }
    const better = subtractFractions(fraction(0), change);
    const counted = percentPoints === 'in-proportion' ? better : towardsZero(better);
    return linesFor(rule, { kind: 'percent', better }, counted, factor);
  });
}

export function linesBelowV(rule: BelowVRule, section: CompensatedSection): readonly LineDraft[] {
  if (section.class === null) {
    return [missingLine('charge', rule.confidence)];
  }
  return section.class === 'below-V' ? [lineOfState(rule, 'charge', rule.amount)] : [];
}

export function linesByAttainment(rule: AttainmentRule, section: CompensatedSection): readonly LineDraft[] {
  if (section.attains === null) {
    return [missingLine('charge', rule.confidence)];
  }
  const amount = section.attains ? rule.attained : rule.missed;
  return amount === null ? [] : [lineOfState(rule, section.attains ? 'reward' : 'charge', amount)];
}

function changeOfFactor(factor: IndicatorCode, section: CompensatedSection): Fraction | null {
  const [value, before] = [section.values.get(factor), section.valuesYearBefore.get(factor)];
  return value === undefined || before === undefined || before.numerator === 0n
    ? null
    : multiplyFractions(divideFractions(subtractFractions(value, before), before), fraction(100));
}

/** A line for what is better, reward, or worse, charge; none where nothing changed or nothing is stated for it. */
function linesFor(
  rule: ClassStepsRule | ChangeRule,
  basis: CompensationBasis,
  better: Fraction,
  factor: IndicatorCode | null,
): readonly LineDraft[] {
  const isBetter = better.numerator > 0n;
  const each = isBetter ? rule.better : rule.worse;
  if (each === null || better.numerator === 0n) {
    return [];
  }
  const size = isBetter ? better : subtractFractions(fraction(0), better);
  return [
    {
      factor,
      direction: isBetter ? 'reward' : 'charge',
      basis,
      amount: capAmount(timesAmount(each, size), rule.cap),
      deducted: null,
      confidence: rule.confidence,
    },
  ];
}

function lineOfState(
  { cap, confidence }: BelowVRule | AttainmentRule,
  direction: LineDraft['direction'],
  amount: StatedAmount,
): LineDraft {
  return {
    factor: null,
    direction,
    basis: { kind: 'state-of-water' },
    amount: capAmount(amount, cap),
    deducted: null,
    confidence,
  };
}

function missingEitherWay(rule: ClassStepsRule | ChangeRule): LineDraft {
  return missingLine(rule.worse === null ? 'reward' : 'charge', rule.confidence);
}

function towardsZero({ numerator, denominator }: Fraction): Fraction {
  return fraction(numerator / denominator);
}

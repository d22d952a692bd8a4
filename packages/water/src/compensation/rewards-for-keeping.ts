import { classLevel, fraction } from '@shuize/domain';
import { capAmount, timesAmount } from './amount.ts';
import type { CompensatedSection } from './compensated-section.ts';
import { type CompensationBasis, type LineDraft, missingLine } from './compensation-line.ts';
import type { CompensationParameters } from './compensation-parameters.ts';
import type { ImprovedRule, KeptRule } from './compensation-scheme.ts';

const MONTHS_OF_A_YEAR = 12;

/**
 * Rewards for keeping the target some months running. A month missed or not evaluated parts a run. Unknown months leave
 * the reward undetermined where they could change it.
 *
 * @param hasYearRule - whether the scheme also rewards the whole year
 */
export function rewardsForKeeping(
  rule: KeptRule,
  { months }: CompensatedSection,
  { keptRuns, keptYear }: Pick<CompensationParameters, 'keptRuns' | 'keptYear'>,
  hasYearRule: boolean,
): readonly LineDraft[] {
  const givesWay = rule.months < MONTHS_OF_A_YEAR && hasYearRule && keptYear === 'instead-of-runs';
  const runsIf = (unknownIsKept: boolean) => {
    const kept = months.map((month) => month === 'kept' || (unknownIsKept && month === 'unknown'));
    const isWholeYear = kept.length === MONTHS_OF_A_YEAR && !kept.includes(false);
    const runs = givesWay && isWholeYear ? 0 : runsOf(kept, rule.months);
    return keptRuns === 'once-a-year' ? Math.min(runs, 1) : runs;
  };
  const [least, most] = [runsIf(false), runsIf(true)];
  if (least !== most) {
    return [missingLine('reward', rule.confidence)];
  }
  return least === 0 ? [] : [rewardOf(rule, { kind: 'runs', runs: least }, least)];
}

/** Runs of so many months that no month counts in twice. */
function runsOf(kept: readonly boolean[], length: number): number {
  let [runs, current] = [0, 0];
  for (const isKept of kept) {
    current = isKept ? current + 1 : 0;
    if (current === length) {
      runs += 1;
      current = 0;
    }
  }
  return runs;
}

/**
 * Rewards for water better than in the same period a year before: for attaining what was missed, and for each class
 * gained beyond the target, or beyond the class of the year before where that attained already.
 */
export function rewardsForImproving(rule: ImprovedRule, section: CompensatedSection): readonly LineDraft[] {
  return rule.kind === 'newly-attained' ? forAttaining(rule, section) : forClasses(rule, section);
}

function forAttaining(
  rule: ImprovedRule,
  { attains, attainedYearBefore }: CompensatedSection,
): readonly LineDraft[] {
  if (attains === false || attainedYearBefore === true) {
    return [];
  }
  return attains === null || attainedYearBefore === null
    ? [missingLine('reward', rule.confidence)]
    : [rewardOf(rule, { kind: 'state-of-water' }, 1)];
}

function forClasses(rule: ImprovedRule, section: CompensatedSection): readonly LineDraft[] {
  if (section.attains === false) {
    return [];
  }
  const { class: now, classYearBefore, targetClass } = section;
  if (section.attains === null || now === null || classYearBefore === null || targetClass === null) {
    return [missingLine('reward', rule.confidence)];
  }
  const better = Math.min(classLevel(classYearBefore), classLevel(targetClass)) - classLevel(now);
  return better <= 0 ? [] : [rewardOf(rule, { kind: 'classes', better }, better)];
}

function rewardOf(
  { amount, cap, confidence }: KeptRule | ImprovedRule,
  basis: CompensationBasis,
  times: number,
): LineDraft {
  return {
    factor: null,
    direction: 'reward',
    basis,
    amount: capAmount(timesAmount(amount, fraction(times)), cap),
    deducted: null,
    confidence,
  };
}

import { isNotEvaluated, unreachable } from '@shuize/domain';
import { chargesOverLimit, isClassWithin } from './charge-over-limit.ts';
import type { CompensatedSection } from './compensated-section.ts';
import type { CompensationLine, LineDraft } from './compensation-line.ts';
import type { CompensationParameters } from './compensation-parameters.ts';
import type { CompensationPeriod, CompensationRule, CompensationScheme } from './compensation-scheme.ts';
import {
  linesBelowV,
  linesByAttainment,
  linesByChange,
  linesByClassSteps,
} from './lines-by-class-and-change.ts';
import { rewardsForImproving, rewardsForKeeping } from './rewards-for-keeping.ts';

/**
 * Reckons what one section owes and receives under a scheme in one period (生态补偿金核算).
 *
 * A section that was dry or frozen is left out. What is not known is a line that is undetermined, and an amount that
 * nobody has published is a line that says so: neither is ever zero.
 *
 * @param period - the rules of that period are applied; those of a year ask for a section over the year
 * @returns one line a rule and factor, in the order of the rules
 * @see STANDARDS 8.4
 */
export function reckonCompensation(
  scheme: Pick<CompensationScheme, 'content'>,
  period: CompensationPeriod,
  section: CompensatedSection,
  parameters: CompensationParameters,
): readonly CompensationLine[] {
  if (section.state !== null && isNotEvaluated(section.state)) {
    return [];
  }
  const rules = scheme.content.rules.filter(
    (rule) =>
      rule.period === period &&
      rule.roles.includes(section.role) &&
      isClassWithin(rule.targets, section.targetClass),
  );
  return rules.flatMap((rule) =>
    linesOf(rule, scheme, section, parameters).map((draft) => ({
      ...draft,
      sectionId: section.sectionId,
      rule: rule.kind,
      title: rule.title,
    })),
  );
}

function linesOf(
  rule: CompensationRule,
  { content }: Pick<CompensationScheme, 'content'>,
  section: CompensatedSection,
  parameters: CompensationParameters,
): readonly LineDraft[] {
  switch (rule.kind) {
    case 'over-limit':
    case 'load':
      return chargesOverLimit(rule, section, content.inflow, parameters);
    case 'class-steps':
      return linesByClassSteps(rule, section);
    case 'change':
      return linesByChange(rule, section, parameters);
    case 'below-v':
      return linesBelowV(rule, section);
    case 'attainment':
      return linesByAttainment(rule, section);
    case 'kept': {
      const hasYearRule = content.rules.some((other) => other.kind === 'kept' && other.months === 12);
      return rewardsForKeeping(rule, section, parameters, hasYearRule);
    }
    case 'newly-attained':
    case 'class-gained':
      return rewardsForImproving(rule, section);
    default:
      return unreachable(rule);
  }
}

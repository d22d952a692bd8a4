import { isWithin } from '../limit/interval.ts';
import type { RURAL_BLACK_ODOROUS_LIMITS } from './black-odorous-tables.ts';
import type { BlackOdorousGradingParameters } from './grading-parameters.ts';
import type { BlackOdorousSample } from './level-of-sample.ts';

type RuralLimits = (typeof RURAL_BLACK_ODOROUS_LIMITS)[number]['content'];

const RURAL_INDICATORS = ['SD', 'DO', 'NH3N'] as const;

/**
 * Whether rural water is black and odorous (农村黑臭水体): by any of the three indicators, by default.
 *
 * @returns `null` when an indicator that was not measured could decide
 * @see STANDARDS 6.1
 */
export function isRuralBlackOdorous(
  { values }: Pick<BlackOdorousSample, 'values'>,
  limits: RuralLimits,
  { ruralIndicators }: Pick<BlackOdorousGradingParameters, 'ruralIndicators'>,
): boolean | null {
  const findings = RURAL_INDICATORS.map((indicator) => {
    const value = values[indicator];
    return value === undefined ? null : isWithin(limits[indicator], value);
  });
  const decides = ruralIndicators === 'any';
  if (findings.includes(decides)) {
    return decides;
  }
  return findings.includes(null) ? null : !decides;
}

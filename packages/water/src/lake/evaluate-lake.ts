import { type Fraction, invariant } from '@shuize/domain';
import { evaluateSection, type SectionClass, type SectionToEvaluate } from '../class/section-class.ts';
import { meanOverSections } from '../group/mean-over-sections.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { type TrophicOutcome, trophicIndex } from './trophic-index.ts';
import { TROPHIC_PARAMETERS } from './trophic-table.ts';

/** A lake or reservoir (湖库), all its points together. */
export interface LakeOutcome {
  /** As of one section, from the means over the points. */
  readonly evaluation: SectionClass;
  readonly trophic: TrophicOutcome;
}

/**
 * Evaluates a lake from the means over its points, however many they are. Total nitrogen and transparency enter the
 * trophic index and not the class.
 *
 * @param points - those with values in the period, of one lake; their values are means over the period
 * @see STANDARDS 2.6
 */
export function evaluateLake(
  points: readonly SectionToEvaluate[],
  standard: EvaluationStandard,
): LakeOutcome {
  invariant(
    points.every(({ kind }) => kind === 'lake'),
    'a point of a lake that is a river section',
  );
  const values = meanOverSections(points, standard);
  const extraItems = [...new Set(points.flatMap((point) => point.extraItems ?? []))];
  const trophicValues = TROPHIC_PARAMETERS.flatMap((parameter) => {
    const mean = values.get(parameter);
    return mean?.kind === 'value' ? [[parameter, toNumber(mean.value)] as const] : [];
  });
  return {
    evaluation: evaluateSection({ kind: 'lake', values, extraItems }, standard, 'assessment'),
    trophic: trophicIndex(Object.fromEntries(trophicValues)),
  };
}

function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

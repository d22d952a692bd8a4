import type { GroundwaterItem } from '../groundwater/groundwater-items.ts';
import type { GroundwaterValues } from '../groundwater/groundwater-value.ts';
import type { DetectionParameters } from '../limit/comparable-value.ts';
import { evaluateGroundwaterSource } from './evaluate-groundwater-source.ts';
import { evaluateSurfaceSource, type SurfaceSourceValues } from './evaluate-surface-source.ts';
import { meanOfGroundwaterResults, meanOfSurfaceResults } from './mean-of-results.ts';
import type { SourceParameters } from './source-parameters.ts';
import type { SurfaceSourceStandard } from './source-standard.ts';

/**
 * Whether a source attains over a year (水源全年达标).
 *
 * By every result: one that fails decides; else one that could not be judged leaves it open. By the annual mean: as the
 * means stand.
 */
export interface AnnualSourceAttainment {
  /** `null` when there is no result, or what there is does not tell. */
  readonly attains: boolean | null;
  /** Results that fail by themselves, whatever the method. */
  readonly failedResults: number;
  readonly results: number;
}

type AttainmentMethod = Pick<SourceParameters, 'annualAttainment'>;

/** @param results - monthly or quarterly, of one source, any order. @see STANDARDS 6.3 */
export function annualAttainmentOfSurfaceSource(
  results: readonly SurfaceSourceValues[],
  standard: SurfaceSourceStandard,
  { annualAttainment }: AttainmentMethod,
): AnnualSourceAttainment {
  const attains = results.map((values) => evaluateSurfaceSource(values, standard).attains);
  const [first, ...rest] = results;
  return attainmentOfYear(attains, annualAttainment, () =>
    first === undefined
      ? null
      : evaluateSurfaceSource(meanOfSurfaceResults([first, ...rest], standard), standard).attains,
  );
}

/** @param results - monthly or quarterly, of one source, any order. @see STANDARDS 6.3 */
export function annualAttainmentOfGroundwaterSource(
  results: readonly GroundwaterValues[],
  items: readonly GroundwaterItem[],
  parameters: DetectionParameters & AttainmentMethod,
): AnnualSourceAttainment {
  const attains = results.map((values) => evaluateGroundwaterSource(values, items, parameters).attains);
  return attainmentOfYear(attains, parameters.annualAttainment, () => {
    const means = meanOfGroundwaterResults(results, items, parameters);
    return evaluateGroundwaterSource(means, items, parameters).attains;
  });
}

function attainmentOfYear(
  attains: readonly (boolean | null)[],
  method: SourceParameters['annualAttainment'],
  ofMeans: () => boolean | null,
): AnnualSourceAttainment {
  const failedResults = attains.filter((each) => each === false).length;
  return {
    attains: method === 'annual-mean' ? ofMeans() : ofEveryResult(attains),
    failedResults,
    results: attains.length,
  };
}

function ofEveryResult(attains: readonly (boolean | null)[]): boolean | null {
  if (attains.includes(false)) {
    return false;
  }
  return attains.length === 0 || attains.includes(null) ? null : true;
}

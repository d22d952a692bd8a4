import { type Decimal, type Fraction, meanOfFractions } from '@shuize/domain';
import { countedValue, type ItemValue } from '../class/item-value.ts';
import type { GroundwaterItem } from '../groundwater/groundwater-items.ts';
import type { GroundwaterValue, GroundwaterValues } from '../groundwater/groundwater-value.ts';
import { upperLimitOfClassThree } from '../groundwater/judge-groundwater-item.ts';
import { meanOverSections } from '../group/mean-over-sections.ts';
import { type DetectionParameters, isDetectionLimitAbove } from '../limit/comparable-value.ts';
import { meanOfValues } from '../mean/exact-mean.ts';
import type { SurfaceSourceValues } from './evaluate-surface-source.ts';
import type { SurfaceSourceStandard } from './source-standard.ts';

/**
 * The unrounded means of the results of a surface source, each result counting once; pH through hydrogen ions, below
 * detection half its limit. A result without a value of an item stays out of that mean.
 *
 * @param results - of one source, at least one, any order
 */
export function meanOfSurfaceResults(
  results: readonly [SurfaceSourceValues, ...SurfaceSourceValues[]],
  standard: SurfaceSourceStandard,
): SurfaceSourceValues {
  const asSections = results.map(({ kind, indicators }) => ({ kind, values: indicators }));
  const specific = new Map<number, ItemValue>();
  for (const { number, limitMgPerL } of standard.specific.content) {
    const values = results.flatMap((result) => result.specific.get(number) ?? []);
    const mean = meanOfItem(values, limitMgPerL, standard.basic.parameters, meanOfFractions);
    if (mean !== null) {
      specific.set(number, mean);
    }
  }
  return { kind: results[0].kind, indicators: meanOverSections(asSections, standard.basic), specific };
}

/** The same of a groundwater source; taste or visible matter present in one result is present. */
export function meanOfGroundwaterResults(
  results: readonly GroundwaterValues[],
  items: readonly GroundwaterItem[],
  parameters: DetectionParameters,
): GroundwaterValues {
  const means = new Map<number, GroundwaterValue>();
  for (const item of items) {
    const values = results.flatMap((result) => result.get(item.number) ?? []);
    const findings = values.filter(({ kind }) => kind === 'absent' || kind === 'present');
    const measured = values.flatMap((value) =>
      value.kind === 'absent' || value.kind === 'present' ? [] : [value],
    );
    const mean =
      findings.find(({ kind }) => kind === 'present') ??
      findings[0] ??
      meanOfItem(measured, upperLimitOfClassThree(item), parameters, (counted) =>
        item.indicator === 'pH' ? meanOfValues(counted, 'pH') : meanOfFractions(counted),
      );
    if (mean !== null) {
      means.set(item.number, mean);
    }
  }
  return means;
}

/**
 * The mean of values of one item. Values below a detection limit that is above the highest limit tell nothing and stay
 * out; where there are no others, one of them stands, so that the item is seen not to be judged.
 */
function meanOfItem(
  values: readonly ItemValue[],
  highestLimit: Decimal | null,
  { belowDetectionWeight }: DetectionParameters,
  mean: (counted: readonly Fraction[]) => Fraction,
): ItemValue | null {
  const telling = values.filter(
    (value) => highestLimit === null || !isDetectionLimitAbove(value, highestLimit),
  );
  const counted = telling.flatMap((value) => countedValue(value, belowDetectionWeight) ?? []);
  if (counted.length > 0) {
    return { kind: 'value', value: mean(counted) };
  }
  return telling[0] ?? values[0] ?? null;
}

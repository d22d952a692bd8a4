import type { IndicatorCode } from '@shuize/domain';
import type { SurfaceSourceValues } from './evaluate-surface-source.ts';
import type { SourceItem } from './source-item.ts';
import type { SourceParameters } from './source-parameters.ts';
import type { SurfaceSourceStandard } from './source-standard.ts';

/** Table 1 as a list of items: those of the class, and the three that never decide it. */
function basicItems({ basic }: SurfaceSourceStandard): readonly IndicatorCode[] {
  return ['WT', ...basic.classItems.content, 'TN', 'FC'];
}

/**
 * Items that a monthly result of a surface source should have and has not: table 1 without chemical oxygen demand,
 * table 2, and the specific items on the routine list as far as it is known.
 *
 * @returns in the order of the tables
 * @see STANDARDS 6.3
 */
export function itemsMissingFromMonth(
  values: SurfaceSourceValues,
  standard: SurfaceSourceStandard,
  { routineSpecificItems }: Pick<SourceParameters, 'routineSpecificItems'>,
): readonly SourceItem[] {
  return itemsMissing(values, standard, (item) =>
    item.table === 3 ? routineSpecificItems.includes(item.number) : item.indicator !== 'COD',
  );
}

/** Whether a result has all items of tables 1 to 3, 109 of them (水质全分析). */
export function isFullAnalysis(values: SurfaceSourceValues, standard: SurfaceSourceStandard): boolean {
  return itemsMissing(values, standard, () => true).length === 0;
}

/** Whether the results of a year hold the full analyses that the year asks. */
export function hasFullAnalyses(
  results: readonly SurfaceSourceValues[],
  standard: SurfaceSourceStandard,
  { fullAnalysesOfYear }: Pick<SourceParameters, 'fullAnalysesOfYear'>,
): boolean {
  return results.filter((values) => isFullAnalysis(values, standard)).length >= fullAnalysesOfYear;
}

function itemsMissing(
  { indicators, specific }: SurfaceSourceValues,
  standard: SurfaceSourceStandard,
  isAsked: (item: SourceItem) => boolean,
): readonly SourceItem[] {
  const items: readonly SourceItem[] = [
    ...basicItems(standard).map((indicator) => ({ table: 1, indicator }) as const),
    ...standard.supplementary.content.map(({ indicator }) => ({ table: 2, indicator }) as const),
    ...standard.specific.content.map(({ number, name }) => ({ table: 3, number, name }) as const),
  ];
  return items.filter(
    (item) =>
      isAsked(item) && !(item.table === 3 ? specific.has(item.number) : indicators.has(item.indicator)),
  );
}

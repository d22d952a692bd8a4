import { type DataPackage, type Result, success } from '@shuize/domain';
import type { WaterReportModel } from '@shuize/reports';
import { buildMonthlyGrid } from './build-monthly-grid.ts';
import { exclusionEffects } from './evaluate-water-exclusions.ts';
import { groundOf, type WaterGround } from './evaluate-water-ground.ts';
import { evaluateBasins, evaluateCities, evaluateSectionsTogether } from './evaluate-water-groups.ts';
import { evaluateLakes } from './evaluate-water-lakes.ts';
import { methodNoteOf } from './evaluate-water-method.ts';
import { monthsOfPeriod } from './evaluate-water-period.ts';
import { rankCities } from './evaluate-water-ranking.ts';
import { ribbonOf } from './evaluate-water-ribbon.ts';
import { describeSections } from './evaluate-water-sections.ts';
import { selectTrends } from './evaluate-water-trends.ts';
import { waterwaysOf } from './evaluate-water-waterways.ts';
import { windowOf } from './evaluate-water-window.ts';
import type { WaterReportFault } from './water-report-fault.ts';
import type { WaterReportOptions } from './water-report-options.ts';

/**
 * Evaluates the water of a data package for a report: sections, basins, cities and lakes of a period against their
 * targets and the year before, the ranking of cities, months as a ribbon, trends and exclusions. Findings are left out;
 * the caller adds them.
 *
 * The same package and options give the same model.
 */
export function evaluateWater(
  data: DataPackage,
  options: WaterReportOptions,
): Result<WaterReportModel, WaterReportFault> {
  const ground = groundOf(data, options);
  return ground.ok ? success(modelOf(data, options, ground.value)) : ground;
}

function modelOf(data: DataPackage, options: WaterReportOptions, ground: WaterGround): WaterReportModel {
  const { language, parameters } = options;
  const { grid, scope, period, now, before } = ground;
  const waterways = waterwaysOf(
    now.sections.map(({ place: { sectionId, row } }) => ({ ...row, sectionId, waterBody: row.river })),
  );
  const sections = describeSections(now, before, waterways, scope);
  const window = windowOf(period, ground.monthsOnRecord[0] ?? grid.firstMonth);
  const ranked = rankCities(scope.cities, now, before, parameters, language);
  const lakes = evaluateLakes(now, before);
  const grids = { applied: grid, ignored: withoutExclusions(data, options, ground) };
  return {
    province: scope.name,
    isDemonstration: options.isDemonstration,
    period,
    asOf: options.asOf,
    issuer: options.issuer,
    overall: evaluateSectionsTogether(scope.name, now, before, parameters),
    basins: evaluateBasins(waterways, now, before, parameters),
    cities: evaluateCities(scope.cities, now, before, parameters),
    sections,
    waterways,
    ribbon: ribbonOf(
      grid,
      sections.map(({ sectionId }) => sectionId),
      window,
    ),
    ranking: ranked?.ranking ?? null,
    lakes,
    trends: selectTrends(sections, { data, grids, standard: now.standard, window, period, language }),
    exclusions: exclusionEffects(data, grids, now.sections, monthsOfPeriod(period)),
    findings: null,
    method: methodNoteOf(options, {
      standard: now.standard,
      period,
      hasLakes: lakes.length > 0,
      hasReadings: data.readings !== null,
      rankingItems: ranked?.items ?? null,
    }),
  };
}

/** The monthly facts as they would be if nothing had been excluded. */
function withoutExclusions(
  data: DataPackage,
  { asOf, parameters, means = [] }: WaterReportOptions,
  { grid }: WaterGround,
) {
  return data.exclusions === null || data.exclusions.length === 0
    ? grid
    : buildMonthlyGrid(data, { asOf, parameters, means, exclusions: 'ignored' });
}

import {
  type DataPackage,
  failure,
  type Month,
  type Result,
  type SectionId,
  type SectionRow,
  success,
} from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import { evaluationStandardOn } from '@shuize/water';
import { buildMonthlyGrid } from './build-monthly-grid.ts';
import type { EvaluatedPeriod } from './evaluate-water-model.ts';
import {
  defaultPeriod,
  isPeriodOpen,
  lastDayOfPeriod,
  monthsOfPeriod,
  periodBefore,
  yearOfPeriod,
} from './evaluate-water-period.ts';
import { scopeOf, type WaterScope } from './evaluate-water-scope.ts';
import { evaluateSectionsOver } from './evaluate-water-sections-over-period.ts';
import { knownRows } from './known-rows.ts';
import { knownSections } from './known-sections.ts';
import { EVALUATED, type MonthlyGrid, monthOfCell, NONE } from './monthly-grid.ts';
import { noSections, nothingOnRecord, periodStillOpen, type WaterReportFault } from './water-report-fault.ts';
import type { WaterReportOptions } from './water-report-options.ts';

/** What every part of a water report stands on. */
export interface WaterGround {
  readonly grid: MonthlyGrid;
  readonly scope: WaterScope;
  readonly period: ReportPeriod;
  /** Months with anything on record in the area, in order; at least one. */
  readonly monthsOnRecord: readonly Month[];
  readonly now: EvaluatedPeriod;
  /** The same period of the year before; `null` when nothing is on record of it. */
  readonly before: EvaluatedPeriod | null;
}

/** Settles area and period, and evaluates the sections of the period and of the year before. */
export function groundOf(
  data: DataPackage,
  {
    area,
    asOf,
    parameters,
    period: asked,
    means = [],
  }: Pick<WaterReportOptions, 'area' | 'asOf' | 'parameters' | 'period' | 'means'>,
): Result<WaterGround, WaterReportFault> {
  const scope = scopeOf(
    knownRows(data.divisions, ({ code }) => code, asOf),
    area,
  );
  if (!scope.ok) {
    return scope;
  }
  const rows = knownSections(data, asOf);
  const inArea = new Set(rows.flatMap((row) => (scope.value.contains(row.division) ? row.section : [])));
  if (inArea.size === 0) {
    return failure(noSections(scope.value.name, null));
  }
  const grid = buildMonthlyGrid(data, {
    asOf,
    parameters,
    means,
    years: asked === null ? [] : [yearOfPeriod(asked)],
  });
  const monthsOnRecord = monthsWithRecords(grid, inArea);
  const period = asked ?? defaultPeriod(monthsOnRecord, asOf);
  if (period === null) {
    return failure(nothingOnRecord(scope.value.name));
  }
  if (asOf !== null && isPeriodOpen(period, asOf)) {
    return failure(periodStillOpen(period, asOf));
  }
  const evaluate = (each: ReportPeriod) => evaluatePeriodOf(each, rows, scope.value, grid);
  const now = evaluate(period);
  if (!now.ok) {
    return now;
  }
  if (now.value.sections.length === 0) {
    return failure(noSections(scope.value.name, period));
  }
  const earlier = periodBefore(period);
  const isOnRecord = monthsOfPeriod(earlier).some((month) => monthsOnRecord.includes(month));
  const before = isOnRecord ? evaluate(earlier) : null;
  return success({
    grid,
    scope: scope.value,
    period,
    monthsOnRecord,
    now: now.value,
    before: before?.ok === true ? before.value : null,
  });
}

function evaluatePeriodOf(
  period: ReportPeriod,
  rows: readonly SectionRow[],
  scope: WaterScope,
  grid: MonthlyGrid,
): Result<EvaluatedPeriod, WaterReportFault> {
  const standard = evaluationStandardOn(lastDayOfPeriod(period), grid.parameters);
  return standard.ok ? success(evaluateSectionsOver(period, rows, scope, grid, standard.value)) : standard;
}

/** Months in which a section of the area has a value or a state. */
function monthsWithRecords(grid: MonthlyGrid, inArea: ReadonlySet<SectionId>): readonly Month[] {
  const months = new Set<Month>();
  for (const [cell, presence] of grid.presence.entries()) {
    const section = grid.sectionIds[Math.floor(cell / grid.monthCount)];
    const isOnRecord = presence === EVALUATED || grid.state[cell] !== NONE;
    if (isOnRecord && section !== undefined && inArea.has(section)) {
      months.add(monthOfCell(grid, cell));
    }
  }
  return [...months].sort((a, b) => a - b);
}

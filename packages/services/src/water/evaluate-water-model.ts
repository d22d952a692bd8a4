import type { TargetClass } from '@shuize/domain';
import type { ClassOutcome, ReportPeriod } from '@shuize/reports';
import type { EvaluationStandard, GroupMember } from '@shuize/water';
import type { SectionInPeriod } from './evaluate-water-membership.ts';
import type { MonthlyGrid } from './monthly-grid.ts';

/** One section or lake point over one period. Where there is no class, `section` has no values and `evaluation` none. */
export interface SectionOverPeriod extends GroupMember {
  readonly place: SectionInPeriod;
  readonly outcome: ClassOutcome;
  /** Of the year of the period; `null` when none is set. */
  readonly target: TargetClass | null;
  /** Months with a class, and months in which the section existed. */
  readonly evaluatedMonths: number;
  readonly expectedMonths: number;
}

/** The sections of the area over one period, in the order of the file, with the standard that judges them. */
export interface EvaluatedPeriod {
  readonly period: ReportPeriod;
  readonly standard: EvaluationStandard;
  readonly sections: readonly SectionOverPeriod[];
}

/** The monthly facts as they count, and as they would without any exclusion. */
export interface ExclusionGrids {
  readonly applied: MonthlyGrid;
  readonly ignored: MonthlyGrid;
}

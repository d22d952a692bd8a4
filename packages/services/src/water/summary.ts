import { formatDecimal, type IndicatorCode, type WaterStatus } from '@shuize/domain';
import type { ChangeGrade, GroupEvaluation, ReportPeriod, WaterReportModel } from '@shuize/reports';
import { classifiedCount, classShares, formatSharePercent } from '@shuize/water';

/** One line of the summary, ready for a table: numbers as they are printed. */
export interface WaterSummaryRow {
  readonly name: string;
  readonly sectionCount: number;
  /** Sections with a class: the denominator of both shares. */
  readonly classifiedCount: number;
  readonly status: WaterStatus | null;
  /** Classes Ⅰ to Ⅲ in %, one decimal; `null` when no section has a class. */
  readonly goodPercent: string | null;
  /** Worse than class Ⅴ in %, one decimal. */
  readonly belowVPercent: string | null;
  /** Sections that attain their target, of those with a class and a target. */
  readonly attained: number;
  readonly judged: number;
  /** Water quality index, four decimals; `null` for the area as a whole and for a city without one. */
  readonly cwqi: string | null;
  readonly rank: number | null;
  /** Against the year before. */
  readonly change: ChangeGrade | null;
  readonly mainPollutants: readonly IndicatorCode[];
}

/** The water of an area in a period, city by city (分市水质状况). */
export interface WaterSummary {
  readonly area: string;
  readonly period: ReportPeriod;
  readonly total: WaterSummaryRow;
  /** In the order of the ranking, those without a rank after them. */
  readonly cities: readonly WaterSummaryRow[];
}

export function summarizeWater(model: WaterReportModel): WaterSummary {
  const ranked = new Map(model.ranking?.rows.map((row) => [row.city, row]));
  const cities = model.cities.map((city) => {
    const row = ranked.get(city.name);
    return {
      ...summarizeGroup(city),
      cwqi: row === undefined ? null : formatDecimal(row.cwqi),
      rank: row?.rank ?? null,
    };
  });
  const placeOf = ({ rank }: WaterSummaryRow) => rank ?? Number.POSITIVE_INFINITY;
  return {
    area: model.province,
    period: model.period,
    total: { ...summarizeGroup(model.overall), cwqi: null, rank: null },
    cities: cities.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b))),
  };
}

function summarizeGroup(group: GroupEvaluation): Omit<WaterSummaryRow, 'cwqi' | 'rank'> {
  const shares = classShares(group.classes);
  return {
    name: group.name,
    sectionCount: group.sectionCount,
    classifiedCount: classifiedCount(group.classes),
    status: group.status,
    goodPercent: shares === null ? null : formatSharePercent(shares.good),
    belowVPercent: shares === null ? null : formatSharePercent(shares.belowV),
    attained: group.targets.attained,
    judged: group.targets.judged,
    change: group.change,
    mainPollutants: group.mainPollutants,
  };
}

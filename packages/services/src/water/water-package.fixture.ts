import {
  type DataPackage,
  type DivisionCode,
  type DivisionLevel,
  type DivisionRow,
  formatMonth,
  type IndicatorCode,
  invariant,
  monthsOfYear,
  type SectionId,
  type SectionRow,
  yearOf,
} from '@shuize/domain';
import type { ClassOutcome, SectionEvaluation, WaterReportModel } from '@shuize/reports';
import { dataPackage, type PackageLines } from './data-package.fixture.ts';
import { evaluateWater } from './evaluate-water.ts';
import { DEFAULT_WATER_REPORT_OPTIONS, type WaterReportOptions } from './water-report-options.ts';

export const SECOND_COUNTY = '990102' as DivisionCode;
export const LAKE_CITY = '990200' as DivisionCode;
export const LAKE_COUNTY = '990201' as DivisionCode;

/** 云川省 with two cities. */
const DIVISIONS: readonly DivisionRow[] = [
  aDivision('990000', '云川省', 'province', null),
  aDivision('990100', '清源市', 'city', '990000'),
  aDivision('990101', '上河县', 'county', '990100'),
  aDivision('990102', '中河县', 'county', '990100'),
  aDivision('990200', '澄湖市', 'city', '990000'),
  aDivision('990201', '临湖县', 'county', '990200'),
];

function aDivision(code: string, name: string, level: DivisionLevel, parent: string | null): DivisionRow {
  return {
    row: 0,
    recorded: null,
    code: code as DivisionCode,
    name,
    level,
    parent: parent as DivisionCode | null,
    group: null,
  };
}

/** A national river section of 上河县 on 清江, without an upstream section. */
export function aSection(sectionId: string, changes: Partial<SectionRow> = {}): SectionRow {
  return {
    row: 0,
    recorded: null,
    section: sectionId as SectionId,
    division: '990101' as DivisionCode,
    from: null,
    to: null,
    name: `断面${sectionId}`,
    kind: 'river',
    control: 'national',
    river: '清江',
    basin: '清江流域',
    boundary: 'none',
    upstream: null,
    share: null,
    longitude: null,
    latitude: null,
    ...changes,
  };
}

/** A point of 澄湖 in 临湖县. */
export function aLakePoint(sectionId: string, changes: Partial<SectionRow> = {}): SectionRow {
  return aSection(sectionId, {
    division: '990201' as DivisionCode,
    kind: 'lake',
    river: '澄湖',
    basin: '澄湖流域',
    ...changes,
  });
}

/** Lines of monthly.csv for every month of a year, or for the first months of it. */
export function everyMonth(
  sectionId: string,
  year: number,
  values: Readonly<Partial<Record<IndicatorCode | 'state', string>>>,
  monthCount = 12,
): readonly string[] {
  return monthsOfYear(yearOf(year))
    .slice(0, monthCount)
    .flatMap((month) =>
      Object.entries(values).map(
        ([indicator, value]) => `${sectionId} ${formatMonth(month)} ${indicator} ${value}`,
      ),
    );
}

/** The five basic items at class Ⅱ, some changed. */
export function cleanWater(
  changes: Readonly<Partial<Record<IndicatorCode, string>>> = {},
): Readonly<Partial<Record<IndicatorCode, string>>> {
  return { pH: '7.5', DO: '7', CODMn: '3', NH3N: '0.3', TP: '0.05', ...changes };
}

export function aWaterPackage(
  sections: readonly SectionRow[],
  lines: Omit<PackageLines, 'sections'>,
  changes: Partial<DataPackage> = {},
): DataPackage {
  const ids = [...new Set(sections.map(({ section }) => section))];
  return {
    ...dataPackage({ ...lines, sections: ids }),
    divisions: DIVISIONS,
    sections,
    ...changes,
  };
}

export function optionsWith(changes: Partial<WaterReportOptions> = {}): WaterReportOptions {
  return { ...DEFAULT_WATER_REPORT_OPTIONS, digests: [], programVersion: '0.1.0', ...changes };
}

/** The model of a report that is expected to come about. */
export function evaluated(data: DataPackage, changes: Partial<WaterReportOptions> = {}): WaterReportModel {
  const model = evaluateWater(data, optionsWith(changes));
  invariant(model.ok, model.ok ? '' : model.error.message.en);
  return model.value;
}

/** The section of the report; it is expected to be there. */
export function sectionOf({ sections }: WaterReportModel, sectionId: string): SectionEvaluation {
  const found = sections.find((section) => section.sectionId === sectionId);
  invariant(found !== undefined, `no section ${sectionId} in the report`);
  return found;
}

/** `III NH3N`, `dry`, `too-few-data`, `none`. */
export function outcomeText(outcome: ClassOutcome | null | undefined): string {
  switch (outcome?.kind) {
    case 'class':
      return [outcome.class, ...outcome.deciding].join(' ');
    case 'state':
      return outcome.state;
    default:
      return outcome?.kind ?? 'none';
  }
}

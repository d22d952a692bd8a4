import type {
  Citation,
  ControlLevel,
  Day,
  Decimal,
  Fraction,
  IndicatorCode,
  MonitoringState,
  Month,
  SectionId,
  TargetClass,
  WaterBodyKind,
  WaterClass,
  WaterStatus,
  Year,
} from '@shuize/domain';
import type { FindingCard } from './finding-model.ts';
import type { Trend } from './trend-model.ts';

/**
 * Everything the water report (水环境质量报告) prints. A service fills it; the report adds wording, layout and
 * charts, and decides nothing about water. Names are plain text as received; they are escaped here.
 */
export interface WaterReportModel {
  /** Name of the province, such as `云川省`. */
  readonly province: string;
  /** Whether the data are invented: the report then says so under its title and on every printed page. */
  readonly isDemonstration: boolean;
  readonly period: ReportPeriod;
  /** What was known on that day counts; `null` when everything on record counts. */
  readonly asOf: Day | null;
  /** The office that issues the report, or `null`. */
  readonly issuer: string | null;
  /** All sections and lake points of the report together. */
  readonly overall: GroupEvaluation;
  /** In the order to print. */
  readonly basins: readonly GroupEvaluation[];
  readonly cities: readonly GroupEvaluation[];
  /** Every section of the report, in the order to print. */
  readonly sections: readonly SectionEvaluation[];
  /** Rivers and lakes, receiving rivers before their tributaries; orders the ribbon and draws the diagram. */
  readonly waterways: readonly Waterway[];
  readonly ribbon: ClassRibbon;
  /** `null` when no ranking was computed. */
  readonly ranking: CityRanking | null;
  readonly lakes: readonly LakeEvaluation[];
  /** Selected sections and indicators, in the order to print. */
  readonly trends: readonly Trend[];
  readonly exclusions: readonly ExclusionEffect[];
  /** Accountability findings (问责线索), or `null` when no policy was evaluated: the part is then left out. */
  readonly findings: readonly FindingCard[] | null;
  readonly method: MethodNote;
}

/** The period that every figure of the report is about, unless it says otherwise. */
export type ReportPeriod =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'year'; readonly year: Year }
  /** The first months of a year, through `until`, taken together. */
  | { readonly kind: 'year-to-date'; readonly until: Month };

/** How many sections are in each class. */
export type ClassCounts = Readonly<Record<WaterClass, number>>;

/**
 * The sections of a region or basin together (STANDARDS 2.5).
 *
 * A partition: the class counts, `undeterminedCount` and `notEvaluatedCount` add up to `sectionCount`.
 */
export interface GroupEvaluation {
  readonly name: string;
  readonly sectionCount: number;
  /** Sections with a class in the period; the denominator of every share. */
  readonly classes: ClassCounts;
  /** Sections that have too few data for a class. */
  readonly undeterminedCount: number;
  /** Sections dry or frozen in the whole period. */
  readonly notEvaluatedCount: number;
  /** Sections with a class and a target, and how many of them attain it. */
  readonly targets: { readonly attained: number; readonly judged: number };
  /** The same period of the year before; `null` when there is none. */
  readonly before: { readonly classes: ClassCounts; readonly status: WaterStatus | null } | null;
  /** `null` when it can't be told. */
  readonly status: WaterStatus | null;
  /** Against the year before (STANDARDS 2.7); `null` when it can't be compared. */
  readonly change: ChangeGrade | null;
  /** Main pollutants (主要污染指标), first one first. */
  readonly mainPollutants: readonly IndicatorCode[];
}

/** How water changed between two periods: 明显好转, 有所好转, 无明显变化, 有所变差, 明显变差 (STANDARDS 2.7). */
export type ChangeGrade =
  | 'clearly-better'
  | 'somewhat-better'
  | 'no-clear-change'
  | 'somewhat-worse'
  | 'clearly-worse';

/** The class of a section in a period, or why there is none. */
export type ClassOutcome =
  | {
      readonly kind: 'class';
      readonly class: WaterClass;
      /** The indicators that decide the class (定类指标), worst first; may be empty in class Ⅰ. */
      readonly deciding: readonly IndicatorCode[];
    }
  | { readonly kind: 'state'; readonly state: MonitoringState }
  /** Data exist but are too few, such as fewer than eight evaluated months of a year. */
  | { readonly kind: 'too-few-data' };

/** One section (断面) or lake point (点位) in the period. */
export interface SectionEvaluation {
  readonly sectionId: SectionId;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly control: ControlLevel;
  /** Name of its river or lake. */
  readonly waterBody: string;
  readonly basin: string;
  readonly city: string;
  /** Names of the counties that are examined by it; two when banks are shared. */
  readonly divisions: readonly string[];
  readonly outcome: ClassOutcome;
  /** `null` when none is set. */
  readonly target: TargetClass | null;
  /** Whether the class attains the target; `null` without a class or a target. */
  readonly attains: boolean | null;
  /** The same period of the year before; `null` when the section did not exist then. */
  readonly before: ClassOutcome | null;
  readonly change: ChangeGrade | null;
  /** At most three, against class Ⅲ (STANDARDS 2.4), first one first; empty in classes Ⅰ to Ⅲ. */
  readonly mainPollutants: readonly MainPollutant[];
  /** Months with a class, and months that the section was to be monitored. */
  readonly evaluatedMonths: number;
  readonly expectedMonths: number;
}

export interface MainPollutant {
  readonly indicator: IndicatorCode;
  /** (C − S) / S against class Ⅲ, exact; `null` for pH and dissolved oxygen, which have none. */
  readonly multiple: Fraction | null;
}

/** A river or lake with its sections in flow order. */
export interface Waterway {
  /** Any text that is unique in the report; `flowsInto` refers to it. */
  readonly waterwayId: string;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly basin: string;
  /** Upstream first. */
  readonly sectionIds: readonly SectionId[];
  /** Where it joins another waterway of the same basin; `null` when it joins none or that is not known. */
  readonly flowsInto: {
    readonly waterwayId: string;
    /** The last section above the confluence; `null` when it lies above the first section. */
    readonly below: SectionId | null;
  } | null;
}

/** The class of every section in every month (月度类别). */
export interface ClassRibbon {
  readonly firstMonth: Month;
  readonly monthCount: number;
  /** One per section, in any order; rows are printed in the order of the waterways. */
  readonly rows: readonly { readonly sectionId: SectionId; readonly cells: readonly RibbonCell[] }[];
}

/**
 * One month of one section. `too-few-data`: measured, but not enough for a class. `absent`: the section did not
 * exist, or the month has not come yet.
 */
export type RibbonCell = WaterClass | MonitoringState | 'too-few-data' | 'absent';

/** Ranking of cities (城市地表水环境质量排名) by the water quality index CWQI, smaller is better (STANDARDS 3). */
export interface CityRanking {
  /** In the order of rank; ties share a rank. */
  readonly rows: readonly {
    readonly city: string;
    readonly rank: number;
    /** 4 decimals */
    readonly cwqi: Decimal;
    readonly rankBefore: number | null;
    readonly cwqiBefore: Decimal | null;
    /** Change against the year before in %, 2 decimals, negative is better; `null` without one. */
    readonly changePercent: Decimal | null;
    /** Sections and lake points that the index rests on. */
    readonly sectionCount: number;
  }[];
  /** Cities without an index. */
  readonly unranked: readonly { readonly city: string; readonly reason: string }[];
}

/** Trophic state (营养状态): 贫营养, 中营养, 轻度富营养, 中度富营养, 重度富营养 (STANDARDS 2.6). */
export type TrophicState = 'oligotrophic' | 'mesotrophic' | 'light' | 'moderate' | 'heavy';

/** A lake or reservoir (湖库), all its points together. */
export interface LakeEvaluation {
  readonly name: string;
  readonly pointCount: number;
  readonly outcome: ClassOutcome;
  readonly before: ClassOutcome | null;
  readonly change: ChangeGrade | null;
  readonly mainPollutants: readonly MainPollutant[];
  /** The trophic index 综合营养状态指数 TLI(Σ), rounded to the decimals to print, or why there is none. */
  readonly trophic:
    | { readonly kind: 'index'; readonly index: Decimal; readonly state: TrophicState }
    | { readonly kind: 'not-computable'; readonly missing: readonly IndicatorCode[] };
  /** Of the year before. */
  readonly trophicIndexBefore: Decimal | null;
}

/** A value left out of the statistics by an approved record (数据剔除), and what that did. */
export interface ExclusionEffect {
  readonly sectionName: string;
  readonly month: Month;
  /** `*` is every indicator. */
  readonly indicator: IndicatorCode | '*';
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
  /** The section's class of that month with the value and without it. */
  readonly classWith: ClassOutcome;
  readonly classWithout: ClassOutcome;
}

/** How the figures came about, so that they can be computed again. */
export interface MethodNote {
  /** Standards and rules used, such as GB 3838-2002. */
  readonly standards: readonly { readonly title: string; readonly cite: Citation }[];
  /** Switches and parameters with the value used. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Sentences to print as they stand: rounding, averaging, choices. */
  readonly notes: readonly string[];
  /** Digests of the data, the packs and the like. */
  readonly digests: readonly {
    readonly name: string;
    readonly algorithm: string;
    readonly value: string;
  }[];
  readonly programVersion: string;
}

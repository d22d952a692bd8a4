import type { Decimal } from './decimal.ts';
import type { DivisionCode, DivisionLevel } from './division.ts';
import type { IndicatorCode } from './indicator.ts';
import type { Day, Year } from './period.ts';
import type { BoundaryKind, ControlLevel, SectionId, WaterBodyKind } from './section.ts';
import type { TargetClass } from './water-class.ts';

/**
 * A data package (数据包) as read: the facts of its files, every version of each, in the order of the files.
 *
 * A file that is absent is `null`: what needs it is undetermined. A file that is present, even empty, is complete for
 * what it lists. Small files are rows; the two that grow without end are columns of typed arrays.
 */
export interface DataPackage {
  readonly divisions: readonly DivisionRow[];
  readonly sections: readonly SectionRow[];
  readonly targets: readonly TargetRow[] | null;
  readonly monthly: MonthlyColumns | null;
  readonly readings: ReadingColumns | null;
  readonly background: readonly BackgroundRow[] | null;
  readonly exclusions: readonly ExclusionRow[] | null;
  readonly binding: readonly BindingRow[] | null;
  readonly blackOdorous: readonly BlackOdorousRow[] | null;
  readonly annual: readonly AnnualAspectRow[] | null;
  readonly tasks: readonly TaskRow[] | null;
  readonly posts: readonly PostRow[] | null;
  readonly events: readonly EventRow[] | null;
  readonly scores: readonly ScoreRow[] | null;
  readonly ranks: readonly RankRow[] | null;
  readonly adoptions: readonly AdoptionRow[] | null;
  readonly complaints: readonly ComplaintRow[] | null;
  readonly accountability: readonly AccountabilityRow[] | null;
  readonly flows: readonly FlowRow[] | null;
  /** Distinct section ids in the order of sections.csv; columns refer to them by position. */
  readonly sectionIds: readonly SectionId[];
}

/** What every row of a fact file carries. */
export interface FactRow {
  /** Line of the file, from 1, the header included. */
  readonly row: number;
  /** Day the row became known; `null` when the file does not say: known always. */
  readonly recorded: Day | null;
}

export interface DivisionRow extends FactRow {
  readonly code: DivisionCode;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parent: DivisionCode | null;
  readonly group: string | null;
}

export interface SectionRow extends FactRow {
  readonly section: SectionId;
  readonly division: DivisionCode;
  /** First and last day on which the section belongs to the division; `null` is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly control: ControlLevel;
  readonly river: string;
  readonly basin: string;
  readonly boundary: BoundaryKind;
  readonly upstream: SectionId | null;
  /** The division's share of the section, 0 to 1. */
  readonly share: Decimal | null;
  readonly longitude: Decimal | null;
  readonly latitude: Decimal | null;
}

export interface TargetRow extends FactRow {
  readonly section: SectionId;
  readonly year: Year;
  readonly class: TargetClass;
}

/** Marks a row of {@link MonthlyColumns} that holds a state and no value, in the column `indicator`. */
export const STATE_ROW = 255;

/** No recorded day, in a column of days. */
export const NO_DAY = -2_147_483_648;

/** monthly.csv as columns, one entry a row, in the order of the file. */
export interface MonthlyColumns {
  readonly count: number;
  /** Position in {@link DataPackage.sectionIds}. */
  readonly section: Int32Array;
  /** A `Month`. */
  readonly month: Int32Array;
  /** Position in `INDICATORS`, or {@link STATE_ROW}. */
  readonly indicator: Uint8Array;
  /** The number as received, `mantissa / 10^decimals`; of a value below detection, its limit; 0 for a state. */
  readonly mantissa: Float64Array;
  readonly decimals: Uint8Array;
  /** `PLAIN_VALUE`, `BELOW_DETECTION` or `NOT_DETECTED`; of a state row, its position in `MONITORING_STATES`. */
  readonly qualifier: Uint8Array;
  /** A `Day` or {@link NO_DAY}. */
  readonly recorded: Int32Array;
  /** Line of the file. */
  readonly row: Int32Array;
}

/** readings.csv as columns, one entry a row, in the order of the file. */
export interface ReadingColumns {
  readonly count: number;
  readonly section: Int32Array;
  /** A `Minute`. */
  readonly time: Int32Array;
  readonly indicator: Uint8Array;
  readonly mantissa: Float64Array;
  readonly decimals: Uint8Array;
  /** `PLAIN_VALUE`, `BELOW_DETECTION` or `NOT_DETECTED`. */
  readonly qualifier: Uint8Array;
  /** Position in {@link READING_FLAGS}. */
  readonly flag: Uint8Array;
  readonly recorded: Int32Array;
  readonly row: Int32Array;
}

/**
 * Marks of station data (STANDARDS 8.1): only `N` and no mark enter a mean. T and L beyond range, P power, D
 * instrument fault, F communication, B off line, Z no sample, S entered by hand, M maintenance, hd start-up test, DEL
 * struck out.
 */
export const READING_FLAGS = ['N', 'T', 'L', 'P', 'D', 'F', 'B', 'Z', 'S', 'M', 'hd', 'DEL'] as const;

export type ReadingFlag = (typeof READING_FLAGS)[number];

/** Natural background (本底) of an indicator at a section, allowed for by approval. */
export interface BackgroundRow extends FactRow {
  readonly section: SectionId;
  readonly indicator: IndicatorCode;
  readonly from: Day;
  readonly to: Day | null;
  readonly value: Decimal;
  readonly approval: string;
}

/** A month's value left out of the statistics by an approved record; `*` is every indicator. */
export interface ExclusionRow extends FactRow {
  readonly section: SectionId;
  readonly month: number;
  readonly indicator: IndicatorCode | '*';
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
}

export type BindingIndicator = 'good-share' | 'below-v-share';

export const BINDING_INDICATORS: readonly BindingIndicator[] = ['good-share', 'below-v-share'];

/** A binding target (约束性指标) of a city for a year, as a share 0 to 1. */
export interface BindingRow extends FactRow {
  readonly division: DivisionCode;
  readonly year: Year;
  readonly indicator: BindingIndicator;
  readonly target: Decimal;
}

/** Black-odorous water bodies (黑臭水体) of a division's built-up area in a year. */
export interface BlackOdorousRow extends FactRow {
  readonly division: DivisionCode;
  readonly year: Year;
  readonly identified: number;
  readonly eliminated: number;
  /** Share of elimination that the assessment asks, 0 to 1; `null` when it asks none. */
  readonly required: Decimal | null;
}

export type AnnualAspect = 'surface' | 'black-odorous' | 'drinking' | 'groundwater';

export const ANNUAL_ASPECTS: readonly AnnualAspect[] = [
  'surface',
  'black-odorous',
  'drinking',
  'groundwater',
];

/** Whether a city passed one aspect of the annual assessment. */
export interface AnnualAspectRow extends FactRow {
  readonly division: DivisionCode;
  readonly year: Year;
  readonly aspect: AnnualAspect;
  readonly passed: boolean;
}

export interface TaskRow extends FactRow {
  readonly task: string;
  readonly plan: string;
  readonly division: DivisionCode | null;
  readonly department: string | null;
  readonly title: string;
  readonly key: boolean;
  readonly year: Year;
  readonly due: Day;
  readonly done: Day | null;
}

/** One person's time in one post; `to` is the last day in office. */
export interface PostRow extends FactRow {
  readonly division: DivisionCode;
  readonly department: string | null;
  readonly post: string;
  readonly person: string;
  readonly from: Day;
  readonly to: Day | null;
}

export interface EventRow extends FactRow {
  readonly event: string;
  readonly date: Day;
  readonly kind: string;
  readonly level: string | null;
  readonly division: DivisionCode | null;
  readonly department: string | null;
  readonly topic: string | null;
  readonly verified: boolean | null;
  readonly serious: boolean | null;
  readonly title: string | null;
}

export interface ScoreRow extends FactRow {
  readonly subject: string;
  readonly period: string;
  readonly item: string;
  readonly points: Decimal;
  readonly note: string | null;
}

export interface RankRow extends FactRow {
  readonly ranking: string;
  readonly period: string;
  readonly division: DivisionCode;
  readonly value: Decimal;
}

export interface AdoptionRow extends FactRow {
  readonly division: DivisionCode;
  readonly policy: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly parameters: Readonly<Record<string, unknown>> | null;
}

export type ComplaintResult = 'open' | 'closed' | 'closed-in-stages';

export interface ComplaintRow extends FactRow {
  readonly complaint: string;
  readonly batch: string;
  readonly received: Day;
  readonly division: DivisionCode;
  readonly due: Day | null;
  readonly result: ComplaintResult;
  readonly ordered: number;
  readonly penalty: number;
  readonly criminal: number;
  readonly interviewed: number;
  readonly accountable: number;
}

export type AccountableRank = 'bureau' | 'county' | 'township' | 'other';

export interface AccountabilityRow extends FactRow {
  readonly case: string;
  readonly year: Year;
  readonly rank: AccountableRank;
  readonly people: number;
}

export interface FlowRow extends FactRow {
  readonly reach: string;
  readonly date: Day;
  /** m³/s */
  readonly flow: Decimal;
  readonly target: Decimal | null;
}

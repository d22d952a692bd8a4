import type { Bilingual, Citation, Day, Decimal, MeasureId, Year } from '@shuize/domain';
import type { Answerable, Comparison } from './condition.ts';
import type { Position } from './position.ts';

/** A work plan (工作方案): numbered measures with departments, dates and targets, and the targets of the whole. */
export interface Plan {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** What a reader must know, such as how the numbers follow the text. */
  readonly note: Bilingual | null;
  /** Who carries out every measure besides the departments, such as governments of every level. */
  readonly implementedBy: PlanClause | null;
  /** What must happen before a measure counts as done. */
  readonly acceptance: PlanClause | null;
  /** What follows when a measure is late. */
  readonly whenLate: PlanClause | null;
  /** Which day a bare year means (到2020年): `year-end`, its last day, or `year-start`, the last day before it. */
  readonly byYear: Answerable;
  /** Which sections make a share by area: `all` river sections of the data, or the `national` ones. */
  readonly countedSections: Answerable;
  readonly departments: readonly Department[];
  readonly areas: readonly PlanArea[];
  /** In the order of the text; every measure stands under one, see {@link PlanMeasure.number}. */
  readonly headings: readonly { readonly number: string; readonly title: Bilingual }[];
  /** Of the plan as a whole. */
  readonly targets: readonly PlanTarget[];
  readonly yearlyTargets: readonly YearlyTarget[];
  readonly measures: readonly PlanMeasure[];
  readonly position: Position;
}

export interface PlanClause {
  readonly label: Bilingual;
  readonly cite: Citation;
}

/** A department (部门) by its name in the text, and by the names of those that took over from it. */
export interface Department {
  readonly id: string;
  readonly name: Bilingual;
  /** Today's successors; empty where the name still stands. */
  readonly today: readonly Bilingual[];
}

/** A basin or other area that targets are set for. */
export interface PlanArea {
  readonly id: string;
  readonly label: Bilingual;
  /** Names in column `basin` of sections.csv. */
  readonly basins: readonly string[];
}

/** A measure (措施) of a plan. Departments are named by their ids. */
export interface PlanMeasure {
  /** Dotted whole numbers by the plan's own hierarchy; all but the last are the number of its heading. */
  readonly number: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Departments that lead (牵头), or are responsible alone; none where the text names none. */
  readonly lead: readonly string[];
  /** Whether those who lead are responsible alone (负责), with nobody taking part. */
  readonly isSole: boolean;
  readonly participating: readonly string[];
  /** Departments that the text charges with a part of the measure without calling them lead or participating. */
  readonly charged: readonly string[];
  /** Whether the text leaves the list of those who lead, or take part, open (等). */
  readonly isLeadOpen: boolean;
  readonly isParticipatingOpen: boolean;
  /** What begins on a day and goes on (起). */
  readonly starts: readonly { readonly from: Day; readonly what: Bilingual }[];
  readonly deadlines: readonly PlanDeadline[];
  readonly targets: readonly PlanTarget[];
  readonly position: Position;
}

/** When something is due: through a day (日前, 底前), in a year without a day, or after an event whose day the text does not give. */
export type PlanDue =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'year'; readonly year: Year }
  | { readonly kind: 'event'; readonly label: Bilingual };

export interface PlanDeadline {
  readonly what: Bilingual;
  readonly due: PlanDue;
}

/** How a value stands to a target's number: `about` (左右) is judged by people. */
export type TargetComparison = Comparison | 'equal' | 'about';

/** Measures that the share of a target can be reckoned from. */
export type TargetMeasure = Extract<MeasureId, 'good-share' | 'below-v-share'>;

export interface TargetNumber {
  readonly kind: 'number';
  readonly is: TargetComparison;
  readonly value: Decimal;
  /** `null`: it has none. */
  readonly unit: Bilingual | null;
  /** The value is rounded to so many decimals before it is compared; `null`: compared as it is. */
  readonly roundedTo: number | null;
}

export interface PlanTarget {
  readonly indicator: Bilingual;
  readonly goal: TargetNumber | { readonly kind: 'aim'; readonly text: Bilingual };
  readonly due: PlanDue | null;
  /** Id of an area; `null`: all that the plan covers, or as the indicator says. */
  readonly area: string | null;
  /** `null`: nothing in a data package tells it. */
  readonly measure: TargetMeasure | null;
  /** The provision that the target stands for, where it has an id of its own. */
  readonly provision: string | null;
  readonly cite: Citation;
}

/** One indicator's targets year by year (分年度目标), years rising. */
export interface YearlyTarget extends Omit<PlanTarget, 'goal' | 'due'> {
  readonly goal: Omit<TargetNumber, 'value'>;
  readonly values: readonly { readonly year: Year; readonly value: Decimal }[];
}

import type { Bilingual, Citation, Decimal, DivisionLevel, EventKind } from '@shuize/domain';
import type { Answerable, Comparison, MeasureUse } from './condition.ts';
import type { Position } from './position.ts';

/**
 * An assessment by points (考核评分): parts with weights, items and sub-items with points, what takes points off, what
 * adjusts the total, what fails it outright, and the grades.
 */
export interface Score {
  readonly id: string;
  /** The provision that outputs name. */
  readonly provision: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly subject: ScoreSubject;
  /** Full marks of the total: the points of the parts by their weights. */
  readonly points: Decimal;
  readonly parts: readonly ScorePart[];
  readonly adjustments: readonly ScoreAdjustment[];
  readonly vetoes: readonly ScoreVeto[];
  readonly grades: ScoreGrades;
  readonly consequences: readonly ScoreConsequence[];
  readonly position: Position;
}

/** Who is assessed: the divisions of a level, or the departments of the governments of a level. */
export interface ScoreSubject {
  readonly kind: 'divisions' | 'departments';
  readonly level: DivisionLevel;
}

export interface ScorePart {
  readonly id: string;
  readonly label: Bilingual;
  readonly weight: Decimal;
  readonly points: Decimal;
  readonly items: readonly ScoreItem[];
  readonly position: Position;
}

/** What gets points by itself: a sub-item, or an item without any. */
export interface ScoreEntry {
  readonly id: string;
  readonly provision: string | null;
  readonly label: Bilingual;
  readonly cite: Citation | null;
  readonly points: Decimal;
  readonly earn: Earning;
  readonly position: Position;
}

/** With sub-items its points are theirs together, and its own `earn` says nothing. */
export interface ScoreItem extends ScoreEntry {
  readonly subItems: readonly ScoreEntry[];
  readonly deductions: readonly ScoreDeduction[];
}

/** How points are earned within an item (计分办法). */
export type Earning =
  /** By those who assess, in scores.csv. */
  | { readonly kind: 'given' }
  /** Full points less so many for each event, never below zero. */
  | { readonly kind: 'points-off'; readonly events: readonly EventUse[]; readonly each: Decimal }
  /** The points of the first step that the value of the division reaches; `otherwise` where it reaches none. */
  | {
      readonly kind: 'steps';
      readonly use: MeasureUse;
      readonly is: Comparison;
      readonly steps: readonly { readonly threshold: Decimal; readonly points: Decimal }[];
      readonly otherwise: Decimal;
    }
  /** The points times the value of the division over that of another measure, or over 1; at most all, at least none. */
  | { readonly kind: 'share'; readonly use: MeasureUse; readonly of: MeasureUse | null };

/** A kind of event; with `only`, just under that answer of an interpretation. */
export interface EventUse {
  readonly kind: EventKind;
  readonly only: { readonly interpretation: string; readonly answer: string } | null;
}

/** Points that events take off (扣分项), in an item, which has none of its own for it. */
export interface ScoreDeduction {
  readonly id: string;
  readonly provision: string | null;
  readonly label: Bilingual;
  readonly cite: Citation | null;
  readonly events: readonly EventUse[];
  /** Points for each event; `null` where the text states none and nobody has set it. */
  readonly each: Decimal | null;
  /** `item`, `part` or `total`: what it is taken off, which never falls below zero by it. */
  readonly takenFrom: Answerable;
  readonly position: Position;
}

/** A reasoned and approved change of the total (综合调整), given in scores.csv with its reason. */
export interface ScoreAdjustment {
  readonly id: string;
  readonly provision: string | null;
  readonly label: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

/** Events that decide the grade whatever the points (一票否决). */
export interface ScoreVeto {
  readonly id: string;
  readonly provision: string | null;
  readonly label: Bilingual;
  readonly cite: Citation;
  readonly events: readonly EventUse[];
  /** How many days after the period an event still counts. */
  readonly daysAfter: Chosen<number>;
  /** Id of a grade. */
  readonly grade: string;
  readonly position: Position;
}

/** A value that is fixed, or that belongs to the answer of an interpretation. */
export type Chosen<Value> =
  | { readonly kind: 'fixed'; readonly value: Value }
  | {
      readonly kind: 'interpretation';
      readonly interpretation: string;
      readonly values: Readonly<Record<string, Value>>;
    };

export interface Grade {
  readonly id: string;
  readonly label: Bilingual;
}

/** Grades (等次) by the total, or by the place among those assessed. */
export type ScoreGrades = {
  readonly provision: string | null;
  readonly cite: Citation;
  readonly position: Position;
} & (
  | {
      readonly kind: 'by-total';
      /** Decimals that the total is rounded to, half to even, before it is graded; `null` is not rounded. */
      readonly decimals: Chosen<number | null>;
      readonly bands: readonly GradeBand[];
    }
  | ({ readonly kind: 'by-place' } & GradesByPlace)
);

/** `from` belongs to the grade, `below` does not; `null` is without bound. */
export interface GradeBand extends Grade {
  readonly from: Decimal | null;
  readonly below: Decimal | null;
}

export interface GradesByPlace {
  /** So many places are first. */
  readonly places: number;
  readonly first: Grade;
  /** Of the others, those that met the year's targets and those that did not. */
  readonly met: Grade;
  readonly missed: Grade;
  /** `all`: a tie at the last of the first places is first. `none`: no one of it is. */
  readonly ties: Answerable;
  /** `first`: the place decides, whether or not targets were met. `missed`: who missed its targets is never first. */
  readonly offTarget: Answerable;
  /** `tasks`: all its tasks of the year are done by its last day. `item`: an item has all its points. */
  readonly targets: Answerable;
  /** The item that `targets` by item looks at. */
  readonly targetItem: string;
  /** `vacated`: who is failed by a veto holds no place. `kept`: it does. */
  readonly vetoed: Answerable;
}

/** What follows from a grade, or from a veto (结果运用): these are held. */
export interface ScoreConsequence {
  readonly provision: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly obligation: 'shall' | 'may';
  readonly after: { readonly kind: 'grade' | 'veto'; readonly id: string };
  readonly held: { readonly kind: 'post' | 'body'; readonly post: string; readonly label: Bilingual };
  readonly consequence: Bilingual;
  readonly position: Position;
}

import type { Bilingual } from './bilingual.ts';
import type { AnnualAspect, BindingIndicator } from './data-package.ts';
import type { DivisionCode } from './division.ts';
import type { IndicatorCode } from './indicator.ts';
import type { SectionId } from './section.ts';
import type { TargetClass, WaterClass } from './water-class.ts';

/**
 * An accountability finding (问责线索): a proposal with its proof, never a decision. The shape is what `shuize evaluate`
 * prints (DATA-PACKAGE 4) and what its digest is taken of, so nothing is added, renamed or left out.
 */
export interface Finding {
  readonly policy: string;
  readonly version: string;
  /** Id of the provision, such as `SX18-1a`. */
  readonly provision: string;
  readonly division: DivisionCode;
  /** The section judged by itself, or `null` for all of the division's together. */
  readonly section: SectionId | null;
  /** The post held, or the body, such as `vice-county-head`, `city-government`; of several roles `direct+deputy`. */
  readonly post: string;
  /** `2018`, or `2017..2018`; of what follows from a ranking its period, such as `2018-03` or `2018-W23`. */
  readonly window: string;
  readonly status: 'met' | 'undetermined' | 'not-met';
  /** How many count: a number, or a range that unknown cells leave open. */
  readonly observed: number | { readonly min: number; readonly max: number };
  readonly required: number;
  readonly facts: readonly FindingFact[];
  readonly unknown: readonly UnknownCell[];
  readonly distance: {
    /** Required less surely observed. */
    readonly count: number;
    readonly leaf: readonly {
      readonly name: string;
      readonly value: string | null;
      readonly threshold: string;
      /** The threshold at which the status would differ, the others held. */
      readonly flipsAt: string | null;
    }[];
  };
  readonly holders: readonly Holder[];
  readonly sentence: Bilingual;
  /** The answer used for each interpretation that this provision depends on. */
  readonly interpretations: Readonly<Record<string, string>>;
  /** Single changed answers, the others as used, that change the status. */
  readonly otherInterpretations: readonly {
    readonly name: string;
    readonly answer: string;
    readonly status: 'met' | 'undetermined' | 'not-met';
  }[];
  readonly cite: { readonly instrument: string; readonly provision: string };
  /** SHA-256, hexadecimal, of the RFC 8785 form of the finding without this field. */
  readonly digest: string;
}

/** One counted fact. Numbers as texts keep the digits they were compared with; shares and multiples have 4 decimals. */
export type FindingFact =
  | {
      readonly kind: 'exceedance';
      readonly section: SectionId;
      readonly month: string;
      readonly indicator: IndicatorCode;
      readonly value: string;
      readonly limit: string;
      readonly multiple: string;
    }
  | {
      readonly kind: 'worse-month';
      readonly section: SectionId;
      readonly month: string;
      readonly class: WaterClass;
      readonly classBefore: WaterClass;
    }
  | {
      readonly kind: 'month-class';
      readonly section: SectionId;
      readonly month: string;
      readonly class: WaterClass;
      /** `null` where the section has no target in the year. */
      readonly target: TargetClass | null;
    }
  | {
      readonly kind: 'annual-miss';
      readonly section: SectionId;
      readonly year: number;
      readonly class: WaterClass;
      readonly target: TargetClass;
    }
  | { readonly kind: 'task'; readonly task: string; readonly due: string; readonly done: string | null }
  | {
      readonly kind: 'black-odorous';
      readonly year: number;
      readonly identified: number;
      readonly eliminated: number;
      /** `null` where the assessment asks none. */
      readonly required: string | null;
    }
  | {
      readonly kind: 'binding';
      readonly year: number;
      readonly indicator: BindingIndicator;
      readonly value: string;
      /** `null` where the pack compares with a number and the package sets no target. */
      readonly target: string | null;
    }
  | { readonly kind: 'aspect'; readonly year: number; readonly aspect: AnnualAspect }
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly date: string;
      readonly eventKind: string;
      readonly level: string | null;
      /** The division in which it happened: the subject, or one below it. */
      readonly division: DivisionCode;
      readonly department: string | null;
      readonly topic: string | null;
      readonly title: string | null;
    }
  | {
      readonly kind: 'rank';
      /** Id of the ranking, as in ranks.csv. */
      readonly ranking: string;
      readonly period: string;
      readonly value: string;
      /** The place from 1, or the places that it can be where others have no value. */
      readonly rank: number | { readonly min: number; readonly max: number };
      /** How many are ranked. */
      readonly of: number;
    }
  | {
      readonly kind: 'score';
      /** Id of the score. */
      readonly score: string;
      /** Code of a division, or name of a department. */
      readonly subject: string;
      readonly period: string;
      /** `null` where it is not known. */
      readonly total: string | null;
      /** Id of the grade; `null` where it is not certain. */
      readonly grade: string | null;
      /** Events by which the grade is decided whatever the points. */
      readonly events: readonly string[];
    }
  /** What people state in scores.csv where the text has no threshold. */
  | {
      readonly kind: 'declared';
      readonly item: string;
      readonly period: string;
      readonly note: string | null;
    }
  | { readonly kind: 'finding'; readonly digest: string };

/** What is not known and could change the outcome or the count. */
export type UnknownCell =
  | { readonly section: SectionId; readonly month: string }
  | { readonly section: SectionId; readonly year: number }
  | { readonly task: string; readonly year: number }
  | { readonly event: string; readonly date: string }
  /** Something that the score of a subject in a period needs: an item, a deduction, a veto or whether targets were met. */
  | { readonly subject: string; readonly period: string; readonly item: string }
  /** The place of a division in a period of a ranking. */
  | { readonly division: DivisionCode; readonly ranking: string; readonly period: string }
  | { readonly division: DivisionCode; readonly year: number };

/** A person in the post when facts happened. `person` is `null` when no tenure is on record for those facts. */
export interface Holder {
  readonly person: string | null;
  /** First and last day in office; `null` when open, or when there is no tenure on record. */
  readonly from: string | null;
  readonly to: string | null;
  /** The tenure covers only part of a counted month. */
  readonly partial: boolean;
  /** Positions in `facts` of those in this person's time. */
  readonly facts: readonly number[];
  /** The post of this person's time, where a rule holds several; where none of a role is on record, the role. */
  readonly post?: string;
}

import type { Bilingual, Citation, Decimal, DivisionCode, DivisionLevel, InForce } from '@shuize/domain';
import type { CaseQuestion } from './case-question.ts';
import type { Answerable, Condition } from './condition.ts';
import type { Duty } from './duty.ts';
import type { Held } from './held.ts';
import type { Matrix } from './matrix.ts';
import type { Plan } from './plan.ts';
import type { Position } from './position.ts';
import type { Procedure } from './procedure.ts';
import type { Ranking } from './ranking.ts';
import type { Register } from './register.ts';
import type { Reward } from './reward.ts';
import type { Score } from './score.ts';
import type { Statistic } from './statistic.ts';

/** A policy pack (制度包): one regulation as data. Element files are one element each. */
export interface Pack {
  /** Such as `shanxi-accountability-2018`; the name of its folder. */
  readonly id: string;
  /** Version of the encoding, `1.0.0`; the text's own date stands in {@link Pack.inForce}. */
  readonly version: string;
  readonly title: Bilingual;
  /** Whom the instrument binds, such as the cities of a province and their counties. */
  readonly jurisdiction: Bilingual;
  readonly instrument: {
    /** Full name, as citations print it. */
    readonly name: string;
    readonly number: string | null;
    readonly issuedBy: Bilingual;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the source is. */
    readonly issued: string;
    /** What the encoding was made from. */
    readonly source: Bilingual;
  };
  readonly inForce: InForce;
  /** Ids of packs that this one replaces. */
  readonly supersedes: readonly string[];
  /** The pack whose elements hold in this one too, as far as they are not replaced or removed; `null` of most. */
  readonly inheritance: Inheritance | null;
  /** What a reader must know, such as that the source is an excerpt. */
  readonly note: Bilingual | null;
  readonly interpretations: readonly Interpretation[];
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
  readonly scores: readonly Score[];
  readonly rankings: readonly Ranking[];
  readonly matrices: readonly Matrix[];
  readonly rewards: readonly Reward[];
  readonly plans: readonly Plan[];
  readonly duties: readonly Duty[];
  readonly procedures: readonly Procedure[];
  readonly registers: readonly Register[];
  readonly statistics: readonly Statistic[];
  /** Provisions that nothing is computed from, in the order of their ids. */
  readonly statements: readonly Statement[];
  readonly cases: readonly PolicyCase[];
  readonly position: Position;
}

/**
 * What a pack takes over from another (继承), and what it does otherwise. Elements are named by folder and id, such as
 * `rules/SX18-1a`, each list in alphabetical order.
 */
export interface Inheritance {
  /** Id, version and title of the pack inherited, and the name of its instrument. */
  readonly pack: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly instrument: string;
  /** Taken over as they stand. */
  readonly inherited: readonly string[];
  /** Written anew under the same id. */
  readonly replaced: readonly string[];
  /** Of this pack alone. */
  readonly added: readonly string[];
  readonly removed: readonly { readonly element: string; readonly reason: Bilingual }[];
  /** Cases of the pack inherited that prove what was replaced or removed, and so are not taken over. */
  readonly droppedCases: readonly string[];
}

/** An open question of the text (条款理解口径), its answers, the default and why. */
export interface Interpretation {
  readonly id: string;
  readonly question: Bilingual;
  /** In order; the first one is the default. */
  readonly answers: readonly { readonly id: string; readonly label: Bilingual }[];
  /** Why the default is the default. */
  readonly reason: Bilingual;
  readonly cite: Citation;
  readonly position: Position;
}

/** A number that the text fixes and may change, with each of its values cited and dated (参数). */
export interface Parameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Bilingual | null;
  /** Periods do not overlap. */
  readonly values: readonly {
    readonly value: Decimal;
    readonly inForce: InForce;
    readonly cite: Citation;
    readonly position: Position;
  }[];
  /** Other values for some divisions; two that hold at once for one division and differ are a fault of the pack. */
  readonly exceptions: readonly {
    readonly label: Bilingual;
    readonly divisions: readonly DivisionCode[];
    readonly value: Decimal;
    readonly inForce: InForce;
    readonly cite: Citation;
    readonly position: Position;
  }[];
  /** Within what a division that adopts the pack may set a value of its own; `null` where it may not. */
  readonly local: LocalBounds | null;
  /** Values that divisions have set as they adopted the pack; none in a pack as read. */
  readonly localValues: readonly LocalValue[];
  readonly position: Position;
}

/** From and up to what a value may be set (地方可定的范围), both included, and the provision that lets it be. */
export interface LocalBounds {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly cite: Citation;
}

/** A value that a division has set for itself and those below it (本地值), within the {@link LocalBounds}. */
export interface LocalValue {
  readonly division: DivisionCode;
  /** Such as 上河县本地值, as texts name it. */
  readonly label: Bilingual;
  readonly value: Decimal;
  readonly inForce: InForce;
}

/** When this condition holds over a window for a subject, this post is held with this consequence (问责条款). */
export interface Rule {
  /** The provision's id, such as `SX18-1a`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** `shall` 应当 or `may` 可. */
  readonly obligation: 'shall' | 'may';
  readonly subject: {
    readonly level: DivisionLevel;
    /** Under this answer each section is judged by itself rather than all of the subject's together. */
    readonly bySection: { readonly interpretation: string; readonly answer: string } | null;
  };
  readonly held: Held;
  readonly window: {
    /** The year judged and so many years with it: 2 is that year and the one before. */
    readonly years: number;
    /**
     * Which value of a dated parameter counts when it changes within the window: the one in force at each fact, or the
     * one in force on the window's last day.
     */
    readonly amendment: 'by-fact-date' | 'window-end';
  };
  readonly consequence: Bilingual;
  /** One of {@link HolderRule}. */
  readonly holder: Answerable;
  readonly condition: Condition;
  /** Ids of rules whose findings, met in the subject or below it, this finding points to as facts. */
  readonly restsOn: readonly string[];
  readonly position: Position;
}

/** A provision that states a duty or principle and triggers nothing by itself. */
export interface Statement {
  readonly id: string;
  readonly cite: Citation;
  readonly says: Bilingual;
  /** How the program carries it, in words. */
  readonly carriedBy: Bilingual;
  readonly position: Position;
}

/** A golden case (案例): a small data package and what it must give. Read and run by services. */
export interface PolicyCase {
  readonly id: string;
  readonly title: Bilingual;
  /** Rules it proves. */
  readonly rules: readonly string[];
  /** What it shows of each rule: at least one of each kind is asked for, see the checks. */
  readonly shows: 'on-limit' | 'just-above' | 'just-below' | 'missing' | 'other';
  /** `null` only where `question` stands. */
  readonly year: number | null;
  readonly asOf: string | null;
  readonly interpretations: Readonly<Record<string, string>>;
  /** File name to CSV text. */
  readonly facts: Readonly<Record<string, string>>;
  /** What is asked; `null`: which findings come out. */
  readonly question: CaseQuestion | null;
  /** Objects of which every named field must be equal in some object of what was asked. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  /** Objects of which every named field must be equal in the finding of that provision, division and window. */
  readonly expected: readonly Readonly<Record<string, unknown>>[];
  readonly position: Position;
}

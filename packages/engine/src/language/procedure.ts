import type { Bilingual, Citation, Day } from '@shuize/domain';
import type { Answerable } from './condition.ts';
import type { Position } from './position.ts';

/**
 * A procedure (办理程序): the steps of a case, who may act, what each step needs and when the case may close.
 *
 * A case is the list of the acts taken in it; everything else is computed from that list and this table.
 */
export interface Procedure {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly parties: readonly Party[];
  /** What must be answered before a case can close, such as the four lines (一案四查). */
  readonly points: readonly Point[];
  /** Ids of the steps that a case may begin with. */
  readonly starts: readonly string[];
  readonly steps: readonly ProcedureStep[];
  readonly position: Position;
}

/** Who may act (办理主体): an organ, in the role that it has in the case. */
export interface Party {
  readonly id: string;
  readonly organ: Bilingual;
  readonly role: Bilingual;
  readonly position: Position;
}

/** Something that a case must answer (待答事项), with the answers that settle it. */
export interface Point {
  readonly id: string;
  readonly label: Bilingual;
  readonly provision: string;
  readonly cite: Citation;
  readonly answers: readonly PointAnswer[];
  readonly position: Position;
}

export interface PointAnswer {
  readonly id: string;
  readonly label: Bilingual;
  /** Settles the point under this answer of an interpretation only. */
  readonly under: { readonly interpretation: string; readonly answer: string } | null;
}

/** A document or record that must be handed in with a step (所需材料). */
export interface Need {
  readonly id: string;
  readonly label: Bilingual;
}

export interface ProcedureStep {
  readonly id: string;
  readonly title: Bilingual;
  /** What outputs name, such as `LY-R12b`. */
  readonly provision: string;
  readonly cite: Citation;
  /** Id of the party that may take it. */
  readonly by: Answerable;
  /** `shall` 应当 or `may` 可. */
  readonly obligation: 'shall' | 'may';
  /** In which circumstances it is taken, in words; people decide whether they are given. */
  readonly when: Bilingual | null;
  readonly needs: readonly Need[];
  /** Ids of points that it answers: one of them at least. */
  readonly answers: readonly string[];
  /** Ids of steps that may follow; of a step that closes the case, those that open it again. */
  readonly to: readonly string[];
  /** How soon something must follow; `null` where nothing is said of it. */
  readonly nextWithin: NextWithin | null;
  /** `null` unless the step closes the case: only when every one of these points is answered. */
  readonly closes: { readonly whenAnswered: readonly string[] } | null;
  /** What a reader must know, such as that the text leaves the step open. */
  readonly note: Bilingual | null;
  readonly position: Position;
}

export interface NextWithin {
  /** Days counted from the day after the step; `null`: the text has no number, which is left to local arrangement. */
  readonly days: number | null;
  readonly note: Bilingual;
  /** Ids of steps that stand in the place of `to` once the last day has passed; none: those of `to` stay. */
  readonly whenLate: readonly string[];
}

/** One act in a case: which step, by whom, when, with what. */
export interface ProcedureAction {
  readonly step: string;
  /** Id of the party that acted. */
  readonly by: string;
  readonly on: Day;
  /** Ids of the needs that were handed in with it; others than the step asks for are no matter. */
  readonly inputs: readonly string[];
  /** Answers given to points: the answer's id by the point's. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Days for steps of which the text has no number, by the id of the step that something must follow: local arrangement
 * (本地配置), never law. Where the text has a number, that one counts.
 */
export type ArrangedDays = Readonly<Record<string, number>>;

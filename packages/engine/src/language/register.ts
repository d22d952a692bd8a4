import type { Bilingual, Citation, Day } from '@shuize/domain';
import type { Answerable } from './condition.ts';
import type { Position } from './position.ts';

/**
 * A register (名单): entries with their cause, whom and which area they concern, what follows, from when, until when, and
 * whether they are published. It says what an entry must hold; the entries themselves are records of people's decisions.
 */
export interface Register {
  readonly id: string;
  readonly title: Bilingual;
  readonly cite: Citation;
  /** Which of an entry's fields must be filled in besides its cause and its first day, with what each holds. */
  readonly fields: readonly { readonly field: RegisterField; readonly label: Bilingual }[];
  /** What an entry may be about, where the text names it; an open list (等) takes others too. */
  readonly subjects: { readonly isOpen: boolean; readonly of: readonly Named[] } | null;
  readonly causes: readonly RegisterCause[];
  /** `null` where the text asks for no publication. */
  readonly publication: {
    readonly says: Bilingual;
    readonly cite: Citation;
    readonly from: string | null;
  } | null;
  readonly position: Position;
}

/** `area` 地区, `subject` 对象 such as an enterprise or a title, `measure` 措施. */
export type RegisterField = 'area' | 'subject' | 'measure';

/** Why something is entered (列入缘由), and what follows. */
export interface RegisterCause {
  readonly id: string;
  readonly title: Bilingual;
  /** What outputs name, such as `SX15-10`. */
  readonly provision: string;
  readonly cite: Citation;
  /** `shall` 应当 or `may` 可. */
  readonly obligation: 'shall' | 'may';
  /** What must be established for it, `all` of it or `any`. */
  readonly facts: { readonly join: Answerable; readonly of: readonly Named[] };
  /** Ids of causes of which one must have been entered before for the same area and subject. */
  readonly after: readonly string[];
  /** First day on which the text lets it be entered, `YYYY-MM-DD`. */
  readonly earliest: string | null;
  /** What follows; one of them is chosen where there are several. */
  readonly measures: readonly Named[];
  /** What it covers, such as a kind of project. */
  readonly scope: Bilingual | null;
  /** What is left out of it. */
  readonly exempt: Bilingual | null;
  /** When it is lifted, or that the text does not say. */
  readonly lifting: Bilingual;
  readonly position: Position;
}

interface Named {
  readonly id: string;
  readonly label: Bilingual;
}

/** One entry of a register (名单中的一条), as people decided it. */
export interface RegisterEntry {
  readonly id: string;
  /** Id of the cause. */
  readonly cause: string;
  /** Code of the division. */
  readonly area: string | null;
  /** The id of one that the text names, or any other in words. */
  readonly subject: string | null;
  /** Ids of the facts that are established. */
  readonly facts: readonly string[];
  /** Id of the measure taken. */
  readonly measure: string | null;
  /** First day on which it holds. */
  readonly from: Day | null;
  /** Day on which it was lifted, from which on it holds no more; `null` when it was not. */
  readonly lifted: Day | null;
  /** Day on which it was published. */
  readonly published: Day | null;
}

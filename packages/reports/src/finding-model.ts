import type { Day, WaterClass } from '@shuize/domain';

/**
 * An accountability finding (问责线索) as the report shows it: a proposal with its proof, never a decision. Every
 * text is in the language of the report.
 */
export interface FindingCard {
  /** Such as `SX18-1a`. */
  readonly provisionId: string;
  /** The clause (条款) as the pack words it, in its own sentence. */
  readonly clause: string;
  /** Name of the instrument and place of the clause in it. */
  readonly citation: string;
  readonly division: string;
  /** Name of the section when the finding is about one; else `null`. */
  readonly section: string | null;
  /** Such as `分管副县（市、区）长`. */
  readonly post: string;
  /** Whether a person in a post is held, or a body (单位) as a whole: then nobody stands among the holders. */
  readonly held: 'post' | 'body';
  /** Where several roles are held, each with its measures; empty where it is one post or body. */
  readonly roles: readonly { readonly label: string; readonly measures: string | null }[];
  /** Such as `2018年`. */
  readonly window: string;
  readonly status: FindingStatus;
  /** Such as `3`, `1～4`. */
  readonly observed: string;
  readonly required: string;
  /** The finding in one sentence. */
  readonly sentence: string;
  /** The condition in words, such as `年内累计2次及以上月度监测结果超标2倍及以上`. */
  readonly condition: string;
  /** The facts that count, each followed from the measurement; in the order that `holders` refers to. */
  readonly facts: readonly FindingFact[];
  /** Who held the post when the facts happened; empty when there are no facts, or a body is held. */
  readonly holders: readonly FindingHolder[];
  /** Cells that are not known, such as `断面S1 2018年3月`. */
  readonly unknown: readonly string[];
  /** How far from changing, such as `再有1次即触发`; `null` when it can't be said. */
  readonly distance: string | null;
  /** Numbers that divisions have set for themselves (本地值) and that it stands on, each with where it was set. */
  readonly localValues?: readonly string[];
  /** Interpretations (条款理解口径) in use. */
  readonly interpretations: readonly { readonly name: string; readonly answer: string }[];
  /** Single changed answers that change the status. */
  readonly otherInterpretations: readonly {
    readonly name: string;
    readonly answer: string;
    readonly status: FindingStatus;
  }[];
  /** SHA-256 of the finding, hexadecimal. */
  readonly digest: string;
}

export type FindingStatus = 'met' | 'undetermined' | 'not-met';

/** One counted fact as links of a chain; a link that the fact does not have is `null`. */
export interface FindingFact {
  /** What and when, such as `断面S1 2018年2月`. */
  readonly subject: string;
  /** What was measured, such as `氨氮 6.00 mg/L（1次）`. */
  readonly measurement: string | null;
  /** What it was compared as, such as `月均值6.00 mg/L，限值1.0，超标5.0000倍`. */
  readonly statistic: string | null;
  readonly waterClass: WaterClass | null;
  /** The class it was compared with: the target, or the class of the year before. */
  readonly comparedClass: { readonly label: string; readonly class: WaterClass | null } | null;
}

/** One person's time in the post. */
export interface FindingHolder {
  /** `null` where no tenure is on record for the facts: who held the post is not known, and not guessed. */
  readonly person: string | null;
  /** Which role the person was in, where several are held; else `null`. */
  readonly role: string | null;
  readonly from: Day | null;
  /** Last day in office; `null` when still in it. */
  readonly to: Day | null;
  /** Whether the tenure covers only part of a counted month. */
  readonly isPartial: boolean;
  /** Positions in `facts` of those in this person's time. */
  readonly facts: readonly number[];
}

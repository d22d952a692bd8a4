import type { Bilingual, DataPackage, Day, InputError, Result } from '@shuize/domain';
import type { Answers, CaseQuestion, Pack } from '@shuize/engine';

/** Why a question of a case cannot be answered: faults of its facts, or a word that is none of the pack's. */
export type Unanswerable =
  | { readonly kind: 'faulty'; readonly errors: readonly InputError[] }
  | { readonly kind: 'unanswerable'; readonly message: Bilingual };

export interface AskedCase<Question extends CaseQuestion> {
  readonly pack: Pack;
  /** Packs that it builds on. */
  readonly others: readonly Pack[];
  readonly question: Question;
  /** The facts of the case; `null` where it has none. */
  readonly data: DataPackage | null;
  readonly asOf: Day | null;
  /** The pack's default answers with those of the case. */
  readonly answers: Answers;
}

/** Answers one kind of question with the objects that the command for it prints. */
export type AnswerCase<Kind extends CaseQuestion['kind']> = (
  asked: AskedCase<Extract<CaseQuestion, { kind: Kind }>>,
) => Result<readonly object[], Unanswerable>;

import { bilingual, failure, success } from '@shuize/domain';
import { entryText, evaluateRegister } from '@shuize/engine';
import type { AnswerCase } from '../policies/asked-case.ts';

/** One object an entry, in their order; or one a fault of them. */
export const answerRegisterCase: AnswerCase<'register'> = ({ pack, question, answers }) => {
  const register = pack.registers.find(({ id }) => id === question.register);
  if (register === undefined) {
    const known = pack.registers.map(({ id }) => id);
    return failure({
      kind: 'unanswerable',
      message: bilingual(
        `没有名单“${question.register}”；可用：${known.join('、')}。`,
        `There is no register “${question.register}”; there are: ${known.join(', ')}.`,
      ),
    });
  }
  const outcomes = evaluateRegister(register, question.entries, question.on, answers);
  return success(
    outcomes.ok
      ? outcomes.value.map((outcome) => ({
          entry: outcome.entry.id,
          cause: outcome.cause.id,
          provision: outcome.cause.provision,
          status: outcome.status,
          lacks: outcome.lacks,
          overlaps: outcome.overlaps,
          sentence: entryText(register, outcome),
        }))
      : outcomes.error.map(({ kind, entry, message, mend }) => ({ fault: kind, entry, message, mend })),
  );
};

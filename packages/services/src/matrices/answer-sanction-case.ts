import { failure, success } from '@shuize/domain';
import type { AnswerCase } from '../policies/asked-case.ts';
import { proposeSanction } from './propose-sanction.ts';

export const answerSanctionCase: AnswerCase<'sanction'> = ({ pack, others, question, answers }) => {
  const proposed = proposeSanction({ pack, others, question, interpretations: answers });
  return proposed.ok
    ? success([proposed.value.answer])
    : failure({ kind: 'unanswerable', message: proposed.error.message });
};

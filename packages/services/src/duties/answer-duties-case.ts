import {
  type ArrangedDay,
  type Bilingual,
  failure,
  type InputError,
  invariant,
  parseDay,
  type Result,
  success,
  workingDaysOf,
} from '@shuize/domain';
import { readWorkingDays } from '@shuize/feeds';
import type { AnswerCase } from '../policies/asked-case.ts';
import { dutyObject } from './duty-row.ts';
import { listDuties } from './list-duties.ts';

/** What is due between two days, as `shuize duties` prints it, in Chinese. */
export const answerDutiesCase: AnswerCase<'duties'> = ({ pack, question, data, asOf, answers }) => {
  const days = daysGiven(question.workingDays);
  if (!days.ok) {
    return failure({ kind: 'faulty', errors: days.error });
  }
  const [from, to] = [parseDay(question.from), parseDay(question.to)];
  invariant(from !== null && to !== null, 'the days of a case have been checked');
  const listed = listDuties({
    packs: [pack],
    from,
    to,
    interpretations: answers,
    timings: question.timing,
    calendar: workingDaysOf(days.value),
    data,
    asOf,
    isByAdoption: false,
  });
  return listed.ok
    ? success(listed.value.map((row) => dutyObject(row, 'zh')))
    : failure({ kind: 'unanswerable', message: whole(listed.error) });
};

function daysGiven(text: string | null): Result<readonly ArrangedDay[], readonly InputError[]> {
  return text === null ? success([]) : readWorkingDays('working-days', new TextEncoder().encode(text));
}

function whole({ message, mend }: { readonly message: Bilingual; readonly mend: Bilingual }): Bilingual {
  return { zh: `${message.zh}${mend.zh}`, en: `${message.en} ${mend.en}` };
}

import { type Bilingual, bilingual, type Day, formatDay } from '@shuize/domain';
import type { AnsweredProcedure, AnsweredStep } from '../procedures/answered-procedure.ts';
import { partyOf } from '../procedures/legal-steps.ts';
import { nextActions } from '../procedures/next-actions.ts';
import type { ProcedureState } from '../procedures/procedure-state.ts';
import { joined } from './telling.ts';

/** One step in a sentence: who takes it when, what must be handed in, what it answers, how soon something must follow. */
export function procedureStepText(procedure: AnsweredProcedure, step: AnsweredStep): Bilingual {
  const { organ, role } = partyOf(procedure, step.by);
  const isDuty = step.obligation === 'shall';
  const parts = [
    ...(step.when === null ? [] : [bilingual(step.when.zh, step.when.en)]),
    bilingual(
      `${isDuty ? '' : '可以'}由${organ.zh}（${role.zh}）办理`,
      `${organ.en} (${role.en}) ${isDuty ? 'takes it' : 'may take it'}`,
    ),
    ...(step.needs.length === 0
      ? []
      : [
          listing(
            '须有',
            'with',
            step.needs.map(({ label }) => label),
          ),
        ]),
    ...(step.answers.length === 0 ? [] : [listing('答复', 'answering', labelsOf(procedure, step.answers))]),
    ...(step.closes === null ? [] : [closingText(procedure, step.closes.whenAnswered)]),
    ...(step.nextWithin === null ? [] : [withinText(step.nextWithin)]),
  ];
  const text = joined(parts, '；', '; ');
  return bilingual(`${text.zh}。`, `${text.en}.`);
}

/** Where a case stands: whose turn it is, what may be done, until when and how late it is. */
export function stateText(procedure: AnsweredProcedure, state: ProcedureState, on: Day | null): Bilingual {
  const next = nextActions(procedure, state, on);
  const [first] = next;
  if (state.status === 'closed') {
    const again =
      first === undefined
        ? null
        : joined(
            next.map(({ step }) => step.title),
            '、',
            ', ',
          );
    return again === null
      ? bilingual('案件已办结。', 'The case is closed.')
      : bilingual(
          `案件已办结；确有需要的，可由${first?.party.organ.zh}重新启动：${again.zh}。`,
          `The case is closed; ${first?.party.organ.en} may open it again: ${again.en}.`,
        );
  }
  if (first === undefined) {
    return bilingual('没有可以办理的步骤。', 'No step can be taken.');
  }
  const titles = joined(
    next.map(({ step }) => step.title),
    '、',
    ', ',
  );
  const time = dueText(state.due, on);
  return state.status === 'not-begun'
    ? bilingual(`尚未启动，可以从下列步骤开始：${titles.zh}。`, `Not begun; it may begin with: ${titles.en}.`)
    : bilingual(
        `由${first.party.organ.zh}办理，可以：${titles.zh}${time.zh}。`,
        `It is for ${first.party.organ.en}: ${titles.en}${time.en}.`,
      );
}

function dueText(due: Day | null, on: Day | null): Bilingual {
  if (due === null) {
    return bilingual('', '');
  }
  const last = formatDay(due);
  const late = on === null ? 0 : on - due;
  return late > 0
    ? bilingual(
        `；应于${last}前（含当日）办理，已逾期${late}天`,
        `; it was due on ${last} and is ${late} ${late === 1 ? 'day' : 'days'} late`,
      )
    : bilingual(`；应于${last}前（含当日）办理`, `; due on ${last}`);
}

function closingText(procedure: AnsweredProcedure, points: readonly string[]): Bilingual {
  if (points.length === 0) {
    return bilingual('办结', 'closing the case');
  }
  const labels = joined(labelsOf(procedure, points), '、', ', ');
  return bilingual(`${labels.zh}均已答复方可办结`, `closing the case, once answered: ${labels.en}`);
}

function withinText({ days, note }: NonNullable<AnsweredStep['nextWithin']>): Bilingual {
  return days === null
    ? note
    : bilingual(`下一步在${days}日内办理（${note.zh}）`, `the next step within ${days} days (${note.en})`);
}

function labelsOf({ points }: AnsweredProcedure, ids: readonly string[]): readonly Bilingual[] {
  return points.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

function listing(zh: string, en: string, labels: readonly Bilingual[]): Bilingual {
  const list = joined(labels, '、', ', ');
  return bilingual(`${zh}${list.zh}`, `${en} ${list.en}`);
}

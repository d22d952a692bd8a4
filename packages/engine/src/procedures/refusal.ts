import { type Bilingual, bilingual, type Day, type Explained, formatDay } from '@shuize/domain';
import type { Need } from '../language/procedure.ts';
import { joined } from '../text/telling.ts';
import type { AnsweredPoint, AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';
import { partyOf } from './legal-steps.ts';

/** Why the table of a procedure does not allow an act. */
export type RefusalReason =
  | { readonly kind: 'unknown-step'; readonly step: string }
  | {
      readonly kind: 'not-next';
      readonly step: AnsweredStep;
      readonly last: AnsweredStep | null;
      readonly isLate: boolean;
      readonly following: readonly AnsweredStep[];
    }
  | { readonly kind: 'not-entitled'; readonly step: AnsweredStep; readonly by: string }
  | {
      readonly kind: 'before-last-act';
      readonly step: AnsweredStep;
      readonly on: Day;
      readonly before: Day;
    }
  | { readonly kind: 'answer-not-asked'; readonly step: AnsweredStep; readonly point: string }
  | {
      readonly kind: 'unknown-answer';
      readonly step: AnsweredStep;
      readonly point: AnsweredPoint;
      readonly answer: string;
    }
  | {
      readonly kind: 'nothing-answered';
      readonly step: AnsweredStep;
      readonly points: readonly AnsweredPoint[];
    }
  | { readonly kind: 'needs-missing'; readonly step: AnsweredStep; readonly missing: readonly Need[] }
  | {
      readonly kind: 'points-unanswered';
      readonly step: AnsweredStep;
      readonly points: readonly AnsweredPoint[];
    };

/** An act refused (不予办理): which act of the list, from 0, why, and what would mend it. */
export interface Refusal extends Explained {
  readonly at: number;
  readonly reason: RefusalReason;
}

export function refusalOf(procedure: AnsweredProcedure, reason: RefusalReason, at: number): Refusal {
  return { at, reason, ...textsOf(procedure, reason) };
}

function textsOf(procedure: AnsweredProcedure, reason: RefusalReason): Explained {
  switch (reason.kind) {
    case 'unknown-step': {
      const names = procedure.steps.map(({ id }) => id);
      return {
        message: bilingual(
          `“${procedure.title.zh}”没有步骤“${reason.step}”。`,
          `“${procedure.title.en}” has no step “${reason.step}”.`,
        ),
        mend: bilingual(`可用的步骤：${names.join('、')}。`, `Its steps are: ${names.join(', ')}.`),
      };
    }
    case 'not-next':
      return notNext(reason);
    case 'not-entitled': {
      const { organ, role } = partyOf(procedure, reason.step.by);
      const by = procedure.parties.find(({ id }) => id === reason.by)?.organ ?? same(reason.by);
      return {
        message: bilingual(
          `“${reason.step.title.zh}”不能由${by.zh}办理。`,
          `“${reason.step.title.en}” cannot be taken by ${by.en}.`,
        ),
        mend: bilingual(`由${organ.zh}（${role.zh}）办理。`, `${organ.en} (${role.en}) takes it.`),
      };
    }
    case 'before-last-act':
      return {
        message: bilingual(
          `“${reason.step.title.zh}”的日期 ${formatDay(reason.on)} 早于上一步的 ${formatDay(reason.before)}。`,
          `“${reason.step.title.en}” is dated ${formatDay(reason.on)}, before the act that precedes it on ${formatDay(reason.before)}.`,
        ),
        mend: bilingual('更正日期，或者更正办理的先后。', 'Correct the date, or the order of the acts.'),
      };
    case 'answer-not-asked':
      return {
        message: bilingual(
          `“${reason.step.title.zh}”不答复“${reason.point}”。`,
          `“${reason.step.title.en}” does not answer “${reason.point}”.`,
        ),
        mend: offered(procedure.points.filter(({ id }) => reason.step.answers.includes(id))),
      };
    case 'unknown-answer':
      return {
        message: bilingual(
          `“${reason.point.label.zh}”不能答复为“${reason.answer}”。`,
          `“${reason.point.label.en}” cannot be answered with “${reason.answer}”.`,
        ),
        mend: bilingual(
          `可以答复：${reason.point.answers.map(({ id, label }) => `${id}（${label.zh}）`).join('、')}。`,
          `Its answers are: ${reason.point.answers.map(({ id, label }) => `${id} (${label.en})`).join(', ')}.`,
        ),
      };
    case 'nothing-answered':
      return {
        message: bilingual(
          `“${reason.step.title.zh}”没有作出任何答复。`,
          `“${reason.step.title.en}” answers nothing.`,
        ),
        mend: offered(reason.points),
      };
    case 'needs-missing': {
      const missing = joined(
        reason.missing.map(({ label }) => label),
        '、',
        ', ',
      );
      return {
        message: bilingual(
          `“${reason.step.title.zh}”缺少材料：${missing.zh}。`,
          `“${reason.step.title.en}” lacks: ${missing.en}.`,
        ),
        mend: bilingual('补齐材料后再办理。', 'Hand it in with the step.'),
      };
    }
    case 'points-unanswered': {
      const open = joined(
        reason.points.map(({ label }) => label),
        '、',
        ', ',
      );
      return {
        message: bilingual(
          `不能“${reason.step.title.zh}”：${open.zh}尚未答复。`,
          `“${reason.step.title.en}” is not possible: ${open.en} not answered.`,
        ),
        mend: bilingual(
          '逐项作出答复后再办结；确无责任的，也要写明。',
          'Answer each first; that there is no responsibility is an answer too.',
        ),
      };
    }
  }
}

function notNext({ step, last, isLate, following }: Extract<RefusalReason, { kind: 'not-next' }>): Explained {
  const next = joined(
    following.map(({ title }) => title),
    '、',
    ', ',
  );
  const late = isLate ? bilingual('，且已逾期', ', and its time has passed') : same('');
  return {
    message:
      last === null
        ? bilingual(`案件不能从“${step.title.zh}”开始。`, `A case cannot begin with “${step.title.en}”.`)
        : bilingual(
            `上一步是“${last.title.zh}”${late.zh}，不能接着办理“${step.title.zh}”。`,
            `The last step was “${last.title.en}”${late.en}; “${step.title.en}” cannot follow.`,
          ),
    mend:
      following.length === 0
        ? bilingual('案件已经办结，不能再办理。', 'The case is closed; nothing can follow.')
        : bilingual(`可以办理：${next.zh}。`, `What can be taken: ${next.en}.`),
  };
}

function offered(points: readonly AnsweredPoint[]): Bilingual {
  return points.length === 0
    ? bilingual('删去这一答复。', 'Leave the answer out.')
    : bilingual(
        `本步骤可以答复：${points.map(({ id, label }) => `${id}（${label.zh}）`).join('、')}。`,
        `What it answers: ${points.map(({ id, label }) => `${id} (${label.en})`).join(', ')}.`,
      );
}

function same(text: string): Bilingual {
  return bilingual(text, text);
}

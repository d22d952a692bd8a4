import { type Day, invariant, parseDay } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPack } from '../parse/a-pack.fixture.ts';
import { answeredProcedure } from '../procedures/answered-procedure.ts';
import { stepOf } from '../procedures/legal-steps.ts';
import { procedureState } from '../procedures/procedure-state.ts';
import { procedureStepText, stateText } from './procedure-text.ts';

const [EXAMPLE] = aPack('procedure').read().procedures;
invariant(EXAMPLE !== undefined, 'the example has a procedure');
const PROCEDURE = answeredProcedure(EXAMPLE, { late: 'held' });

function stepIn(id: string) {
  return procedureStepText(PROCEDURE, stepOf(PROCEDURE, id));
}

function stateAfter(acts: readonly string[], on: string, days: Readonly<Record<string, number>> = {}) {
  const actions = acts.map((line) => {
    const [step = '', by = '', day = '', inputs = '', ...answers] = line.split(' ');
    return {
      step,
      by,
      on: parseDay(day) as Day,
      inputs: inputs === '-' ? [] : [inputs],
      answers: Object.fromEntries(answers.map((answer) => answer.split('='))),
    };
  });
  const state = procedureState(PROCEDURE, actions, days);
  invariant(state.ok, 'the acts are allowed');
  return stateText(PROCEDURE, state.value, parseDay(on));
}

describe('a step in a sentence', () => {
  it('says when, by whom, with what, and how soon something must follow', () => {
    expect(stepIn('notice').zh).toBe(
      '督查发现一般性问题；由市攻坚办（移交）办理；须有问责通知；原文没有规定天数，由本地配置。',
    );
    expect(stepIn('notice').en).toBe(
      'an inspection finds a general problem; the city office (hands over) takes it; with the notice; the text has no number of days, which is local arrangement.',
    );
  });

  it('says what it answers, whether it may be left, and when it closes', () => {
    expect(stepIn('answer').zh).toBe('由县政府（办理）办理；答复属地责任、整改。');
    expect(stepIn('approve').zh).toBe('可以由市领导小组（审定）办理；下一步在30日内办理（自审定次日起）。');
    expect(stepIn('close').en).toBe(
      'the county government (handles) takes it; closing the case, once answered: duty of the territory, rectification.',
    );
  });
});

describe('a case in a sentence', () => {
  const notice = 'notice office 2018-03-01 notice';

  it('says with what it may begin, whose turn it is, and until when', () => {
    expect(stateAfter([], '2018-03-01').zh).toBe('尚未启动，可以从下列步骤开始：发出问责通知。');
    expect(stateAfter([notice], '2018-03-16', { notice: 15 }).zh).toBe(
      '由县政府办理，可以：追究并答复；应于2018-03-16前（含当日）办理。',
    );
    expect(stateAfter([notice], '2018-03-17', { notice: 15 }).en).toBe(
      'It is for the city leading group: approve and set a time; it was due on 2018-03-16 and is 1 day late.',
    );
  });

  it('says that it is closed, and who may open it again', () => {
    const acts = [
      notice,
      'answer county 2018-03-02 - territory=held put-right=done',
      'close county 2018-03-03 -',
    ];
    expect(stateAfter(acts, '2018-03-03').zh).toBe(
      '案件已办结；确有需要的，可由市领导小组重新启动：审定并限期办理。',
    );
  });
});

import { type Day, invariant, parseDay } from '@shuize/domain';
import {
  type AnsweredProcedure,
  answeredProcedure,
  defaultAnswers,
  nextActions,
  type Pack,
  type ProcedureAction,
  procedureState,
} from '@shuize/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 200 : 10_000;

const LUOYANG = shippedPack('luoyang-accountability-2017');
const FOUR_LINES = shippedPack('luoyang-one-case-four-lines-2017');
const STRICT = shippedPack('shanxi-strict-responsibility-2021');
const PLAN = shippedPack('shanxi-work-plan-2015');
const SANMENXIA = shippedPack('sanmenxia-joint-control-2017');

/** Runs the cases that ask where a case of one procedure stands; each must come out as written. */
function expectCases(pack: Pack, procedureId: string, least: number): void {
  const cases = pack.cases.filter(
    ({ question }) => question?.kind === 'procedure' && question.procedure === procedureId,
  );
  expect(cases.length).toBeGreaterThanOrEqual(least);
  for (const policyCase of cases) {
    expect(runPolicyCase(pack, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
  }
}

function procedureOf(pack: Pack, procedureId: string): AnsweredProcedure {
  const procedure = pack.procedures.find(({ id }) => id === procedureId);
  invariant(procedure !== undefined, `${pack.id} has the procedure ${procedureId}`);
  return answeredProcedure(procedure, defaultAnswers(pack));
}

/** An act that takes a step with all that it needs, answering what it must, or the first that it can. */
function actOf(next: ReturnType<typeof nextActions>[number], on: Day): ProcedureAction {
  const points = next.mustAnswer.length > 0 ? next.mustAnswer : next.answers.slice(0, 1);
  return {
    step: next.step.id,
    by: next.party.id,
    on,
    inputs: next.needs.map(({ id }) => id),
    answers: Object.fromEntries(points.map(({ id, answers }) => [id, answers[0]?.id ?? ''])),
  };
}

describe('accountability in Luoyang', () => {
  it('[LY-R12a, LY-R12b, LY-R12c, LY-R12d] goes by who found the matter and how grave it is, from the first finding to the decision', () => {
    expectCases(LUOYANG, 'LY-R12', 16);
    const provisions = new Set(procedureOf(LUOYANG, 'LY-R12').steps.map(({ provision }) => provision));
    expect([...provisions].sort()).toEqual(['LY-R12a', 'LY-R12b', 'LY-R12c', 'LY-R12d']);
  });

  it('[LY-R13] lets a hand-over surface that was not acted on in time, with the days that were arranged and never before', () => {
    const procedure = procedureOf(LUOYANG, 'LY-R12');
    const notice = {
      step: 'notice',
      by: 'office',
      on: parseDay('2017-07-03') as Day,
      inputs: ['findings', 'notice'],
      answers: {},
    };
    const turnOn = (day: string, days: Readonly<Record<string, number>>) => {
      const state = procedureState(procedure, [notice], days);
      invariant(state.ok, 'the notice was sent');
      return nextActions(procedure, state.value, parseDay(day)).map(({ party }) => party.id);
    };
    expect(turnOn('2017-07-18', { notice: 15 })).toEqual(['place']);
    expect(turnOn('2017-07-19', { notice: 15 })).toEqual(['leading-group']);
    expect(turnOn('2027-07-19', {})).toEqual(['place']);
    const handedOver = procedure.steps.filter(({ nextWithin }) => nextWithin?.note.zh.includes('第十三条'));
    expect(handedOver.map(({ id }) => id)).toEqual(['own-inquiry', 'notice', 'send-back']);
  });

  it('[LY-C1] follows a case along four lines and does not close it with one of them unanswered', () => {
    expectCases(FOUR_LINES, 'LY-C1', 4);
    const { points, steps } = procedureOf(FOUR_LINES, 'LY-C1');
    expect(points.map(({ id }) => id)).toEqual(['territory', 'department', 'polluter', 'inspection']);
    expect(steps.flatMap(({ closes }) => closes?.whenAnswered ?? [])).toEqual(points.map(({ id }) => id));
  });

  it('[LY-C9, LY-C10] hands people to the discipline organ and polluters to whoever is in charge; fast, with no number of days', () => {
    expectCases(FOUR_LINES, 'LY-C9', 4);
    const { steps } = procedureOf(FOUR_LINES, 'LY-C9');
    const fast = steps.filter(({ nextWithin }) => nextWithin !== null);
    expect(fast.map(({ id }) => id)).toEqual(['hand-over-people', 'start', 'handle']);
    expect(fast.every(({ nextWithin }) => nextWithin?.days === null)).toBe(true);
  });
});

describe('procedures elsewhere', () => {
  it('[SX21-2, SX21-7] in Shanxi find, stop and handle at the first moment and close on three points only', () => {
    expectCases(STRICT, 'SX21-7', 8);
    const { points, steps } = procedureOf(STRICT, 'SX21-7');
    expect(points.map(({ provision }) => provision)).toEqual(['SX21-2', 'SX21-2', 'SX21-2']);
    expect(steps.find(({ id }) => id === 'close')?.closes?.whenAnswered).toEqual([
      'cleared-up',
      'dealt-with',
      'put-right',
    ]);
  });

  it('[SX15-8] a water body off target has a plan with tasks, measures and dates, filed, supervised and published', () => {
    expectCases(PLAN, 'SX15-8', 4);
    const plan = procedureOf(PLAN, 'SX15-8').steps.find(({ id }) => id === 'make-plan');
    expect(plan?.needs.map(({ id }) => id)).toEqual(['tasks', 'measures', 'dates']);
  });

  it('[SX15-10] after a failed year people are interviewed and advised; reckless decisions stay on record for life', () => {
    expectCases(PLAN, 'SX15-10', 4);
  });

  it('[SX15-16] complaints are handled within a time that is arranged, and rewarded once verified', () => {
    expectCases(PLAN, 'SX15-16', 2);
    const confirmed = procedureOf(PLAN, 'SX15-16').steps.find(({ id }) => id === 'confirm');
    expect(confirmed?.to).toEqual(['reward']);
  });

  it('[SMX-J7] in Sanmenxia counties settle a dispute themselves, else the leading group does', () => {
    expectCases(SANMENXIA, 'SMX-J7', 4);
  });

  it('[SMX-J10] a complaint that is verified may be rewarded, and need not be', () => {
    expectCases(SANMENXIA, 'SMX-J10', 1);
    const { steps } = procedureOf(SANMENXIA, 'SMX-J10');
    expect(steps.find(({ id }) => id === 'confirm')?.to).toEqual(['reward', 'answer']);
    expect(steps.find(({ id }) => id === 'reward')?.obligation).toBe('may');
  });
});

describe('every procedure that comes with the program', () => {
  const all = [LUOYANG, FOUR_LINES, STRICT, PLAN, SANMENXIA].flatMap((pack) =>
    pack.procedures.map(({ id }) => procedureOf(pack, id)),
  );

  it('whatever is done, has one party that may act next until it is closed', () => {
    const walk = fc.record({
      procedure: fc.constantFrom(...all),
      choices: fc.array(fc.record({ step: fc.nat(), wait: fc.integer({ min: 0, max: 20 }) }), {
        maxLength: 25,
      }),
      days: fc.constantFrom(0, 10),
    });
    fc.assert(
      fc.property(walk, ({ procedure, choices, days }) => {
        const arranged = days === 0 ? {} : Object.fromEntries(procedure.steps.map(({ id }) => [id, days]));
        const taken: ProcedureAction[] = [];
        for (const { step, wait } of choices) {
          const on = ((taken.at(-1)?.on ?? 17_000) + wait) as Day;
          const state = procedureState(procedure, taken, arranged);
          invariant(state.ok, 'every act of the walk was taken');
          const next = nextActions(procedure, state.value, on);
          const parties = new Set(next.map(({ party }) => party.id));
          expect(state.value.status === 'open' ? parties.size : 1).toBe(1);
          const chosen = next[step % Math.max(1, next.length)];
          if (chosen === undefined) {
            expect(state.value.status).toBe('closed');
            return;
          }
          taken.push(actOf(chosen, on));
        }
      }),
      { numRuns: RUNS, seed: 20170613 },
    );
  });

  it('names its source for every step, and says of steps that the text leaves out that it does', () => {
    for (const { id, steps } of all) {
      for (const { cite, nextWithin } of steps) {
        expect(cite.provision, id).not.toBe('');
        expect(nextWithin?.days ?? null, id).toBeNull();
      }
    }
  });
});

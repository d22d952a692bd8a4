import { type Day, invariant, parseDay } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcedureAction } from '../language/procedure.ts';
import { aPack } from '../parse/a-pack.fixture.ts';
import { type AnsweredProcedure, answeredProcedure } from './answered-procedure.ts';
import { nextActions } from './next-actions.ts';
import { aProcedure, arbitraryProcedure, aStep, subsets } from './procedure.fixture.ts';
import { procedureState } from './procedure-state.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 150 : 5_000;

/** `notice office 2018-03-01 +notice territory=held`: step, party, day, what is handed in, what is answered. */
function act(line: string): ProcedureAction {
  const [step = '', by = '', on = '', ...rest] = line.split(' ');
  const answers = rest.filter((word) => word.includes('=')).map((word) => word.split('='));
  return {
    step,
    by,
    on: aDay(on),
    inputs: rest.filter((word) => word.startsWith('+')).map((word) => word.slice(1)),
    answers: Object.fromEntries(answers),
  };
}

function aDay(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}

/** The example of the reference page: the office notifies, the county answers two points, the group steps in when it is late. */
const [EXAMPLE] = aPack('procedure').read().procedures;
invariant(EXAMPLE !== undefined, 'the example has a procedure');
const PROCEDURE = answeredProcedure(EXAMPLE, { late: 'held' });

function outcomeOf(lines: readonly string[], days = {}, on: string | null = null) {
  const state = procedureState(PROCEDURE, lines.map(act), days);
  if (!state.ok) {
    return `${state.error.at} ${state.error.reason.kind}`;
  }
  const next = nextActions(PROCEDURE, state.value, on === null ? null : aDay(on));
  return [state.value.status, ...next.map(({ step, party }) => `${step.id} by ${party.id}`)].join(', ');
}

const NOTICE = 'notice office 2018-03-01 +notice';
const ANSWERED = ['answer county 2018-03-10 territory=held put-right=done'];

describe('a case', () => {
  it('begins with a step that a case may begin with, and with no other', () => {
    expect(outcomeOf([])).toBe('not-begun, notice by office');
    expect(outcomeOf([NOTICE])).toBe('open, answer by county');
    expect(outcomeOf(['answer county 2018-03-01 territory=held'])).toBe('0 not-next');
  });

  it('refuses a step that there is not, and one that does not follow', () => {
    expect(outcomeOf([NOTICE, 'anser county 2018-03-02'])).toBe('1 unknown-step');
    expect(outcomeOf([NOTICE, 'notice office 2018-03-02 +notice'])).toBe('1 not-next');
  });

  it('refuses an act by whoever may not take it, naming who may', () => {
    expect(outcomeOf([NOTICE, 'answer office 2018-03-10 territory=held'])).toBe('1 not-entitled');
    const state = procedureState(PROCEDURE, ['notice county 2018-03-01 +notice'].map(act));
    expect(state.ok ? null : state.error.mend.zh).toBe('由市攻坚办（移交）办理。');
  });

  it('refuses an act without what it needs, and takes more than it needs', () => {
    expect(outcomeOf(['notice office 2018-03-01'])).toBe('0 needs-missing');
    expect(outcomeOf(['notice office 2018-03-01 +notice +photographs'])).toBe('open, answer by county');
  });

  it('refuses an act dated before the one that it follows, and takes one of the same day', () => {
    expect(outcomeOf([NOTICE, 'answer county 2018-02-28 territory=held'])).toBe('1 before-last-act');
    expect(outcomeOf([NOTICE, 'answer county 2018-03-01 territory=held'])).toBe('open, answer by county');
  });

  it('does not close with a point unanswered, and closes once each is', () => {
    const one = [NOTICE, 'answer county 2018-03-10 territory=not-held'];
    expect(outcomeOf(one)).toBe('open, answer by county');
    expect(outcomeOf([...one, 'close county 2018-03-11'])).toBe('2 points-unanswered');
    const both = [...one, 'answer county 2018-03-11 put-right=done'];
    expect(outcomeOf(both)).toBe('open, answer by county, close by county');
    expect(outcomeOf([...both, 'close county 2018-03-12'])).toBe('closed, approve by group');
  });

  it('takes only answers that settle a point, and only to points that the step answers', () => {
    const answering = (words: string) => outcomeOf([NOTICE, `answer county 2018-03-10 ${words}`]);
    expect(answering('territory=perhaps')).toBe('1 unknown-answer');
    expect(answering('polluter=held')).toBe('1 answer-not-asked');
    expect(answering('')).toBe('1 nothing-answered');
    expect(answering('put-right=late-and-held')).toBe('open, answer by county');
    expect(answering('put-right=late-and-explained')).toBe('1 unknown-answer');
  });

  it('lets a later answer stand in the place of an earlier one', () => {
    const state = procedureState(
      PROCEDURE,
      [NOTICE, ...ANSWERED, 'answer county 2018-03-12 territory=not-held'].map(act),
    );
    expect(state.ok && state.value.answered).toEqual({ territory: 'not-held', 'put-right': 'done' });
  });

  it('is opened again only by a step that the closing one names', () => {
    const closed = [NOTICE, ...ANSWERED, 'close county 2018-03-11'];
    expect(outcomeOf([...closed, 'close county 2018-03-12'])).toBe('3 not-next');
    expect(outcomeOf([...closed, 'approve group 2018-04-01'])).toBe('open, answer by county');
  });

  it('comes back with whatever else its acts carry', () => {
    const actions = [{ ...act(NOTICE), person: '张三' }];
    const state = procedureState(PROCEDURE, actions);
    expect(state.ok && state.value.taken[0]?.action.person).toBe('张三');
  });
});

describe('the time for the next step', () => {
  const days = { notice: 15 };

  it('has no last day while none is arranged, however long it takes', () => {
    expect(outcomeOf([NOTICE], {}, '2020-01-01')).toBe('open, answer by county');
  });

  it('runs through its last day, and the day after it is late', () => {
    expect(outcomeOf([NOTICE], days, '2018-03-16')).toBe('open, answer by county');
    expect(outcomeOf([NOTICE], days, '2018-03-17')).toBe('open, approve by group');
  });

  it('once passed makes the steps for lateness stand in the place of the others', () => {
    const late = 'answer county 2018-03-17 territory=held';
    expect(outcomeOf([NOTICE, late], days)).toBe('1 not-next');
    expect(outcomeOf([NOTICE, 'approve group 2018-03-17'], days)).toBe('open, answer by county');
    expect(outcomeOf([NOTICE, 'approve group 2018-03-16'], days)).toBe('1 not-next');
  });

  it('that the text fixes is not changed by arrangement; where nothing stands for lateness the step may come late', () => {
    const approved = [NOTICE, 'approve group 2018-03-17'];
    const state = procedureState(
      PROCEDURE,
      [...approved, 'answer county 2018-04-20 territory=held'].map(act),
      { ...days, approve: 90 },
    );
    expect(state.ok && state.value.taken.map(({ daysLate }) => daysLate)).toEqual([0, 1, 4]);
  });
});

/** Every act that could be tried after some others: each step, by each party, with or without the record, with every answer. */
function attempts({ steps, points }: AnsweredProcedure): readonly Omit<ProcedureAction, 'on'>[] {
  return steps.flatMap(({ id: step }) =>
    ['office', 'county'].flatMap((by) =>
      [[], ['record']].flatMap((inputs) =>
        subsets(points.map(({ id }) => id)).map((answered) => ({
          step,
          by,
          inputs,
          answers: Object.fromEntries(answered.map((point) => [point, 'yes'])),
        })),
      ),
    ),
  );
}

/** What the table says in so many words, of the last of some acts: whether it may be taken. */
function isAllowed(
  { steps, starts }: AnsweredProcedure,
  before: readonly ProcedureAction[],
  last: ProcedureAction,
): boolean {
  const step = steps.find(({ id }) => id === last.step);
  const previous = before.at(-1);
  const previousStep = steps.find(({ id }) => id === previous?.step);
  const within = previousStep?.closes === null ? previousStep.nextWithin : null;
  const isLate = previous !== undefined && within?.days != null && last.on - previous.on > within.days;
  const following =
    previousStep === undefined
      ? starts
      : isLate && (within?.whenLate ?? []).length > 0
        ? (within?.whenLate ?? [])
        : previousStep.to;
  const given = Object.keys(last.answers);
  const answered = new Set([...before.flatMap(({ answers }) => Object.keys(answers)), ...given]);
  return (
    step !== undefined &&
    following.includes(last.step) &&
    step.by === last.by &&
    (previous === undefined || last.on >= previous.on) &&
    given.every((point) => step.answers.includes(point)) &&
    (step.answers.length === 0 || given.length > 0) &&
    step.needs.every(({ id }) => last.inputs.includes(id)) &&
    (step.closes?.whenAnswered ?? []).every((point) => answered.has(point))
  );
}

describe('the table and nothing else', () => {
  it('allows an act when, and only when, each of its conditions holds: all lists of up to two acts, in time and late', () => {
    fc.assert(
      fc.property(arbitraryProcedure, fc.constantFrom(1, 5, 6), (procedure, gap) => {
        const tries = attempts(procedure);
        for (const first of tries) {
          const one = { ...first, on: 100 as Day };
          const isFirst = procedureState(procedure, [one]).ok;
          expect(isFirst).toBe(isAllowed(procedure, [], one));
          for (const second of isFirst ? tries : []) {
            const two = { ...second, on: (100 + gap) as Day };
            expect(procedureState(procedure, [one, two]).ok).toBe(isAllowed(procedure, [one], two));
          }
        }
      }),
      { numRuns: RUNS, seed: 20170613 },
    );
  });

  it('names as next actions exactly the steps that some act would be taken with', () => {
    fc.assert(
      fc.property(arbitraryProcedure, fc.array(fc.nat(), { maxLength: 6 }), (procedure, choices) => {
        const tries = attempts(procedure);
        const taken: ProcedureAction[] = [];
        for (const choice of choices) {
          const on = (100 + taken.length) as Day;
          const state = procedureState(procedure, taken);
          invariant(state.ok, 'every act of the walk was taken');
          const possible = tries.filter(
            (action) => procedureState(procedure, [...taken, { ...action, on }]).ok,
          );
          const named = nextActions(procedure, state.value, on).map(
            ({ step, party }) => `${step.id} ${party.id}`,
          );
          expect([...new Set(possible.map(({ step, by }) => `${step} ${by}`))].sort()).toEqual(named.sort());
          const next = possible[choice % Math.max(1, possible.length)];
          if (next === undefined) {
            return;
          }
          taken.push({ ...next, on });
        }
      }),
      { numRuns: RUNS, seed: 20170613 },
    );
  });

  it('asks a closing step that answers points itself for those still open', () => {
    const procedure = aProcedure([
      aStep('a', { answers: ['p'], to: ['b'] }),
      aStep('b', { answers: ['p', 'q'], closes: { whenAnswered: ['p', 'q'] } }),
    ]);
    const begun = { step: 'a', by: 'office', on: 1 as Day, inputs: [], answers: { p: 'yes' } };
    const state = procedureState(procedure, [begun]);
    invariant(state.ok, 'the first step is taken');
    const [next] = nextActions(procedure, state.value);
    expect(next?.mustAnswer.map(({ id }) => id)).toEqual(['q']);
    const closing = (answers: Readonly<Record<string, string>>) =>
      procedureState(procedure, [begun, { step: 'b', by: 'office', on: 2 as Day, inputs: [], answers }]).ok;
    expect([closing({ p: 'no' }), closing({ q: 'yes' })]).toEqual([false, true]);
  });
});

import type { MonitoringState } from '@shuize/domain';
import type { ClassOutcome } from '@shuize/reports';
import { describe, expect, it } from 'vitest';
import { outcomeWithoutClass, sharedOutcome } from './evaluate-water-outcome.ts';
import type { PeriodOutcome } from './period-columns.ts';

function outcomeOf(
  outcome: PeriodOutcome,
  evaluated: number,
  notEvaluated: number,
  states: readonly (MonitoringState | null)[],
): ClassOutcome {
  const months = { existing: states.length, evaluated, notEvaluated };
  return outcomeWithoutClass({ outcome, months, means: new Map(), evaluation: null }, states);
}

describe('a section without a class', () => {
  it('takes the state that stood longest where it was dry and frozen by turns', () => {
    expect(outcomeOf('not-evaluated', 0, 3, ['frozen', 'dry', 'dry'])).toEqual({
      kind: 'state',
      state: 'dry',
    });
  });

  it('has too few data where every value was excluded', () => {
    expect(outcomeOf('not-evaluated', 0, 2, [null, null])).toEqual({ kind: 'too-few-data' });
  });

  it('failed QC only where it did so in every month, else has no data', () => {
    expect(outcomeOf('too-few-data', 0, 0, ['qc-failed', 'qc-failed'])).toEqual({
      kind: 'state',
      state: 'qc-failed',
    });
    expect(outcomeOf('too-few-data', 0, 0, ['qc-failed', null])).toEqual({ kind: 'state', state: 'no-data' });
  });

  it('has too few data where it was dry in some months and unknown in others', () => {
    expect(outcomeOf('too-few-data', 0, 1, ['dry', null])).toEqual({ kind: 'too-few-data' });
    expect(outcomeOf('too-few-data', 1, 0, [null, null])).toEqual({ kind: 'too-few-data' });
  });
});

describe('points together without a class', () => {
  const dry: ClassOutcome = { kind: 'state', state: 'dry' };

  it('share a state only where all have it', () => {
    expect(sharedOutcome([dry, dry])).toEqual(dry);
    expect(sharedOutcome([dry, { kind: 'state', state: 'frozen' }])).toEqual({ kind: 'too-few-data' });
    expect(sharedOutcome([dry, { kind: 'too-few-data' }])).toEqual({ kind: 'too-few-data' });
    expect(sharedOutcome([])).toEqual({ kind: 'too-few-data' });
  });
});

import { formatFraction, type WaterClass } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { evaluateGroup, type GroupMember, type GroupOutcome } from './evaluate-group.ts';
import { aMember, aMemberOfClass } from './group.fixture.ts';

function groupOf(members: readonly GroupMember[]): GroupOutcome {
  return evaluateGroup(members, standardWith());
}

function sectionsOf(...classes: readonly WaterClass[]): readonly GroupMember[] {
  return classes.map(aMemberOfClass);
}

function pollutantsOf({ mainPollutants }: GroupOutcome): readonly string[] {
  return mainPollutants.map(
    ({ indicator, rate, multiple }) =>
      `${indicator} ${rate === null ? '-' : formatFraction(rate, 3)} ${multiple === null ? '-' : formatFraction(multiple, 3)}`,
  );
}

describe('[PF-2] a river, basin or region together', () => {
  it('goes by shares from five sections on, and by mean concentrations with four', () => {
    expect(groupOf(sectionsOf('II', 'III', 'III', 'IV', 'below-V'))).toMatchObject({
      method: 'shares',
      status: 'moderate',
      class: null,
    });
    expect(groupOf(sectionsOf('II', 'III', 'III', 'IV'))).toMatchObject({
      method: 'mean',
      status: 'good',
      class: 'III',
    });
  });

  it('leaves dry sections out of the denominator and of the count of sections', () => {
    const outcome = groupOf([...sectionsOf('III', 'III', 'III', 'IV'), aMember({}), aMember({})]);
    expect(outcome.method).toBe('mean');
    expect(outcome.counts).toEqual({ I: 0, II: 0, III: 3, IV: 1, V: 0, 'below-V': 0 });
  });

  it('has no status when no section has a class', () => {
    expect(groupOf([aMember({}), aMember({})])).toMatchObject({
      method: null,
      shares: null,
      status: null,
      mainPollutants: [],
    });
    expect(groupOf([])).toMatchObject({ method: null, status: null });
  });

  it('takes another least number of sections where that is chosen', () => {
    const outcome = evaluateGroup(sectionsOf('III', 'IV'), standardWith({ minimumSectionsForShares: 2 }));
    expect(outcome).toMatchObject({ method: 'shares', status: 'light' });
  });

  it('names by shares the items that exceed at most sections, even where the group is good', () => {
    const good = Array.from({ length: 7 }, () => aMember({ NH3N: '0.5', COD: '18', TP: '0.1' }));
    const outcome = groupOf([
      ...good,
      aMember({ NH3N: '1.2', COD: '25', TP: '0.1' }),
      aMember({ NH3N: '0.5', COD: '25', TP: '0.1' }),
    ]);
    expect(outcome.status).toBe('good');
    expect(pollutantsOf(outcome)).toEqual(['COD 0.222 -', 'NH3N 0.111 -']);
  });

  it('names by the mean the items as of a section, with their multiples', () => {
    const outcome = groupOf([aMember({ NH3N: '3', COD: '30' }), aMember({ NH3N: '1', COD: '30' })]);
    expect(outcome).toMatchObject({ class: 'V', status: 'moderate' });
    expect(pollutantsOf(outcome)).toEqual(['NH3N - 1.000', 'COD - 0.500']);
  });
});

import { bilingual, type DivisionCode, decimal } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../language/condition.ts';
import type { LocalValue, Parameter, Rule } from '../language/pack.ts';
import {
  aDatedParameter,
  aPack,
  aParameter,
  aRule,
  atLeast,
  compare,
  sections,
} from '../testing/rule.fixture.ts';
import { sourceOf, type World } from '../testing/world.fixture.ts';
import { compileRule } from './compile-rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { packAsDecided } from './local-values.ts';
import { statusName } from './status.ts';

/** A county A and a county B in the city C, which is in the province P; one section each, 1.5 times over in June. */
const WORLD: World = {
  divisions: [
    { code: 'P', level: 'province', parent: null },
    { code: 'C', level: 'city', parent: 'P' },
    { code: 'A', level: 'county', parent: 'C' },
    { code: 'B', level: 'county', parent: 'C' },
  ],
  members: ['A', 'B'].map((division) => ({
    kind: 'section' as const,
    id: `S${division}`,
    division,
    attributes: { control: 'national' },
  })),
  years: [2018, 2018],
  indicators: ['NH3N'],
  cells: ['SA', 'SB'].map((entity) => ({
    measure: 'exceedance-multiple' as const,
    entity,
    period: '2018-06',
    item: 'NH3N',
    value: '1.5',
  })),
};
const WINDOW = { from: 2018, to: 2018 };
const OVER = atLeast(
  1,
  sections({ control: ['national'] }),
  [],
  compare('exceedance-multiple', 'at-or-above', aParameter('limit')),
);
const OF_COUNTIES = atLeast(2, { kind: 'divisions', level: 'county' }, [], OVER);

function local(
  division: string,
  value: string,
  from: string | null = null,
  until: string | null = null,
): LocalValue {
  return {
    division: division as DivisionCode,
    label: bilingual(`${division}本地值`, `local value of ${division}`),
    value: decimal(value),
    inForce: { from, until },
  };
}

function judged(values: readonly LocalValue[], condition: Condition, changes: Partial<Rule> = {}) {
  const limit: Parameter = {
    ...aDatedParameter('limit', [{ value: '2', from: null, until: null }], [{ division: 'B', value: '3' }]),
    localValues: values,
  };
  const pack = aPack({ parameters: [limit] });
  const source = sourceOf(WORLD);
  const compiled = compileRule(pack, aRule(condition, changes), source, { reading: 'one' });
  const { subjects, status } = evaluateRule(compiled, WINDOW);
  return subjects.map((subject, index) => ({
    division: WORLD.divisions[subject.division]?.code,
    status: statusName(status[index] ?? 0),
    named: packAsDecided(compiled, WINDOW, subject).parameters.flatMap(({ localValues }) =>
      localValues.map(({ division, value }) => `${division} ${value.mantissa}`),
    ),
  }));
}

describe('local values of a parameter', () => {
  it('decide for the division that set them and stand in its text alone', () => {
    expect(judged([local('A', '1')], OVER)).toEqual([
      { division: 'A', status: 'met', named: ['A 1'] },
      { division: 'B', status: 'not-met', named: [] },
    ]);
  });

  it('of a city hold for its counties, but for one with a value or an exception of its own', () => {
    expect(judged([local('C', '1')], OVER)).toEqual([
      { division: 'A', status: 'met', named: ['C 1'] },
      { division: 'B', status: 'not-met', named: [] },
    ]);
    expect(judged([local('C', '1'), local('A', '2')], OVER)[0]).toEqual({
      division: 'A',
      status: 'not-met',
      named: ['A 2'],
    });
  });

  it('come before an exception for the same division', () => {
    expect(judged([local('B', '1')], OVER)[1]).toEqual({ division: 'B', status: 'met', named: ['B 1'] });
  });

  it('of the counties decide what a rule counts in them, and are named in the city’s finding', () => {
    const rule = { subject: { level: 'city' as const, bySection: null } };
    expect(judged([local('A', '1'), local('B', '1')], OF_COUNTIES, rule)).toEqual([
      { division: 'C', status: 'met', named: ['A 1', 'B 1'] },
    ]);
    expect(judged([local('A', '1')], OVER, rule)).toEqual([{ division: 'C', status: 'not-met', named: [] }]);
  });

  it('hold on their days: of the window’s last day, or of each fact where the rule says so', () => {
    const inJune = [local('A', '1', '2018-06-01', '2018-06-30')];
    expect(judged(inJune, OVER)[0]).toMatchObject({ status: 'not-met', named: [] });
    const byFact = { window: { years: 1, amendment: 'by-fact-date' as const } };
    expect(judged(inJune, OVER, byFact)[0]).toMatchObject({ status: 'met', named: ['A 1'] });
    const inMay = [local('A', '1', '2018-05-01', '2018-05-31')];
    expect(judged(inMay, OVER, byFact)[0]).toMatchObject({ status: 'not-met' });
  });
});

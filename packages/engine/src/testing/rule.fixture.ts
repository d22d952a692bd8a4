import { bilingual, type Decimal, decimal, type MeasureId } from '@shuize/domain';
import type {
  AtLeast,
  Compare,
  Comparison,
  Condition,
  Consecutive,
  Dimension,
  Events,
  Extreme,
  MeasureUse,
  Over,
  Quantity,
  Threshold,
} from '../language/condition.ts';
import type { Pack, Parameter, Rule } from '../language/pack.ts';

/** Builders of the language's words for tests, valid by default. */
export const POSITION = { file: 'test.yaml', line: 1, column: 1 };

const CITE = { instrument: '测试办法', provision: '一' };
const TEXT = bilingual('测试', 'test');

export function aNumber(value: number | string | Decimal): Quantity {
  const number = typeof value === 'object' ? value : decimal(String(value));
  return { kind: 'number', value: number, position: POSITION };
}

export function aParameter(parameter: string): Quantity {
  return { kind: 'parameter', parameter, position: POSITION };
}

export function use(measure: MeasureId, parameters: MeasureUse['parameters'] = {}): MeasureUse {
  return { measure, parameters, position: POSITION };
}

export function compare(
  measure: MeasureId,
  is: Comparison,
  threshold: number | string | Threshold,
  parameters: MeasureUse['parameters'] = {},
): Compare {
  const limit = typeof threshold === 'object' ? threshold : aNumber(threshold);
  return {
    kind: 'compare',
    use: use(measure, parameters),
    test: { is, threshold: limit },
    position: POSITION,
  };
}

export function isYes(measure: MeasureId): Compare {
  return { kind: 'compare', use: use(measure), test: null, position: POSITION };
}

export function measureThreshold(measure: MeasureId): Threshold {
  return { kind: 'measure', use: use(measure) };
}

export function sections(
  where: Readonly<Record<string, readonly string[]>> = {},
  within: 'own' | 'below' = 'below',
) {
  return { kind: 'cells', entity: 'section', where, within } as const;
}

export function tasks(
  where: Readonly<Record<string, readonly string[]>> = {},
  within: 'own' | 'below' = 'below',
) {
  return { kind: 'cells', entity: 'task', where, within } as const;
}

export const SUBJECT = { kind: 'subject' } as const;

export function key(name: Dimension['key'], only: Dimension['only'] = null): Dimension {
  return { key: name, only, position: POSITION };
}

export function atLeast(
  count: number | Quantity,
  over: Over,
  distinct: readonly Dimension[],
  when: Condition,
): AtLeast {
  const number = typeof count === 'number' ? aNumber(count) : count;
  return { kind: 'at-least', count: number, over, distinct, when, position: POSITION };
}

export function consecutive(
  count: number,
  over: Consecutive['over'],
  same: readonly Dimension[],
  when: Condition,
): Consecutive {
  return { kind: 'consecutive', count: aNumber(count), over, same, when, position: POSITION };
}

export function extreme(
  kind: Extreme['kind'],
  over: Extreme['over'],
  measure: MeasureId,
  is: Comparison,
  threshold: number | string,
): Extreme {
  return { kind, over, use: use(measure), is, threshold: aNumber(threshold), position: POSITION };
}

export function quantifier(kind: 'any-of' | 'all-of' | 'none-of', over: Over, when: Condition): Condition {
  return { kind, over, when, position: POSITION };
}

/** Events of a kind in the calendar year, of any level. */
export function eventsOf(kind: string, count: number | Quantity, changes: Partial<Events> = {}): Events {
  return {
    kind: 'events',
    count: typeof count === 'number' ? aNumber(count) : count,
    of: { kind: [kind], level: [] },
    use: use('event-recorded'),
    same: null,
    including: null,
    within: { kind: 'fixed', value: 'calendar-year' },
    position: POSITION,
    ...changes,
  };
}

export function all(...conditions: readonly Condition[]): Condition {
  return { kind: 'all', conditions, position: POSITION };
}

export function any(...conditions: readonly Condition[]): Condition {
  return { kind: 'any', conditions, position: POSITION };
}

export function not(condition: Condition): Condition {
  return { kind: 'not', condition, position: POSITION };
}

export function unless(condition: Condition, exception: Condition, label = TEXT): Condition {
  return { kind: 'unless', condition, exception, label, cite: CITE, position: POSITION };
}

export function aRule(condition: Condition, changes: Partial<Rule> = {}): Rule {
  return {
    id: 'T-1',
    title: TEXT,
    cite: CITE,
    obligation: 'shall',
    subject: { level: 'county', bySection: null },
    held: { kind: 'post', post: 'vice-county-head', label: bilingual('副县长', 'the vice county head') },
    window: { years: 1, amendment: 'window-end' },
    consequence: bilingual('问责', 'accountability'),
    holder: { kind: 'fixed', value: 'at-fact' },
    condition,
    restsOn: [],
    position: POSITION,
    ...changes,
  };
}

/** An interpretation `reading` with the answers `one`, the default, and `other`. */
export function aPack(changes: Partial<Pack> = {}): Pack {
  return {
    id: 'test-pack',
    version: '1.0.0',
    title: TEXT,
    jurisdiction: TEXT,
    instrument: { name: '测试办法', number: null, issuedBy: TEXT, issued: '2018', source: TEXT },
    inForce: { from: null, until: null },
    supersedes: [],
    inheritance: null,
    note: null,
    interpretations: [
      {
        id: 'reading',
        question: bilingual('怎样理解', 'how to read it'),
        answers: [
          { id: 'one', label: bilingual('一种理解', 'one way') },
          { id: 'other', label: bilingual('另一种理解', 'another way') },
        ],
        reason: TEXT,
        cite: CITE,
        position: POSITION,
      },
    ],
    parameters: [],
    rules: [],
    scores: [],
    rankings: [],
    matrices: [],
    rewards: [],
    plans: [],
    duties: [],
    procedures: [],
    registers: [],
    statistics: [],
    statements: [],
    cases: [],
    position: POSITION,
    ...changes,
  };
}

/** A parameter of values in force from their day until the day before the next. */
export function aDatedParameter(
  id: string,
  values: readonly { readonly value: string; readonly from: string | null; readonly until: string | null }[],
  exceptions: readonly { readonly division: string; readonly value: string }[] = [],
): Parameter {
  return {
    id,
    label: bilingual('门槛', 'threshold'),
    unit: null,
    values: values.map(({ value, from, until }) => ({
      value: decimal(value),
      inForce: { from, until },
      cite: CITE,
      position: POSITION,
    })),
    exceptions: exceptions.map(({ division, value }) => ({
      label: TEXT,
      divisions: [division as Parameter['exceptions'][number]['divisions'][number]],
      value: decimal(value),
      inForce: { from: null, until: null },
      cite: CITE,
      position: POSITION,
    })),
    local: null,
    localValues: [],
    position: POSITION,
  };
}

import { MEASURES } from '@shuize/domain';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixtureNames, readFixture } from '../parse/pack-folder.fixture.ts';
import { ELEMENTS, type ElementName, type JsonSchema, jsonSchemaOf } from './json-schemas.ts';

const FOLDERS: Readonly<Record<string, ElementName>> = {
  'pack.yaml': 'pack',
  interpretations: 'interpretation',
  params: 'parameter',
  rules: 'rule',
  scores: 'score',
  rankings: 'ranking',
  matrices: 'matrix',
  rewards: 'reward',
  plans: 'plan',
  duties: 'duty',
  procedures: 'procedure',
  registers: 'register',
  statistics: 'statistic',
  statements: 'statement',
  cases: 'case',
};

const VALIDATORS = new Map<ElementName, ValidateFunction>(
  ELEMENTS.map((element) => [
    element,
    new Ajv({ strictSchema: true, allowUnionTypes: true, allErrors: true }).compile(jsonSchemaOf(element)),
  ]),
);

function faultsOf(file: string, text: string) {
  const validate = VALIDATORS.get(FOLDERS[file.split('/')[0] ?? ''] ?? 'pack');
  return validate?.(parse(text)) === true ? [] : (validate?.errors ?? []);
}

const RULE = 'rules/YC-1.yaml';
const rule = readFixture('good', 'smallest').files.get(RULE) ?? '';

describe('the schemas for editors', () => {
  it.each(fixtureNames('good'))('take every file of the good pack %s', (name) => {
    for (const [file, text] of readFixture('good', name).files) {
      expect({ file, faults: faultsOf(file, text) }).toEqual({ file, faults: [] });
    }
  });

  it.each([
    ['a key that does not exist', 'obligation: shall', 'oblgation: shall'],
    ['a key that does not exist in a node', 'count: 2', 'count: 2\n    most: 3'],
    ['a node that does not exist', 'at-least:', 'at-most:'],
    ['a measure that does not exist', 'exceedance-multiple', 'exceedence-multiple'],
    ['a comparison that does not exist', 'at-or-above', 'over'],
    ['an attribute value that does not exist', 'control: national', 'control: 国考'],
    ['a parameter that no measure has', '        is:', '        with: { limits: target }\n        is:'],
    [
      'two who are held',
      'held: { post: vice-county-head,',
      'held: { post: vice-county-head, body: government,',
    ],
    ['a Chinese text without Chinese', 'zh: 问责', 'zh: accountability'],
    ['a window of eleven years', 'years: 1', 'years: 11'],
  ])('refuse %s', (_, words, others) => {
    expect(rule).toContain(words);
    expect(faultsOf(RULE, rule.replace(words, others))).not.toEqual([]);
  });

  it.each(ELEMENTS)('describe every key of a %s in both languages', (element) => {
    const undescribed = keysWithout(jsonSchemaOf(element), element).filter(
      (path) => !path.endsWith('interpretation'),
    );
    expect(undescribed).toEqual([]);
  });

  it('offer every measure with what it is', () => {
    const { definitions } = jsonSchemaOf('rule') as {
      definitions: { measure: { anyOf: readonly JsonSchema[] } };
    };
    expect(definitions.measure.anyOf.map((each) => each.const)).toEqual(MEASURES.map(({ id }) => id));
    for (const each of definitions.measure.anyOf) {
      expect(isInBothLanguages(each.description)).toBe(true);
    }
  });
});

/** Paths of the keys that have no description of their own. */
function keysWithout(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const { properties } = schema as { properties?: Readonly<Record<string, JsonSchema>> };
  const own = Object.entries(properties ?? {})
    .filter(([, property]) => !isInBothLanguages(property.description))
    .map(([key]) => `${path}.${key}`);
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => keysWithout(inner, `${path}.${key}`))];
}

function isInBothLanguages(description: unknown): boolean {
  return typeof description === 'string' && /[一-鿿]/.test(description) && /[A-Za-z]{2}/.test(description);
}

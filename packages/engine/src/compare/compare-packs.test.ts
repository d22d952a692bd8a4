import { describe, expect, it } from 'vitest';
import { aPack } from '../parse/a-pack.fixture.ts';
import { comparePacks } from './compare-packs.ts';
import { elementsBehind } from './elements-behind.ts';

const RULE = 'rules/YC-1.yaml';

describe('comparing two packs', () => {
  it('finds nothing where only places in the files differ', () => {
    const moved = aPack('one-parameter').change(RULE, 'id: YC-1\n', '# 一段说明\n\nid: YC-1\n');
    expect(comparePacks(aPack('one-parameter').read(), moved.read())).toEqual([]);
  });

  it('names each element that differs, by what, and says both of them', () => {
    const before = aPack('one-parameter');
    const after = before
      .change('params/multiple.yaml', 'value: 1.5', 'value: 1.8')
      .change(RULE, 'count: 2', 'count: 1')
      .change(RULE, 'obligation: shall', 'obligation: may')
      .change('pack.yaml', 'version: 1.0.0', 'version: 1.1.0');
    const changes = comparePacks(before.read(), after.read());
    expect(changes.map(({ element, change, parts }) => [element, change, parts])).toEqual([
      ['pack', 'changed', ['version']],
      ['params/multiple', 'changed', ['values']],
      ['rules/YC-1', 'changed', ['condition', 'obligation']],
    ]);
    const rule = changes.find(({ element }) => element === 'rules/YC-1');
    expect(rule?.before?.zh).toContain('2个及以上');
    expect(rule?.after?.zh).toContain('1个及以上');
    expect(changes[1]?.after?.en).toContain('1.8');
  });

  it('tells what was added and what is gone', () => {
    const before = aPack('inherits').read();
    const after = aPack('inherits').without('statements/YC-duty.yaml').read();
    expect(comparePacks(before, after)).toMatchObject([
      { element: 'statements/YC-duty', change: 'removed', parts: [], after: null },
    ]);
    expect(comparePacks(after, before)).toMatchObject([
      { element: 'statements/YC-duty', change: 'added', before: null },
    ]);
  });

  it('of a pack and one that inherits it finds what that has of its own, in the order of the folders', () => {
    const parent = aPack('at-least').read();
    const child = aPack('inherits').read();
    expect(comparePacks(parent, child).map(({ element, change }) => [element, change])).toEqual([
      ['pack', 'changed'],
      ['interpretations/scope', 'removed'],
      ['rules/EX-at-least', 'changed'],
      ['statements/YC-duty', 'added'],
      ['cases/just-below', 'changed'],
      ['cases/on-limit', 'changed'],
      ['cases/value-missing', 'changed'],
    ]);
  });
});

describe('what is behind a provision', () => {
  it('is its rule with the parameters and interpretations that it uses', () => {
    expect(elementsBehind(aPack('at-least').read(), 'EX-at-least').toSorted()).toEqual([
      'interpretations/count',
      'interpretations/holder',
      'interpretations/limit',
      'interpretations/multiple',
      'interpretations/scope',
      'params/severe-multiple',
      'rules/EX-at-least',
    ]);
  });

  it('is nothing where the pack has no such provision', () => {
    expect(elementsBehind(aPack().read(), 'YC-9')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { aPack } from './a-pack.fixture.ts';
import { goodPacks } from './pack-folder.fixture.ts';
import { inheritedPackOf } from './read-inheriting.ts';
import { readPack } from './read-pack.ts';

const CHILD = `id: child
version: 1.0.0
title: { zh: 下级, en: A child }
jurisdiction: { zh: 某县, en: A county }
instrument:
  name: 某县细则
  number: null
  issued-by: { zh: 某县人民政府, en: The county }
  issued: "2019"
  source: { zh: 测试, en: A test }
in-force: { from: "2019-01-01", until: null }
supersedes: []
`;

function childOf(parent: string, removes = ''): ReadonlyMap<string, string> {
  return new Map([['pack.yaml', `${CHILD}inherits: { pack: ${parent}, version: 1.0.0${removes} }\n`]]);
}

function read(files: ReadonlyMap<string, string>, others = goodPacks()) {
  const found = readPack(files, others);
  if (!found.ok) {
    throw new Error(found.error.map(({ position, code }) => `${position.file} ${code}`).join('\n'));
  }
  return found.value;
}

describe('a pack that inherits another', () => {
  it('[SMX-A14] takes over every element, each citing the instrument that it stands in', () => {
    const parent = aPack('at-least').read();
    const child = read(childOf('at-least'));
    expect(child.rules.map(({ id, cite }) => [id, cite.instrument])).toEqual([
      ['EX-at-least', parent.instrument.name],
    ]);
    expect(child.interpretations).toEqual(
      parent.interpretations.map((each) => ({
        ...each,
        position: { ...each.position, file: `at-least/${each.position.file}` },
      })),
    );
    expect(child.cases).toHaveLength(parent.cases.length);
    expect(child.instrument.name).toBe('某县细则');
    expect(child.inheritance).toMatchObject({
      pack: 'at-least',
      version: '1.0.0',
      instrument: parent.instrument.name,
      replaced: [],
      added: [],
      removed: [],
      droppedCases: [],
    });
    expect(child.inheritance?.inherited).toContain('rules/EX-at-least');
  });

  it('[SMX-A14] puts its own element in the place of one of the same id, and says so', () => {
    const child = aPack('inherits').read();
    expect(child.rules).toMatchObject([
      { id: 'EX-at-least', cite: { instrument: child.instrument.name, provision: '第三条' } },
    ]);
    expect(child.interpretations.map(({ id }) => id)).not.toContain('scope');
    expect(child.inheritance).toMatchObject({
      replaced: ['cases/just-below', 'cases/on-limit', 'cases/value-missing', 'rules/EX-at-least'],
      added: ['statements/YC-duty'],
      removed: [{ element: 'interpretations/scope' }],
    });
  });

  it('leaves behind what a case says of a changed provision, and the case where nothing else is in it', () => {
    const both = aPack('smallest')
      .change('pack.yaml', 'id: smallest', 'id: both')
      .with(
        'rules/YC-2.yaml',
        (aPack().files.get('rules/YC-1.yaml') ?? '')
          .replaceAll('YC-1', 'YC-2')
          .replace('count: 2', 'count: 1'),
      );
    const cases = [...both.files.keys()].filter((file) => file.startsWith('cases/'));
    const provingBoth = cases.reduce(
      (pack, file) =>
        pack
          .change(file, 'rules: [YC-1]', 'rules: [YC-1, YC-2]')
          .change(
            file,
            'expected:\n',
            'expected:\n  - { provision: YC-2, division: "990121", status: met }\n',
          ),
      both,
    );
    const own = (aPack().files.get('cases/on-limit.yaml') ?? '').replace('id: on-limit', 'id: alone');
    const parents = new Map([...goodPacks(), ['both', provingBoth.with('cases/alone.yaml', own).files]]);
    const without = (rule: string) =>
      read(
        childOf('both', `, removes: [{ elements: [rules/${rule}], reason: { zh: 不用, en: Not needed } }]`),
        parents,
      );
    expect(without('YC-2').cases.map(({ id, rules, expected }) => [id, rules, expected.length])).toEqual([
      ['alone', ['YC-1'], 1],
      ['just-below', ['YC-1'], 1],
      ['on-limit', ['YC-1'], 1],
      ['value-missing', ['YC-1'], 1],
    ]);
    const second = without('YC-1');
    expect(second.cases.map(({ id, rules }) => [id, rules])).toEqual([
      ['just-below', ['YC-2']],
      ['on-limit', ['YC-2']],
      ['value-missing', ['YC-2']],
    ]);
    expect(second.inheritance?.droppedCases).toEqual(['cases/alone']);
  });

  it('may be inherited in its turn, all of it citing where it first stood', () => {
    const parents = new Map([...goodPacks(), ['child', childOf('at-least')]]);
    const grandchild = new Map(
      [...childOf('child')].map(([file, text]) => [file, text.replace('id: child', 'id: grandchild')]),
    );
    const pack = read(grandchild, parents);
    expect(pack.rules[0]?.cite.instrument).toBe(aPack('at-least').read().instrument.name);
    expect(pack.rules[0]?.position.file).toBe('at-least/rules/EX-at-least.yaml');
    expect(pack.inheritance?.pack).toBe('child');
  });

  it('is no concern of values that its parent had before it came into force', () => {
    expect(read(childOf('one-parameter')).parameters[0]?.values).toHaveLength(2);
  });

  it('names its parent without being checked, for that to be read first', () => {
    expect(inheritedPackOf(childOf('at-least'))).toBe('at-least');
    expect(inheritedPackOf(new Map([['pack.yaml', 'inherits: { pack: other']]))).toBeNull();
    expect(inheritedPackOf(new Map([['pack.yaml', 'inherits: { pack: [1] }']]))).toBeNull();
    expect(inheritedPackOf(aPack().files)).toBeNull();
    expect(inheritedPackOf(new Map())).toBeNull();
  });
});

import { MEASURES } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FAULT_CODES } from '../check/fault-codes.ts';
import type { PackFault } from '../language/fault.ts';
import { aPack } from './a-pack.fixture.ts';
import { fixtureNames, readFixture } from './pack-folder.fixture.ts';
import { readPack } from './read-pack.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 60 : 3_000;
const RULE = 'rules/YC-1.yaml';

/** Packs that are at fault by their size, and so are not kept as files. */
const GROWN: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  'file-too-large': () => aPack().with('cases/large.yaml', 'x'.repeat(1_000_001)).files,
  'pack-too-large': () =>
    new Map(Array.from({ length: 1_001 }, (_, index) => [`cases/c${index}.yaml`, 'id: c'] as const)),
};

function faultsOf(
  files: ReadonlyMap<string, string>,
  others?: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly PackFault[] {
  const read = readPack(files, others);
  return read.ok ? [] : read.error;
}

/** As `expected.txt` of a bad pack writes it. */
function written(faults: readonly PackFault[]): string {
  return faults
    .map(
      ({ position: { file, line, column }, code, message, mend }) =>
        `${file}:${line}:${column} ${code}\n  ${message.zh}${mend.zh}\n  ${message.en} ${mend.en}\n`,
    )
    .join('\n');
}

describe('reading a policy pack', () => {
  it.each(fixtureNames('good'))('the good pack %s is read without a fault', (name) => {
    const { files, others } = readFixture('good', name);
    expect(written(faultsOf(files, others))).toBe('');
  });

  it.each(fixtureNames('bad'))(
    'the bad pack %s is told its fault, where it is and what would mend it',
    async (name) => {
      const { files, others, expected, expectedFile } = readFixture('bad', name);
      const faults = faultsOf(files, others);
      expect(expected).not.toBeNull();
      await expect(written(faults)).toMatchFileSnapshot(expectedFile);
      for (const { code } of faults) {
        expect(name.startsWith(code)).toBe(true);
      }
    },
  );

  it('every kind of fault that a pack can have is shown by a bad pack', () => {
    const shown = new Set(
      [
        ...fixtureNames('bad').flatMap((name) => {
          const { files, others } = readFixture('bad', name);
          return faultsOf(files, others);
        }),
        ...Object.values(GROWN).flatMap((files) => faultsOf(files())),
      ].map(({ code }) => code),
    );
    expect(Object.keys(FAULT_CODES).filter((code) => !shown.has(code))).toEqual([]);
    expect([...shown].filter((code) => !Object.hasOwn(FAULT_CODES, code))).toEqual([]);
  });

  it.each(Object.keys(GROWN))('a pack that is %s is refused for that alone', (code) => {
    expect(faultsOf(GROWN[code]?.() ?? new Map()).map((fault) => fault.code)).toEqual([code]);
  });

  it('every element and every kind of node stands in a good pack', () => {
    const packs = fixtureNames('good').map((name) => aPack(name).read());
    const lists = ['interpretations', 'parameters', 'rules', 'statements', 'cases'] as const;
    for (const list of lists) {
      expect(packs.some((pack) => pack[list].length > 0)).toBe(true);
    }
    expect(packs.some(({ note }) => note !== null)).toBe(true);
    expect(packs.some(({ parameters }) => parameters.some(({ exceptions }) => exceptions.length > 0))).toBe(
      true,
    );
    expect(packs.some(({ parameters }) => parameters.some(({ local }) => local !== null))).toBe(true);
    expect(packs.some(({ inheritance }) => inheritance !== null)).toBe(true);
    expect(packs.some(({ rules }) => rules.some(({ restsOn }) => restsOn.length > 0))).toBe(true);
    expect(packs.some(({ rules }) => rules.some(({ subject }) => subject.bySection !== null))).toBe(true);
    expect(packs.some(({ rules }) => rules.some(({ held }) => held.kind === 'body'))).toBe(true);
    expect(packs.some(({ cases }) => cases.some(({ asOf }) => asOf !== null))).toBe(true);
  });
});

describe('all faults of a pack at once', () => {
  it('are told by file, line and column, of shape and of sense together', () => {
    const pack = aPack('one-parameter')
      .change('pack.yaml', 'until: null', 'until: "2017-01-01"')
      .change('params/multiple.yaml', 'label: { zh: 超标倍数的界限', 'lable: { zh: 超标倍数的界限')
      .change(RULE, 'obligation: shall', 'obligation: must')
      .change(RULE, 'exceedance-multiple', 'exceedance')
      .change(RULE, 'parameter: multiple', 'parameter: nothing')
      .change('cases/on-limit.yaml', 'rules: [YC-1]', 'rules: [YC-1, YC-2]');
    expect(pack.told()).toEqual([
      'cases/on-limit.yaml:3:15 unknown-rule',
      'pack.yaml:11:40 dates-reversed',
      'params/multiple.yaml:2:1 unknown-key',
      'rules/YC-1.yaml:4:13 unknown-value',
      'rules/YC-1.yaml:17:18 unknown-measure',
      'rules/YC-1.yaml:19:33 unknown-parameter',
    ]);
  });

  it('include those below a node that is itself at fault', () => {
    const pack = aPack().change(RULE, 'count: 2', 'cuont: 2').change(RULE, 'exceedance-multiple', 'multiple');
    expect(pack.told()).toEqual([
      'rules/YC-1.yaml:12:5 unknown-key',
      'rules/YC-1.yaml:17:18 unknown-measure',
    ]);
  });

  it('do not tell one slip twice: a name written wrong is unknown, and what it means is not unused', () => {
    expect(aPack('one-parameter').change(RULE, 'parameter: multiple', 'parameter: multipl').told()).toEqual([
      'rules/YC-1.yaml:19:33 unknown-parameter',
    ]);
  });

  it('do not tell an element at fault again wherever it is named', () => {
    expect(aPack('one-interpretation').with('interpretations/count.yaml', '{').told()).toEqual([
      'interpretations/count.yaml:1:2 yaml-syntax',
    ]);
  });
});

describe('the pack that is read', () => {
  it('keeps numbers exactly as they are written', () => {
    const { parameters } = aPack('one-parameter')
      .change('params/multiple.yaml', 'value: 2,', 'value: 2.00,')
      .read();
    expect(parameters[0]?.values.map(({ value }) => value)).toEqual([
      { mantissa: 200, decimals: 2 },
      { mantissa: 15, decimals: 1 },
    ]);
  });

  it('says where its nodes, measures and numbers stand', () => {
    const [rule] = aPack().read().rules;
    expect(rule?.condition).toMatchObject({
      kind: 'at-least',
      position: { file: RULE, line: 11, column: 3 },
      count: { kind: 'number', position: { file: RULE, line: 12, column: 12 } },
      when: { use: { measure: 'exceedance-multiple', position: { file: RULE, line: 17, column: 18 } } },
    });
  });

  it('cites its own instrument where none is named, and another where one is', () => {
    const { rules, parameters } = aPack('one-parameter').read();
    expect(rules[0]?.cite).toEqual({
      instrument: '云川省水污染防治问责示例办法',
      provision: '第五条第（一）项',
    });
    expect(parameters[0]?.values[1]?.cite.instrument).toBe('云川省2020年修订示例');
  });

  it('tells things apart by every key of the measure where a count does not say', () => {
    const [rule] = aPack().change(RULE, '    distinct: [month]\n', '').read().rules;
    expect(rule?.condition).toMatchObject({
      distinct: [{ key: 'entity' }, { key: 'period' }, { key: 'item' }],
    });
  });

  it('takes what is left out for its default', () => {
    const [rule] = aPack().read().rules;
    expect(rule).toMatchObject({
      window: { years: 1, amendment: 'window-end' },
      restsOn: [],
      subject: { bySection: null },
      condition: { over: { within: 'below', where: { control: ['national'] } } },
    });
  });

  it('has yes and no of YAML as the words of an attribute', () => {
    expect(aPack('any-of').read().rules[0]?.condition).toMatchObject({
      over: { entity: 'task', where: { key: ['true'] } },
    });
  });

  it('reads the same whatever the ends of lines, and with a mark of byte order', () => {
    const files = [...aPack().files].map(
      ([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const,
    );
    expect(readPack(new Map(files)).ok).toBe(true);
  });

  it('takes notes in Markdown beside the files for people, and files that systems hide', () => {
    expect(aPack().with('README.md', '# 说明').with('rules/.DS_Store', '').told()).toEqual([]);
  });
});

describe('a pack that means harm', () => {
  it.each([
    ['brackets without end', '['.repeat(900_000), 'nested-too-deep'],
    ['keys without end', '{a: '.repeat(200_000), 'nested-too-deep'],
    ['lists without end', '- '.repeat(400_000), 'nested-too-deep'],
    ['more marks than any rule has', 'a: [1, 2, 3]\n'.repeat(5_000), 'file-too-large'],
    ['aliases that would multiply', 'a: &a [x]\nb: [*a, *a]\n', 'anchor-or-alias'],
  ])('of %s is refused before it grows', (_, text, code) => {
    const [fault] = aPack().with(RULE, text).faults();
    expect(fault?.code).toBe(code);
  });

  it('cannot reach the prototype of anything', () => {
    const told = aPack()
      .with('rules/constructor.yaml', '__proto__: { polluted: true }\nid: constructor\n')
      .faults();
    expect(told.map(({ code }) => code)).toContain('forbidden-key');
    expect({}).not.toHaveProperty('polluted');
  });

  it('shows its texts in messages short and without characters that cannot be seen', () => {
    const long = `"${'\\u202E'.repeat(10)}${'x'.repeat(500)}"`;
    const [fault] = aPack().change(RULE, 'obligation: shall', `obligation: ${long}`).faults();
    expect(fault?.message.en.length).toBeLessThan(150);
    expect(fault?.message.en).not.toMatch(/\p{Cf}/u);
  });

  it('never makes reading throw, whatever is done to a file', () => {
    const packs = fixtureNames('good').map((name) => aPack(name));
    fc.assert(
      fc.property(
        fc.nat(packs.length - 1),
        fc.nat(),
        fc.nat(),
        fc.nat(40),
        fc.oneof(
          fc.string(),
          fc.constantFrom('\n', ': ', '- ', '{', ']', '"', '#', '0x1', '1e9', '|', '~', '__proto__: 1'),
        ),
        (which, whichFile, at, length, put) => {
          const files = [...(packs[which]?.files ?? [])];
          const [file, text] = files[whichFile % files.length] ?? ['', ''];
          const start = at % text.length;
          const cut = text.slice(0, start) + put + text.slice(start + length);
          const read = readPack(new Map([...files, [file, cut]]));
          return read.ok || read.error.every(({ code }) => Object.hasOwn(FAULT_CODES, code));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('never makes the checks throw, whatever its nodes are made of', () => {
    const rule = aPack().files.get(RULE) ?? '';
    const head = rule.slice(0, rule.indexOf('condition:'));
    fc.assert(
      fc.property(anyCondition().condition, fc.constantFrom(1, 2, 10), (condition, years) => {
        const text = `${head.replace('years: 1', `years: ${years}`)}${stringify({ condition })}`;
        const faults = aPack('one-parameter').with(RULE, text).faults();
        return faults.every(({ code, position }) => Object.hasOwn(FAULT_CODES, code) && position.line > 0);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Conditions of every kind, well shaped and put together at random. */
function anyCondition() {
  const measure = fc.constantFrom(...MEASURES.map(({ id }) => id), 'no-measure');
  const number = fc.oneof(
    fc.integer({ min: -2, max: 30 }),
    fc.constantFrom(0.5, 100.25),
    fc.constant({ parameter: 'multiple' }),
  );
  const is = fc.constantFrom('at-or-above', 'above', 'at-or-below', 'below');
  const over = fc.constantFrom(
    'subject',
    { sections: { control: 'national' } },
    { tasks: {} },
    { divisions: 'township' },
  );
  const keys = fc.subarray(['month', 'year', 'section', 'task', 'division', 'indicator', 'aspect'], {
    minLength: 1,
  });
  return fc.letrec<{ condition: unknown }>((tie) => {
    const condition = tie('condition');
    const node = (kind: string, shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
      fc.record(shape).map((value) => ({ [kind]: value }));
    const cite = fc.constant({ provision: '第一条' });
    const label = fc.constant({ zh: '除外', en: 'exception' });
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        node('compare', { measure }),
        node('compare', {
          measure,
          is,
          threshold: fc.oneof(
            number,
            measure.map((name) => ({ measure: name })),
          ),
        }),
        node('at-least', { count: number, over, distinct: keys, when: condition }),
        node('consecutive', { count: number, over, same: keys, when: condition }),
        node('share', { over, when: condition, among: condition, is, threshold: number }),
        node('mean', { over, measure, is, threshold: number }),
        node('change', { over, measure, back: fc.integer({ min: 1, max: 24 }), is, threshold: number }),
        node('rank', { measure, first: fc.constantFrom('highest', 'lowest'), is, threshold: number }),
        node('none-of', { over, when: condition }),
        node('all-of', { over, when: condition }),
        fc.array(condition, { minLength: 1, maxLength: 3 }).map((list) => ({ all: list })),
        fc.array(condition, { minLength: 1, maxLength: 3 }).map((list) => ({ any: list })),
        condition.map((inner) => ({ not: inner })),
        node('unless', { condition, label, cite, exception: condition }),
        node('choose', { interpretation: fc.constant('none'), answers: fc.record({ yes: condition }) }),
      ),
    };
  });
}

import { describe, expect, it } from 'vitest';
import { aPack, type PackBuilder } from '../parse/a-pack.fixture.ts';

const RULE = 'rules/YC-1.yaml';
const MULTIPLE = 'params/multiple.yaml';

function codesOf(pack: PackBuilder): readonly string[] {
  return pack.faults().map(({ code }) => code);
}

/** The smallest pack with another condition. */
function withCondition(condition: string): PackBuilder {
  const rule = aPack().files.get(RULE) ?? '';
  return aPack().with(RULE, `${rule.slice(0, rule.indexOf('condition:'))}condition:\n${condition}`);
}

function withCompare(is: string, threshold: string, measure = 'exceedance-multiple'): PackBuilder {
  return aPack()
    .change(RULE, 'is: at-or-above', `is: ${is}`)
    .change(RULE, 'threshold: 2', `threshold: ${threshold}`)
    .change(RULE, 'exceedance-multiple', measure);
}

describe('a threshold at the bounds of what it is compared with', () => {
  it.each([
    ['at-or-above', '1', []],
    ['at-or-above', '1.0001', ['never-met']],
    ['at-or-above', '0.0001', []],
    ['at-or-above', '0', ['always-met']],
    ['above', '1', ['never-met']],
    ['above', '0.9999', []],
    ['above', '0', []],
    ['above', '-0.0001', ['always-met']],
    ['at-or-below', '0', []],
    ['at-or-below', '-0.0001', ['never-met']],
    ['at-or-below', '1', ['always-met']],
    ['below', '0', ['never-met']],
    ['below', '1', []],
    ['below', '1.0001', ['always-met']],
  ])('a share that is %s %s gives %j', (is, threshold, codes) => {
    const pack = aPack('share').change(
      'rules/EX-share.yaml',
      '    is: at-or-above\n    threshold: 0.5',
      `    is: ${is}\n    threshold: ${threshold}`,
    );
    expect(codesOf(pack).filter((code) => code.endsWith('-met'))).toEqual(codes);
  });

  it('a multiple has no upper bound', () => {
    expect(codesOf(withCompare('at-or-above', '1000000'))).toEqual([]);
  });

  it('a place is 1 or more, and how many there are is not known', () => {
    const rank = (is: string, threshold: string) =>
      codesOf(
        aPack('rank').change(
          'rules/EX-rank.yaml',
          '    is: at-or-below\n    threshold: 1',
          `    is: ${is}\n    threshold: ${threshold}`,
        ),
      );
    expect(rank('at-or-below', '1')).toEqual([]);
    expect(rank('at-or-below', '0')).toEqual(['never-met']);
    expect(rank('below', '1')).toEqual(['never-met']);
    expect(rank('at-or-below', '900')).toEqual([]);
  });

  it('a difference of shares is at most 1 either way', () => {
    const change = (threshold: string) =>
      codesOf(aPack('change').change('rules/EX-change.yaml', 'threshold: -0.25', `threshold: ${threshold}`));
    expect(change('-1')).toEqual([]);
    expect(change('-1.0001')).toEqual(['never-met']);
  });

  it('two limits of one value may make a band and may not exclude each other', () => {
    const both = (low: string, high: string) =>
      codesOf(
        aPack().change(
          RULE,
          '      compare:\n        measure: exceedance-multiple\n        is: at-or-above\n        threshold: 2\n',
          `      all:\n        - compare: { measure: exceedance-multiple, ${low} }\n        - compare: { measure: exceedance-multiple, ${high} }\n`,
        ),
      );
    expect(both('is: at-or-above, threshold: 2', 'is: below, threshold: 5')).toEqual([]);
    expect(both('is: at-or-above, threshold: 2', 'is: at-or-below, threshold: 2')).toEqual([]);
    expect(both('is: at-or-above, threshold: 2', 'is: below, threshold: 2')).toEqual(['never-met']);
    expect(both('is: above, threshold: 2', 'is: at-or-below, threshold: 1.9')).toEqual(['never-met']);
  });
});

describe('a count', () => {
  const withCount = (count: string, distinct: string) =>
    codesOf(aPack().change(RULE, 'count: 2', `count: ${count}`).change(RULE, 'distinct: [month]', distinct));

  it.each([
    ['1', 'distinct: [month]', []],
    ['12', 'distinct: [month]', []],
    ['13', 'distinct: [month]', ['count-never-reached']],
    ['13', 'distinct: [month, section]', []],
    ['0', 'distinct: [month]', ['count-below-one']],
    ['2.5', 'distinct: [month]', ['not-whole-number']],
  ])('of %s with %s gives %j', (count, distinct, codes) => {
    expect(withCount(count, distinct)).toEqual(codes);
  });

  it('of more months than a window has is reached in a longer window', () => {
    const pack = aPack().change(RULE, 'count: 2', 'count: 24').change(RULE, 'years: 1', 'years: 2');
    expect(codesOf(pack)).toEqual([]);
    expect(codesOf(pack.change(RULE, 'count: 24', 'count: 25'))).toEqual(['count-never-reached']);
  });

  it('must be reached under every answer that tells things apart by less', () => {
    expect(codesOf(aPack('one-interpretation').change(RULE, 'count: 2', 'count: 13'))).toEqual([
      'count-never-reached',
    ]);
  });

  it('of aspects is at most four a year', () => {
    const aspects = (count: number) =>
      codesOf(
        withCondition(
          `  at-least:\n    count: ${count}\n    over: subject\n    when:\n      compare: { measure: aspect-failed }\n`,
        ),
      );
    expect(aspects(4)).toEqual([]);
    expect(aspects(5)).toEqual(['count-never-reached']);
  });
});

describe('the side that a comparison looks to', () => {
  it('is the worse one, whether said straight or turned round', () => {
    expect(codesOf(withCompare('above', '2'))).toEqual([]);
    expect(codesOf(withCompare('below', '2'))).toContain('punishes-better');
    const turned = aPack().change(
      RULE,
      '      compare:\n        measure: exceedance-multiple\n        is: at-or-above\n        threshold: 2\n',
      '      not:\n        compare: { measure: exceedance-multiple, is: below, threshold: 2 }\n',
    );
    expect(codesOf(turned)).toEqual([]);
  });

  it('may be the better one in an exception', () => {
    expect(codesOf(aPack('unless'))).toEqual([]);
  });

  it('turns where a share must be small', () => {
    const share = aPack('share')
      .change('rules/EX-share.yaml', '    is: at-or-above\n', '    is: below\n')
      .change(
        'rules/EX-share.yaml',
        '    when:\n      compare: { measure: annual-target-missed }\n',
        '    when:\n      not:\n        compare: { measure: annual-target-missed }\n',
      );
    expect(codesOf(share)).not.toContain('punishes-better');
  });

  it('of places goes by which value comes first', () => {
    const rank = (first: string, is: string, threshold: number) =>
      codesOf(
        aPack('rank')
          .change('rules/EX-rank.yaml', 'first: lowest', `first: ${first}`)
          .change(
            'rules/EX-rank.yaml',
            'is: at-or-below\n    threshold: 1',
            `is: ${is}\n    threshold: ${threshold}`,
          ),
      ).includes('punishes-better');
    expect(rank('lowest', 'at-or-below', 1)).toBe(false);
    expect(rank('highest', 'at-or-below', 1)).toBe(true);
    expect(rank('highest', 'above', 3)).toBe(false);
    expect(rank('lowest', 'above', 3)).toBe(true);
  });
});

describe('a count of events', () => {
  const EVENTS = 'events: { count: 1, of: { kind: fraud }, within: calendar-year }';
  const TASKS = 'any-of: { over: { tasks: { key: true } }, when: { compare: { measure: task-unfinished } } }';

  it('looks for the worse, and so cannot be what must not be', () => {
    expect(codesOf(withCondition(`  ${EVENTS}\n`))).toEqual([]);
    expect(codesOf(withCondition(`  all:\n    - ${TASKS}\n    - not: { ${EVENTS} }\n`))).toContain(
      'punishes-better',
    );
    expect(codesOf(withCondition(`  not: { ${EVENTS} }\n`))).toContain('met-by-nothing');
  });

  it('may be asked of divisions below', () => {
    const over = `  at-least:\n    count: 2\n    over: { divisions: township }\n    when: { ${EVENTS} }\n`;
    expect(codesOf(withCondition(over))).toEqual([]);
  });
});

describe('the values of a parameter over time', () => {
  it('follow each other from one day to the next', () => {
    const until = (day: string) => codesOf(aPack('one-parameter').change(MULTIPLE, '2019-12-31', day));
    expect(until('2019-12-31')).toEqual([]);
    expect(until('2019-12-30')).toEqual(['parameter-gap']);
    expect(until('2020-01-01')).toEqual(['parameter-overlap']);
  });

  it('begin where the pack does, or before', () => {
    const from = (day: string) =>
      codesOf(
        aPack('one-parameter').change(
          MULTIPLE,
          'from: "2018-01-01", until: "2019',
          `from: ${day}, until: "2019`,
        ),
      );
    expect(from('null')).toEqual([]);
    expect(from('"2018-01-01"')).toEqual([]);
    expect(from('"2018-01-02"')).toEqual(['parameter-gap']);
  });

  it('reach to the end of the last year of the pack', () => {
    const pack = aPack('one-parameter').change('pack.yaml', 'until: null', 'until: "2020-06-30"');
    const until = (day: string) =>
      codesOf(
        pack.change(MULTIPLE, 'from: "2020-01-01", until: null', `from: "2020-01-01", until: "${day}"`),
      );
    expect(until('2020-12-31')).toEqual([]);
    expect(until('2020-12-30')).toEqual(['parameter-gap']);
  });

  it('reach back to the first fact where each fact takes the value of its time', () => {
    const pack = aPack('one-parameter').change(RULE, '{ years: 1 }', '{ years: 2, amendment: by-fact-date }');
    expect(codesOf(pack)).toEqual(['parameter-gap']);
    expect(
      codesOf(pack.change(MULTIPLE, 'from: "2018-01-01", until: "2019', 'from: "2017-01-01", until: "2019')),
    ).toEqual([]);
  });

  it('have exceptions that may agree, follow each other or be for other divisions', () => {
    const with2 = (division: string, value: string, from: string) =>
      codesOf(
        aPack('one-parameter').with(
          MULTIPLE,
          `${aPack('one-parameter').files.get(MULTIPLE)}  - label: { zh: 水源保护区, en: source protection area }
    divisions: ["${division}"]
    value: ${value}
    from: "${from}"
    until: null
    cite: { provision: 第十条 }
`,
        ),
      );
    expect(with2('990122', '0.5', '2018-01-01')).toEqual(['exceptions-disagree']);
    expect(with2('990122', '1', '2018-01-01')).toEqual([]);
    expect(with2('990123', '0.5', '2018-01-01')).toEqual([]);
  });
});

describe('the cases of a rule', () => {
  it('show just below where more is worse, and just above will not do', () => {
    const pack = aPack().change('cases/just-below.yaml', 'shows: just-below', 'shows: just-above');
    expect(codesOf(pack)).toEqual(['no-case-near-limit']);
  });

  it('show just above where less is worse, and just below will not do', () => {
    const pack = aPack('compare').change('cases/just-above.yaml', 'shows: just-above', 'shows: just-below');
    expect(codesOf(pack)).toEqual(['no-case-near-limit']);
  });

  it('show either where no limit is a number', () => {
    const pack = aPack('any-of').change('cases/just-above.yaml', 'shows: just-above', 'shows: just-below');
    expect(codesOf(pack)).toEqual([]);
  });
});

describe('a condition over divisions below', () => {
  it('has each of them as the subject', () => {
    const over = (inner: string) =>
      codesOf(
        aPack('all-of').change(
          'rules/EX-all-of.yaml',
          '        over: { divisions: county }',
          `        over: { divisions: ${inner} }`,
        ),
      );
    expect(over('county')).toEqual([]);
    expect(over('zone')).toEqual([]);
    expect(over('township')).toEqual([]);
    expect(over('city')).toEqual(['division-level']);
    expect(over('province')).toEqual(['division-level']);
  });
});

describe('a rule where there is nothing', () => {
  it('is not met by all of nothing, by none of nothing, or by what is not found', () => {
    const tasks = 'over: { tasks: { key: true } }\n    when:\n      compare: { measure: task-unfinished }\n';
    expect(codesOf(withCondition(`  any-of:\n    ${tasks}`))).toEqual([]);
    expect(codesOf(withCondition(`  all-of:\n    ${tasks}`))).toEqual(['met-by-nothing']);
    expect(codesOf(withCondition('  compare: { measure: good-share, is: below, threshold: 0.5 }\n'))).toEqual(
      ['no-case-near-limit'],
    );
  });
});

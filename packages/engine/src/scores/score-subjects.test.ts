import { fraction } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { defaultAnswers } from '../evaluate/answers.ts';
import { aSubject, exampleScore, type FactsBuilder, PACK, written } from './score.fixture.ts';
import { scoreSubjects } from './score-subjects.ts';

const COUNTIES = exampleScore('EX-score');
const DEFAULTS = defaultAnswers(PACK);

/** All points of everything but the item of enforcement, which events alone decide. */
const FULL = {
  surface: '60',
  'black-odorous': '20',
  drinking: '20',
  'treatment-plants': '50',
  'treatment-sludge': '30',
};

function county(facts: FactsBuilder, answers: Readonly<Record<string, string>> = {}) {
  const [outcome] = scoreSubjects(COUNTIES, [facts], { ...DEFAULTS, ...answers });
  if (outcome === undefined) {
    throw new Error('one outcome a subject');
  }
  return outcome;
}

function told(facts: FactsBuilder, answers: Readonly<Record<string, string>> = {}) {
  const { total, grade } = county(facts, answers);
  return `${written(total)} ${grade}`;
}

describe('the total of a county', () => {
  it('[SMX-A1] is the sum of its parts by their weights', () => {
    const outcome = county(aSubject().with({ ...FULL, drinking: '7.5', 'treatment-sludge': '21' }));
    expect(outcome.parts.map(({ id, points }) => [id, written(points)])).toEqual([
      ['water', '87.5'],
      ['work', '91'],
    ]);
    expect(written(outcome.total)).toBe('88.9');
    expect(outcome.items.map(({ id, earned }) => `${id} ${written(earned)}`)).toEqual([
      'surface 60',
      'black-odorous 20',
      'drinking 7.5',
      'treatment 71',
      'enforcement 20',
    ]);
  });

  it('is exact beyond what floating point holds', () => {
    const facts = aSubject().with({ ...FULL, drinking: '0.1', 'black-odorous': '0.2' });
    expect(written(county(facts).total)).toBe('76.18');
  });

  it('[SMX-A2] takes the higher grade exactly on 90, 80 and 60, and the lower a hair below', () => {
    const at = (drinking: string, surface: string) => told(aSubject().with({ ...FULL, drinking, surface }));
    expect(at('3.33333333333334', '60')).toBe('90.000000000000004 excellent');
    expect(told(aSubject().with({ ...FULL, 'treatment-plants': '25' }))).toBe('90 excellent');
    expect(told(aSubject().with({ ...FULL, 'treatment-plants': '24.9999999999' }))).toBe(
      '89.99999999996 good',
    );
    expect(told(aSubject().with({ ...FULL, 'treatment-plants': '0' }))).toBe('80 good');
    expect(
      told(aSubject().with({ ...FULL, 'treatment-plants': '0', 'treatment-sludge': '29.9999999999' })),
    ).toBe('79.99999999996 pass');
    expect(told(aSubject().with({ ...FULL, surface: '10', 'treatment-plants': '25' }))).toBe('60 pass');
    expect(told(aSubject().with({ ...FULL, surface: '9.9999999999', 'treatment-plants': '25' }))).toBe(
      '59.99999999994 fail',
    );
  });

  it('is rounded before it is graded only where that is the answer', () => {
    const facts = aSubject().with({ ...FULL, 'treatment-plants': '24' });
    expect(told(facts)).toBe('89.6 good');
    expect(told(facts, { rounding: 'whole' })).toBe('89.6 excellent');
  });
});

describe('points that are not given', () => {
  it('are unknown and never zero', () => {
    const outcome = county(aSubject().with({ ...FULL, drinking: '20', 'treatment-plants': '50' }));
    expect(written(outcome.total)).toBe('100');
    const { drinking: _, ...rest } = FULL;
    const missing = county(aSubject().with(rest));
    expect(written(missing.total)).toBe('88..100');
    expect(missing.unknown).toEqual([{ kind: 'item', id: 'drinking', reason: 'not-given' }]);
    expect(missing.grade).toBeNull();
    expect(missing.possibleGrades).toEqual(['excellent', 'good']);
  });

  it('leave a grade that is certain whatever they are', () => {
    const { drinking: _, ...rest } = FULL;
    expect(told(aSubject().with({ ...rest, 'treatment-plants': '25', 'treatment-sludge': '20' }))).toBe(
      '74..86 null',
    );
    expect(told(aSubject().with({ ...rest, surface: '58', 'treatment-plants': '30' }))).toBe(
      '78.8..90.8 null',
    );
    expect(told(aSubject().with({ ...rest, surface: '50', 'treatment-plants': '20' }))).toBe('70..82 null');
    expect(told(aSubject().with({ ...rest, surface: '40', 'treatment-plants': '20' }))).toBe('64..76 pass');
  });
});

describe('points earned by a measure', () => {
  const { surface: _, ...rest } = FULL;
  const surface = (share: ReturnType<typeof fraction> | null) => {
    const [item] = county(aSubject().with(rest).measured('good-share', share)).items;
    return item === undefined ? '' : written(item.earned);
  };

  it('go by the first step that it reaches, the limit included', () => {
    expect(surface(fraction(9, 10))).toBe('60');
    expect(surface(fraction(89_999, 100_000))).toBe('45');
    expect(surface(fraction(3, 4))).toBe('45');
    expect(surface(fraction(74_999, 100_000))).toBe('20');
  });

  it('lie between the least and the most step where it is unknown', () => {
    expect(surface(null)).toBe('20..60');
  });

  it('are a share of what is asked for, exact, and at most all', () => {
    const { 'black-odorous': __, ...others } = FULL;
    const points = (eliminated: [number, number], required: [number, number] | null) => {
      const facts = aSubject()
        .with(others)
        .measured('black-odorous-eliminated-share', fraction(...eliminated))
        .measured('black-odorous-required-share', required === null ? null : fraction(...required));
      const item = county(facts).items[1];
      return item === undefined ? '' : written(item.earned);
    };
    expect(points([3, 4], [9, 10])).toBe('16.6667');
    expect(points([9, 10], [9, 10])).toBe('20');
    expect(points([1, 1], [9, 10])).toBe('20');
    expect(points([1, 1], null)).toBe('0..20');
    expect(points([0, 1], [0, 1])).toBe('20');
  });

  it('are those given where those who assess gave them, beside what it comes to', () => {
    const [item] = county(aSubject().with(FULL).measured('good-share', fraction(1, 2))).items;
    expect(item?.by).toBe('given');
    expect(item?.computed === null || item === undefined ? '' : written(item.computed ?? item.earned)).toBe(
      '20',
    );
  });
});

describe('points off for events', () => {
  const enforcement = (facts: FactsBuilder, answers = {}) => {
    const { items, deductions } = county(facts.with(FULL), answers);
    const item = items.find(({ id }) => id === 'enforcement');
    return [item === undefined ? '' : written(item.earned), deductions.map(({ id }) => id)];
  };

  it('[SMX-A13] are so many for each, and never leave less than none', () => {
    expect(enforcement(aSubject())).toEqual(['20', []]);
    expect(enforcement(aSubject().happened('illegal-discharge', 1))).toEqual(['16', ['enforcement']]);
    expect(enforcement(aSubject().happened('illegal-discharge', 4))).toEqual(['4', ['enforcement']]);
    expect(enforcement(aSubject().happened('illegal-discharge', 5))).toEqual(['0', ['enforcement']]);
    expect(enforcement(aSubject().happened('illegal-discharge', 6))).toEqual(['0', ['enforcement']]);
  });

  it('are open for an event of which nobody said whether it is verified, and while others may come', () => {
    expect(enforcement(aSubject().happened('illegal-discharge', 1, 1))).toEqual(['12..16', ['enforcement']]);
    expect(enforcement(aSubject().stillOpen())).toEqual(['0..20', ['accident', 'enforcement']]);
    expect(enforcement(aSubject().happened('illegal-discharge', 5).stillOpen())).toEqual([
      '0',
      ['accident', 'enforcement'],
    ]);
  });

  it('count a kind under its answer only', () => {
    const facts = aSubject().happened('illegal-emission', 1);
    expect(enforcement(facts)).toEqual(['20', []]);
    expect(enforcement(facts, { acts: 'all' })).toEqual(['16', ['enforcement']]);
  });
});

describe('a deduction', () => {
  const taken = (facts: FactsBuilder, answer: string) => {
    const { items, parts, total } = county(facts, { 'accident-deduction': answer });
    const item = items.find(({ id }) => id === 'treatment');
    return [item?.earned, parts[1]?.points, total].map((range) =>
      range === undefined ? '' : written(range),
    );
  };
  const once = aSubject().with(FULL).happened('incident', 1);

  it('[SMX-A13] is taken off its item, its part or the total, as the answer has it', () => {
    expect(taken(once, 'item')).toEqual(['77.5', '97.5', '99']);
    expect(taken(once, 'part')).toEqual(['80', '97.5', '99']);
    expect(taken(once, 'total')).toEqual(['80', '100', '97.5']);
  });

  it('never leaves less than none of what it is taken off', () => {
    const low = once.with({ 'treatment-plants': '1', 'treatment-sludge': '0' }).happened('incident', 3);
    expect(taken(low, 'item')).toEqual(['0', '20', '68']);
    expect(taken(low, 'part')).toEqual(['1', '13.5', '65.4']);
  });

  it('is what those who assess gave, where they did', () => {
    expect(taken(once.with({ accident: '-1.5' }), 'item')).toEqual(['78.5', '98.5', '99.4']);
    expect(taken(aSubject().with({ ...FULL, accident: '-4' }), 'total')).toEqual(['80', '100', '96']);
  });

  it('[SMX-A13] of an amount that nobody has set leaves the points open, and says so', () => {
    const unset = {
      ...COUNTIES,
      parts: COUNTIES.parts.map((part) => ({
        ...part,
        items: part.items.map((item) => ({
          ...item,
          deductions: item.deductions.map((deduction) => ({ ...deduction, each: null })),
        })),
      })),
    };
    const [hit, calm] = scoreSubjects(unset, [once, aSubject('990102').with(FULL)], DEFAULTS);
    expect(hit === undefined ? '' : written(hit.total)).toBe('68..100');
    expect(hit?.unknown).toEqual([{ kind: 'deduction', id: 'accident', reason: 'amount-not-configured' }]);
    expect(hit?.deductions).toMatchObject([{ id: 'accident', isUnset: true, events: ['incident-0-0'] }]);
    expect(calm === undefined ? '' : written(calm.total)).toBe('100');
    expect(calm?.deductions).toEqual([]);
  });
});

describe('an adjustment', () => {
  it('[SMX-A4] shows the total before and after it, and its reason', () => {
    const { adjustments, total } = county(aSubject().with({ ...FULL, drinking: '0', disaster: '2.5' }));
    expect(
      adjustments.map(({ id, note, before, after }) => [id, note, written(before), written(after)]),
    ).toEqual([['disaster', 'why', '88', '90.5']]);
    expect(written(total)).toBe('90.5');
  });

  it('[SMX-A4] moves both ends of a total that is open, within nothing and full marks', () => {
    const { drinking: _, ...rest } = FULL;
    expect(told(aSubject().with({ ...rest, disaster: '5' }))).toBe('93..100 excellent');
    expect(told(aSubject().with({ ...rest, disaster: '-10' }))).toBe('78..90 null');
  });
});

describe('a veto', () => {
  it('[SMX-A12] fails outright whatever the points', () => {
    expect(told(aSubject().with(FULL).happened('fraud', 1))).toBe('100 fail');
    expect(told(aSubject().happened('fraud', 1).stillOpen())).toBe('12..100 fail');
    expect(county(aSubject().with(FULL).happened('fraud', 1)).vetoes).toEqual([
      { id: 'forged-data', status: 'met', grade: 'fail', events: ['fraud-0-0'] },
    ]);
  });

  it('[SMX-A12] that cannot be told leaves the grade open, unless it is the same anyway', () => {
    const untold = aSubject().with(FULL).happened('fraud', 0, 1);
    expect(told(untold)).toBe('100 null');
    expect(county(untold).possibleGrades).toEqual(['excellent', 'fail']);
    expect(told(untold.with({ surface: '0', 'treatment-plants': '0' }))).toBe('44 fail');
    expect(told(aSubject().with(FULL).with({ enforcement: '20' }).stillOpen())).toBe('68..100 null');
  });
});

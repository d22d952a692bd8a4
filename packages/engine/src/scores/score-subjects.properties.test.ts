import { compareFractions, fraction, plainFraction } from '@shuize/domain';
import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAnswers } from '../evaluate/answers.ts';
import { aSubject, exampleScore, type FactsBuilder, PACK } from './score.fixture.ts';
import { gradesOf, scoreSubjects } from './score-subjects.ts';

const runs = { numRuns: process.env.SHUIZE_LONG ? 20_000 : 300, seed: 2017 };
const DEFAULTS = defaultAnswers(PACK);
const COUNTIES = exampleScore('EX-score');
const DEPARTMENTS = exampleScore('EX-departments');
const Exact = Oracle.clone({ precision: 60 });

/** Points of an item in thousandths. */
const thousandths = (full: number) => fc.integer({ min: 0, max: full * 1000 });
const ITEMS = {
  surface: 60,
  'black-odorous': 20,
  drinking: 20,
  'treatment-plants': 50,
  'treatment-sludge': 30,
  enforcement: 20,
};
type Item = keyof typeof ITEMS;
/** Those that only people give points for; what events or a measure come to is bounded by its own steps. */
const GIVEN = (Object.keys(ITEMS) as Item[]).filter((item) => item !== 'surface' && item !== 'enforcement');

const points = fc.record(
  Object.fromEntries(Object.entries(ITEMS).map(([item, full]) => [item, thousandths(full)])) as Record<
    Item,
    fc.Arbitrary<number>
  >,
);

function textOf(inThousandths: number): string {
  return new Exact(inThousandths).div(1000).toFixed();
}

function given(values: Readonly<Partial<Record<string, number>>>): FactsBuilder {
  return aSubject().with(
    Object.fromEntries(Object.entries(values).map(([item, value]) => [item, textOf(value ?? 0)])),
  );
}

function county(facts: FactsBuilder) {
  const [outcome] = scoreSubjects(COUNTIES, [facts], DEFAULTS);
  if (outcome === undefined) {
    throw new Error('one outcome a subject');
  }
  return outcome;
}

/** How good a grade is: 0 is the best. */
function rankOf(grade: string | null): number {
  return gradesOf(COUNTIES).findIndex(({ id }) => id === grade);
}

describe('the score of a county', () => {
  it('[SMX-A1, SMX-A2] is what adding up by hand gives, and so is its grade', () => {
    fc.assert(
      fc.property(points, fc.nat(3), (values, incidents) => {
        const { total, grade } = county(given(values).happened('incident', incidents));
        const treatment = Exact.max(
          0,
          new Exact(values['treatment-plants'] + values['treatment-sludge']).div(1000).minus(2.5 * incidents),
        );
        const water = new Exact(values.surface + values['black-odorous'] + values.drinking).div(1000);
        const work = treatment.plus(new Exact(values.enforcement).div(1000));
        const byHand = water.times('0.6').plus(work.times('0.4'));
        expect(plainFraction(total.min)).toBe(byHand.toFixed());
        expect(grade).toBe(
          byHand.gte(90) ? 'excellent' : byHand.gte(80) ? 'good' : byHand.gte(60) ? 'pass' : 'fail',
        );
      }),
      runs,
    );
  });

  it('[SMX-A1, SMX-A2] never falls, nor does its grade, when an item earns more', () => {
    fc.assert(
      fc.property(
        points,
        fc.constantFrom(...(Object.keys(ITEMS) as Item[])),
        fc.nat(60_000),
        fc.nat(2),
        (values, item, more, incidents) => {
          const raised = { ...values, [item]: Math.min(ITEMS[item] * 1000, values[item] + more) };
          const [low, high] = [values, raised].map((each) =>
            county(given(each).happened('incident', incidents)),
          );
          if (low === undefined || high === undefined) {
            return;
          }
          expect(compareFractions(high.total.min, low.total.min)).toBeGreaterThanOrEqual(0);
          expect(rankOf(high.grade)).toBeLessThanOrEqual(rankOf(low.grade));
        },
      ),
      runs,
    );
  });

  it('[SMX-A12] is a fail with forged data, whatever the points and however much is unknown', () => {
    fc.assert(
      fc.property(
        points,
        fc.subarray(Object.keys(ITEMS)),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: -100, max: 100 }),
        (values, known, frauds, adjusted) => {
          const some = Object.fromEntries(Object.entries(values).filter(([item]) => known.includes(item)));
          const facts = given(some)
            .with({ disaster: String(adjusted) })
            .happened('fraud', frauds);
          expect(county(facts).grade).toBe('fail');
          expect(county(facts).possibleGrades).toEqual(['fail']);
        },
      ),
      runs,
    );
  });

  it('[SMX-A1] leaves open what the missing could make of it, and nothing that it could not', () => {
    fc.assert(
      fc.property(
        points,
        fc.subarray(GIVEN),
        fc.nat(2),
        fc.nat(2),
        fc.nat(2),
        (values, missing, verified, untold, turnedOut) => {
          const known = Object.fromEntries(
            Object.entries(values).filter(([item]) => !missing.some((each) => each === item)),
          );
          const open = county(given(known).happened('incident', verified, untold));
          const closed = county(given(values).happened('incident', verified + Math.min(untold, turnedOut)));
          expect(compareFractions(open.total.min, closed.total.min)).toBeLessThanOrEqual(0);
          expect(compareFractions(open.total.max, closed.total.max)).toBeGreaterThanOrEqual(0);
          expect(open.possibleGrades).toContain(closed.grade);
          expect(open.grade === null || open.grade === closed.grade).toBe(true);
        },
      ),
      runs,
    );
  });

  it('[SMX-A1] reaches both ends of what is open', () => {
    fc.assert(
      fc.property(points, fc.subarray(GIVEN), (values, missing) => {
        const totalWith = (value: (item: Item) => number) =>
          county(given({ ...values, ...Object.fromEntries(missing.map((item) => [item, value(item)])) }))
            .total;
        const known = Object.fromEntries(
          Object.entries(values).filter(([item]) => !missing.some((each) => each === item)),
        );
        const { total } = county(given(known));
        expect(compareFractions(total.min, totalWith(() => 0).min)).toBe(0);
        expect(compareFractions(total.max, totalWith((item) => ITEMS[item] * 1000).max)).toBe(0);
      }),
      runs,
    );
  });
});

describe('grades by place', () => {
  const subject = fc.record({
    plan: fc.option(fc.constantFrom(0, 10, 20, 30)),
    supervision: fc.constantFrom(0, 30),
    hasMet: fc.constantFrom(true, false, null),
    fraud: fc.constantFrom('none', 'met', 'untold'),
  });
  type Department = Parameters<Parameters<typeof subject.map>[0]>[0];
  const vetoed = { ...DEPARTMENTS, vetoes: COUNTIES.vetoes };

  const factsOf = ({ plan, supervision, hasMet, fraud }: Department, index: number) =>
    aSubject(`d${index}`)
      .with({
        ...(plan === null ? {} : { 'department-plan': String(plan) }),
        'department-supervision': String(supervision),
        'department-targets': '40',
      })
      .targetsMet(hasMet)
      .happened('fraud', fraud === 'met' ? 1 : 0, fraud === 'untold' ? 1 : 0);

  it('[SMX-A3] are, with everything known, what counting by hand gives', () => {
    fc.assert(
      fc.property(fc.array(subject, { minLength: 1, maxLength: 6 }), (departments) => {
        const known = departments.map((each) => ({
          ...each,
          plan: each.plan ?? 0,
          hasMet: each.hasMet ?? false,
          fraud: each.fraud === 'met' ? ('met' as const) : ('none' as const),
        }));
        const outcomes = scoreSubjects(vetoed, known.map(factsOf), DEFAULTS);
        const totals = known.map(({ plan, supervision }) => plan + supervision + 40);
        outcomes.forEach(({ grade }, index) => {
          const own = known[index];
          const ahead = totals.filter(
            (total, other) => total > (totals[index] ?? 0) && known[other]?.fraud !== 'met',
          ).length;
          const byHand =
            own?.fraud === 'met' ? 'fail' : ahead < 2 ? 'advanced' : own?.hasMet === true ? 'pass' : 'fail';
          expect(grade).toBe(byHand);
        });
      }),
      runs,
    );
  });

  it('[SMX-A3, SMX-A12] are possible when they come out, whatever the unknown turns out to be', () => {
    const chances = { plan: fc.constantFrom(0, 10, 20, 30), hasMet: fc.boolean(), isFraud: fc.boolean() };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(subject, fc.record(chances)), { minLength: 1, maxLength: 6 }),
        fc.record({
          'off-target': fc.constantFrom('first', 'missed'),
          'targets-met': fc.constantFrom('tasks', 'item'),
        }),
        (pairs, answers) => {
          const open = pairs.map(([department]) => department);
          const closed = pairs.map(([department, chance]) => ({
            ...department,
            plan: department.plan ?? chance.plan,
            hasMet: department.hasMet ?? chance.hasMet,
            fraud:
              department.fraud === 'untold'
                ? chance.isFraud
                  ? ('met' as const)
                  : ('none' as const)
                : department.fraud,
          }));
          const [before, after] = [open, closed].map((each) =>
            scoreSubjects(vetoed, each.map(factsOf), { ...DEFAULTS, ...answers }),
          );
          before?.forEach(({ possibleGrades, grade }, index) => {
            const outcome = after?.[index]?.grade;
            expect(possibleGrades).toContain(outcome);
            expect(grade === null || grade === outcome).toBe(true);
          });
        },
      ),
      runs,
    );
  });
});

describe('points for a share', () => {
  it('[SMX-A1] grow with the share and stay within nothing and all', () => {
    const share = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([a, b]) => fraction(a, b));
    const earned = (value: ReturnType<typeof fraction>, of: ReturnType<typeof fraction>) => {
      const facts = aSubject()
        .measured('black-odorous-eliminated-share', value)
        .measured('black-odorous-required-share', of);
      return county(facts).items[1]?.earned.min ?? fraction(-1);
    };
    const full = fraction(20);
    fc.assert(
      fc.property(share, share, share, (a, b, of) => {
        const [low, high] = [earned(a, of), earned(b, of)];
        expect(compareFractions(low, full)).toBeLessThanOrEqual(0);
        expect(compareFractions(low, fraction(0))).toBeGreaterThanOrEqual(0);
        expect(
          Math.sign(compareFractions(b, a)) * Math.sign(compareFractions(high, low)),
        ).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

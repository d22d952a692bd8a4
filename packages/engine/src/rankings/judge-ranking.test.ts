import type { DivisionCode } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { Ranking } from '../language/ranking.ts';
import { aPack } from '../testing/rule.fixture.ts';
import { rankingJudge } from './judge-ranking.ts';
import {
  aConsequence,
  aPeriod,
  aRanking,
  aStep,
  aTable,
  fixed,
  someFacts,
  type Values,
} from './ranking.fixture.ts';
import type { RankingFacts } from './ranking-facts.ts';

function judged(ranking: Ranking, values: Values, period: string, changes: Partial<RankingFacts> = {}) {
  const judge = rankingJudge(
    aPack({ rankings: [ranking] }),
    someFacts({ [ranking.id]: aTable(values) }, changes),
    {},
  );
  return judge.judge(ranking, aPeriod(period));
}

/** Such as `B met 2` for each division with a consequence. */
function reached(ranking: Ranking, values: Values, period: string): readonly string[] {
  return judged(ranking, values, period).flatMap(({ members }) =>
    members.flatMap(({ division, consequences }) =>
      consequences
        .filter(({ status }) => status !== 'not-met')
        .map(({ status, count, step }) =>
          [
            division,
            status,
            count === null ? '-' : count.min === count.max ? count.min : `${count.min}..${count.max}`,
            step.at,
          ].join(' '),
        ),
    ),
  );
}

const WEEKLY = aRanking({
  period: 'week',
  first: 'lowest',
  consequences: [
    aConsequence({ counting: 'times-running', ladder: [aStep(1), aStep(2), aStep(3), aStep(4)] }),
  ],
});

/** B has the worst value in weeks marked `B`, A in those marked `A`; a dot is a week without values. */
function weeks(from: string, marks: string): Values {
  let period = aPeriod(from);
  const rows: Record<string, Record<string, number>> = {};
  for (const mark of marks) {
    if (mark !== '.') {
      rows[written(period)] = { A: mark === 'A' ? 90 : 10, B: mark === 'B' ? 90 : 10 };
    }
    period = after(period);
  }
  return rows;
}

describe('a ladder of weeks running [LY-P2]', () => {
  it('[LY-P2] goes up with each week: one week last, then 2, 3 and 4 running, and stays at 4', () => {
    const values = weeks('2018-W10', 'ABBBBB');
    const told = ['2018-W10', '2018-W11', '2018-W12', '2018-W13', '2018-W14', '2018-W15'].map((week) =>
      reached(WEEKLY, values, week),
    );
    expect(told).toEqual([
      ['A met 1 1'],
      ['B met 1 1'],
      ['B met 2 2'],
      ['B met 3 3'],
      ['B met 4 4'],
      ['B met 5 4'],
    ]);
  });

  it('[LY-P2] a week missing is unknown: the first step is sure, the higher ones are not', () => {
    expect(reached(WEEKLY, weeks('2018-W10', 'ABB.B'), '2018-W14')).toEqual(['B met 1..4 1']);
  });

  it.each([
    ['breaks', 'B met 1 1'],
    ['skipped', 'B met 3 3'],
  ])('[LY-P2] a week missing that %s the run gives %s', (missing, told) => {
    const ranking = { ...WEEKLY, missing: fixed(missing) };
    expect(reached(ranking, weeks('2018-W10', 'ABB.B'), '2018-W14')).toEqual([told]);
  });

  it('[LY-P2] runs cross the turn of the year, week 53 included', () => {
    expect(reached(WEEKLY, weeks('2015-W51', 'ABBB'), '2016-W01')).toEqual(['B met 3 3']);
    expect(reached(WEEKLY, weeks('2017-W51', 'ABB'), '2018-W01')).toEqual(['B met 2 2']);
  });

  it('does not reach back before the first week on record', () => {
    expect(reached(WEEKLY, weeks('2018-W10', 'BB'), '2018-W11')).toEqual(['B met 2 2']);
  });
});

describe('a third time in the year [SMX-A10b]', () => {
  const third = (repeat: string) =>
    aRanking({
      consequences: [aConsequence({ counting: 'times-in-year', repeat: fixed(repeat), ladder: [aStep(3)] })],
    });
  const month = (bLast: boolean) => (bLast ? { A: 9, B: 1 } : { A: 1, B: 9 });
  const values = {
    '2017-12': month(true),
    '2018-01': month(true),
    '2018-02': month(true),
    '2018-03': month(false),
    '2018-04': month(true),
    '2018-05': month(true),
  };

  it('[SMX-A10b] falls in the month in which it is reached, whatever came between and the year before', () => {
    expect(reached(third('once'), values, '2018-02')).toEqual([]);
    expect(reached(third('once'), values, '2018-03')).toEqual([]);
    expect(reached(third('once'), values, '2018-04')).toEqual(['B met 3 3']);
  });

  it('[SMX-A10b] falls once, or again with each time after, as the interpretation says', () => {
    expect(reached(third('once'), values, '2018-05')).toEqual([]);
    expect(reached(third('each'), values, '2018-05')).toEqual(['B met 4 3']);
  });

  it('[SMX-A10b] a month without values leaves the count undetermined unless it is reached anyway', () => {
    const { '2018-02': _, ...gap } = values;
    expect(reached(third('once'), gap, '2018-04')).toEqual(['B undetermined 2..3 3']);
    expect(reached(third('once'), gap, '2018-05')).toEqual(['B met 3..4 3']);
  });

  it('[SMX-A10b] months before the first on record are months without values', () => {
    expect(reached(third('once'), { '2018-02': month(true), '2018-03': month(true) }, '2018-03')).toEqual([
      'B undetermined 2..3 3',
    ]);
  });
});

describe('groups in which nobody can be last', () => {
  const LAST_TWO = aRanking({ consequences: [aConsequence({ ladder: [aStep(2)] })] });

  it('one member is compared with nobody, which is said', () => {
    const [group] = judged(LAST_TWO, { '2018-01': { A: 5 } }, '2018-01');
    expect(group?.note).toBe('alone');
    expect(group?.members).toMatchObject([{ place: { min: 1, max: 1 }, last: 'not-met' }]);
    expect(reached(LAST_TWO, { '2018-01': { A: 5 } }, '2018-01')).toEqual([]);
  });

  it('all level share place 1, which is said', () => {
    const [group] = judged(LAST_TWO, { '2018-01': { A: 5, B: 5, C: 5 } }, '2018-01');
    expect(group?.note).toBe('all-level');
    expect(group?.members.every(({ last }) => last === 'not-met')).toBe(true);
    expect(reached(LAST_TWO, { '2018-01': { A: 5, B: 5, C: 5 } }, '2018-01')).toEqual([]);
  });

  it('the first of two is not among the last two', () => {
    expect(reached(LAST_TWO, { '2018-01': { A: 5, B: 4 } }, '2018-01')).toEqual(['B met - 2']);
  });

  it('a period without any value ranks nobody', () => {
    expect(judged(LAST_TWO, { '2018-01': { A: 5, B: 4 } }, '2018-02')).toEqual([]);
  });
});

describe('who shares a place with the last [SMX-A10a]', () => {
  const lastTwo = (ties: string) =>
    aRanking({ ties: fixed(ties), consequences: [aConsequence({ ladder: [aStep(2)] })] });
  const values = { '2018-01': { A: 9, B: 5, C: 5, D: 1 } };

  it('[SMX-A10a] counts, or only as far as the places go, as the interpretation says', () => {
    expect(reached(lastTwo('all-last'), values, '2018-01')).toEqual(['B met - 2', 'C met - 2', 'D met - 2']);
    expect(reached(lastTwo('places-only'), values, '2018-01')).toEqual(['D met - 2']);
  });

  it('the last place itself is shared in the same way', () => {
    const last = (ties: string) =>
      judged(aRanking({ ties: fixed(ties) }), { '2018-01': { A: 9, B: 1, C: 1 } }, '2018-01').flatMap(
        ({ members }) => members.filter((member) => member.last === 'met').map(({ division }) => division),
      );
    expect(last('all-last')).toEqual(['B', 'C']);
    expect(last('places-only')).toEqual([]);
  });
});

describe('what people declare [SMX-A10c]', () => {
  const label = { zh: '情形', en: 'a thing' };
  const sixth = (need: string) =>
    aRanking({
      consequences: [
        aConsequence({
          counting: 'times-in-year',
          ladder: [aStep(6)],
          declared: {
            items: [
              { item: 'serious', label },
              { item: 'worsening', label },
            ],
            need: fixed(need),
          },
        }),
      ],
    });
  const statusOf = (need: string, items: readonly string[]) =>
    judged(sixth(need), { '2018-01': { A: 9, B: 1 } }, '2018-01', {
      isDeclared: (item, _, division) => division === ('A' as DivisionCode) && items.includes(item),
    })[0]?.members[0]?.consequences[0]?.status;

  it('[SMX-A10c] meets the consequence without any count, one item or both as the interpretation says', () => {
    expect(statusOf('any', [])).toBe('not-met');
    expect(statusOf('any', ['serious'])).toBe('met');
    expect(statusOf('all', ['serious'])).toBe('not-met');
    expect(statusOf('all', ['serious', 'worsening'])).toBe('met');
  });
});

describe('last in another ranking [LY-R7a]', () => {
  const twice = aConsequence({
    counting: 'times-running',
    ladder: [aStep(2)],
    countsWith: { rankings: ['air'], under: { interpretation: 'medium', answer: 'either' } },
  });
  const water = aRanking({ id: 'water', consequences: [twice] });
  const air = aRanking({ id: 'air' });
  const facts = someFacts({
    water: aTable({ '2018-01': { A: 1, B: 9 }, '2018-02': { A: 9, B: 1 } }),
    air: aTable({ '2018-01': { A: 9, B: 1 }, '2018-02': { A: 1, B: 9 } }),
  });
  const statusUnder = (medium: string) =>
    rankingJudge(aPack({ rankings: [air, water] }), facts, { medium })
      .judge(water, aPeriod('2018-02'))[0]
      ?.members.map(({ division, consequences: [found] }) => `${division} ${found?.status}`);

  it('[LY-R7a] counts in earlier periods only under the answer for it', () => {
    expect(statusUnder('same')).toEqual(['A not-met', 'B not-met']);
    expect(statusUnder('either')).toEqual(['A not-met', 'B met']);
  });
});

function written({ year, number }: { readonly year: number; readonly number: number }): string {
  return `${year}-W${String(number).padStart(2, '0')}`;
}

function after(period: ReturnType<typeof aPeriod>): ReturnType<typeof aPeriod> {
  const isLastOfYear = period.number === 53 || (period.number === 52 && period.year !== 2015);
  return isLastOfYear
    ? { kind: 'week', year: period.year + 1, number: 1 }
    : { ...period, number: period.number + 1 };
}

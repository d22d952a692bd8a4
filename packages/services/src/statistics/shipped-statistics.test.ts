import { type Day, invariant, parseDay } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../facts/package.fixture.ts';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { type CountedStatistic, statisticsOfPolicy } from './statistics-of-policy.ts';

const PACK = shippedPack('shanxi-strict-responsibility-2021');

function counted(
  statisticId: string,
  files: Readonly<Record<string, string>>,
  asOf: string | null = null,
  interpretations: Readonly<Record<string, string>> = {},
): CountedStatistic {
  const day = asOf === null ? null : (parseDay(asOf) as Day);
  const outcome = statisticsOfPolicy({ pack: PACK, data: aPackage(files), asOf: day, interpretations });
  invariant(outcome.ok, 'the answers are answers');
  const found = outcome.value.find(({ statistic }) => statistic === statisticId);
  invariant(found !== undefined, `the pack has ${statisticId}`);
  return found;
}

/** A number of things over a number of rows, as evenly as whole numbers allow. */
function spread(total: number, rows: number): readonly number[] {
  return Array.from(
    { length: rows },
    (_, row) => Math.floor(((row + 1) * total) / rows) - Math.floor((row * total) / rows),
  );
}

/** 1,025 cases of 2019 to 2021 with the people of each rank, and cases before 2019 that must not count. */
function accountabilityThatFits(): string {
  const CASES = 1025;
  const ranks = { bureau: 5, county: 126, township: 981, other: 547 };
  const people = Object.entries(ranks).map(([rank, total]) => ({ rank, counts: spread(total, CASES) }));
  const rows = Array.from({ length: CASES }, (_, index) => {
    const year = 2019 + (index % 3);
    const held = people.filter(({ counts }) => (counts[index] ?? 0) > 0);
    const rowsOfCase = held.map(({ rank, counts }) => `WZ${index + 1},${year},${rank},${counts[index]}`);
    return rowsOfCase.length === 0 ? [`WZ${index + 1},${year},other,0`] : rowsOfCase;
  });
  const before = spread(195, 40).map(
    (held, index) => `ZYDC1-${index + 1},${2017 + (index % 2)},township,${held}`,
  );
  return ['case,year,rank,people', ...rows.flat(), ...before, 'WZ2018,2018,county,7', ''].join('\n');
}

/** 28 batches of 2,810 complaints, one a day from 8 April on; the first 18 batches, 1,702 complaints, due by 5 May. */
function complaintsThatFit(): string {
  const DUE_BATCHES = 18;
  const sizes = [...spread(1702, DUE_BATCHES), ...spread(2810 - 1702, 28 - DUE_BATCHES)];
  const header =
    'complaint,batch,received,division,due,result,ordered,penalty,criminal,interviewed,accountable';
  const totals = [409, 276, 5, 107, 77].map((total) => spread(total, 1702));
  const rows: string[] = [];
  for (const [index, size] of sizes.entries()) {
    const isDue = index < DUE_BATCHES;
    const due = isDue
      ? `2021-${index < 13 ? `04-${18 + index}` : `05-0${index - 12}`}`
      : `2021-05-${index - 12 < 10 ? '0' : ''}${index - 12}`;
    for (let number = 1; number <= size; number += 1) {
      const at = rows.length;
      const result = !isDue ? 'open' : at < 1238 ? 'closed' : 'closed-in-stages';
      const figures = isDue ? totals.map((list) => list[at] ?? 0) : [number === 1 ? 1 : 0, 0, 0, 0, 0];
      rows.push(
        [`D${index + 1}-${number}`, index + 1, receivedOf(index), '990101', due, result, ...figures].join(
          ',',
        ),
      );
    }
  }
  return [header, ...rows, ''].join('\n');
}

function receivedOf(batch: number): string {
  return batch < 23 ? `2021-04-${String(8 + batch).padStart(2, '0')}` : `2021-05-0${batch - 22}`;
}

describe('the statistics of Shanxi', () => {
  it('[SX21-3] count 1,025 cases and 1,659 people since 2019, 5 + 126 + 981 + 547 by rank, and 195 for the first inspection', () => {
    const outcome = counted('SX21-3', { 'accountability.csv': accountabilityThatFits() }, '2021-05-06');
    expect(outcome.counts).toEqual({
      cases: 1025,
      people: 1659,
      bureau: 5,
      county: 126,
      township: 981,
      other: 547,
      'first-inspection': 195,
    });
    expect(outcome.agreements).toMatchObject([{ total: 'people', sum: 1659, status: 'agrees' }]);
    expect(outcome.otherInterpretations).toEqual([
      { name: 'inspection-years', answer: 'since', counts: { 'first-inspection': 0 } },
    ]);
  });

  it('[SX21-3] are told year by year, and the years add up to the whole', () => {
    const { groups, counts } = counted('SX21-3', { 'accountability.csv': accountabilityThatFits() });
    expect(groups.map(({ key }) => key)).toEqual(['2019', '2020', '2021']);
    for (const name of ['cases', 'people', 'bureau', 'county', 'township', 'other']) {
      const sum = groups.reduce((total, group) => total + Number(group.counts[name]), 0);
      expect(sum, name).toBe(counts[name]);
    }
  });

  it('[SX21-4] count 28 batches of 2,810 complaints; of 18 due 1,702 = 1,238 closed + 464 in stages; 409, 276, 5, 107 and 77', () => {
    const outcome = counted('SX21-4', { 'complaints.csv': complaintsThatFit() }, '2021-05-05');
    expect(outcome.counts).toEqual({
      batches: 28,
      complaints: 2810,
      'due-batches': 18,
      due: 1702,
      closed: 1238,
      'closed-in-stages': 464,
      open: 0,
      ordered: 409,
      penalty: 276,
      criminal: 5,
      interviewed: 107,
      accountable: 77,
    });
    expect(outcome.agreements).toMatchObject([{ total: 'due', sum: 1702, status: 'agrees' }]);
    expect(outcome.unknown).toEqual([]);
  });

  it('[SX21-4] under another base or another day say which figures change', () => {
    const files = { 'complaints.csv': complaintsThatFit() };
    const { otherInterpretations } = counted('SX21-4', files, '2021-05-05');
    expect(otherInterpretations).toEqual([
      { name: 'base', answer: 'all', counts: { ordered: 419 } },
      { name: 'due-day', answer: 'excluded', counts: expect.objectContaining({ 'due-batches': 17 }) },
    ]);
    expect(counted('SX21-4', files, '2021-05-05', { base: 'all' }).counts).toMatchObject({ ordered: 419 });
    expect(counted('SX21-4', files, '2021-05-04').counts).toMatchObject({ 'due-batches': 17, batches: 27 });
  });

  it('[SX21-3, SX21-4] come out in their cases as an official expects', () => {
    const cases = PACK.cases.filter(({ question }) => question?.kind === 'statistic');
    expect(cases.length).toBeGreaterThanOrEqual(8);
    for (const policyCase of cases) {
      expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });

  it('[SX21-5, SX21-6] stand beside lists of responsibility and the evaluation of leaders, from which nothing is counted', () => {
    for (const id of ['SX21-5', 'SX21-6']) {
      expect(PACK.statements.find((statement) => statement.id === id)?.carriedBy.zh, id).toBeTruthy();
    }
  });

  it('refuse an answer that the pack does not have', () => {
    const data = aPackage();
    const asked = { pack: PACK, data, asOf: null, interpretations: { base: 'some' } };
    const outcome = statisticsOfPolicy(asked);
    expect(outcome.ok ? [] : outcome.error.map(({ kind }) => kind)).toEqual(['unknown-answer']);
  });
});

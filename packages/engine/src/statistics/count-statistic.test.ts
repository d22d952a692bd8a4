import {
  type AccountabilityRow,
  type ComplaintRow,
  type Day,
  type DivisionCode,
  invariant,
  parseDay,
  yearOf,
} from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPack } from '../parse/a-pack.fixture.ts';
import { countStatistic } from './count-statistic.ts';
import { agreementOf, sumOfCounts } from './count-value.ts';

/** The examples of the reference page: complaints by batch, and people held by year. */
const COMPLAINTS = example('EX-statistic');
const YEARS = example('EX-years');
const DEFAULT = { 'due-day': 'included', base: 'due' };

function example(statisticId: string) {
  const found = aPack('statistic')
    .read()
    .statistics.find(({ id }) => id === statisticId);
  invariant(found !== undefined, `the example has ${statisticId}`);
  return found;
}

function aDay(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}

/** `C1 batch 2018-03-10 2018-04-09 closed 2`: id, batch, received, due (`*`: none), result, people held. */
function complaint(line: string): ComplaintRow {
  const [id = '', batch = '', received = '', due = '', result = '', held = '0'] = line.split(' ');
  return {
    row: 2,
    recorded: null,
    complaint: id,
    batch,
    received: aDay(received),
    division: '990101' as DivisionCode,
    due: due === '*' ? null : aDay(due),
    result: result as ComplaintRow['result'],
    ordered: 0,
    penalty: 0,
    criminal: 0,
    interviewed: 0,
    accountable: Number(held),
  };
}

function counted(lines: readonly string[], asOf: string | null, answers = DEFAULT) {
  const rows = { accountability: null, complaints: lines.map(complaint) };
  return countStatistic(COMPLAINTS, rows, asOf === null ? null : aDay(asOf), answers);
}

describe('complaints', () => {
  const lines = [
    'C1 1 2018-03-10 2018-04-09 closed 2',
    'C2 1 2018-03-10 2018-04-10 closed-in-stages 1',
    'C3 2 2018-03-20 2018-04-20 closed 3',
    'C4 10 2018-03-20 2018-04-11 open 0',
  ];

  it('are due on their last day itself, or only the day after, as the interpretation says', () => {
    expect(counted(lines, '2018-04-10').counts).toMatchObject({
      due: 2,
      'due-closed': 1,
      'due-in-stages': 1,
    });
    expect(counted(lines, '2018-04-09').counts).toMatchObject({ due: 1, 'due-in-stages': 0 });
    const excluded = { ...DEFAULT, 'due-day': 'excluded' };
    expect(counted(lines, '2018-04-10', excluded).counts).toMatchObject({ due: 1 });
    expect(counted(lines, '2018-04-11', excluded).counts).toMatchObject({ due: 2 });
  });

  it('are counted among those due or among all, as the interpretation says', () => {
    expect(counted(lines, '2018-04-10').counts).toMatchObject({ held: 3 });
    expect(counted(lines, '2018-04-10', { ...DEFAULT, base: 'all' }).counts).toMatchObject({ held: 6 });
  });

  it('received after the day are not there yet', () => {
    expect(counted(lines, '2018-03-19').counts).toMatchObject({ batches: 1, due: 0 });
  });

  it('that are due and open make the counts differ by them', () => {
    const [agreement] = counted(lines, '2018-04-11').agreements;
    expect(agreement).toMatchObject({ sum: 2, status: 'differs' });
    expect(counted(lines, '2018-04-10').agreements[0]?.status).toBe('agrees');
  });

  it('without a day are all due, for every period is closed', () => {
    expect(counted(lines, null).counts).toMatchObject({ due: 4 });
  });

  it('without a last day are told as the least and the most', () => {
    const { counts, agreements } = counted([...lines, 'C5 2 2018-03-20 * closed 4'], '2018-04-10');
    expect(counts).toMatchObject({
      due: { min: 2, max: 3 },
      'due-closed': { min: 1, max: 2 },
      held: { min: 3, max: 7 },
    });
    expect(agreements[0]?.status).toBe('undetermined');
  });

  it('are grouped by batch, 2 before 10 and names behind numbers', () => {
    const named = counted([...lines, 'C6 附加 2018-03-20 2018-04-11 open 0'], '2018-04-10');
    expect(named.groups.map(({ key }) => key)).toEqual(['1', '2', '10', '附加']);
    expect(named.groups[0]?.counts).toMatchObject({ batches: 1, due: 2 });
  });

  it('in an absent file are no count and not zero', () => {
    const absent = countStatistic(COMPLAINTS, { accountability: [], complaints: null }, null, DEFAULT);
    expect(Object.values(absent.counts)).toEqual([null, null, null, null, null]);
    expect(absent.groups).toEqual([]);
    expect(absent.agreements[0]).toMatchObject({ sum: null, status: 'undetermined' });
  });

  it('in a file that is there and lists none are zero', () => {
    expect(Object.values(counted([], '2018-04-10').counts)).toEqual([0, 0, 0, 0, 0]);
    expect(counted([], '2018-04-10').agreements[0]?.status).toBe('agrees');
  });
});

describe('people held', () => {
  const rows: readonly AccountabilityRow[] = [
    ['DC-1', 2017, 'county', 4],
    ['A1', 2018, 'county', 1],
    ['A1', 2018, 'other', 2],
    ['DC-2', 2019, 'township', 3],
  ].map(([id, year, rank, people]) => ({
    row: 2,
    recorded: null,
    case: String(id),
    year: yearOf(Number(year)),
    rank: rank as AccountabilityRow['rank'],
    people: Number(people),
  }));
  const of = (asOf: string | null) =>
    countStatistic(YEARS, { accountability: rows, complaints: null }, asOf === null ? null : aDay(asOf), {});

  it('are counted from the first year on, a case once, those of all years where it says so', () => {
    expect(of(null).counts).toEqual({ cases: 2, 'county-rank': 1, inspection: 7 });
  });

  it('of years after the day are not there yet', () => {
    expect(of('2018-12-31').counts).toEqual({ cases: 1, 'county-rank': 1, inspection: 4 });
  });

  it('are told year by year, in order', () => {
    expect(of(null).groups).toEqual([
      { key: '2018', counts: { cases: 1, 'county-rank': 1, inspection: 0 } },
      { key: '2019', counts: { cases: 1, 'county-rank': 0, inspection: 3 } },
    ]);
  });
});

describe('counts that must agree', () => {
  it('agree or differ where both are exact, and differ where no value is in both', () => {
    expect(agreementOf(3, sumOfCounts([1, 2]))).toBe('agrees');
    expect(agreementOf(3, sumOfCounts([1, 1]))).toBe('differs');
    expect(agreementOf({ min: 1, max: 3 }, sumOfCounts([1, { min: 0, max: 1 }]))).toBe('undetermined');
    expect(agreementOf({ min: 3, max: 4 }, 2)).toBe('differs');
    expect(agreementOf(2, { min: 3, max: 4 })).toBe('differs');
    expect(agreementOf(null, 0)).toBe('undetermined');
    expect(agreementOf(0, sumOfCounts([0, null]))).toBe('undetermined');
  });
});

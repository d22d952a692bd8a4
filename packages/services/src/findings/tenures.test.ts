import {
  type DivisionCode,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  type PostRow,
  parseDay,
  yearOf,
} from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { type FactSpan, holdersOf, indexTenures } from './tenures.ts';

const COUNTY = '990101' as DivisionCode;
const SOUGHT = { division: COUNTY, post: 'vice-county-head' };

function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === null) {
    throw new Error(`${text} is not a day`);
  }
  return parsed;
}

function aTenure(person: string, from: string, to: string | null, changes: Partial<PostRow> = {}): PostRow {
  return {
    row: 2,
    recorded: null,
    division: COUNTY,
    department: null,
    post: 'vice-county-head',
    person,
    from: day(from),
    to: to === null ? null : day(to),
    ...changes,
  };
}

function inMonth(year: number, month: number): FactSpan {
  const found = monthOf(year, month);
  return { first: firstDayOfMonth(found), last: lastDayOfMonth(found) };
}

const AT_FACT = ['at-fact', yearOf(2018)] as const;

describe('holders of a post', () => {
  it('[SX18-7] names whoever held the post when the fact happened, long after they left it', () => {
    const tenures = [aTenure('甲', '2012-01-01', '2018-03-31'), aTenure('乙', '2018-04-01', null)];
    expect(holdersOf(SOUGHT, indexTenures(tenures), [inMonth(2018, 2)], ...AT_FACT)).toEqual([
      { person: '甲', from: '2012-01-01', to: '2018-03-31', partial: false, facts: [0] },
    ]);
  });

  it('gives a month in which the post changed hands to both, as partial', () => {
    const tenures = [aTenure('乙', '2018-06-16', null), aTenure('甲', '2015-01-01', '2018-06-15')];
    expect(
      holdersOf(SOUGHT, indexTenures(tenures), [inMonth(2018, 5), inMonth(2018, 6)], ...AT_FACT),
    ).toEqual([
      { person: '甲', from: '2015-01-01', to: '2018-06-15', partial: true, facts: [0, 1] },
      { person: '乙', from: '2018-06-16', to: null, partial: true, facts: [1] },
    ]);
  });

  it('counts the first and the last day in office, and not the day after', () => {
    const fact = [{ first: day('2018-06-30'), last: day('2018-06-30') }];
    expect(
      holdersOf(SOUGHT, indexTenures([aTenure('甲', '2018-06-30', '2018-06-30')]), fact, ...AT_FACT),
    ).toMatchObject([{ person: '甲' }]);
    expect(
      holdersOf(SOUGHT, indexTenures([aTenure('甲', '2018-01-01', '2018-06-29')]), fact, ...AT_FACT),
    ).toMatchObject([{ person: null }]);
  });

  it('says that no tenure is on record rather than guess', () => {
    const unknown = [{ person: null, from: null, to: null, partial: false, facts: [0] }];
    expect(holdersOf(SOUGHT, indexTenures(null), [inMonth(2018, 2)], ...AT_FACT)).toEqual(unknown);
    expect(holdersOf(SOUGHT, indexTenures([]), [inMonth(2018, 2)], ...AT_FACT)).toEqual(unknown);
    const elsewhere = [
      aTenure('丙', '2015-01-01', null, { post: 'county-head' }),
      aTenure('丁', '2015-01-01', null, { department: 'water' }),
    ];
    expect(holdersOf(SOUGHT, indexTenures(elsewhere), [inMonth(2018, 2)], ...AT_FACT)).toEqual(unknown);
  });

  it('gives every fact to the holder at the end of the year where the reading asks for that', () => {
    const tenures = [aTenure('甲', '2012-01-01', '2018-06-30'), aTenure('乙', '2018-07-01', null)];
    expect(
      holdersOf(
        SOUGHT,
        indexTenures(tenures),
        [inMonth(2018, 2), inMonth(2018, 3)],
        'year-end',
        yearOf(2018),
      ),
    ).toEqual([{ person: '乙', from: '2018-07-01', to: null, partial: false, facts: [0, 1] }]);
  });

  it('gives an event to the holder of the day on which it was verified, where the reading asks for that', () => {
    const tenures = indexTenures([
      aTenure('甲', '2012-01-01', '2018-06-30'),
      aTenure('乙', '2018-07-01', null),
    ]);
    const rule = ['at-verification', yearOf(2018)] as const;
    const act = { first: day('2018-02-01'), last: day('2018-02-01') };
    const verified = (text: string) => ({ ...act, verifiedOn: day(text) });
    expect(holdersOf(SOUGHT, tenures, [verified('2018-06-30'), verified('2018-07-01')], ...rule)).toEqual([
      { person: '甲', from: '2012-01-01', to: '2018-06-30', partial: false, facts: [0] },
      { person: '乙', from: '2018-07-01', to: null, partial: false, facts: [1] },
    ]);
    expect(holdersOf(SOUGHT, tenures, [{ ...act, verifiedOn: null }], ...rule)).toEqual([
      { person: null, from: null, to: null, partial: false, facts: [0] },
    ]);
    const months = [inMonth(2018, 6), inMonth(2018, 7)];
    expect(holdersOf(SOUGHT, tenures, months, ...rule)).toEqual(
      holdersOf(SOUGHT, tenures, months, ...AT_FACT),
    );
  });

  it('holds nobody where there is no fact', () => {
    expect(holdersOf(SOUGHT, indexTenures([aTenure('甲', '2012-01-01', null)]), [], ...AT_FACT)).toEqual([]);
  });
});

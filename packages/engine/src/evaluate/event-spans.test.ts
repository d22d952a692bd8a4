import { type Day, parseDay } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { type CountedEvent, mostInSpan, reachesBack, type SpanRules } from './event-spans.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) {
    throw new Error(`${text} is not a day`);
  }
  return parsed;
}

function on(text: string, changes: Partial<CountedEvent> = {}): CountedEvent {
  return { day: day(text), problem: 0, isIncluded: true, ...changes };
}

function rules(year: number, changes: Partial<SpanRules> = {}): SpanRules {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  return { first, last, isRolling: true, required: 2, including: 0, ...changes };
}

describe('events in a span of a year', () => {
  it('are counted through the day before the same date a year later', () => {
    expect(mostInSpan([on('2017-07-01'), on('2018-06-30')], rules(2018))).toBe(2);
    expect(mostInSpan([on('2017-07-01'), on('2018-07-01')], rules(2018))).toBe(1);
    expect(mostInSpan([on('2017-07-01'), on('2018-06-30')], rules(2018, { isRolling: false }))).toBe(1);
  });

  it('turn over with leap years', () => {
    expect(mostInSpan([on('2016-02-29'), on('2017-02-28')], rules(2017))).toBe(2);
    expect(mostInSpan([on('2016-02-29'), on('2017-03-01')], rules(2017))).toBe(1);
    expect(mostInSpan([on('2016-02-28'), on('2017-02-28')], rules(2017))).toBe(1);
    expect(mostInSpan([on('2015-03-01'), on('2016-02-29')], rules(2016))).toBe(2);
  });

  it('end with one of the year judged: those before alone make no span', () => {
    expect(mostInSpan([on('2017-03-01'), on('2017-04-01')], rules(2018))).toBe(0);
    expect(mostInSpan([on('2017-03-01'), on('2017-04-01'), on('2018-02-01')], rules(2018))).toBe(3);
    expect(mostInSpan([on('2018-03-01'), on('2019-01-01')], rules(2018))).toBe(1);
  });

  it('count all of one day, and the most of any span', () => {
    const events = [on('2017-06-01'), on('2018-01-01'), on('2018-01-01'), on('2018-07-01')];
    expect(mostInSpan(events, rules(2018))).toBe(3);
    expect(mostInSpan(events, rules(2018, { isRolling: false }))).toBe(3);
  });

  it('are told apart by problem', () => {
    const events = [
      on('2018-01-01', { problem: 1 }),
      on('2018-02-01', { problem: 2 }),
      on('2018-03-01', { problem: 1 }),
    ];
    expect(mostInSpan(events, rules(2018))).toBe(2);
  });

  it('leave room for those that must be among them', () => {
    const others = [1, 2, 3].map((month) => on(`2018-0${month}-01`, { isIncluded: false }));
    const included = on('2018-06-01');
    const asked = rules(2018, { required: 3, including: 2 });
    expect(mostInSpan(others, asked)).toBe(1);
    expect(mostInSpan([...others, included], asked)).toBe(2);
    expect(mostInSpan([...others, included, on('2018-07-01')], asked)).toBe(5);
    expect(mostInSpan([included], asked)).toBe(1);
    expect(mostInSpan(others, { ...asked, required: null })).toBe(3);
  });

  it('reach back into the year before, but from its last day', () => {
    expect(reachesBack(on('2018-12-30'), rules(2018))).toBe(true);
    expect(reachesBack(on('2018-12-31'), rules(2018))).toBe(false);
    expect(reachesBack(on('2017-12-31'), rules(2018))).toBe(false);
    expect(reachesBack(on('2018-06-30'), rules(2018, { isRolling: false }))).toBe(false);
  });
});

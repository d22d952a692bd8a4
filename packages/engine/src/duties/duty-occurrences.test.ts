import {
  bilingual,
  type Day,
  type EventKind,
  formatDay,
  type InForce,
  lastDayOfMonth,
  monthOf,
  type WorkingDays,
  workingDaysOf,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duty, DutyDay, DutyPeriod, DutyTime } from '../language/duty.ts';
import { aPack } from '../parse/a-pack.fixture.ts';
import type { DutiesAsked, HappenedEvent } from './duties-asked.ts';
import { aDuty, asked, day, every } from './duty.fixture.ts';
import { dutyOccurrences } from './duty-occurrences.ts';

const RUNS = process.env.SHUIZE_LONG ? 5_000 : 100;
const ALWAYS: InForce = { from: null, until: null };
const OPEN: DutyDay = { kind: 'open', interpretation: 'rhythm-day' };

/** The due days, or `null` for each time without one. */
function dues(
  duties: Duty | readonly Duty[],
  request: DutiesAsked<HappenedEvent>,
  inForce: InForce = ALWAYS,
): readonly (string | null)[] {
  const found = dutyOccurrences({ duties: [duties].flat(), inForce }, request);
  if (!found.ok) {
    throw new Error(`no calendar of ${found.error.year}`);
  }
  return found.value.map(({ due }) => (due === null ? null : formatDay(due)));
}

function stated(
  month: number,
  date: number | 'last' | 'last-working-day',
  of: 'same' | 'following' = 'same',
) {
  return { kind: 'stated', month, day: date, of } as const;
}

describe('A duty of each year on a stated day', () => {
  it('falls due on that day, the day itself in time, the day after not asked for', () => {
    const duty = aDuty();
    expect(dues(duty, asked('2017-01-01', '2018-12-31'))).toEqual(['2017-06-30', '2018-06-30']);
    expect(dues(duty, asked('2017-06-30', '2017-06-30'))).toEqual(['2017-06-30']);
    expect(dues(duty, asked('2017-07-01', '2018-06-29'))).toEqual([]);
  });

  it('of the year before falls due in the next year', () => {
    const duty = aDuty({ when: every('year', stated(1, 31, 'following')) });
    expect(dues(duty, asked('2017-01-01', '2017-12-31'))).toEqual(['2017-01-31']);
    expect(dues(duty, asked('2017-02-01', '2018-01-31'))).toEqual(['2018-01-31']);
  });

  it('is owed while the pack and the duty are in force on it, and no longer', () => {
    const whole = asked('2016-01-01', '2019-12-31');
    expect(dues(aDuty(), whole, { from: '2017-06-30', until: null })).toEqual([
      '2017-06-30',
      '2018-06-30',
      '2019-06-30',
    ]);
    expect(dues(aDuty(), whole, { from: '2017-07-01', until: '2018-06-30' })).toEqual(['2018-06-30']);
    expect(dues(aDuty({ inForce: { from: null, until: '2018-06-29' } }), whole)).toEqual([
      '2016-06-30',
      '2017-06-30',
    ]);
  });

  it('is not owed where an exception covers the day', () => {
    const duty = aDuty({
      exceptions: [
        {
          label: bilingual('除外', 'exception'),
          cite: { instrument: '示例办法', provision: '第二条' },
          inForce: { from: '2017-06-30', until: '2017-12-31' },
        },
      ],
    });
    expect(dues(duty, asked('2017-01-01', '2018-12-31'))).toEqual(['2018-06-30']);
  });

  it('moves off a rest day only where the text says so, into the days asked for or out of them', () => {
    // 30 June 2018 is a Saturday.
    expect(dues(aDuty(), asked('2018-01-01', '2018-12-31'))).toEqual(['2018-06-30']);
    const next = aDuty({ restDay: 'next-working-day' });
    expect(dues(next, asked('2018-01-01', '2018-12-31'))).toEqual(['2018-07-02']);
    expect(dues(next, asked('2018-07-01', '2018-07-31'))).toEqual(['2018-07-02']);
    expect(dues(next, asked('2018-06-01', '2018-06-30'))).toEqual([]);
    const before = aDuty({ restDay: 'previous-working-day' });
    expect(dues(before, asked('2018-01-01', '2018-12-31'))).toEqual(['2018-06-29']);
  });

  it('asks for a calendar only where working days decide', () => {
    expect(dues(aDuty(), asked('2030-01-01', '2030-12-31'))).toEqual(['2030-06-30']);
    const moved = { duties: [aDuty({ restDay: 'next-working-day' })], inForce: ALWAYS };
    expect(dutyOccurrences(moved, asked('2030-01-01', '2030-12-31'))).toMatchObject({
      ok: false,
      error: { kind: 'no-calendar', year: 2030, duty: { id: 'YC-1' } },
    });
  });
});

describe('A rhythm', () => {
  it.each([
    ['week', ['2017-01-01', '2017-01-08', '2017-01-15']],
    ['month', ['2017-01-31']],
    ['quarter', []],
  ] as const)('of a %s without a day ends each period on its last day', (period, days) => {
    expect(dues(aDuty({ when: every(period, OPEN) }), asked('2017-01-01', '2017-01-31')).slice(0, 3)).toEqual(
      days,
    );
  });

  it('without a day has four quarters, two half-years and one year', () => {
    const year = asked('2017-01-01', '2017-12-31');
    expect(dues(aDuty({ when: every('quarter', OPEN) }), year)).toEqual([
      '2017-03-31',
      '2017-06-30',
      '2017-09-30',
      '2017-12-31',
    ]);
    expect(dues(aDuty({ when: every('half-year', OPEN) }), year)).toEqual(['2017-06-30', '2017-12-31']);
    expect(dues(aDuty({ when: every('year', OPEN) }), year)).toEqual(['2017-12-31']);
  });

  it('without a day is listed on the last working day, or once without a day, under other answers', () => {
    const duty = aDuty({ when: every('quarter', OPEN) });
    const under = (answer: string) =>
      asked('2017-01-01', '2017-12-31', { answers: { 'rhythm-day': answer } });
    expect(dues(duty, under('last-working-day'))).toEqual([
      '2017-03-31',
      '2017-06-30',
      '2017-09-30',
      '2017-12-29',
    ]);
    expect(dues(duty, under('no-day'))).toEqual([null]);
  });

  it('keeps the last day of a week that has no working day', () => {
    const duty = aDuty({ when: every('week', OPEN) });
    const request = asked('2018-10-01', '2018-10-14', { answers: { 'rhythm-day': 'last-working-day' } });
    expect(dues(duty, request)).toEqual(['2018-10-07', '2018-10-12']);
  });

  it('falls on a stated day of each period', () => {
    const year = asked('2017-01-01', '2017-12-31');
    expect(dues(aDuty({ when: every('quarter', stated(1, 10, 'following')) }), year)).toEqual([
      '2017-01-10',
      '2017-04-10',
      '2017-07-10',
      '2017-10-10',
    ]);
    expect(dues(aDuty({ when: every('half-year', stated(2, 'last')) }), year)).toEqual([
      '2017-02-28',
      '2017-08-31',
    ]);
    expect(dues(aDuty({ when: every('month', stated(1, 'last-working-day')) }), year).slice(8)).toEqual([
      '2017-09-30',
      '2017-10-31',
      '2017-11-30',
      '2017-12-29',
    ]);
    const friday = every('week', { kind: 'weekday', weekday: 5, of: 'same' });
    expect(dues(aDuty({ when: friday }), asked('2017-02-01', '2017-02-14'))).toEqual([
      '2017-02-03',
      '2017-02-10',
    ]);
  });

  it('of a day has every day of the days asked for that it is in force on', () => {
    const duty = aDuty({ when: every('day', { kind: 'period-end' }) });
    expect(dues(duty, asked('2017-06-01', '2017-06-15'), { from: '2017-06-13', until: null })).toEqual([
      '2017-06-13',
      '2017-06-14',
      '2017-06-15',
    ]);
  });
});

describe('A duty that the text gives no time', () => {
  it.each(['regularly', 'standing'] as const)('(%s) is listed once, while it is in force', (kind) => {
    const duty = aDuty({ when: { kind } });
    expect(dues(duty, asked('2017-01-01', '2017-12-31'))).toEqual([null]);
    expect(dues(duty, asked('2017-01-01', '2017-12-31'), { from: '2018-01-01', until: null })).toEqual([]);
  });

  it('has the rhythm that an office sets, where the text says regularly', () => {
    const timings = new Map([['YC-1', { kind: 'rhythm', period: 'half-year' } as const]]);
    const request = asked('2017-01-01', '2017-12-31', { timings });
    expect(dues(aDuty({ when: { kind: 'regularly' } }), request)).toEqual(['2017-06-30', '2017-12-31']);
    expect(dues(aDuty({ when: { kind: 'standing' } }), request)).toEqual([null]);
    expect(dues(aDuty(), request)).toEqual(['2017-06-30']);
  });
});

describe('A duty after an event', () => {
  const event = (
    id: string,
    date: string,
    kind: EventKind = 'incident',
    isSerious: boolean | null = null,
  ) => ({
    event: id,
    date: day(date),
    kind,
    isSerious,
  });
  const after = (
    changes: Partial<Extract<DutyTime, { kind: 'after' }>> = {},
  ): Extract<DutyTime, { kind: 'after' }> => ({
    kind: 'after',
    label: bilingual('突发事件', 'an incident'),
    event: { kind: 'incident', isSerious: null },
    within: null,
    ...changes,
  });
  const within = (unit: 'days' | 'working-days', count: number) => after({ within: { unit, count } });

  it('is listed once where nothing is on record, and not at all where nothing happened', () => {
    expect(dues(aDuty({ when: after() }), asked('2017-01-01', '2017-12-31'))).toEqual([null]);
    expect(dues(aDuty({ when: after() }), asked('2017-01-01', '2017-12-31', { events: [] }))).toEqual([]);
    const unrecorded = aDuty({ when: after({ event: null }) });
    expect(dues(unrecorded, asked('2017-01-01', '2017-12-31', { events: [] }))).toEqual([null]);
  });

  it('falls due so many days, or working days, after each event; the day of the event does not count', () => {
    const events = [event('E1', '2017-09-29'), event('E2', '2017-09-30', 'report')];
    const year = asked('2017-01-01', '2017-12-31', { events });
    expect(dues(aDuty({ when: within('days', 3) }), year)).toEqual(['2017-10-02']);
    expect(dues(aDuty({ when: within('days', 0) }), year)).toEqual(['2017-09-29']);
    expect(dues(aDuty({ when: within('working-days', 1) }), year)).toEqual(['2017-09-30']);
    expect(dues(aDuty({ when: within('working-days', 2) }), year)).toEqual(['2017-10-09']);
    expect(dues(aDuty({ when: after() }), year)).toEqual([null]);
  });

  it('is asked for by its due day, and without one by the day of the event', () => {
    const events = [event('E1', '2017-12-30')];
    const next = asked('2018-01-01', '2018-12-31', { events });
    expect(dues(aDuty({ when: within('days', 10) }), next)).toEqual(['2018-01-09']);
    expect(dues(aDuty({ when: after() }), next)).toEqual([]);
    expect(dues(aDuty({ when: after() }), asked('2017-12-30', '2017-12-30', { events }))).toEqual([null]);
  });

  it('is owed where the pack was in force on the day of the event, even when it falls due later', () => {
    const events = [event('E1', '2017-12-30'), event('E2', '2018-01-01')];
    const inForce = { from: null, until: '2017-12-31' };
    const request = asked('2018-01-01', '2018-12-31', { events });
    expect(dues(aDuty({ when: within('days', 10) }), request, inForce)).toEqual(['2018-01-09']);
  });

  it('follows serious events only, or those not marked so, where the text parts them', () => {
    const events = [
      event('E1', '2017-03-01', 'notice', true),
      event('E2', '2017-03-02', 'notice', false),
      event('E3', '2017-03-03', 'notice', null),
    ];
    const year = asked('2017-01-01', '2017-12-31', { events });
    const started = (isSerious: boolean | null) => {
      const when = { ...within('days', 0), event: { kind: 'notice' as const, isSerious } };
      return dues(aDuty({ when }), year);
    };
    expect(started(true)).toEqual(['2017-03-01']);
    expect(started(false)).toEqual(['2017-03-02', '2017-03-03']);
    expect(started(null)).toEqual(['2017-03-01', '2017-03-02', '2017-03-03']);
  });

  it('takes the time that an office sets where the text has none, and keeps the one it has', () => {
    const events = [event('E1', '2017-03-01')];
    const timings = new Map([['YC-1', { kind: 'within', span: { unit: 'days', count: 5 } } as const]]);
    const year = asked('2017-01-01', '2017-12-31', { events, timings });
    expect(dues(aDuty({ when: after() }), year)).toEqual(['2017-03-06']);
    expect(dues(aDuty({ when: within('days', 2) }), year)).toEqual(['2017-03-03']);
  });
});

describe('The owners of a duty', () => {
  it('are those of the answer', () => {
    const duties = aPack('duty')
      .read()
      .duties.filter(({ id }) => id === 'EX-summary');
    const owners = (answer: string) => {
      const answers = { 'rhythm-day': 'period-end', 'summary-by': answer };
      const found = dutyOccurrences(
        { duties, inForce: ALWAYS },
        asked('2018-04-01', '2018-06-30', { answers }),
      );
      return found.ok ? found.value.map((each) => each.owners.map(({ kind }) => kind)) : [];
    };
    expect(owners('office')).toEqual([['office']]);
    expect(owners('leading-group')).toEqual([['leading-group']]);
  });
});

describe('What falls due, against a walk over every day', () => {
  const NO_CALENDAR: WorkingDays = workingDaysOf([]);
  const months: Readonly<Record<Exclude<DutyPeriod, 'day' | 'week'>, number>> = {
    month: 1,
    quarter: 3,
    'half-year': 6,
    year: 12,
  };
  const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2021-12-31') }).map((each) => each as Day);
  const anyRhythm = fc.constantFrom('month', 'quarter', 'half-year', 'year').chain((period) =>
    fc.record({
      period: fc.constant(period as keyof typeof months),
      month: fc.integer({ min: 1, max: months[period as keyof typeof months] }),
      date: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant('last' as const)),
      of: fc.constantFrom('same' as const, 'following' as const),
    }),
  );

  it('is each day that the rhythm names, once, within the days asked for and in force', () => {
    fc.assert(
      fc.property(
        anyRhythm,
        fc.tuple(anyDay, fc.integer({ min: 0, max: 900 })),
        fc.tuple(anyDay, fc.integer({ min: 0, max: 900 })),
        ({ period, month, date, of }, [from, length], [start, life]) => {
          const [to, end] = [from + length, start + life] as const;
          const expected: string[] = [];
          for (let each: number = from; each <= to; each += 1) {
            const text = formatDay(each as Day);
            const [year = 0, ofYear = 0, ofMonth = 0] = text.split('-').map(Number);
            const isMonth = (ofYear - 1) % months[period] === month - 1;
            const wanted =
              date === 'last' ? Number(formatDay(lastDayOfMonth(monthOf(year, ofYear))).slice(8)) : date;
            if (isMonth && ofMonth === wanted && start <= each && each <= end) {
              expected.push(text);
            }
          }
          const duty = aDuty({ when: every(period, stated(month, date, of)) });
          const request = {
            ...asked('2017-01-01', '2017-12-31', { calendar: NO_CALENDAR }),
            from,
            to: to as Day,
          };
          const inForce = { from: formatDay(start), until: formatDay(end as Day) };
          expect(dues(duty, request, inForce)).toEqual(expected);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is the same whether asked for at once or in two parts', () => {
    fc.assert(
      fc.property(
        anyRhythm,
        anyDay,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        ({ period, month, date, of }, from, first, second) => {
          const duties = [
            aDuty({ when: every(period, stated(month, date, of)) }),
            aDuty({ id: 'YC-2', when: every('week', OPEN) }),
          ];
          const part = (start: number, end: number) => ({
            ...asked('2017-01-01', '2017-12-31', { calendar: NO_CALENDAR }),
            from: start as Day,
            to: end as Day,
          });
          const [middle, last] = [from + first, from + first + second] as const;
          expect([...dues(duties, part(from, middle)), ...dues(duties, part(middle + 1, last))]).toEqual(
            dues(duties, part(from, last)),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});

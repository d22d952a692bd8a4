import { bilingual, type Day, invariant, parseDay, type WorkingDays, workingDaysOf } from '@shuize/domain';
import type { Duty, DutyDay, DutyPeriod, DutyTime } from '../language/duty.ts';
import type { DutiesAsked, HappenedEvent } from './duties-asked.ts';

export function day(text: string): Day {
  const found = parseDay(text);
  invariant(found !== null, `${text} is a day`);
  return found;
}

/** A report by a county each year on 30 June, always in force. */
export function aDuty(changes: Partial<Duty> = {}): Duty {
  return {
    id: 'YC-1',
    provision: 'YC-1',
    title: bilingual('自查报告', 'report'),
    cite: { instrument: '示例办法', provision: '第一条' },
    owners: [{ kind: 'county', label: bilingual('各县政府', 'counties'), under: null }],
    recipients: [],
    what: bilingual('报送自查报告', 'report'),
    parts: [],
    when: every('year', { kind: 'stated', month: 6, day: 30, of: 'same' }),
    restDay: 'as-stated',
    inForce: { from: null, until: null },
    whenLate: null,
    exceptions: [],
    note: null,
    position: { file: 'duties/YC-1.yaml', line: 1, column: 1 },
    ...changes,
  };
}

export function every(period: DutyPeriod, by: DutyDay): DutyTime {
  return { kind: 'every', period, by };
}

/** Weekends and National Day of 2017 and 2018, as far as the tests ask. */
export const CALENDAR: WorkingDays = workingDaysOf(
  [
    ['2017-01-01', 'holiday'],
    ['2017-09-30', 'workday'],
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map(
      (date) => [`2017-10-${date}`, 'holiday'] as const,
    ),
    ['2018-01-01', 'holiday'],
    ...['01', '02', '03', '04', '05', '06', '07'].map((date) => [`2018-10-${date}`, 'holiday'] as const),
  ].map(([date, kind]) => ({ date: day(date ?? ''), kind: kind === 'workday' ? 'workday' : 'holiday' })),
);

/** The year 2017 under default answers, without a record of events. */
export function asked(
  from: string,
  to: string,
  changes: Partial<DutiesAsked<HappenedEvent>> = {},
): DutiesAsked<HappenedEvent> {
  return {
    from: day(from),
    to: day(to),
    answers: { 'rhythm-day': 'period-end' },
    calendar: CALENDAR,
    events: null,
    timings: new Map(),
    ...changes,
  };
}

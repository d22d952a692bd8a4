import { invariant } from '@shuize/domain';
import type { Duty, DutyDay, DutyOwner, DutySpan, DutyTime } from '../language/duty.ts';
import type { Cite } from './build-condition.ts';
import type { DutyValue, SoundElement } from './pack-syntax.ts';

export function buildDuty({ value, source }: SoundElement<DutyValue>, cite: Cite): Duty {
  const { id, title, what } = value;
  return {
    id,
    provision: value.provision ?? id,
    title,
    cite: cite(value.cite),
    owners: value.owners.map(ownerOf),
    recipients: value.to ?? [],
    what,
    parts: value.parts ?? [],
    when: timeOf(value.when),
    restDay: value['rest-day'] ?? 'as-stated',
    inForce: value['in-force'] ?? { from: null, until: null },
    whenLate: value['when-late'] ?? null,
    exceptions: (value.exceptions ?? []).map(({ label, cite: cited, from, until }) => ({
      label,
      cite: cite(cited),
      inForce: { from, until },
    })),
    note: value.note ?? null,
    position: source.position,
  };
}

type When = Exclude<DutyValue['when'], string>;
type Every = NonNullable<When['every']>;

function ownerOf({ kind, label, under }: DutyValue['owners'][number]): DutyOwner {
  const [only] = Object.entries(under ?? {});
  return { kind, label, under: only === undefined ? null : { interpretation: only[0], answer: only[1] } };
}

function timeOf(when: DutyValue['when']): DutyTime {
  if (typeof when === 'string') {
    return { kind: when };
  }
  const { every, on, after } = when;
  if (every !== undefined) {
    return { kind: 'every', period: every.period, by: dayOf(every) };
  }
  if (on !== undefined) {
    return { kind: 'on', day: on };
  }
  invariant(after !== undefined, 'one of every, on and after stands');
  const { label, event, within } = after;
  return {
    kind: 'after',
    label,
    event: event === undefined ? null : { kind: event.kind, isSerious: event.serious ?? null },
    within: within === undefined ? null : spanOf(within),
  };
}

function dayOf({ by }: Every): DutyDay {
  if (by === undefined) {
    return { kind: 'period-end' };
  }
  const of = by.in ?? 'same';
  if (by.interpretation !== undefined) {
    return { kind: 'open', interpretation: by.interpretation };
  }
  if (by.weekday !== undefined) {
    return { kind: 'weekday', weekday: by.weekday, of };
  }
  invariant(by.day !== undefined, 'one of day, weekday and interpretation stands');
  return { kind: 'stated', month: by.month ?? 1, day: by.day, of };
}

function spanOf(within: {
  readonly days?: number | undefined;
  readonly 'working-days'?: number | undefined;
}): DutySpan {
  return within.days === undefined
    ? { unit: 'working-days', count: within['working-days'] ?? 0 }
    : { unit: 'days', count: within.days };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Day, invariant, parseDay, type WorkingDays, workingDaysOf } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { readWorkingDays } from '@shuize/feeds';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { dutyObject } from './duty-row.ts';
import { type DutyListing, listDuties } from './list-duties.ts';

const FILE = fileURLToPath(new URL('../../../../data/working-days.csv', import.meta.url));

/** The working days that come with the program. */
export function shippedCalendar(): WorkingDays {
  const read = readWorkingDays('working-days.csv', readFileSync(FILE));
  invariant(read.ok, 'the working days read');
  return workingDaysOf(read.value);
}

export function day(text: string): Day {
  const found = parseDay(text);
  invariant(found !== null, `${text} is a day`);
  return found;
}

/** Reading a pack takes longer than listing its duties. */
const packs = new Map<string, Pack>();

function packOf(policy: string): Pack {
  const pack = packs.get(policy) ?? shippedPack(policy);
  packs.set(policy, pack);
  return pack;
}

/** What a pack asks for between two days, under default answers, as lines of what the command prints. */
export function dutyLines(
  policy: string,
  from: string,
  to: string,
  changes: Partial<DutyListing> = {},
): readonly string[] {
  const listed = listDuties({
    packs: [packOf(policy)],
    from: day(from),
    to: day(to),
    interpretations: {},
    timings: {},
    calendar: shippedCalendar(),
    data: null,
    asOf: null,
    isByAdoption: false,
    ...changes,
  });
  invariant(listed.ok, listed.ok ? '' : listed.error.message.en);
  return listed.value
    .map((row) => dutyObject(row, 'zh'))
    .map(({ due, provision, owner, what, after, whenLate }) =>
      [due ?? '-', provision, owner, what, after ?? '-', whenLate ?? '-'].join(' | '),
    );
}

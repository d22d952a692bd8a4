import path from 'node:path';
import {
  bilingual,
  type DataPackage,
  type Day,
  type Result,
  success,
  type Year,
  yearOf,
} from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { type DutyRow, isOwedBy, listDuties } from '@shuize/services';
import { type Given, optionText, optionTexts } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { policiesNamed, shippedPolicies } from '../files/read-policies.ts';
import { readCalendar } from '../files/read-working-days.ts';
import { writeOutputFile } from '../files/write-output.ts';
import { type Screen, say } from '../screen/screen.ts';
import { calendarOfDuties, writeDuties } from './duties-output.ts';
import { loadPackage } from './judge-package.ts';
import { adoptedPolicies, interpretationsAsked, readPolicy } from './policies-asked.ts';
import { POLICIES_OPTION } from './policy-options.ts';

/** What is asked for, as read from the command line. */
export interface DutiesCommand {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day | null;
  /** Where a calendar is to be written; `null`: nowhere. */
  readonly out: string | null;
}

/** Reads what is needed, lists what falls due, and shows it. */
export async function showDuties(
  given: Given,
  { from, to, asOf, out }: DutiesCommand,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const interpretations = interpretationsAsked(given);
  if (!interpretations.ok) {
    return interpretations;
  }
  const timings = timingsAsked(given);
  if (!timings.ok) {
    return timings;
  }
  const calendar = await readCalendar(optionText(given, 'working-days'));
  if (!calendar.ok) {
    return faultyInput(calendar.error);
  }
  const place = optionText(given, 'data');
  const loaded = place === null ? success(null) : await loadPackage(place, screen);
  if (!loaded.ok) {
    return loaded;
  }
  const data = loaded.value?.data ?? null;
  const isByAdoption = data?.adoptions != null && optionText(given, 'policy') === null;
  const packs = isByAdoption
    ? await packsAdopted(given, data, { from, to }, asOf)
    : await packsNamed(optionText(given, 'policy'));
  if (!packs.ok) {
    return packs;
  }
  const listed = listDuties({
    packs: packs.value,
    from,
    to,
    interpretations: interpretations.value,
    timings: timings.value,
    calendar: calendar.value,
    data,
    asOf,
    isByAdoption,
  });
  if (!listed.ok) {
    const { kind, message, mend } = listed.error;
    return wrongCommandLine(kind, message, mend);
  }
  const owner = optionText(given, 'owner');
  const rows = owner === null ? listed.value : listed.value.filter((row) => isOwedBy(row, owner));
  if (owner !== null && rows.length === 0 && listed.value.length > 0) {
    return unknownOwner(owner, listed.value, screen);
  }
  if (out !== null) {
    const written = await writeOutputFile(out, calendarOfDuties(rows, from, screen.language));
    if (!written.ok) {
      return faultyInput(written.error);
    }
  }
  writeDuties(screen, rows, calendar.value);
  if (out !== null && screen.format !== 'json') {
    const full = path.resolve(out);
    screen.out.write(`\n${say(screen, bilingual(`日历已写入：${full}`, `The calendar is in ${full}`))}\n`);
  }
  return success(undefined);
}

/** The pack or packs that a name stands for; all that come with the program where there is none. */
async function packsNamed(name: string | null): Promise<Result<readonly Pack[], CommandFailure>> {
  const packs: Pack[] = [];
  for (const each of name === null ? await shippedPolicies() : await policiesNamed(name)) {
    const loaded = await readPolicy(each);
    if (!loaded.ok) {
      return loaded;
    }
    packs.push(loaded.value.pack);
  }
  return success(packs);
}

/** The packs that the data package has adopted in any year of the days asked for. */
async function packsAdopted(
  given: Given,
  data: DataPackage,
  { from, to }: Pick<DutiesCommand, 'from' | 'to'>,
  asOf: Day | null,
): Promise<Result<readonly Pack[], CommandFailure>> {
  const packs = new Map<string, Pack>();
  for (const year of yearsOf(from, to)) {
    const adopted = await adoptedPolicies(data, year, asOf, optionText(given, POLICIES_OPTION.name));
    if (!adopted.ok) {
      return adopted;
    }
    for (const { pack } of adopted.value.packs) {
      packs.set(pack.id, pack);
    }
  }
  return success([...packs.values()]);
}

function yearsOf(from: Day, to: Day): readonly Year[] {
  const [first, last] = [from, to].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => yearOf((first ?? 0) + index));
}

/** The times given as `id=time`, by id. */
function timingsAsked(given: Given): Result<Readonly<Record<string, string>>, CommandFailure> {
  const timings: Record<string, string> = {};
  for (const text of optionTexts(given, 'timing')) {
    const [, id, time] = /^([A-Za-z][A-Za-z0-9-]*)=([a-z0-9-]+)$/.exec(text) ?? [];
    if (id === undefined || time === undefined) {
      return wrongCommandLine(
        'unknown-value',
        bilingual(`选项 --timing 不接受“${text}”。`, `The option --timing does not take “${text}”.`),
        bilingual(
          '请按 SX15-5-progress=month 或 LY-R12b-pursue=10-working-days 的格式填写。',
          'Write it like SX15-5-progress=month or LY-R12b-pursue=10-working-days.',
        ),
      );
    }
    timings[id] = time;
  }
  return success(timings);
}

function unknownOwner(owner: string, rows: readonly DutyRow[], screen: Screen) {
  const labels = rows.flatMap(({ owners }) => owners.map(({ label }) => say(screen, label)));
  const known = [...new Set(labels)];
  return wrongCommandLine(
    'unknown-owner',
    bilingual(`没有由“${owner}”承担的职责。`, `Nothing is owed by “${owner}”.`),
    bilingual(`责任主体：${known.join('、')}。`, `Those who owe something: ${known.join('; ')}.`),
  );
}

import { type Day, failure, invariant, parseDay, type Result, success } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { Register, RegisterCause, RegisterEntry, RegisterField } from '../language/register.ts';
import { type EntryFault, faultsOfEntries } from './entry-faults.ts';
import { doOverlap, type EntryStatus, statusOn } from './register-entry.ts';

/** What a register says of one of its entries on a day. */
export interface EntryOutcome {
  readonly entry: RegisterEntry;
  readonly cause: RegisterCause;
  readonly status: EntryStatus;
  /** What it lacks, so that people must complete it; the entry stands all the same, for it was decided. */
  readonly lacks: readonly EntryLack[];
  /** Ids of other entries that concern the same and hold together with it on some day. */
  readonly overlaps: readonly string[];
}

/** A field not filled in, a fact not established, an entry that must come before, a day too early, or publication. */
export type EntryLack =
  | { readonly what: 'field'; readonly name: RegisterField | 'from' }
  | { readonly what: 'fact'; readonly name: string }
  | { readonly what: 'earlier-entry'; readonly name: string }
  | { readonly what: 'earliest-day'; readonly name: string }
  | { readonly what: 'publication'; readonly name: 'published' };

/**
 * Which entries of a register hold on a day, what each lacks and which overlap.
 *
 * @param entries - in any order; the outcomes are in theirs
 * @param on - the day asked about
 * @param answers - to the pack's interpretations
 * @returns every fault of every entry when there is one: nothing is said of a register with faults
 */
export function evaluateRegister(
  register: Register,
  entries: readonly RegisterEntry[],
  on: Day,
  answers: Answers,
): Result<readonly EntryOutcome[], readonly EntryFault[]> {
  const faults = faultsOfEntries(register, entries);
  if (faults.length > 0) {
    return failure(faults);
  }
  return success(
    entries.map((entry) => {
      const cause = register.causes.find(({ id }) => id === entry.cause);
      invariant(cause !== undefined, `the cause ${entry.cause} is known`);
      return {
        entry,
        cause,
        status: statusOn(entry, on),
        lacks: [
          ...fieldsLacking(register, entry),
          ...factsLacking(cause, entry, answers),
          ...earlierLacking(cause, entry, entries),
          ...daysLacking(cause, entry),
          ...publicationLacking(register, entry, on),
        ],
        overlaps: entries.filter((other) => other !== entry && doOverlap(entry, other)).map(({ id }) => id),
      };
    }),
  );
}

function fieldsLacking({ fields }: Register, entry: RegisterEntry): readonly EntryLack[] {
  const names = [...fields.map(({ field }) => field), 'from' as const];
  return names.filter((name) => entry[name] === null).map((name) => ({ what: 'field', name }));
}

/** Where one fact suffices and none is established, each is named: any of them is what is lacking. */
function factsLacking(
  { facts }: RegisterCause,
  entry: RegisterEntry,
  answers: Answers,
): readonly EntryLack[] {
  const open = facts.of.filter(({ id }) => !entry.facts.includes(id));
  const suffices = answered(facts.join, answers) === 'any' && open.length < facts.of.length;
  return suffices ? [] : open.map(({ id }) => ({ what: 'fact', name: id }));
}

function earlierLacking(
  { after }: RegisterCause,
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
): readonly EntryLack[] {
  const isBefore = (other: RegisterEntry) =>
    other !== entry &&
    after.includes(other.cause) &&
    other.area === entry.area &&
    other.subject === entry.subject &&
    other.from !== null &&
    entry.from !== null &&
    other.from <= entry.from;
  return after.length === 0 || entries.some(isBefore)
    ? []
    : after.map((name) => ({ what: 'earlier-entry', name }));
}

function daysLacking({ earliest }: RegisterCause, { from }: RegisterEntry): readonly EntryLack[] {
  const first = earliest === null ? null : parseDay(earliest);
  return earliest !== null && first !== null && from !== null && from < first
    ? [{ what: 'earliest-day', name: earliest }]
    : [];
}

/** Publication is asked for once an entry holds, from the day on that the text names. */
function publicationLacking(
  { publication }: Register,
  { from, lifted, published }: RegisterEntry,
  on: Day,
): readonly EntryLack[] {
  const since = (publication?.from == null ? null : parseDay(publication.from)) ?? Number.NEGATIVE_INFINITY;
  const holdsSince = since < (lifted ?? Number.POSITIVE_INFINITY);
  const isAsked = publication !== null && from !== null && from <= on && since <= on && holdsSince;
  return isAsked && (published === null || published > on)
    ? [{ what: 'publication', name: 'published' }]
    : [];
}

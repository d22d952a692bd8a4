import { type Bilingual, bilingual, type Day, formatDay, type Language } from '@shuize/domain';

/** One time that something is owed, in words (一次期限). */
export interface DutyRow {
  readonly policy: string;
  /** Id of the duty; of a deadline of a plan, that of the plan and the number of the measure. */
  readonly duty: string;
  readonly provision: string;
  readonly owners: readonly { readonly kind: string; readonly label: Bilingual }[];
  readonly what: Bilingual;
  readonly due: Day | null;
  /** What started it, with the event where one is on record; `null` for what the calendar starts. */
  readonly after: Bilingual | null;
  readonly whenLate: Bilingual | null;
  /** When it is owed, as a clause. */
  readonly time: Bilingual;
  /** Whether it is owed every day, so that a table may draw its rows together. */
  readonly isDaily: boolean;
}

/** What `shuize duties` prints of one (DATA-PACKAGE 4). */
export interface DutyObject {
  readonly provision: string;
  readonly owner: string;
  readonly what: string;
  /** `YYYY-MM-DD`, the last day in time; `null` where none follows from the text. */
  readonly due: string | null;
  readonly after: string | null;
  readonly whenLate: string | null;
}

export function dutyObject(row: DutyRow, language: Language): DutyObject {
  const { provision, what, due, after, whenLate } = row;
  return {
    provision,
    owner: ownerText(row)[language],
    what: what[language],
    due: due === null ? null : formatDay(due),
    after: after?.[language] ?? null,
    whenLate: whenLate?.[language] ?? null,
  };
}

/** Those who owe it, in one text. */
export function ownerText({ owners }: Pick<DutyRow, 'owners'>): Bilingual {
  return owners.length === 0
    ? bilingual('原文未写明', 'not named in the text')
    : bilingual(
        owners.map(({ label }) => label.zh).join('、'),
        owners.map(({ label }) => label.en).join(', '),
      );
}

/** Whether somebody who owes it is of that kind, or is called so, in either language. */
export function isOwedBy({ owners }: Pick<DutyRow, 'owners'>, asked: string): boolean {
  const wanted = asked.trim().toLowerCase();
  return owners.some(
    ({ kind, label }) =>
      kind === wanted || [label.zh, label.en].some((text) => text.toLowerCase().includes(wanted)),
  );
}

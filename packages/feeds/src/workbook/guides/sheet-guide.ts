import type { Bilingual } from '@shuize/domain';

/** What a column holds, as far as a sheet must know to show and to read its cells. */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'number'
  | 'count'
  | 'share'
  | 'truth'
  | 'list'
  | 'year'
  | 'month'
  | 'day'
  | 'minute'
  | 'period'
  | 'json';

/** One value that a column may have, and what it means. */
export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

/** What whoever fills in a column should know. */
export interface ColumnGuide {
  readonly kind: ColumnKind;
  readonly note: Bilingual;
  /** Unit of its numbers; `null` where they have none or it depends on the row. */
  readonly unit: string | null;
  /** The values it may have, none for a column without a list. */
  readonly choices: readonly Choice[];
  /** Whether other values than those of the list are taken as well. */
  readonly isOpen: boolean;
}

/** What whoever fills in a sheet of a data package should know. */
export interface SheetGuide {
  /** The file that the sheet stands for. */
  readonly file: string;
  /** Chinese name of the sheet. */
  readonly zh: string;
  readonly purpose: Bilingual;
  readonly columns: Readonly<Record<string, ColumnGuide>>;
}

export function column(
  kind: Exclude<ColumnKind, 'list'>,
  note: Bilingual,
  unit: string | null = null,
): ColumnGuide {
  return { kind, note, unit, choices: [], isOpen: true };
}

/** A column that has one of a closed list. */
export function listColumn(note: Bilingual, choices: readonly Choice[]): ColumnGuide {
  return { kind: 'list', note, unit: null, choices, isOpen: false };
}

/** A column for which usual values can be offered, while others are taken as well. */
export function openListColumn(note: Bilingual, choices: readonly Choice[]): ColumnGuide {
  return { kind: 'list', note, unit: null, choices, isOpen: true };
}

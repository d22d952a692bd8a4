import { type Bilingual, bilingual, type InputError } from '@shuize/domain';
import type { FaultLog } from '../csv/fault-log.ts';
import type { CellPlace } from './cells/cell-address.ts';
import { atCell } from './sheets/at-cell.ts';
import type { SheetText } from './sheets/sheet-text.ts';

/** A sheet that stands for a file: what it says, and what is wrong with its cells. */
export interface SheetSource {
  /** Name of the file that it stands for. */
  readonly file: string;
  readonly text: SheetText;
  readonly log: FaultLog;
}

/**
 * The errors of a table that was read from a sheet, in the words of whoever has the sheet open: with the address of
 * the cell, and together with what is wrong with the sheet itself. A cell that the sheet could not say is not faulty a
 * second time for being empty.
 *
 * @param errors - of that table
 * @param nameOf - how a file is named to its reader
 */
export function errorsOfSheet(
  { text, log }: SheetSource,
  errors: readonly InputError[],
  nameOf: (message: Bilingual) => Bilingual,
): readonly InputError[] {
  const columns = new Map([...(text.header?.names ?? [])].map(([column, name]) => [name, column]));
  const own = log.errors();
  const told = new Set(own.map(({ row, column }) => `${row} ${column}`));
  const kept = errors.flatMap((error) => {
    const column = columns.get(error.column ?? '');
    if (error.row === null || column === undefined) {
      return [error];
    }
    const place = { row: error.row, column };
    const isTold =
      told.has(`${error.row} ${error.column}`) || (error.code === 'value-missing' && isMerged(text, place));
    return isTold ? [] : [atCell(place, error)];
  });
  return [...own, ...kept]
    .map((error) => ({
      ...error,
      file: log.file,
      message: nameOf(error.message),
      mend: nameOf(error.mend),
    }))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function isMerged({ merged }: SheetText, { row, column }: CellPlace): boolean {
  return merged.some(
    ([first, last]) => row >= first.row && row <= last.row && column >= first.column && column <= last.column,
  );
}

/** Replaces names of files by what whoever reads the message knows them by. */
export function named(names: ReadonlyMap<string, Bilingual>): (message: Bilingual) => Bilingual {
  const renamed = (text: string, language: keyof Bilingual) =>
    text.replace(/( ?)\b([a-z-]+\.csv)\b( ?)/g, (whole, before: string, file: string, after: string) => {
      const name = names.get(file)?.[language];
      // WHY: Chinese sets spaces around Latin letters only.
      const [left, right] = language === 'zh' && !/^\w/.test(name ?? 'a') ? ['', ''] : [before, after];
      return name === undefined ? whole : left + name + right;
    });
  return ({ zh, en }) => bilingual(renamed(zh, 'zh'), renamed(en, 'en'));
}

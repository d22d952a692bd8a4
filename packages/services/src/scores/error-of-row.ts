import type { Bilingual, InputError, ScoreRow } from '@shuize/domain';

/** An error of a cell of scores.csv. */
export function errorOfRow(
  { row }: ScoreRow,
  column: 'subject' | 'item' | 'points' | 'note',
  code: string,
  message: Bilingual,
  mend: Bilingual,
): InputError {
  return { file: 'scores.csv', row, column, code, message, mend };
}

import type { RowTexts } from '@shuize/store';
import { isInScope, type Scope } from '../access/scope.ts';

/**
 * Whether a row of a file of the data package lies within a scope, by the division that it names or those of its section. A
 * row about neither is for who reaches the whole.
 *
 * @param places - the divisions of each section
 */
export function isRowInScope(
  file: string,
  { division, code, section, department }: RowTexts,
  scope: Scope,
  places: ReadonlyMap<string, readonly string[]>,
): boolean {
  const named = division ?? (file === 'divisions.csv' ? code : undefined);
  const divisions =
    named === undefined && section !== undefined ? (places.get(section) ?? []) : [named ?? ''];
  return divisions.some((each) =>
    isInScope(scope, { division: each === '' ? null : each, department: department || null }),
  );
}

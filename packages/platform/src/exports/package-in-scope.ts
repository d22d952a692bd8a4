import type { DataPackage, DivisionCode, SectionId } from '@shuize/domain';
import type { Scope } from '../access/scope.ts';
import { isInScope } from '../access/scope.ts';
import { isRowInScope, rowPlacesOf, SUBJECTS } from './subjects-of-rows.ts';

/**
 * The part of a data package that lies within a scope, itself a data package: its highest divisions have nothing above them,
 * and nothing lies upstream that is not in it.
 */
export function packageInScope(data: DataPackage, scope: Scope): DataPackage {
  if (scope.isWhole && scope.department === null) {
    return data;
  }
  const places = rowPlacesOf(data);
  const cutTo = <Name extends keyof typeof SUBJECTS>(name: Name): DataPackage[Name] => {
    const rows = data[name] as readonly Parameters<(typeof SUBJECTS)[Name]>[0][] | null;
    return (rows?.filter((row) => isRowInScope(name, row, places, scope)) ?? null) as DataPackage[Name];
  };
  const hasDivision = (code: DivisionCode) => isInScope(scope, { division: code });
  const reached = (section: SectionId) => (places.sections.get(section) ?? []).some(hasDivision);
  return {
    ...data,
    ...(Object.fromEntries(
      (Object.keys(SUBJECTS) as readonly (keyof typeof SUBJECTS)[]).map((name) => [name, cutTo(name)]),
    ) as Pick<DataPackage, keyof typeof SUBJECTS>),
    divisions: cutTo('divisions').map((row) =>
      row.parent === null || hasDivision(row.parent) ? row : { ...row, parent: null },
    ),
    sections: cutTo('sections').map((row) =>
      row.upstream === null || reached(row.upstream) ? row : { ...row, upstream: null },
    ),
    monthly: data.monthly === null ? null : columnsOfSections(data, data.monthly, reached),
    readings: data.readings === null ? null : columnsOfSections(data, data.readings, reached),
  };
}

interface SectionColumns {
  readonly count: number;
  readonly section: Int32Array;
}

/** The rows of the sections reached, all columns alike. */
function columnsOfSections<Columns extends SectionColumns>(
  { sectionIds }: DataPackage,
  columns: Columns,
  reached: (section: SectionId) => boolean,
): Columns {
  const isReached = sectionIds.map(reached);
  const rows = Array.from({ length: columns.count }, (_, row) => row).filter(
    (row) => isReached[columns.section[row] ?? -1] === true,
  );
  const cutColumns = Object.entries(columns).map(([name, column]) => [
    name,
    typeof column === 'number' ? rows.length : pick(column as Float64Array, rows),
  ]);
  return Object.fromEntries(cutColumns) as Columns;
}

function pick(column: Float64Array, rows: readonly number[]): Float64Array {
  const Column = column.constructor as Float64ArrayConstructor;
  return Column.from(rows, (row) => column[row] ?? 0);
}

import {
  bilingual,
  type DataPackage,
  failure,
  type InputError,
  type MonthlyColumns,
  type ReadingColumns,
  type Result,
  type SectionId,
  success,
} from '@shuize/domain';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { checkMeasurementWrite } from '../access/write-measurements.ts';
import { isRowInScope, rowPlacesOf, type SUBJECTS } from '../exports/subjects-of-rows.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { OnRecord } from './on-record.ts';

type SmallFile = keyof typeof SUBJECTS;

/** The small files of a package by their names. */
const FILE_NAMES: Readonly<Record<SmallFile, string>> = {
  divisions: 'divisions.csv',
  sections: 'sections.csv',
  targets: 'targets.csv',
  background: 'background.csv',
  exclusions: 'exclusions.csv',
  binding: 'binding.csv',
  blackOdorous: 'black-odorous.csv',
  annual: 'annual.csv',
  tasks: 'tasks.csv',
  posts: 'posts.csv',
  events: 'events.csv',
  scores: 'scores.csv',
  ranks: 'ranks.csv',
  adoptions: 'adoptions.csv',
  complaints: 'complaints.csv',
  accountability: 'accountability.csv',
  flows: 'flows.csv',
};

/** Files whose rows are told apart by an id alone, which somebody outside the scope may have given. */
const IDS: Readonly<Partial<Record<SmallFile, string>>> = {
  sections: 'section',
  tasks: 'task',
  events: 'event',
  complaints: 'complaint',
};

/**
 * Whether an actor may record what came in: the kinds of files, every row within the scope, and the measurements of each
 * section.
 *
 * @returns errors of the rows that they may not write
 */
export function checkReach(
  actor: Actor,
  record: OnRecord,
  { data, given }: { readonly data: DataPackage; readonly given: ReadonlySet<string> },
): Result<readonly InputError[], PlatformFault> {
  const files = (Object.keys(FILE_NAMES) as readonly SmallFile[]).filter((name) =>
    given.has(FILE_NAMES[name]),
  );
  if (files.length > 0 && !allows(actor, 'import-facts')) {
    return failure(factsNotAllowed(files.map((name) => FILE_NAMES[name])));
  }
  const isWhole = record.scope.isWhole && record.scope.department === null;
  return success([
    ...(isWhole ? [] : files.flatMap((name) => rowsOutside(name, data, record))),
    ...(data.monthly !== null && given.has('monthly.csv')
      ? sectionsRefused(actor, 'monthly.csv', data, data.monthly, record)
      : []),
    ...(data.readings !== null && given.has('readings.csv')
      ? sectionsRefused(actor, 'readings.csv', data, data.readings, record)
      : []),
  ]);
}

function rowsOutside<Name extends SmallFile>(
  name: Name,
  data: DataPackage,
  { data: known, scope }: OnRecord,
): readonly InputError[] {
  const file = FILE_NAMES[name];
  if (name === 'divisions') {
    return [wholeScopeNeeded(file)];
  }
  const places = rowPlacesOf({
    divisions: known.divisions,
    sections: [...known.sections, ...data.sections],
  });
  type Row = Parameters<(typeof SUBJECTS)[Name]>[0] & { readonly row: number };
  const rows = (data[name] ?? []) as readonly Row[];
  const id = IDS[name];
  const idOf = (row: Row) => (id === undefined ? null : (row as unknown as Record<string, string>)[id]);
  const own = new Set<unknown>();
  const taken = new Set<unknown>();
  if (id !== undefined) {
    for (const row of (known[name] ?? []) as readonly Row[]) {
      (isRowInScope(name, row, places, scope) ? own : taken).add(idOf(row));
    }
  }
  return rows
    .filter(
      (row) =>
        !isRowInScope(name, row, places, scope) ||
        (id !== undefined && taken.has(idOf(row)) && !own.has(idOf(row))),
    )
    .map(({ row }) => outsideScope(file, row));
}

/** One error for the first row of each section that may not be written. */
function sectionsRefused(
  actor: Actor,
  file: string,
  data: DataPackage,
  columns: MonthlyColumns | ReadingColumns,
  { data: known }: OnRecord,
): readonly InputError[] {
  const { sectionIds } = data;
  const { sections } = rowPlacesOf({
    divisions: [],
    sections: [...known.sections, ...data.sections],
  });
  const tree = [...known.divisions, ...data.divisions];
  const firstRows = new Map<SectionId, number>();
  for (let row = 0; row < columns.count; row += 1) {
    const section = sectionIds[columns.section[row] ?? -1];
    if (section !== undefined && !firstRows.has(section)) {
      firstRows.set(section, columns.row[row] ?? 0);
    }
  }
  return [...firstRows].flatMap(([section, row]): InputError[] => {
    const divisions = sections.get(section) ?? [];
    const allowed = checkMeasurementWrite(actor, 'import-measurements', { section, divisions }, tree);
    if (allowed.ok) {
      return [];
    }
    const { code, message, mend } = allowed.error;
    return [{ file, row, column: 'section', code, message, mend }];
  });
}

function outsideScope(file: string, row: number): InputError {
  return {
    file,
    row,
    column: null,
    code: 'outside-scope',
    message: bilingual(
      '这一行所属的行政区划、部门或断面不在您的数据范围内，或者编号已被范围外的记录使用。',
      'The division, department or section of this row lies outside your data scope, or its id is that of a record outside it.',
    ),
    mend: bilingual(
      '请删去这一行，或者由负责该范围的人员导入。',
      'Take the row out, or let whoever is responsible for it import it.',
    ),
  };
}

function wholeScopeNeeded(file: string): InputError {
  return {
    file,
    row: null,
    column: null,
    code: 'whole-scope-needed',
    message: bilingual(
      '行政区划表只能由数据范围为全域的人员导入。',
      'Divisions are imported by somebody whose data scope is the whole.',
    ),
    mend: bilingual('请把这个文件从上传的文件中去掉。', 'Take this file out of what you upload.'),
  };
}

function factsNotAllowed(files: readonly string[]): PlatformFault {
  const names = files.join('、');
  return {
    kind: 'not-allowed',
    code: 'facts-not-allowed',
    message: bilingual(
      `您的角色只能导入监测数据，不能导入：${names}。`,
      `Your roles import measurements only, not: ${files.join(', ')}.`,
    ),
    mend: bilingual(
      '请只上传月均值或自动监测数据；其他资料由攻坚办导入。',
      'Upload monthly values or readings only; the office imports the rest.',
    ),
  };
}

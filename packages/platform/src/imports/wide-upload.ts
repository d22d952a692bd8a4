import {
  BELOW_DETECTION,
  bilingual,
  type DataPackage,
  failure,
  formatDecimal,
  formatMinute,
  type InputError,
  type Minute,
  NOT_DETECTED,
  type Result,
  type SectionId,
  type SectionRow,
} from '@shuize/domain';
import { readDataPackage, type WideIndicator, type WideTable } from '@shuize/feeds';
import { csvText } from '../exports/csv-text.ts';

const SECTION_COLUMN = '断面名称';
const READING_COLUMNS = ['section', 'time', 'indicator', 'value'] as const;

/**
 * The readings of a wide table (监测数据宽表) as a data package, each section found by its name among those on record.
 *
 * @param known - sections that may be meant
 * @param places - CSV of divisions and sections with these sections
 * @returns a section that is not on record, or of whose name there are several, as errors of the table's rows
 */
export function packageOfWide(
  file: string,
  table: WideTable,
  known: readonly SectionRow[],
  places: ReadonlyMap<string, Uint8Array>,
): Result<DataPackage, readonly InputError[]> {
  const sections = table.sectionIds.map((place) => sectionsNamed(place, known));
  const errors: InputError[] = [];
  const rows: (readonly string[])[] = [];
  const sources: number[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const position = table.section[row] ?? -1;
    const found = sections[position] ?? [];
    const [section] = found;
    if (section === undefined || found.length > 1) {
      errors.push(sectionError(file, table.row[row] ?? 0, table.sectionIds[position] ?? '', found.length));
      continue;
    }
    const time = formatMinute((table.time[row] ?? 0) as Minute);
    for (const indicator of table.indicators) {
      const value = valueText(indicator, row);
      if (value !== null) {
        rows.push([section, time, indicator.indicator, value]);
        sources.push(table.row[row] ?? 0);
      }
    }
  }
  const read = readDataPackage(new Map([...places, ['readings.csv', csvText(READING_COLUMNS, rows)]]));
  if (read.ok) {
    return errors.length === 0 ? read : failure(errors);
  }
  const ofRows = read.error.map((error) => ({
    ...error,
    file,
    // The header stands in the first line.
    row: error.row === null ? null : (sources[error.row - 2] ?? null),
    column: null,
  }));
  return failure([...errors, ...ofRows]);
}

/** @param place - `province|basin|name`; names that several sections have are told apart by the basin */
function sectionsNamed(place: string, known: readonly SectionRow[]): readonly SectionId[] {
  const [, basin = '', name = ''] = place.split('|');
  const named = known.filter((row) => row.name === name);
  const inBasin = named.filter((row) => row.basin === basin);
  return [...new Set((inBasin.length > 0 ? inBasin : named).map(({ section }) => section))];
}

function valueText({ mantissa, decimals, qualifier }: WideIndicator, row: number): string | null {
  const number = mantissa[row] ?? Number.NaN;
  if (qualifier[row] === NOT_DETECTED) {
    return '未检出';
  }
  if (Number.isNaN(number)) {
    return null;
  }
  const text = formatDecimal({ mantissa: number, decimals: decimals[row] ?? 0 });
  return qualifier[row] === BELOW_DETECTION ? `${text}L` : text;
}

function sectionError(file: string, row: number, place: string, count: number): InputError {
  const name = place.split('|').at(-1) ?? '';
  const at = { file, row, column: SECTION_COLUMN };
  return count === 0
    ? {
        ...at,
        code: 'unknown-section',
        message: bilingual(`没有名为“${name}”的断面。`, `There is no section named “${name}”.`),
        mend: bilingual(
          '请核对断面名称；新断面须先导入断面表。',
          'Check its name; a new section has to be imported first.',
        ),
      }
    : {
        ...at,
        code: 'ambiguous-section',
        message: bilingual(
          `名为“${name}”的断面有 ${count} 个。`,
          `There are ${count} sections named “${name}”.`,
        ),
        mend: bilingual(
          '请改用 readings.csv，以断面编号指明。',
          'Use a readings.csv, which names sections by their ids.',
        ),
      };
}

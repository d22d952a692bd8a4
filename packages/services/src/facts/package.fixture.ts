import { type DataPackage, invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';

const DIVISIONS = `code,name,level,parent
990000,云川省,province,
990100,清源市,city,990000
990101,上河县,county,990100
990102,中河县,county,990100
`;
const SECTIONS = `section,division,name,kind,control,river,basin,boundary
S1,990101,清川一,river,national,清川,清川流域,none
`;
const TARGETS = `section,year,class
S1,2017,III
S1,2018,III
`;

/** A small valid package: one national river section of one county, with targets; files given take the place of its own. */
export function aPackage(files: Readonly<Record<string, string>> = {}): DataPackage {
  const all = { 'divisions.csv': DIVISIONS, 'sections.csv': SECTIONS, 'targets.csv': TARGETS, ...files };
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(all).map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

/** monthly.csv of rows such as `S1,2018-02,NH3N,1.20`. */
export function monthly(...rows: readonly string[]): string {
  return ['section,month,indicator,value', ...rows, ''].join('\n');
}

/** One value for every month of a year, other values by month. */
export function everyMonth(
  section: string,
  year: number,
  indicator: string,
  value: string,
  others: Readonly<Record<number, string>> = {},
): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return `${section},${month},${indicator},${others[index + 1] ?? value}`;
  });
}

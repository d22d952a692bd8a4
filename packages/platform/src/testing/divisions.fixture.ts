import { randomUUID } from 'node:crypto';
import type { DivisionCode } from '@shuize/domain';
import { addImportBatch, type Database, fileColumns, recordRows } from '@shuize/store';

export const PROVINCE = '990000' as DivisionCode;
export const CITY = '990100' as DivisionCode;
export const COUNTY = '990101' as DivisionCode;
export const OTHER_CITY = '990200' as DivisionCode;

/** A province with two cities, and a county in the first; S1 and S2 in the county, S3 in the second city. */
export async function recordDivisions(database: Database): Promise<void> {
  const rows = [
    [PROVINCE, '云川省', 'province', '', ''],
    [CITY, '甲市', 'city', PROVINCE, ''],
    [COUNTY, '乙县', 'county', CITY, ''],
    [OTHER_CITY, '丙市', 'city', PROVINCE, ''],
  ];
  const sections = [
    ['S1', COUNTY],
    ['S2', COUNTY],
    ['S3', OTHER_CITY],
  ].map(([section = '', division = '']) => {
    const known: Readonly<Record<string, string>> = {
      section,
      division,
      name: `${section}桥`,
      kind: 'river',
      control: 'national',
      river: '甲河',
      basin: '甲流域',
      boundary: 'none',
    };
    return fileColumns('sections.csv')?.columns.map((column) => known[column] ?? '') ?? [];
  });
  const batchId = randomUUID();
  const origin = { source: 'package', fileName: null, digest: null, actor: null, reason: null };
  await database.write(async (transaction) => {
    await recordRows(transaction, { file: 'divisions.csv', rows, batchId, reason: null });
    await recordRows(transaction, { file: 'sections.csv', rows: sections, batchId, reason: null });
    const added = rows.length + sections.length;
    await addImportBatch(transaction, { id: batchId, ...origin, added, same: 0, corrected: 0 });
  });
}

import { randomUUID } from 'node:crypto';
import type { DivisionCode } from '@shuize/domain';
import { addImportBatch, type Database, recordRows } from '@shuize/store';

export const PROVINCE = '990000' as DivisionCode;
export const CITY = '990100' as DivisionCode;
export const COUNTY = '990101' as DivisionCode;
export const OTHER_CITY = '990200' as DivisionCode;

/** A province with two cities, and a county in the first. */
export async function recordDivisions(database: Database): Promise<void> {
  const rows = [
    [PROVINCE, '云川省', 'province', '', ''],
    [CITY, '甲市', 'city', PROVINCE, ''],
    [COUNTY, '乙县', 'county', CITY, ''],
    [OTHER_CITY, '丙市', 'city', PROVINCE, ''],
  ];
  const batchId = randomUUID();
  const origin = { source: 'package', fileName: null, digest: null, actor: null, reason: null };
  await database.write(async (transaction) => {
    await recordRows(transaction, { file: 'divisions.csv', rows, batchId, reason: null });
    await addImportBatch(transaction, { id: batchId, ...origin, added: rows.length, same: 0, corrected: 0 });
  });
}

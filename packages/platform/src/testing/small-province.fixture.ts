import { randomUUID } from 'node:crypto';
import type { DivisionCode, SectionId } from '@shuize/domain';
import { addImportBatch, type Database, recordRows } from '@shuize/store';
import { type Actor, WHOLE } from '../access/actor.ts';
import type { Role } from '../access/role.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}-01`);

/** A province of one city with two counties, a section in each, and a year of two indicators: all of class Ⅱ. */
const FILES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'divisions.csv': [
    ['990000', '云川省', 'province', '', ''],
    ['990100', '云澜市', 'city', '990000', ''],
    ['990101', '上河县', 'county', '990100', ''],
    ['990102', '下河县', 'county', '990100', ''],
  ],
  'sections.csv': [section('S1', '990101'), section('S2', '990102')],
  'targets.csv': [
    ['S1', '2018', 'III'],
    ['S2', '2018', 'III'],
  ],
  'monthly.csv': ['S1', 'S2'].flatMap((id) =>
    MONTHS.flatMap((month) => [
      [id, month, 'NH3N', '0.40'],
      [id, month, 'TP', '0.08'],
    ]),
  ),
};

function section(id: string, division: string): readonly string[] {
  const place = ['', '', `断面${id}`, 'river', 'national', '云河', '云河流域', 'none', '', '', '', ''];
  return [id, division, ...place];
}

export async function recordSmallProvince(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    const id = randomUUID();
    let added = 0;
    for (const [file, rows] of Object.entries(FILES)) {
      added += (await recordRows(transaction, { file, rows, batchId: id, reason: null })).added;
    }
    const batch = { id, source: 'package', fileName: null, digest: null, actor: null, reason: null };
    await addImportBatch(transaction, { ...batch, added, same: 0, corrected: 0 });
  });
}

/** Somebody with a role, who reaches everything unless a division is given. */
export function anActor(role: Role, division: string = WHOLE, sections: readonly string[] = []): Actor {
  return {
    userId: randomUUID(),
    name: '某某',
    roles: [role],
    division: division as DivisionCode,
    department: null,
    sections: sections as readonly SectionId[],
  };
}

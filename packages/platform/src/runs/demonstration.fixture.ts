import { invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { generateDemonstration } from '@shuize/services';
import type { Database } from '@shuize/store';
import { recordPackage } from '../imports/record-package.ts';

const ORIGIN = { source: 'package', fileName: null, digest: null, actor: null, reason: null } as const;

/** The demonstration province as the data package that it is. */
export function demonstration() {
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, 'the demonstration reads');
  return read.value;
}

/** Puts the demonstration province on record. */
export async function recordDemonstration(database: Database): Promise<void> {
  const data = demonstration();
  await database.write((transaction) => recordPackage(transaction, data, ORIGIN));
}

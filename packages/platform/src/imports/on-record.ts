import { type DataPackage, invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { type Database, readPackageFiles } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { type DivisionNode, type Scope, scopeOf } from '../access/scope.ts';
import { csvText } from '../exports/csv-text.ts';
import { packageInScope } from '../exports/package-in-scope.ts';
import { packageRows } from './package-rows.ts';

/** What is on record beside the measurements, and how far an actor reaches into it. */
export interface OnRecord {
  readonly data: DataPackage;
  readonly tree: readonly DivisionNode[];
  readonly scope: Scope;
  /** CSV of the divisions, and of the sections within the scope: what lies outside it is as unknown as what is not there. */
  readonly places: ReadonlyMap<string, Uint8Array>;
  /** The sections within the scope. */
  readonly sections: DataPackage['sections'];
}

/** No month of measurements: they are checked against nothing on record. */
const NO_MONTHS = { first: '0001-01', last: '0001-01' };
const PLACES = new Set(['divisions.csv', 'sections.csv']);

export async function onRecordFor(
  database: Database,
  actor: Pick<Actor, 'division' | 'department' | 'roles'>,
): Promise<OnRecord> {
  const files = await database.read((transaction) =>
    readPackageFiles(transaction, { asOf: null, months: NO_MONTHS }),
  );
  const read = readDataPackage(files);
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  const data = read.value;
  const tree = data.divisions.map(({ code, parent }) => ({ code, parent }));
  const scope = scopeOf(actor, tree);
  const { sections } = packageInScope(data, scope);
  const places = packageRows({ ...data, sections }).filter(({ file }) => PLACES.has(file));
  return {
    data,
    tree,
    scope,
    sections,
    places: new Map(places.map(({ file, columns, rows }) => [file, csvText(columns, rows)])),
  };
}

import { escapeLiteral } from 'pg';
import type { Transaction } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { copyOut } from './copy.ts';
import { VERSIONED_TABLES, type VersionedTable } from './versioned-table.ts';

/** Which part of what is on record, and as known when. */
export interface PackageAsked {
  /** Only what was recorded at or before it; `null`: everything. */
  readonly asOf: Instant | null;
  /** First and last month of measurements, `YYYY-MM`, both included; `null`: all. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** Only these files. */
  readonly files?: readonly string[];
  /** Only measurements of this section. */
  readonly site?: string;
}

/** Without these there is no data package, so they are written even when they are empty. */
const ALWAYS = new Set(['divisions.csv', 'sections.csv']);

/**
 * The data package of what was known at an instant: of every row the version in force, without those withdrawn, in the order
 * of their keys. The same instant always gives the same bytes. A file of which nothing was ever recorded is absent.
 *
 * @returns bytes of UTF-8 CSV by name of file, as `readDataPackage` takes them
 */
export async function readPackageFiles(
  { client }: Transaction,
  asked: PackageAsked,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { files: only } = asked;
  for (const table of VERSIONED_TABLES.filter(({ file }) => only?.includes(file) ?? true)) {
    const { rows } = await client.query<{ is: boolean }>(
      `SELECT EXISTS (SELECT FROM ${table.table} WHERE ${recordedBy(asked.asOf)}) AS is`,
    );
    if (rows[0]?.is === true || ALWAYS.has(table.file)) {
      files.set(table.file, await copyOut(client, inForce(table, asked)));
    }
  }
  return files;
}

function inForce(
  { table, columns, key, time }: VersionedTable,
  { asOf, months, site }: PackageAsked,
): string {
  const keys = key.join(', ');
  const place = time === null || site === undefined ? '' : ` AND site = ${escapeLiteral(site)}`;
  const span =
    time === null || months === null
      ? ''
      : ` AND ${time.column} >= ${escapeLiteral(`${months.first}-01`)}::${time.type}
          AND ${time.column} < ${escapeLiteral(`${months.last}-01`)}::${time.type} + interval '1 month'`;
  const shown = columns.map(({ name, shown: expression }) => `${expression} AS "${name}"`).join(', ');
  return `SELECT ${shown} FROM (
    SELECT DISTINCT ON (${keys}) * FROM ${table}
    WHERE ${recordedBy(asOf)}${place}${span}
    ORDER BY ${keys}, recorded_at DESC
  ) AS version WHERE NOT withdrawn ORDER BY ${keys}`;
}

function recordedBy(asOf: Instant | null): string {
  return asOf === null ? 'true' : `recorded_at <= ${escapeLiteral(asOf)}::timestamptz`;
}

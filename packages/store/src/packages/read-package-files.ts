import { escapeLiteral } from 'pg';
import type { Transaction } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { copyOut } from './copy.ts';
import { VERSIONED_TABLES, type VersionedTable, versionedTable } from './versioned-table.ts';

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
  /** Only measurements of these sections. */
  readonly sites?: readonly string[];
  /** Of readings only those that monthly values come from: where monthly.csv has a value or a state none does. */
  readonly neededReadings?: boolean;
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

function inForce(table: VersionedTable, asked: PackageAsked): string {
  const { table: name, columns, key } = table;
  const keys = key.join(', ');
  const shown = columns
    .map(({ name: column, shown: expression }) => `${expression} AS "${column}"`)
    .join(', ');
  const isCut = name === READINGS && asked.neededReadings === true;
  return `${isCut ? givenByMonth(asked) : ''}SELECT ${shown} FROM (
    SELECT DISTINCT ON (${keys}) * FROM ${name}
    WHERE ${wanted(table, asked)}${isCut ? NOT_GIVEN_BY_MONTH : ''}
    ORDER BY ${keys}, recorded_at DESC
  ) AS version WHERE NOT withdrawn ORDER BY ${keys}`;
}

const READINGS = 'reading';
const MONTH_OF_READING = "date_trunc('month', sampled_at)::date";
const MONTHLY = versionedTable('monthly.csv');

/** What monthly.csv says, as `given`. */
function givenByMonth(asked: PackageAsked): string {
  const keys = MONTHLY.key.join(', ');
  return `WITH latest AS (
    SELECT DISTINCT ON (${keys}) ${keys}, withdrawn FROM ${MONTHLY.table} WHERE ${wanted(MONTHLY, asked)}
    ORDER BY ${keys}, recorded_at DESC
  ), given AS MATERIALIZED (SELECT ${keys} FROM latest WHERE NOT withdrawn)
  `;
}

/** WHY NOT IN: of this the server makes one lookup in a table of hashes, of NOT EXISTS a search through all for each row. */
const NOT_GIVEN_BY_MONTH = ` AND (site, ${MONTH_OF_READING}, indicator) NOT IN (SELECT site, month, indicator FROM given)
      AND (site, ${MONTH_OF_READING}) NOT IN (SELECT site, month FROM given WHERE indicator = 'state')`;

/** Known by then, of the section and the months asked for. */
function wanted({ time }: VersionedTable, { asOf, months, site, sites }: PackageAsked): string {
  const place = time === null ? '' : placeOf(sites ?? (site === undefined ? null : [site]));
  const span =
    time === null || months === null
      ? ''
      : ` AND ${time.column} >= ${escapeLiteral(`${months.first}-01`)}::${time.type}
          AND ${time.column} < ${escapeLiteral(`${months.last}-01`)}::${time.type} + interval '1 month'`;
  return `${recordedBy(asOf)}${place}${span}`;
}

function placeOf(sites: readonly string[] | null): string {
  if (sites === null) {
    return '';
  }
  const [only, ...others] = sites.map(escapeLiteral);
  return only === undefined || others.length > 0
    ? ` AND site = ANY (ARRAY[${sites.map(escapeLiteral).join(', ')}]::text[])`
    : ` AND site = ${only}`;
}

function recordedBy(asOf: Instant | null): string {
  return asOf === null ? 'true' : `recorded_at <= ${escapeLiteral(asOf)}::timestamptz`;
}

import { type Bilingual, type DataPackage, failure, invariant, type Result, success } from '@shuize/domain';
import { fileTitle, readDataPackage, writeZip, zipEntry } from '@shuize/feeds';
import { type Database, divisionTree, type Instant, readPackageFiles, type Transaction } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { type Scope, scopeOf } from '../access/scope.ts';
import { asWritten, packageRows } from '../imports/package-rows.ts';
import { sha256 } from '../imports/upload.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { RECORD_LIMITS } from '../runs/record-limits.ts';
import { digestOfFiles, linesOfFiles } from '../runs/run-digests.ts';
import { csvText, rowsOfCsv } from './csv-text.ts';
import { packageInScope } from './package-in-scope.ts';

export interface ExportManifest {
  readonly asOf: Instant;
  /** Of the whole, as the command line takes it of a folder. */
  readonly digest: string;
  readonly files: readonly {
    readonly file: string;
    readonly title: Bilingual;
    /** Without the header. */
    readonly rows: number;
    readonly bytes: number;
    readonly digest: string;
  }[];
}

/**
 * The data package of what was known at an instant, as far as an actor reaches. For who reaches everything these are the
 * bytes that evaluations read.
 *
 * @param asOf - `null`: now
 */
export async function exportPackage(
  { database }: { readonly database: Database },
  actor: Actor,
  asOf: Instant | null,
): Promise<
  Result<{ readonly asOf: Instant; readonly files: ReadonlyMap<string, Uint8Array> }, PlatformFault>
> {
  if (!allows(actor, 'export-data')) {
    return failure(notAllowed());
  }
  const until = asOf ?? (await database.knownUntilNow());
  const { files, scope } = await database.read(async (transaction) => {
    const reached = scopeOf(actor, await divisionTree(transaction, until));
    const asked = { asOf: until, months: null };
    const sites = isEverything(reached) ? null : await sectionsInScope(transaction, until, reached);
    return {
      files: await readPackageFiles(transaction, { ...asked, ...(sites === null ? {} : { sites }) }),
      scope: reached,
    };
  });
  return success({ asOf: until, files: filesInScope(files, scope) });
}

function isEverything(scope: Scope): boolean {
  return scope.isWhole && scope.department === null;
}

/** WHY before the rest is read: measurements of all sections may be many times those of the scope. */
async function sectionsInScope(
  transaction: Transaction,
  asOf: Instant,
  scope: Scope,
): Promise<readonly string[]> {
  const files = await readPackageFiles(transaction, { asOf, months: null, files: PLACES });
  const { sections } = packageInScope(packageOf(files), scope);
  return [...new Set(sections.map(({ section }) => section))];
}

const PLACES = ['divisions.csv', 'sections.csv'];

function packageOf(files: ReadonlyMap<string, Uint8Array>): DataPackage {
  const read = readDataPackage(files, RECORD_LIMITS);
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  return read.value;
}

/** What an export consists of. */
export async function describeExport(
  context: { readonly database: Database },
  actor: Actor,
  asOf: Instant | null,
): Promise<Result<ExportManifest, PlatformFault>> {
  const exported = await exportPackage(context, actor, asOf);
  if (!exported.ok) {
    return exported;
  }
  const { files } = exported.value;
  return success({
    asOf: exported.value.asOf,
    digest: digestOfFiles(files),
    files: [...files].map(([file, bytes]) => ({
      file,
      title: fileTitle(file),
      rows: rowsOfCsv(bytes),
      bytes: bytes.length,
      digest: sha256(bytes),
    })),
  });
}

/** One file of an export; `not-found` where the record has none of the name. */
export async function exportFile(
  context: { readonly database: Database },
  actor: Actor,
  { file, asOf }: { readonly file: string; readonly asOf: Instant | null },
): Promise<Result<Uint8Array, PlatformFault>> {
  const exported = await exportPackage(context, actor, asOf);
  if (!exported.ok) {
    return exported;
  }
  const bytes = exported.value.files.get(file);
  return bytes === undefined ? failure(notFound()) : success(bytes);
}

/** Name of the list of digests in an archive. */
const DIGESTS = 'SHA256SUMS';

/** All files of an export in one ZIP archive, with the list of their digests, whose own digest is that of the whole. */
export async function exportArchive(
  context: { readonly database: Database },
  actor: Actor,
  asOf: Instant | null,
): Promise<Result<{ readonly asOf: Instant; readonly bytes: Uint8Array }, PlatformFault>> {
  const exported = await exportPackage(context, actor, asOf);
  if (!exported.ok) {
    return exported;
  }
  const { files } = exported.value;
  const digests = new TextEncoder().encode(linesOfFiles(files));
  const entries = [...files, [DIGESTS, digests] as const].map(([name, bytes]) => zipEntry(name, bytes));
  return success({ asOf: exported.value.asOf, bytes: writeZip(entries) });
}

function filesInScope(files: ReadonlyMap<string, Uint8Array>, scope: Scope): ReadonlyMap<string, Uint8Array> {
  if (isEverything(scope)) {
    return files;
  }
  const rows = packageRows(packageInScope(packageOf(files), scope)).map(asWritten);
  return new Map(rows.map(({ file, columns, rows: texts }) => [file, csvText(columns, texts)]));
}

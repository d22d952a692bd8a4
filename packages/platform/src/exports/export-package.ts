import { failure, invariant, type Result, success } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { type Database, divisionTree, type Instant, readPackageFiles } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { type Scope, scopeOf } from '../access/scope.ts';
import { asWritten, packageRows } from '../imports/package-rows.ts';
import { sha256 } from '../imports/upload.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { digestOfFiles } from '../runs/run-digests.ts';
import { csvText } from './csv-text.ts';
import { packageInScope } from './package-in-scope.ts';

export interface ExportManifest {
  readonly asOf: Instant;
  /** Of the whole, as the command line takes it of a folder. */
  readonly digest: string;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly digest: string }[];
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
  const { files, tree } = await database.read(async (transaction) => ({
    files: await readPackageFiles(transaction, { asOf: until, months: null }),
    tree: await divisionTree(transaction, until),
  }));
  return success({ asOf: until, files: filesInScope(files, scopeOf(actor, tree)) });
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
    files: [...files].map(([file, bytes]) => ({ file, bytes: bytes.length, digest: sha256(bytes) })),
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

function filesInScope(files: ReadonlyMap<string, Uint8Array>, scope: Scope): ReadonlyMap<string, Uint8Array> {
  if (scope.isWhole && scope.department === null) {
    return files;
  }
  const read = readDataPackage(files);
  invariant(read.ok, read.ok ? '' : `what is on record does not read: ${JSON.stringify(read.error[0])}`);
  const rows = packageRows(packageInScope(read.value, scope)).map(asWritten);
  return new Map(rows.map(({ file, columns, rows: texts }) => [file, csvText(columns, texts)]));
}

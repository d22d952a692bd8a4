/**
 * The documents that packages/engine makes from its code: the reference page of the policy language and the JSON Schemas
 * of a pack's files, with the examples that the page takes from packages/engine/fixtures/good.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const good = path.join(root, 'packages/engine/fixtures/good');

/** @returns a list of `{ file, content }`, files relative to the repository */
export async function engineDocuments() {
  const { referenceDocuments } = await importBundled('packages/engine/src/reference/reference-documents.ts');
  const packs = await Promise.all(
    (await readdir(good)).sort().map(async (name) => [name, await readPackFiles(name)]),
  );
  return referenceDocuments(new Map(packs));
}

/** The browser's form of the packages has no need of Node, so that the bundle can be imported from memory. */
async function importBundled(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function readPackFiles(name) {
  const folder = path.join(good, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [
        path.relative(folder, file).replaceAll(path.sep, '/'),
        await readFile(file, 'utf8'),
      ]),
    ),
  );
}

/**
 * The documents that packages/engine makes from its code: the reference page of the policy language and the JSON Schemas
 * of a pack's files, with the examples that the page takes from packages/engine/fixtures/good, and a page for each pack in
 * policies/.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const good = path.join(root, 'packages/engine/fixtures/good');
const policies = path.join(root, 'policies');

/** @returns a list of `{ file, content }`, files relative to the repository */
export async function engineDocuments() {
  const { referenceDocuments } = await importBundled('packages/engine/src/reference/reference-documents.ts');
  return referenceDocuments(await readPacks(good), await readPacks(policies));
}

async function readPacks(folder) {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readPackFiles(path.join(folder, name))])),
  );
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

async function readPackFiles(folder) {
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

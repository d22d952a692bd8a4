/**
 * The types of the API for the pages, apps/web/src/server/api-types.ts, from the OpenAPI document that the server itself
 * gives. Run by itself it writes the file; scripts/documents.mjs holds it to be fresh.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import openapiTypes, { astToString } from 'openapi-typescript';
import { registryPackagesOutside } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'apps/web/src/server/api-types.ts';
/** Of what the document has types for: the rest is empty. */
const USED = new Set(['paths', 'components']);
const HEADER =
  '/** Made from the OpenAPI document of apps/server by `node scripts/api-types.mjs`. Not to be edited. */\n';

/** @returns `{ file, content }`, the file relative to the repository */
export async function apiTypes() {
  const nodes = await openapiTypes(await openApiDocument(), { alphabetize: true });
  const used = nodes.filter(({ name }) => USED.has(name?.text));
  return { file: FILE, content: HEADER + astToString(used) };
}

/** Builds the server over nothing, only to be described: it listens to nobody and asks no database. */
async function openApiDocument() {
  const { buildServer } = await importServer();
  const { app } = await buildServer({
    context: {},
    isHttps: false,
    isBehindProxy: false,
    metricsToken: null,
    openId: null,
    pages: null,
    version: '0',
    log: null,
  });
  const document = app.swagger();
  await app.close();
  return document;
}

/** Bundles the server from its sources; packages from the registry are found from where the bundle lies. */
async function importServer() {
  const outfile = path.join(root, `dist/api-types.${process.pid}.mjs`);
  await mkdir(path.dirname(outfile), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['apps/server/src/build-server.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      plugins: [registryPackagesOutside],
    }).catch(({ errors }) => {
      const [{ text, location }] = errors;
      throw new Error(`apps/server cannot be built: ${location?.file}:${location?.line}: ${text}`);
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { file, content } = await apiTypes();
    await writeFile(path.join(root, file), content);
    console.log(`wrote ${file}`);
  } catch (error) {
    console.error(`${FILE} was not written: ${error.message}`);
    process.exitCode = 1;
  }
}

/** Bundles a room of the house from its sources and imports it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** For packages of the registry that are not modules and ask for their parts with `require`. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

export async function bundled(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    write: false,
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shuize-bench-'));
  const file = path.join(folder, 'bundle.mjs');
  await writeFile(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The middle one of the times of several runs, in milliseconds. */
export function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

export function machineText() {
  const [{ model } = { model: 'unknown processor' }] = os.cpus();
  return `${model.trim()}, ${os.cpus().length} cores, Node ${process.versions.node}`;
}

/**
 * Builds the command line and the server into dist/ with esbuild: workspace packages are bundled from their sources,
 * packages from the registry stay outside. Builds the pages into dist/web with vite. Called by `npm ci` (prepare) and by
 * bin/shuize.js when a source is newer than the build.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const stamp = path.join(dist, 'built');

/** For esbuild: the project's own rooms are bundled, packages from the registry are found where they lie. */
export const registryPackagesOutside = {
  name: 'registry-packages-outside',
  setup: (plugin) =>
    plugin.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || name.startsWith('@shuize/') ? null : { path: name, external: true },
    ),
};

/** Whether dist/ is missing or older than any source file. */
export async function isStale() {
  const built = await stat(stamp).then(
    (found) => found.mtimeMs,
    () => null,
  );
  if (built === null) {
    return true;
  }
  for (const room of ['packages', 'apps']) {
    for (const name of await readdir(path.join(root, room))) {
      if ((await newestIn(path.join(root, room, name, 'src'))) > built) {
        return true;
      }
    }
  }
  return (await stat(fileURLToPath(import.meta.url))).mtimeMs > built;
}

async function newestIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const times = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? newestIn(full) : stat(full).then((found) => found.mtimeMs);
    }),
  );
  return Math.max(0, ...times);
}

/** Bundles all. Files are written beside their names and renamed, so that a build never shows half. */
export async function build() {
  const { build: bundle } = await import('esbuild');
  const startedAt = new Date();
  const pages = buildPages();
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: {
      cli: 'apps/cli/src/main.ts',
      server: 'apps/server/src/main.ts',
      'work-thread': 'apps/server/src/work/work-thread.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: true,
    write: false,
    logLevel: 'warning',
    plugins: [registryPackagesOutside],
  });
  await mkdir(dist, { recursive: true });
  const written = new Set();
  for (const file of result.outputFiles) {
    const temporary = `${file.path}.${process.pid}`;
    await writeFile(temporary, file.contents);
    await rename(temporary, file.path);
    written.add(path.basename(file.path));
  }
  for (const name of await readdir(dist)) {
    const isOldChunk = /-[A-Z0-9]{8}\.js(\.map)?$/.test(name) && !written.has(name);
    if (isOldChunk) {
      await rm(path.join(dist, name), { force: true });
    }
  }
  await pages;
  await writeFile(stamp, `${startedAt.toISOString()}\n`);
}

/** Bundles the pages beside those in use, which they then replace. */
async function buildPages() {
  const { build: bundlePages } = await import('vite');
  const outDir = path.join(dist, `web.${process.pid}`);
  const before = process.env.NODE_ENV;
  // WHY: vite takes what is set for granted, and a test sets `test`: React and antd would be those for development.
  process.env.NODE_ENV = 'production';
  try {
    await bundlePages({
      configFile: path.join(root, 'apps/web/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir },
    });
  } finally {
    if (before === undefined) {
      delete process.env.NODE_ENV;
    } else {
      process.env.NODE_ENV = before;
    }
  }
  await rm(path.join(dist, 'web'), { recursive: true, force: true });
  await rename(outDir, path.join(dist, 'web'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
}

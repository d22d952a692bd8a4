import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BUILT = path.join(ROOT, 'node_modules', '.cache', 'shuize-server-threads');

/** Everything but the project's own rooms is taken from node_modules as it is. */
const OTHERS_OUTSIDE: Plugin = {
  name: 'others-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@shuize/') ? null : { path: name, external: true },
    );
  },
};

/** Builds a module of the sources once, for threads of it to be begun: Node itself reads no TypeScript. */
export async function builtThread(source: URL): Promise<URL> {
  const name = path.basename(source.pathname, '.ts');
  const file = path.join(BUILT, `${name}-${process.pid}.mjs`);
  await mkdir(BUILT, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [OTHERS_OUTSIDE],
    logLevel: 'error',
  });
  return pathToFileURL(file);
}

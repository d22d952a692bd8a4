import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtProgram } from '@shuize/platform/testing';

/** Builds a module of the sources once, for threads of it to be begun: Node itself reads no TypeScript. */
export async function builtThread(source: URL): Promise<URL> {
  return pathToFileURL(await builtProgram(fileURLToPath(source)));
}

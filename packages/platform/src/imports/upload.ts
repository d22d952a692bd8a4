import { createHash } from 'node:crypto';
import { digestOfFiles } from '../runs/run-digests.ts';

/** Files as they came, by name. */
export type Upload = ReadonlyMap<string, Uint8Array>;

/**
 * SHA-256 of the bytes of one file; of several, of one line each, `<SHA-256 of its bytes>  <name>`, in the order of the names.
 */
export function digestOfUpload(files: Upload): string {
  const [only] = files.values();
  return files.size === 1 && only !== undefined ? sha256(only) : digestOfFiles(files);
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the list of imports calls them. */
export function nameOfUpload(files: Upload): string {
  return [...files.keys()].join(', ').slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 500;

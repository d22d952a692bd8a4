import { createHash } from 'node:crypto';
import { invariant } from '@shuize/domain';
import type { RunResult } from '@shuize/store';
import canonicalize from 'canonicalize';

/**
 * SHA-256 over one line for each file, `<SHA-256 of its bytes>  <name>`, in the order of the names: what
 * `sha256sum *.csv | sha256sum` prints for the exported folder.
 */
export function digestOfFiles(files: ReadonlyMap<string, Uint8Array>): string {
  return sha256(linesOfFiles(files));
}

/** The lines that {@link digestOfFiles} is over: what `sha256sum --check` reads. */
export function linesOfFiles(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');
}

/** SHA-256 over the digests of all results, a line each, in their order. */
export function digestOfResults(results: readonly RunResult[]): string {
  return sha256(results.map((result) => `${digestOfResult(result)}\n`).join(''));
}

/** SHA-256 over the RFC 8785 form of a result. */
export function digestOfResult({ kind, key, division, content }: RunResult): string {
  return sha256(canonicalText({ kind, key, division, content }));
}

/** The RFC 8785 form of any JSON value. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'a value without a JSON form');
  return text;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

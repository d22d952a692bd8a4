import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import { type Pack, packsNamedIn, readPack } from '@shuize/engine';

const POLICIES = fileURLToPath(new URL('../../../../policies', import.meta.url));

/** A pack that comes with the program, read and checked. */
export function shippedPack(id: string): Pack {
  const files = filesOf(id);
  const others = new Map<string, ReadonlyMap<string, string>>();
  const named = [...packsNamedIn(files)];
  for (const other of named) {
    if (!others.has(other)) {
      others.set(other, filesOf(other));
      named.push(...packsNamedIn(filesOf(other)));
    }
  }
  const read = readPack(files, others);
  invariant(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

function filesOf(id: string): ReadonlyMap<string, string> {
  const folder = path.join(POLICIES, id);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      files.set(path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8'));
    }
  }
  return files;
}

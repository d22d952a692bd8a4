import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import { packsNamedIn, readPack } from '@shuize/engine';
import type { RunPack } from './run-ground.ts';

const POLICIES = fileURLToPath(new URL('../../../../policies', import.meta.url));

/** The packs that come with the program, in order, each with a digest over its own files. */
export function shippedPacks(): readonly RunPack[] {
  return readdirSync(POLICIES)
    .sort()
    .map((id) => {
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
      invariant(read.ok, read.ok ? '' : JSON.stringify(read.error[0]));
      const digest = createHash('sha256')
        .update(JSON.stringify([...files]))
        .digest('hex');
      return { pack: read.value, digest };
    });
}

function filesOf(id: string): ReadonlyMap<string, string> {
  const folder = path.join(POLICIES, id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

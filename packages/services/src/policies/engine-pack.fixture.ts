import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import { type OtherPacks, type Pack, readPack } from '@shuize/engine';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The files of the packs that stand side by side in a folder of the repository, by their ids. */
export function packFilesIn(folder: string): OtherPacks {
  const full = path.join(ROOT, folder);
  return new Map(
    readdirSync(full, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, filesUnder(path.join(full, name))]),
  );
}

/** One of them, read and checked. */
export function packIn(packs: OtherPacks, id: string): Pack {
  const read = readPack(packs.get(id) ?? new Map(), packs);
  invariant(read.ok, `the pack ${id} has no fault${read.ok ? '' : `: ${JSON.stringify(read.error[0])}`}`);
  return read.value;
}

function filesUnder(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

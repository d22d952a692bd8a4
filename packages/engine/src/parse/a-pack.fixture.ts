import type { PackFault } from '../language/fault.ts';
import type { Pack } from '../language/pack.ts';
import { readFixture } from './pack-folder.fixture.ts';
import type { OtherPacks } from './read-inheriting.ts';
import { readPack } from './read-pack.ts';

/** A pack of the good fixtures, to be changed here and there; each change gives a new one. */
export interface PackBuilder {
  readonly files: ReadonlyMap<string, string>;
  readonly with: (file: string, text: string) => PackBuilder;
  readonly without: (file: string) => PackBuilder;
  /** Puts other words in the place of words that must be there. */
  readonly change: (file: string, words: string, others: string) => PackBuilder;
  readonly read: () => Pack;
  readonly faults: () => readonly PackFault[];
  /** Such as `rules/YC-1.yaml:12:12 count-below-one`. */
  readonly told: () => readonly string[];
}

export function aPack(name = 'smallest'): PackBuilder {
  const { files, others } = readFixture('good', name);
  return builderOf(files, others);
}

function builderOf(files: ReadonlyMap<string, string>, others: OtherPacks): PackBuilder {
  const faults = () => {
    const read = readPack(files, others);
    return read.ok ? [] : read.error;
  };
  return {
    files,
    with: (file, text) => builderOf(new Map([...files, [file, text]]), others),
    without: (file) => builderOf(new Map([...files].filter(([name]) => name !== file)), others),
    change: (file, words, instead) => {
      const text = files.get(file) ?? '';
      if (!text.includes(words)) {
        throw new Error(`${file} does not hold ${words}`);
      }
      return builderOf(new Map([...files, [file, text.replace(words, () => instead)]]), others);
    },
    read: () => {
      const read = readPack(files, others);
      if (!read.ok) {
        throw new Error(read.error.map(tell).join('\n'));
      }
      return read.value;
    },
    faults,
    told: () => faults().map(tell),
  };
}

function tell({ position: { file, line, column }, code }: PackFault): string {
  return `${file}:${line}:${column} ${code}`;
}

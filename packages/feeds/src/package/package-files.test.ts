import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validText } from './package.fixture.ts';
import { PACKAGE_FILES } from './package-files.ts';

const SOURCE = new URL('../', import.meta.url);
const DOCUMENT = readFileSync(new URL('../../../docs/data-package.md', SOURCE), 'utf8');

/** Columns of a file in the document: name, Chinese header, and whether the column may be left out. */
function documented(file: string): readonly (readonly [string, string, boolean])[] {
  const section = DOCUMENT.split('\n### ').find((text) => text.startsWith(`\`${file}\``)) ?? '';
  const rows = section.matchAll(/^\| `(\w+)` \| (\S+) \| .+ \| (no|yes|cells) \|$/gm);
  return [...rows].map(([, name = '', zh = '', mayBeEmpty]) => [name, zh, mayBeEmpty !== 'yes']);
}

describe('docs/data-package.md', () => {
  it.each(PACKAGE_FILES.map(({ file, columns }) => [file, columns] as const))(
    'tells the columns of %s',
    (file, columns) => {
      const expected = columns
        .filter(({ name }) => name !== 'recorded')
        .map(({ name, zh, isRequired }) => [name, zh, isRequired]);
      expect(documented(file)).toEqual(expected);
    },
  );

  it('lists every code of an error that the reader can give, and no other', () => {
    const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .map((name) => readFileSync(new URL(name, SOURCE), 'utf8'));
    const given = sources.flatMap((text) => [
      ...[...text.matchAll(/\bfault\(\s*'([a-z-]+)'/g)].map(([, code]) => code),
      ...[...text.matchAll(/^ {2}'(not-a-[a-z]+)': \{ zh/gm)].map(([, code]) => code),
    ]);
    const [table = ''] = DOCUMENT.slice(DOCUMENT.indexOf('| code | of what |')).split('\n## ');
    const listed = [...table.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code);
    expect(new Set(listed)).toEqual(new Set(given));
  });
});

describe('A Chinese header', () => {
  it('stands for one column of its file', () => {
    for (const { columns } of PACKAGE_FILES) {
      const names = columns.flatMap(({ name, zh }) => [name, zh]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

it('The valid package has every file and every column', () => {
  for (const { file, columns } of PACKAGE_FILES) {
    const header = validText(file).split('\n', 1)[0]?.split(',') ?? [];
    expect([...header, 'recorded']).toEqual(expect.arrayContaining(columns.map(({ name }) => name)));
  }
});

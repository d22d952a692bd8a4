import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsOf, validText } from '../../package/package.fixture.ts';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { namesOfSheet, SHEET_NAMES } from '../sheets/sheet-names.ts';
import { columnGuideOf, sheetGuideOf } from './sheet-guides.ts';

const DOCUMENT = readFileSync(new URL('../../../../../docs/data-package.md', import.meta.url), 'utf8');

/** The valid file with one value of a column put into its first row. */
function withValue(file: string, column: string, value: string): string {
  // A report may have any level, and a notice only its own.
  const [header = '', first = '', ...rest] = validText(file).replace(',notice,', ',report,').split('\n');
  const at = header.split(',').indexOf(column);
  const cells = first.split(',').map((cell, index) => (index === at ? value : cell));
  return [header, cells.join(','), ...rest].join('\n');
}

describe('The guides', () => {
  it('speak of every file and column, and of no other', () => {
    for (const { file, columns } of PACKAGE_FILES) {
      const names = columns.map(({ name }) => name).filter((name) => name !== 'recorded');
      expect(Object.keys(sheetGuideOf(file).columns)).toEqual(names);
    }
  });

  it('list only values that the reader takes', () => {
    for (const { file, columns } of PACKAGE_FILES) {
      for (const { name } of columns) {
        for (const { value } of columnGuideOf(file, name).choices) {
          const inList = errorsOf({ [file]: withValue(file, name, value) }).filter(
            ({ column, code }) => column === name && code === 'value-not-in-list',
          );
          const isState = file === 'monthly.csv' && name === 'value';
          expect([file, name, value, isState ? [] : inList]).toEqual([file, name, value, []]);
        }
      }
    }
  });

  it('list every value of a closed list', () => {
    for (const { file, columns } of PACKAGE_FILES) {
      for (const { name } of columns) {
        const { choices, kind, isOpen } = columnGuideOf(file, name);
        if (kind !== 'list' || isOpen || name === 'indicator') {
          continue;
        }
        const [error] = errorsOf({ [file]: withValue(file, name, '无此值') }).filter(
          ({ column }) => column === name,
        );
        const allowed = /Allowed are: (.+)\.$/.exec(error?.mend.en ?? '')?.[1]?.split(', ');
        expect([file, name, new Set(allowed)]).toEqual([
          file,
          name,
          new Set(choices.map(({ value }) => value)),
        ]);
      }
    }
  });
});

it('The document names the sheets and the keys', () => {
  for (const { file, key } of PACKAGE_FILES) {
    const [, zh] = namesOfSheet(file);
    const heading = DOCUMENT.split('\n').find((line) => line.startsWith(`### \`${file}\``)) ?? '';
    expect(heading).toContain(`(${zh})`);
    expect(heading).toContain(`; key ${key.map((name) => `\`${name}\``).join(', ')}`);
  }
  expect(new Set(SHEET_NAMES).size).toBe(PACKAGE_FILES.length * 2);
});

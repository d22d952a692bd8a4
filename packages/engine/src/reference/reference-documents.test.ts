import { MEASURES } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../check/fault-codes.ts';
import { fixtureNames, readFixture } from '../parse/pack-folder.fixture.ts';
import { ELEMENTS } from '../schema/json-schemas.ts';
import { CONDITION_KINDS } from '../schema/node-texts.ts';
import { nodeExample } from './examples.ts';
import { jsonText } from './json-text.ts';
import { referenceDocuments } from './reference-documents.ts';

const PACKS = new Map(fixtureNames('good').map((name) => [name, readFixture('good', name).files]));
const DOCUMENTS = referenceDocuments(PACKS, PACKS);
const PAGE = DOCUMENTS.find(({ file }) => file.endsWith('.md'))?.content ?? '';

describe('the reference page of the policy language', () => {
  it.each(CONDITION_KINDS)('tells of the node %s and shows one that the tests read', (kind) => {
    expect(PAGE).toContain(`### \`${kind}\``);
    const example = nodeExample(kind, PACKS);
    expect(example).toContain(`${kind}:`);
    expect(PAGE).toContain(example.trim());
  });

  it('names every measure with its parameters, and every fault', () => {
    for (const { id, label, parameters } of MEASURES) {
      expect(PAGE).toContain(`| \`${id}\` | ${label.zh} | ${label.en} |`);
      for (const name of Object.keys(parameters)) {
        expect(PAGE).toContain(`\`${name}\`: `);
      }
    }
    for (const code of Object.keys(FAULT_CODES)) {
      expect(PAGE).toContain(`| \`${code}\` |`);
    }
  });

  it('has a table row of as many cells as its heading', () => {
    const tables = PAGE.trim()
      .split('\n\n')
      .filter((part) => part.startsWith('| '));
    for (const part of tables) {
      const widths = part.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('says nothing that is undefined', () => {
    expect(PAGE).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('the documents made from the engine', () => {
  it('are the page, a schema for each element file and a page for each pack', () => {
    expect(DOCUMENTS.map(({ file }) => file)).toEqual([
      'docs/reference/policy-language.md',
      ...ELEMENTS.map((element) => `docs/reference/schemas/${element}.schema.json`),
      ...[...PACKS.keys()].map((name) => `docs/policies/${name}.md`),
    ]);
  });

  it('tell of every provision, interpretation and case of a pack, and leave nothing undefined', () => {
    const pages = DOCUMENTS.filter(({ file }) => file.startsWith('docs/policies/'));
    for (const [index, files] of [...PACKS.values()].entries()) {
      const page = pages[index]?.content ?? '';
      expect(page).not.toMatch(/undefined|\[object|NaN/);
      for (const file of files.keys()) {
        const [folder, name] = file.replace(/\.yaml$/, '').split('/');
        if (
          name !== undefined &&
          ['rules', 'statements', 'interpretations', 'cases'].includes(folder ?? '')
        ) {
          expect(page, file).toContain(name);
        }
      }
    }
  });

  it('are JSON that says what was put in, short lists on one line', () => {
    const value = { a: [1, 'x', null], b: [], c: {}, d: [{ e: true }], f: ['y'.repeat(60), 'z'.repeat(60)] };
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.split('\n').slice(0, 5)).toEqual([
      '{',
      '  "a": [1, "x", null],',
      '  "b": [],',
      '  "c": {},',
      '  "d": [',
    ]);
    expect(text).toContain('  "f": [\n');
  });
});

import { describe, expect, it } from 'vitest';
import { readPack } from '../parse/read-pack.ts';
import { ELEMENTS } from '../schema/json-schemas.ts';
import { newPackFiles, schemaFiles } from './new-pack.ts';

const TITLE = { zh: '清川市断面问责办法：“试行”', en: 'Qingchuan: sections # and "duties"' };

describe('a new pack', () => {
  it.each(['zh', 'en'] as const)(
    'has no fault before anything is filled in, with comments in %s',
    (language) => {
      const files = newPackFiles({ id: 'qingchuan-2020', title: TITLE, language, schemas: 'schemas' });
      const read = readPack(files);
      expect(read.ok ? [] : read.error).toEqual([]);
      expect(read.ok && [read.value.id, read.value.title, read.value.rules.length]).toEqual([
        'qingchuan-2020',
        TITLE,
        1,
      ]);
      expect(read.ok && read.value.cases.map(({ shows }) => shows).sort()).toEqual([
        'just-below',
        'missing',
        'on-limit',
      ]);
    },
  );

  it('names in the first line of each file the schema that an editor completes it by', () => {
    const files = newPackFiles({ id: 'new', title: TITLE, language: 'zh', schemas: 'schemas' });
    const schemas = schemaFiles();
    expect([...schemas.keys()].sort()).toEqual(ELEMENTS.map((element) => `${element}.schema.json`).sort());
    for (const [file, text] of files) {
      const [, up, name] = /^# yaml-language-server: \$schema=(\.\/|\.\.\/)schemas\/(.+)\n/.exec(text) ?? [];
      expect(up, file).toBe(file.includes('/') ? '../' : './');
      expect(schemas.has(name ?? ''), file).toBe(true);
    }
  });
});

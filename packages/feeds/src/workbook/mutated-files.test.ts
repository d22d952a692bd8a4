import { Buffer } from 'node:buffer';
import type { InputError } from '@shuize/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPackage, validText } from '../package/package.fixture.ts';
import { PACKAGE_FILES } from '../package/package-files.ts';
import { MUTATED_FILES } from '../runs.fixture.ts';
import { handBack } from './hand-back/hand-back.ts';
import { readMonitoringFile } from './read-monitoring-file.ts';
import { readPackageFiles } from './read-package-files.ts';
import { readPackageWorkbook } from './read-package-workbook.ts';
import { namesOfSheet } from './sheets/sheet-names.ts';
import { aWorkbook, packed, partsOf, rowsOfCsv } from './workbook.fixture.ts';

const LONGEST_RUN = 30 * 60_000;
const FILES = PACKAGE_FILES.map(({ file }) => file);
const SHEETS = ['divisions.csv', 'sections.csv', 'targets.csv', 'monthly.csv', 'adoptions.csv'];

/** What is put somewhere into a part: markup that is out of place, values that cannot be, ranges without end. */
const anyPiece = fc.oneof(
  fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '&amp;',
      '/',
      '<c r="A1"><v>1</v></c>',
      '</row>',
      '</c>',
      '<row>',
      '</sheetData>',
    ],
    ...[
      '<!DOCTYPE a>',
      '<!--',
      ']]>',
      '<![CDATA[',
      '<?',
      '\0',
      '\uFFFD',
      ' t="s"',
      ' t="e"',
      ' r="XFD1048576"',
    ],
    ...[
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '<f>1</f>',
      '1e999',
      '-1',
      '43160',
      'A2',
    ],
    ...['<v>', '<is>', '<t>', '<row r="1048576"/>', '<cols><col min="1" max="16384"/></cols>', 's="9999"'],
  ),
  fc.string({ maxLength: 5 }),
);

/** Damage to a text: at some place some characters are taken out and a piece is put in. */
const anyDamage = fc.array(fc.record({ at: fc.nat(), out: fc.nat(30), piece: anyPiece }), {
  minLength: 1,
  maxLength: 4,
});

function damaged(text: string, damage: readonly { at: number; out: number; piece: string }[]): string {
  return damage.reduce((current, { at, out, piece }) => {
    const start = at % (current.length + 1);
    return current.slice(0, start) + piece + current.slice(start + out);
  }, text);
}

/** Damage to bytes: some are set to others, and the end may be cut off. */
const anyByteDamage = fc.record({
  set: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
  kept: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
});

let sound: Uint8Array = new Uint8Array();
let parts: Readonly<Record<string, string>> = {};
let partNames: readonly string[] = [];

beforeAll(async () => {
  const sheets = SHEETS.map(
    (file, index) => [namesOfSheet(file)[index % 2], rowsOfCsv(validText(file))] as const,
  );
  sound = await aWorkbook(Object.fromEntries(sheets), (workbook) => {
    workbook.eachSheet((sheet) => {
      sheet.getCell('A2').note = 'x';
      sheet.getColumn(2).width = 20;
      sheet.getCell('B9').value = { formula: 'A1', result: 3 };
      sheet.getCell('C9').value = new Date('2018-03-05T00:00Z');
      sheet.getCell('D9').value = { richText: [{ text: 'a' }] };
    });
  });
  parts = partsOf(sound);
  partNames = Object.keys(parts).filter((name) => /sheet\d|workbook|styles|sharedStrings|\.rels/.test(name));
});

const placeOf = ({ file, row, column, code }: InputError) => `${file}:${row}:${column} ${code}`;

/** A workbook is read, or its errors come back; handed back with them, it has the same errors again. */
async function isHandled(bytes: Uint8Array): Promise<void> {
  const read = await readPackageWorkbook({ file: 'a.xlsx', bytes });
  const errors = read.ok ? [] : read.error;
  for (const error of errors) {
    expect(error.message.zh).not.toBe('');
    expect(error.row ?? 1).toBeLessThanOrEqual(1_048_576);
  }
  const handed = await handBack({ file: 'a.xlsx', bytes }, errors, 'zh');
  if (handed.ok) {
    const again = await readPackageWorkbook({ file: 'a.xlsx', bytes: handed.value.bytes });
    expect((again.ok ? [] : again.error).map(placeOf)).toEqual(errors.map(placeOf));
  } else {
    expect(errors.map(({ file }) => file)).toEqual(['a.xlsx']);
  }
}

describe('Whatever is done to a workbook', () => {
  it(
    'in one of its parts, it is read, or its errors come back and stand in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), anyDamage, async (at, damage) => {
          const name = partNames[at % partNames.length] ?? '';
          await isHandled(packed({ ...parts, [name]: damaged(parts[name] ?? '', damage) }));
        }),
        { numRuns: MUTATED_FILES, seed: 40 },
      );
    },
    LONGEST_RUN,
  );

  it(
    'in its bytes, it is read or refused',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyByteDamage, async ({ set, kept }) => {
          const bytes = Buffer.from(sound);
          for (const [at, byte] of set) {
            bytes[at % bytes.length] = byte;
          }
          const cut = kept === null ? bytes : bytes.subarray(0, kept % bytes.length);
          await isHandled(cut);
          expect(await readMonitoringFile({ file: 'a.xlsx', bytes: cut }, null)).toBeDefined();
        }),
        { numRuns: MUTATED_FILES, seed: 41 },
      );
    },
    LONGEST_RUN,
  );
});

describe('Whatever is done to a CSV', () => {
  it(
    'its errors stand in it when it is handed back, and are the same again',
    async () => {
      const errorsOf = async (file: string, bytes: Uint8Array) => {
        const read = await readPackageFiles(aPackage({ [file]: bytes }));
        return read.ok ? [] : read.error;
      };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...FILES), anyDamage, async (file, damage) => {
          const bytes = Buffer.from(damaged(validText(file), damage));
          const errors = await errorsOf(file, bytes);
          const handed = await handBack({ file, bytes }, errors, 'en');
          const again = await errorsOf(file, handed.ok ? handed.value.bytes : bytes);
          expect(again.map(placeOf)).toEqual(errors.map(placeOf));
        }),
        { numRuns: MUTATED_FILES, seed: 42 },
      );
    },
    LONGEST_RUN,
  );
});

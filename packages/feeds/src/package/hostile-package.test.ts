import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKAGE_RUNS } from '../runs.fixture.ts';
import { readMonitoring } from '../wide/read-monitoring.ts';
import { aPackage, errorsOf, placesOf, validText, withLines } from './package.fixture.ts';
import { PACKAGE_FILES } from './package-files.ts';
import { readDataPackage } from './read-data-package.ts';

const FILES = PACKAGE_FILES.map(({ file }) => file);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('"', ',', '\n', '\r', '\0', '断', '\uFEFF', '-', 'S1', '1e999', 'state', '__proto__'),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
);

/** A valid file with some bytes put in place of others. */
const anyDamage = fc
  .tuple(fc.constantFrom(...FILES), fc.nat(), fc.nat(20), anyBytes)
  .map(([file, at, length, bytes]) => {
    const whole = new TextEncoder().encode(validText(file));
    const start = at % (whole.length + 1);
    return [
      file,
      Uint8Array.from([...whole.subarray(0, start), ...bytes, ...whole.subarray(start + length)]),
    ] as const;
  });

describe('Whatever the bytes', () => {
  it('a package is read or its errors come back, twice the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), anyBytes, (file, bytes) => {
        const read = readDataPackage(aPackage({ [file]: bytes }));
        expect(readDataPackage(aPackage({ [file]: bytes }))).toEqual(read);
      }),
      { numRuns: PACKAGE_RUNS, seed: 10 },
    );
  });

  it('a damaged file never has an error outside its lines', () => {
    fc.assert(
      fc.property(anyDamage, ([file, bytes]) => {
        const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
        for (const error of errorsOf({ [file]: bytes })) {
          expect(error.row ?? 1).toBeGreaterThanOrEqual(1);
          expect(error.file === file ? (error.row ?? 1) : 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: PACKAGE_RUNS, seed: 11 },
    );
  });

  it('a table to be classed is read or its errors come back', () => {
    const wide = '省份,流域,断面名称,监测时间,水质类别,氨氮(mg/L)\n';
    fc.assert(
      fc.property(
        fc.constantFrom('', wide, validText('readings.csv')),
        anyBytes,
        anyBytes,
        (head, bytes, sections) => {
          const table = {
            file: 'a.csv',
            bytes: Uint8Array.from([...new TextEncoder().encode(head), ...bytes]),
          };
          expect(readMonitoring(table, { file: 'b.csv', bytes: sections })).toBeDefined();
          expect(readMonitoring(table, null)).toEqual(readMonitoring(table, null));
        },
      ),
      { numRuns: PACKAGE_RUNS, seed: 12 },
    );
  });
});

describe('Hostile files', () => {
  it('with a huge cell are refused by its record', () => {
    const huge = 'x'.repeat(2 * 1024 * 1024);
    expect(placesOf(errorsOf(withLines('flows.csv', `${huge},2018-01-01,1,`)))).toEqual([
      'flows.csv:3: record-too-long',
    ]);
    expect(placesOf(errorsOf(withLines('flows.csv', `"${huge}",2018-01-01,1,`)))).toEqual([
      'flows.csv:3: record-too-long',
    ]);
    const long = placesOf(errorsOf(withLines('flows.csv', `${'x'.repeat(40_000)},2018-01-01,1,`)));
    expect(long).toEqual(['flows.csv:3:reach cell-too-long']);
  });

  it('with a million quotes are told apart or refused', () => {
    const quotes = '"'.repeat(1_000_000);
    expect(placesOf(errorsOf(withLines('ranks.csv', `${quotes}",2018,990101,1`)))).toEqual([
      'ranks.csv:3: unbalanced-quote',
    ]);
    expect(placesOf(errorsOf(withLines('ranks.csv', `${quotes},2018,990101,1`)))).toEqual([
      'ranks.csv:3:ranking cell-too-long',
    ]);
    expect(placesOf(errorsOf(withLines('monthly.csv', '"a"b'.repeat(100_000))))).toEqual([
      'monthly.csv:7: unbalanced-quote',
    ]);
  });

  it('with a million commas have one cell too many', () => {
    const commas = ','.repeat(1_000_000);
    expect(errorsOf(withLines('monthly.csv', commas))).toEqual([]);
    expect(placesOf(errorsOf(withLines('monthly.csv', `S1,2018-03,TP,1,${commas}x`)))).toEqual([
      'monthly.csv:7: cell-without-column',
    ]);
    expect(placesOf(errorsOf(withLines('ranks.csv', `x,2018,990101,1${commas}x`)))).toEqual([
      'ranks.csv:3: cell-without-column',
    ]);
  });

  it('with JSON thirty thousand deep are refused', () => {
    const deep = `"{""a"":${'['.repeat(15_000)}${']'.repeat(15_000)}}"`;
    expect(placesOf(errorsOf(withLines('adoptions.csv', `990103,P,2018-01-01,,${deep}`)))).toEqual([
      'adoptions.csv:4:parameters broken-json',
    ]);
    const atLimit = `"{""a"":${'['.repeat(31)}${']'.repeat(31)}}"`;
    expect(errorsOf(withLines('adoptions.csv', `990103,P,2018-01-01,,${atLimit}`))).toEqual([]);
  });

  it('with ids named like properties of every object are read like any other', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const sections = ids.map((id) => `${id},990101,,,x,river,county,r,b,none,,,,`);
    const monthly = ids.map((id) => `${id},2018-01,TP,0.1,`);
    const read = readDataPackage(
      aPackage({ ...withLines('sections.csv', ...sections), ...withLines('monthly.csv', ...monthly) }),
    );
    expect(read.ok && read.value.sectionIds.slice(-3)).toEqual(ids);
    expect(read.ok && [...(read.value.monthly?.section.slice(-3) ?? [])]).toEqual([3, 4, 5]);
    const polluting = '"{""__proto__"":{""isPolluted"":true}}"';
    expect(errorsOf(withLines('adoptions.csv', `990103,P,2018-01-01,,${polluting}`))).toEqual([]);
    expect('isPolluted' in {}).toBe(false);
  });

  it('with a chain of sections as long as the file are read', () => {
    const length = 20_000;
    const chain = Array.from(
      { length },
      (_, index) => `C${index},990101,,,x,river,county,r,b,none,${index === 0 ? '' : `C${index - 1}`},,,`,
    );
    expect(errorsOf(withLines('sections.csv', ...chain))).toEqual([]);
  });
});

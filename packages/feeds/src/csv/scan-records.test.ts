import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { eachRecord } from './each-record.ts';
import { scanRecords, textOfCell } from './scan-records.ts';
import { surveyBytes } from './survey-bytes.ts';

type Row = readonly [row: number, cells: readonly string[]];

const NO_LIMIT = { recordBytes: Number.POSITIVE_INFINITY };

/** Without the byte order marks at the beginning, as both readers get them. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^\uFEFF+/, ''));
}

function scanned(bytes: Uint8Array): readonly Row[] {
  const rows: Row[] = [];
  scanRecords(bytes, (record) => {
    rows.push([
      record.row,
      Array.from({ length: record.count }, (_, cell) => textOfCell(bytes, record, cell)),
    ]);
  });
  return withoutBlank(rows);
}

function parsed(bytes: Uint8Array): readonly Row[] {
  const rows: Row[] = [];
  eachRecord(bytes, (row, cells) => rows.push([row, [...cells]]));
  return withoutBlank(rows);
}

function withoutBlank(rows: readonly Row[]): readonly Row[] {
  return rows.filter(([, cells]) => cells.some((cell) => cell !== ''));
}

const pieces = ['"', '""', ',', '\n', '\r\n', '\r', ' ', '\t', 'a', '0.5', '断面', '\u3000', '\uFEFF', '|'];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((chosen) => chosen.join(''));
const anyCells = fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

describe('A CSV read from bytes', () => {
  it('comes out as papaparse reads it, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = bytesOf(text);
        const survey = surveyBytes(bytes, NO_LIMIT);
        fc.pre(survey.ok);
        expect(scanned(bytes)).toEqual(parsed(bytes));
      }),
      { numRuns: PROPERTY_RUNS * 10, seed: 1 },
    );
  });

  it('gives back the cells that papaparse wrote, however they are quoted and the lines end', () => {
    fc.assert(
      fc.property(anyCells, fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'), (cells, quotes, newline) => {
        const bytes = new TextEncoder().encode(Papa.unparse(cells, { quotes, newline }));
        const expected = cells
          .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').trim()))
          .filter((row) => row.some((cell) => cell !== ''));
        expect(surveyBytes(bytes, NO_LIMIT).ok).toBe(true);
        expect(scanned(bytes).map(([, row]) => row)).toEqual(expected);
        expect(scanned(bytes)).toEqual(parsed(bytes));
      }),
      { numRuns: PROPERTY_RUNS, seed: 2 },
    );
  });

  it('has as many lines as were counted before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = bytesOf(text);
        const survey = surveyBytes(bytes, NO_LIMIT);
        fc.pre(survey.ok);
        expect(survey.ok && survey.value).toBe(text.replace(/\r\n?/g, '\n').split('\n').length);
        scanRecords(bytes, ({ row }) => expect(row).toBeLessThanOrEqual(survey.ok ? survey.value : 0));
      }),
      { numRuns: PROPERTY_RUNS, seed: 3 },
    );
  });

  it('may have more cells in a record than any header', () => {
    const bytes = new TextEncoder().encode(`${'x,'.repeat(5000)}y\nz`);
    expect(scanned(bytes)).toEqual(parsed(bytes));
    expect(scanned(bytes)[0]?.[1]).toHaveLength(5001);
  });
});

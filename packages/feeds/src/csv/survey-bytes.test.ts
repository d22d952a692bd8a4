import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../runs.fixture.ts';
import { eachRecord } from './each-record.ts';
import { surveyBytes } from './survey-bytes.ts';

const survey = (text: string, recordBytes = 100) =>
  surveyBytes(new TextEncoder().encode(text), { recordBytes });
const faultOf = (text: string, recordBytes?: number) => {
  const found = survey(text, recordBytes);
  return found.ok ? null : [found.error.fault.code, found.error.line];
};

describe('A survey of a CSV', () => {
  it('counts lines that end with LF, CRLF or CR', () => {
    expect(survey('a\nb\r\nc\rd')).toEqual({ ok: true, value: 4 });
    expect(survey('')).toEqual({ ok: true, value: 1 });
  });

  it('finds a quote without its pair, at the line where its record begins', () => {
    expect(faultOf('a\n"b\nc')).toEqual(['unbalanced-quote', 2]);
    expect(faultOf('a\n"b""\n')).toEqual(['unbalanced-quote', 2]);
    expect(faultOf('a\n\n"b" c,d')).toEqual(['unbalanced-quote', 3]);
    expect(faultOf('"')).toEqual(['unbalanced-quote', 1]);
  });

  it('lets a quote stand inside a cell that does not begin with one', () => {
    expect(faultOf('a"b,c""d\n')).toBeNull();
    expect(faultOf('"a" \t,"b"\r\n"c"')).toBeNull();
  });

  it('finds a NUL byte, also inside quotes', () => {
    expect(faultOf('a\n"b\n\0"')).toEqual(['nul-byte', 3]);
  });

  it('allows a record as long as the limit, and none longer', () => {
    expect(faultOf('1234567890\n1234567890', 10)).toBeNull();
    expect(faultOf('x\n12345678901\nx', 10)).toEqual(['record-too-long', 2]);
    expect(faultOf('x\n12345678901', 10)).toEqual(['record-too-long', 2]);
    expect(faultOf('x\n"1234\n56789"\n', 10)).toEqual(['record-too-long', 2]);
  });

  it('leaves nothing that papaparse finds malformed', () => {
    const quoted = fc.array(fc.constantFrom('"', '""', '",', '"\n', ' ', '\t', '\r', ',', 'a'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(quoted, (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        fc.pre(surveyBytes(bytes, { recordBytes: 1000 }).ok);
        expect(() => eachRecord(bytes, () => undefined)).not.toThrow();
      }),
      { numRuns: PROPERTY_RUNS * 5, seed: 4 },
    );
  });
});

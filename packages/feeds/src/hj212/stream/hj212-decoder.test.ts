import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../../runs.fixture.ts';
import { decodeHj212 } from '../decode-hj212.ts';
import type { Decoded } from '../frame.ts';
import { ascii, framed, join, refuse, segmentOf } from '../hj212.fixture.ts';
import { DEFAULT_FRAME_LIMITS } from '../profile.ts';
import { Hj212Decoder } from './hj212-decoder.ts';

const GOOD = framed(segmentOf());
const OTHER = framed(segmentOf({ dataArea: 'DataTime=20261101090000;w01009-Rtd=8.4,w01009-Flag=N' }));

/** What a stretch came out as, and where. */
function outline(decoded: readonly Decoded[]): readonly (readonly [string, number])[] {
  return decoded.map((each) => [each.ok ? 'frame' : each.fault, each.at]);
}

/** The frame with a length that is not its own. */
function withLength(frame: Uint8Array, length: string): Uint8Array {
  const changed = Uint8Array.from(frame);
  changed.set(ascii(length), 2);
  return changed;
}

/** The frame with the byte at the place made another. */
function damaged(frame: Uint8Array, at: number, character: string): Uint8Array {
  const changed = Uint8Array.from(frame);
  changed.set(ascii(character), at < 0 ? frame.length + at : at);
  return changed;
}

describe('A stretch that is no frame is refused by its fault, and the frames around it are read', () => {
  const length = GOOD.length;

  it.each<[what: string, stretch: Uint8Array, fault: string]>([
    ['a byte of the data changed', damaged(GOOD, 120, 'x'), 'crc'],
    ['a check of another frame', join([GOOD.slice(0, -6), OTHER.slice(-6, -2), ascii('\r\n')]), 'crc'],
    ['a check that is not hexadecimal', damaged(GOOD, -3, 'Z'), 'crc'],
    ['a closing && damaged', damaged(GOOD, -7, '%'), 'crc'],
    ['a length too long', withLength(GOOD, '0900'), 'length'],
    ['a length too short', withLength(GOOD, '0050'), 'length'],
    ['a length of one too few', withLength(GOOD, String(length - 13).padStart(4, '0')), 'length'],
    ['a length over the limit', withLength(GOOD, '9000'), 'length'],
    ['a length that is no number', withLength(GOOD, '01x0'), 'syntax'],
    ['a frame cut off', GOOD.slice(0, 90), 'length'],
    ['a frame cut off before its check', GOOD.slice(0, -6), 'length'],
    ['a head only', ascii('##'), 'syntax'],
    ['rubbish', ascii('GET / HTTP/1.1'), 'syntax'],
    ['a single hash', ascii('#'), 'syntax'],
    ['bytes that are no text', Uint8Array.of(0, 255, 128, 7), 'syntax'],
    ['no data area', framed(segmentOf().replace('CP=&&', 'CQ=')), 'syntax'],
    ['a data area without end', framed(segmentOf().slice(0, -2)), 'syntax'],
    ['nothing in it', framed(''), 'syntax'],
    ['a data area in a data area', framed(segmentOf({ dataArea: 'w01001-Rtd=1;CP=&&' })), 'syntax'],
    ['no ST', framed(segmentOf().replace('ST=21;', '')), 'syntax'],
    ['an ST of three', framed(segmentOf().replace('ST=21;', 'ST=211;')), 'syntax'],
    ['no CN', framed(segmentOf().replace('CN=2011;', '')), 'syntax'],
    ['a CN in letters', framed(segmentOf().replace('CN=2011;', 'CN=20x1;')), 'syntax'],
    ['no MN', framed(segmentOf().replace(/MN=\w+;/, '')), 'syntax'],
    ['two MN', framed(segmentOf().replace('CN=', 'MN=1;CN=')), 'syntax'],
    ['nothing between two headers', framed(segmentOf().replace(';ST', 'ST')), 'syntax'],
    ['a header without equals sign', framed(segmentOf().replace('ST=', 'ST')), 'syntax'],
  ])('[PF-1] %s', (_, stretch, fault) => {
    const decoded = decodeHj212(join([GOOD, stretch, ascii('\r\n'), OTHER]));
    expect(outline(decoded)).toEqual([
      ['frame', 0],
      [fault, length],
      ['frame', length + stretch.length + 2],
    ]);
    const [, refused] = decoded;
    expect(refused?.ok === false ? [refused.message.zh, refused.mend.en] : []).toEqual([
      expect.stringMatching(/。$/),
      expect.stringMatching(/\.$/),
    ]);
  });

  it('the last frame of a stream that breaks off is refused at its end', () => {
    expect(outline(decodeHj212(join([GOOD, OTHER.slice(0, 40)])))).toEqual([
      ['frame', 0],
      ['length', length],
    ]);
  });

  it('says how long the segment really is', () => {
    expect(refuse(withLength(GOOD, '0900')).message.en).toContain(`the segment has ${length - 12}.`);
  });

  it('keeps the bytes of a refused frame', () => {
    const stretch = damaged(GOOD, 120, 'x');
    expect(refuse(stretch).raw).toEqual(stretch.slice(0, -2));
  });

  it('a frame that broke off gives back the one that ran into it, whatever its length and check', () => {
    const opening = segmentOf().slice(0, -12);
    const swallowed = framed(opening + Buffer.from(OTHER).toString().slice(0, -6));
    expect(outline(decodeHj212(join([swallowed.slice(0, -6), OTHER.slice(-6)])))).toEqual([
      ['length', 0],
      ['frame', 6 + opening.length],
    ]);
    const rightByChance = framed(opening).slice(0, -2);
    expect(outline(decodeHj212(join([rightByChance, OTHER])))).toEqual([
      ['syntax', 0],
      ['frame', rightByChance.length],
    ]);
  });

  it('three hashes are rubbish and a frame', () => {
    expect(outline(decodeHj212(join([ascii('#'), GOOD])))).toEqual([
      ['syntax', 0],
      ['frame', 1],
    ]);
  });

  it('frames without line ends between them are parted', () => {
    const bare = GOOD.slice(0, -2);
    expect(outline(decodeHj212(join([bare, bare, bare])))).toEqual([
      ['frame', 0],
      ['frame', bare.length],
      ['frame', 2 * bare.length],
    ]);
  });

  it('blanks and line ends between frames are nothing', () => {
    const decoded = decodeHj212(join([ascii('\r\n \t\n'), GOOD, ascii('\n\n'), OTHER, ascii('\r\n')]));
    expect(outline(decoded)).toEqual([
      ['frame', 5],
      ['frame', 5 + length + 2],
    ]);
  });

  it('an empty stream holds nothing', () => {
    expect(decodeHj212(new Uint8Array())).toEqual([]);
    expect(decodeHj212(ascii('\r\n'))).toEqual([]);
  });
});

describe('A decoder on a line', () => {
  it('[PF-1] gives a frame as soon as its line end is there', () => {
    const decoder = new Hj212Decoder();
    expect(decoder.push(GOOD.slice(0, -1))).toEqual([]);
    expect(outline(decoder.push(GOOD.slice(-1)))).toEqual([['frame', 0]]);
    expect(decoder.heldBytes).toBe(0);
  });

  it('refuses a wrong check without waiting for what follows', () => {
    const decoder = new Hj212Decoder();
    expect(outline(decoder.push(damaged(GOOD, 120, 'x').slice(0, -2)))).toEqual([['crc', 0]]);
  });

  it('sees a length that is too long at the line end, not when the length is reached', () => {
    const decoder = new Hj212Decoder();
    expect(outline(decoder.push(withLength(GOOD, '8000')))).toEqual([['length', 0]]);
    expect(outline(decoder.push(OTHER))).toEqual([['frame', GOOD.length]]);
  });

  it('gives a frame without line end when the time-out ends the wait, and goes on', () => {
    const decoder = new Hj212Decoder();
    expect(decoder.push(GOOD.slice(0, -2))).toEqual([]);
    expect(outline(decoder.end())).toEqual([['frame', 0]]);
    expect(outline(decoder.push(OTHER))).toEqual([['frame', GOOD.length - 2]]);
  });

  it('never holds more than the longest frame, whatever comes', () => {
    const decoder = new Hj212Decoder();
    const most = DEFAULT_FRAME_LIMITS.segmentBytes + 12;
    const hostile = [ascii('##8192'), ascii('x'.repeat(100_000)), ascii('##'.repeat(50_000)), ascii('#')];
    for (const chunk of [...hostile, ...hostile]) {
      decoder.push(chunk);
      expect(decoder.heldBytes).toBeLessThanOrEqual(most);
    }
  });

  it('takes segments up to the limit set, and no longer ones', () => {
    const log = 'x'.repeat(2000);
    const frame = framed(segmentOf({ dataArea: `i11001-Info=//${log}//` }));
    expect(outline(decodeHj212(frame))).toEqual([['frame', 0]]);
    const limits = { segmentBytes: frame.length - 12 };
    expect(outline(new Hj212Decoder(undefined, limits).push(frame))).toEqual([['frame', 0]]);
    const smaller = { segmentBytes: frame.length - 13 };
    expect(outline(new Hj212Decoder(undefined, smaller).push(frame))).toEqual([['length', 0]]);
  });
});

/** Bytes of frames, damaged frames and rubbish, which share what a boundary is made of. */
const streams = fc
  .array(
    fc.oneof(
      fc.constantFrom(GOOD, OTHER, GOOD.slice(0, -2), GOOD.slice(0, -6), damaged(GOOD, 120, 'x')),
      fc.constantFrom(...['#', '##', '##01', '##0888', '\r\n', '\n', '&&7d00', '&&7d00\r\n', ' '].map(ascii)),
      fc.constantFrom(withLength(GOOD, '0888'), withLength(GOOD, '0050'), withLength(GOOD, '9999')),
      fc.nat({ max: GOOD.length }).map((end) => GOOD.slice(0, end)),
      fc.uint8Array({ maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map(join);

describe('How the bytes are cut', () => {
  it('[PF-1] changes nothing in what comes out', () => {
    fc.assert(
      fc.property(streams, fc.array(fc.integer({ min: 1, max: 200 })), (bytes, cuts) => {
        const decoder = new Hj212Decoder();
        const decoded: Decoded[] = [];
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          decoded.push(...decoder.push(bytes.subarray(at, at + cut)));
          at += cut;
        }
        decoded.push(...decoder.end());
        expect(decoded).toEqual(decodeHj212(bytes));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('even byte by byte', () => {
    fc.assert(
      fc.property(streams, (bytes) => {
        const decoder = new Hj212Decoder();
        const decoded = [...bytes].flatMap((byte) => decoder.push(Uint8Array.of(byte)));
        expect([...decoded, ...decoder.end()]).toEqual(decodeHj212(bytes));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('accounts for every byte: stretches follow one another and only blanks are between frames', () => {
    fc.assert(
      fc.property(streams, (bytes) => {
        const decoded = decodeHj212(bytes);
        const starts = decoded.map(({ at }) => at);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        for (const [index, each] of decoded.entries()) {
          const next = starts[index + 1] ?? bytes.length;
          expect(bytes.subarray(each.at, each.at + each.raw.length)).toEqual(Uint8Array.from(each.raw));
          if (each.ok) {
            const between = Buffer.from(bytes.subarray(each.at + each.raw.length, next)).toString('latin1');
            expect(between).toMatch(/^[\r\n\t ]*$/);
          }
        }
        const before = Buffer.from(bytes.subarray(0, starts[0] ?? bytes.length)).toString('latin1');
        expect(before).toMatch(/^[\r\n\t ]*$/);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

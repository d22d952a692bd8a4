import { describe, expect, it } from 'vitest';
import { answerWanted, dataAnswer } from './answers.ts';
import { decodeHj212 } from './decode-hj212.ts';
import { decodedObject } from './decoded-object.ts';
import type { Decoded } from './frame.ts';
import { framed, PASSWORD, randomNumbers, segmentOf } from './hj212.fixture.ts';
import { mutate, splice } from './mutation.fixture.ts';
import { DEFAULT_FRAME_LIMITS, LENIENT_PROFILE } from './profile.ts';
import { readingOf } from './readings.ts';
import { Hj212Decoder } from './stream/hj212-decoder.ts';
import { PacketJoiner } from './stream/packet-joiner.ts';
import { encodeSegment } from './write/encode-frame.ts';

const MUTATIONS = process.env.SHUIZE_LONG === undefined ? 10_000 : 1_000_000;
/** In milliseconds: a million take minutes on a slow machine. */
const PATIENCE = 30 * 60_000;
const SEED = 20_261_101;
const MOST_HELD = DEFAULT_FRAME_LIMITS.segmentBytes + 12;
const FAULTS: ReadonlySet<string> = new Set(['crc', 'length', 'syntax']);

const SEGMENTS = [
  segmentOf(),
  segmentOf({
    dataArea:
      'DataTime=20261101040000;w01010-Avg=12.3,w01010-Flag=N;w01001-Min=7.1,w01001-Avg=7.5,w01001-Max=7.8,' +
      'w01001-Flag=N;w20111-SampleTime=20261101040000,w20111-Avg=0.04L,w20111-Flag=M,w20111-EFlag=A01',
  }),
  segmentOf({
    headers: `QN=20261101083000001;ST=32;CN=3020;PW=${PASSWORD};MN=010000A8900016F000169DC0;Flag=7;PNUM=2;PNO=1;`,
    dataArea: 'DataTime=20261101083000;PolId=w01018;i11001-Info=//清洗;管路//;i12001-Info=1',
  }),
  segmentOf({
    headers: `ST=32;CN=2011;PW=${PASSWORD};MN=88888880000001;`,
    dataArea: 'DataTime=20040516021000;B01-Rtd=100;101-Rtd=1.1,101-Flag=N',
  }),
];
const GOOD = framed(segmentOf());

function segmentBytes(index: number): Uint8Array {
  return new TextEncoder().encode(SEGMENTS[index % SEGMENTS.length] ?? '');
}

/** What is wrong with a result: nothing, or what no result may be. */
function broken(decoded: Decoded): string | null {
  if (!decoded.ok) {
    const isNamed = FAULTS.has(decoded.fault) && decoded.message.zh !== '' && decoded.mend.zh !== '';
    return isNamed && decoded.raw.length <= MOST_HELD ? null : 'a refusal without its fault';
  }
  for (const value of decoded.frame.values) {
    readingOf(value, LENIENT_PROFILE);
  }
  if (answerWanted(decoded.frame, 'centre') !== null && decodeHj212(dataAnswer(decoded)).length !== 1) {
    return 'an answer that is no frame';
  }
  return null;
}

describe(`Of ${MUTATIONS} mutated frames`, () => {
  it(
    '[PF-1] each is read or refused by its fault, and the frame after it is always read',
    () => {
      const random = randomNumbers(SEED);
      const decoder = new Hj212Decoder();
      for (let index = 0; index < MUTATIONS; index += 1) {
        const mutated = mutate(encodeSegment(segmentBytes(index)), random);
        const cut = random(mutated.length + 1);
        const decoded = [
          ...decoder.push(mutated.subarray(0, cut)),
          ...decoder.push(mutated.subarray(cut)),
          ...decoder.push(GOOD),
          ...decoder.end(),
        ];
        const last = decoded.at(-1);
        const faults = decoded.map(broken).filter((fault) => fault !== null);
        const isReadOn = last?.ok === true && Buffer.compare(last.raw, GOOD) === 0;
        if (faults.length > 0 || !isReadOn || decoder.heldBytes > 0) {
          expect({
            index,
            faults,
            isReadOn,
            held: decoder.heldBytes,
            hex: Buffer.from(mutated).toString('hex'),
          }).toBe(null);
        }
      }
    },
    PATIENCE,
  );

  it(
    '[PF-1] with their length and check made right, each is read or refused, and none shows its password',
    () => {
      const random = randomNumbers(SEED + 2);
      for (let index = 0; index < MUTATIONS; index += 1) {
        const decoded = decodeHj212(encodeSegment(mutate(segmentBytes(index), random)));
        const shown = JSON.stringify(
          decoded.map((each) => decodedObject(each, index % 2 === 0 ? 'zh' : 'en')),
        );
        const faults = decoded.map(broken).filter((fault) => fault !== null);
        if (faults.length > 0 || shown.includes(PASSWORD)) {
          expect({ index, faults, shown }).toBe(null);
        }
      }
    },
    PATIENCE,
  );

  it(
    '[PF-1] with pieces of them repeated, each is read or refused, and joining them stays in bounds',
    () => {
      const random = randomNumbers(SEED + 4);
      const joiner = new PacketJoiner({ messages: 8, bytes: 10_000 });
      for (let index = 0; index < MUTATIONS; index += 1) {
        const decoded = decodeHj212(encodeSegment(splice(segmentBytes(index), random)));
        const faults = decoded.map(broken).filter((fault) => fault !== null);
        for (const each of decoded) {
          if (each.ok) {
            joiner.push(each);
          }
        }
        if (faults.length > 0 || joiner.openMessages > 8) {
          expect({ index, faults, open: joiner.openMessages }).toBe(null);
        }
      }
    },
    PATIENCE,
  );
});

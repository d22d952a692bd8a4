import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '../../runs.fixture.ts';
import { passwordOf } from '../answers.ts';
import { COMMANDS } from '../codes/commands.ts';
import { STATISTICS } from '../codes/statistics.ts';
import { SYSTEMS } from '../codes/systems.ts';
import { decodeHj212 } from '../decode-hj212.ts';
import type { ReceivedFrame } from '../frame.ts';
import { decodeOne, join, PASSWORD } from '../hj212.fixture.ts';
import { PacketJoiner } from '../stream/packet-joiner.ts';
import { encodeFrame } from './encode-frame.ts';
import { encodePackets } from './encode-packets.ts';
import { factorItem, fieldItem, type OutgoingFrame } from './outgoing-frame.ts';

const TIME = fieldItem('DataTime', '20261101040000');

const HOURLY: OutgoingFrame = {
  qn: '20261101040000123',
  st: '21',
  cn: '2061',
  password: '123456',
  mn: 'A140800_0001',
  flag: 9,
  items: [TIME, factorItem('w01010', { Avg: '12.3' }, 'N'), factorItem('w01001', { Avg: '8.12' }, 'N')],
};

/** @throws Error when it cannot be written */
function encode(frame: OutgoingFrame, segmentBytes?: number): Uint8Array {
  const encoded = encodeFrame(frame, null, segmentBytes);
  if (!encoded.ok) {
    throw new Error(encoded.error.message.en);
  }
  return encoded.value;
}

const plainText = fc.stringMatching(/^[0-9A-Za-z._-]{1,12}$/);
const valueText = fc.oneof(
  fc.stringMatching(/^-?\d{1,6}(\.\d{1,4})?$/),
  fc.stringMatching(/^\/\/[ -%'-.0-~\u4e00-\u4eff]{0,20}\/\/$/),
  plainText,
);
const statistic = fc.constantFrom(
  ...[...STATISTICS.values()].filter(({ role }) => !role.includes('flag') && role !== 'sample-time'),
);
const item = fc.oneof(
  fc
    .tuple(
      fc.stringMatching(/^[wae]\d{5}$/),
      fc.dictionary(
        statistic.map(({ code }) => code),
        valueText,
        { minKeys: 1, maxKeys: 4 },
      ),
      fc.option(fc.constantFrom('N', 'D', 'M')),
    )
    .map(([factor, values, flag]) => factorItem(factor, values, flag)),
  fc.tuple(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), valueText).map(([key, value]) => fieldItem(key, value)),
);
const frames: fc.Arbitrary<OutgoingFrame> = fc.record({
  qn: fc.option(fc.stringMatching(/^20\d{2}0[1-9][0-2][1-8]1\d[0-5]\d[0-5]\d\d{3}$/)),
  st: fc.constantFrom(...SYSTEMS.keys()),
  cn: fc.constantFrom(...COMMANDS.keys()),
  password: fc.option(plainText),
  mn: plainText,
  flag: fc.option(fc.nat({ max: 255 }).map((flag) => flag & ~2)),
  items: fc.array(item, { maxLength: 12 }),
});

describe('A frame written', () => {
  it('[PF-1] is the frame of the standard', () => {
    const example: OutgoingFrame = {
      qn: '20160801085857223',
      st: '32',
      cn: '1062',
      password: '100000',
      mn: '010000A8900016F000169DC0',
      flag: 5,
      items: [fieldItem('RtdInterval', '30')],
    };
    expect(Buffer.from(encode(example)).toString()).toBe(
      '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n',
    );
  });

  it('[PF-1] is read as it was meant', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const decoded = decodeOne(encode(frame, 8192));
        expect(decoded.ok).toBe(true);
        const received = decoded as ReceivedFrame;
        const { qn, st, cn, mn, flag, fields, values } = received.frame;
        expect({ qn, st, cn, mn, flag, password: passwordOf(received) }).toEqual({
          qn: frame.qn,
          st: frame.st,
          cn: frame.cn,
          mn: frame.mn,
          flag: frame.flag,
          password: frame.password,
        });
        const written = frame.items.flat();
        expect(fields).toEqual(written.filter(({ key }) => !key.includes('-')));
        expect(values.map(({ factor, statistic: code, text }) => [`${factor}-${code}`, text])).toEqual(
          written
            .filter(({ key }) => key.includes('-') && !key.endsWith('-Flag'))
            .map(({ key, value }) => [key, value]),
        );
        expect(received.deviations.map(({ code }) => code)).not.toContain('header-order');
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it.each([
    ['a password with a semicolon', { password: `${PASSWORD};` }],
    ['an MN with a comma', { mn: 'A,1' }],
    ['no MN', { mn: '' }],
    ['a QN of blanks', { qn: ' ' }],
    ['a system of one digit', { st: '2' }],
    ['a command in letters', { cn: 'data' }],
    ['a Flag of 256', { flag: 256 }],
    ['a value with a semicolon', { items: [fieldItem('Info', 'a;b')] }],
    ['a value with a line end', { items: [fieldItem('Info', 'a\r\nb')] }],
    ['a value with a blank at its end', { items: [fieldItem('Info', 'a ')] }],
    ['a text without its end', { items: [fieldItem('Info', '//a')] }],
    ['a text with its end inside', { items: [fieldItem('Info', '//a//b//')] }],
    ['a key with an equals sign', { items: [fieldItem('a=b', 'c')] }],
    ['no key', { items: [fieldItem('', 'c')] }],
    ['an empty item', { items: [[]] }],
  ])('is not written with %s', (_, changed) => {
    const encoded = encodeFrame({ ...HOURLY, ...changed });
    expect(encoded.ok ? null : encoded.error.code).toMatch(/^not-a-(header|field)$/);
    expect(JSON.stringify(encoded)).not.toContain(PASSWORD);
  });

  it('is written up to the length allowed, and no longer', () => {
    const { length } = encode(HOURLY);
    expect(encodeFrame(HOURLY, null, length - 12).ok).toBe(true);
    const tooLong = encodeFrame(HOURLY, null, length - 13);
    expect(tooLong.ok ? null : tooLong.error.code).toBe('segment-too-long');
  });
});

describe('A frame too long for one packet', () => {
  const factors = Array.from({ length: 60 }, (_, index) =>
    factorItem(`w${String(21000 + index)}`, { Min: '1.1', Avg: '1.2', Max: '1.3' }, 'N'),
  );
  const long: OutgoingFrame = { ...HOURLY, items: [TIME, ...factors] };

  it('[PF-1] is written as packets of the standard, which join to the same values', () => {
    const packets = encodePackets(long);
    const received = decodeHj212(join(packets.ok ? packets.value : []));
    expect(received.length).toBeGreaterThan(3);
    const joiner = new PacketJoiner();
    const messages = received.flatMap((each) => (each.ok ? joiner.push(each) : []));
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message?.kind).toBe('whole');
    expect(message?.kind === 'whole' ? message.frame.values : []).toEqual(
      (decodeOne(encode(long, 9999)) as ReceivedFrame).frame.values,
    );
    for (const each of received) {
      expect(each.ok ? each.deviations : null).toEqual([]);
      expect(each.ok ? each.frame.flag : null).toBe(11);
      expect(each.ok ? each.frame.dataTime : null).toBe('20261101040000');
    }
  });

  it('is one frame without numbers when it fits', () => {
    const packets = encodePackets(HOURLY);
    expect(packets.ok ? packets.value : []).toEqual([encode(HOURLY)]);
  });

  it('is not written when a single item does not fit, or when a header cannot be', () => {
    const tooLong = encodePackets(long, 120);
    expect(tooLong.ok ? null : tooLong.error.code).toBe('segment-too-long');
    const faulty = encodePackets({ ...long, mn: '' });
    expect(faulty.ok ? null : faulty.error.code).toBe('not-a-header');
  });

  it('is not written in more than 9999 packets', () => {
    const items = Array.from({ length: 10_000 }, () => fieldItem('Info', 'x'.repeat(20)));
    const packets = encodePackets({ ...HOURLY, items }, 140);
    expect(packets.ok ? null : packets.error.code).toBe('too-many-packets');
  });
});

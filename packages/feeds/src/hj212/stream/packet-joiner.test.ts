import { describe, expect, it } from 'vitest';
import type { ReceivedFrame } from '../frame.ts';
import { PASSWORD, receive, segmentOf } from '../hj212.fixture.ts';
import { PacketJoiner } from './packet-joiner.ts';

interface Packet {
  readonly qn?: string;
  readonly mn?: string;
  readonly number: number;
  readonly count: number;
  readonly time?: string | null;
  readonly value?: string;
}

function packet({
  qn = '534',
  mn = 'A1',
  number,
  count,
  time = '20160801080000',
  value = '1',
}: Packet): ReceivedFrame {
  const dataTime = time === null ? '' : `DataTime=${time};`;
  return receive(
    segmentOf({
      headers: `QN=20160801085857${qn};ST=32;CN=2061;PW=${PASSWORD};MN=${mn};Flag=10;PNUM=${count};PNO=${number};`,
      dataArea: `${dataTime}w0100${number}-Avg=${value}`,
    }),
  );
}

function push(joiner: PacketJoiner, packets: readonly ReceivedFrame[]) {
  return packets.flatMap((each) => joiner.push(each));
}

describe('Packets of one message', () => {
  it('[PF-1] join in the order of their numbers, whatever the order they come in', () => {
    const joiner = new PacketJoiner();
    const parts = [3, 1, 2].map((number) => packet({ number, count: 3 }));
    const [whole, ...others] = push(joiner, parts);
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ kind: 'whole', frame: { mn: 'A1', packet: null } });
    expect(whole?.kind === 'whole' ? whole.frame.values.map(({ factor }) => factor) : []).toEqual([
      'w01001',
      'w01002',
      'w01003',
    ]);
    expect(whole?.parts.map(({ frame }) => frame.packet?.number)).toEqual([1, 2, 3]);
    expect(joiner.openMessages).toBe(0);
  });

  it('[PF-1] join when each has a QN of its own, as in the examples of the standard', () => {
    const joiner = new PacketJoiner();
    const first = packet({ qn: '534', number: 1, count: 2 });
    const second = packet({ qn: '535', number: 2, count: 2 });
    expect(push(joiner, [first, second])).toMatchObject([{ kind: 'whole' }]);
  });

  it('join by their QN when they have no DataTime', () => {
    const joiner = new PacketJoiner();
    const first = packet({ number: 1, count: 2 });
    expect(push(joiner, [first, packet({ qn: '535', number: 2, count: 2, time: null })])).toEqual([]);
    expect(push(joiner, [packet({ number: 2, count: 2, time: null })])).toMatchObject([{ kind: 'whole' }]);
  });

  it.each([
    ['station', { mn: 'A2' }],
    ['time', { time: '20160801090000' }],
    ['count', { count: 3 }],
  ])('do not join with those of another %s', (_, other) => {
    const joiner = new PacketJoiner();
    expect(
      push(joiner, [packet({ number: 1, count: 2 }), packet({ number: 2, count: 2, ...other })]),
    ).toEqual([]);
    expect(joiner.openMessages).toBe(2);
  });

  it('sent again change nothing', () => {
    const joiner = new PacketJoiner();
    const first = packet({ number: 1, count: 2 });
    const again = packet({ qn: '999', number: 1, count: 2 });
    const messages = push(joiner, [first, first, again, packet({ number: 2, count: 2 })]);
    expect(messages).toMatchObject([{ kind: 'whole', parts: [first, {}] }]);
  });

  it('that contradict one another give up the older', () => {
    const joiner = new PacketJoiner();
    const older = packet({ number: 1, count: 2, value: '1' });
    const newer = packet({ number: 1, count: 2, value: '2' });
    expect(push(joiner, [older, newer])).toEqual([
      { kind: 'abandoned', reason: 'contradicted', parts: [older], missing: [2] },
    ]);
    expect(push(joiner, [packet({ number: 2, count: 2 })])).toMatchObject([
      { kind: 'whole', parts: [newer, {}] },
    ]);
  });
});

describe('A joiner', () => {
  it('passes a frame without packet number, and a packet that is the only one', () => {
    const joiner = new PacketJoiner();
    const frame = receive(segmentOf());
    const only = packet({ number: 1, count: 1 });
    expect(push(joiner, [frame, only])).toMatchObject([
      { kind: 'whole', frame: frame.frame, parts: [frame] },
      { kind: 'whole', parts: [only] },
    ]);
  });

  it('holds no more messages than allowed, and gives up the oldest', () => {
    const joiner = new PacketJoiner({ messages: 2, bytes: 1_000_000 });
    const [first, ...others] = ['A1', 'A2', 'A3'].map((mn) => packet({ mn, number: 1, count: 2 }));
    expect(
      push(
        joiner,
        [first, ...others].flatMap((each) => each ?? []),
      ),
    ).toEqual([{ kind: 'abandoned', reason: 'evicted', parts: [first], missing: [2] }]);
    expect(joiner.openMessages).toBe(2);
  });

  it('holds no more bytes than allowed, though all be of one message', () => {
    const bytes = 2000;
    const joiner = new PacketJoiner({ messages: 64, bytes });
    const evicted = Array.from({ length: 100 }, (_, index) =>
      packet({ number: index + 1, count: 9999 }),
    ).flatMap((each) => joiner.push(each));
    expect(evicted.length).toBeGreaterThan(4);
    for (const each of evicted) {
      const held = each.parts.reduce((sum, { raw }) => sum + raw.length, 0);
      expect(held).toBeLessThan(bytes + 300);
    }
  });

  it('gives up what is open when the connection ends', () => {
    const joiner = new PacketJoiner();
    const second = packet({ number: 2, count: 3 });
    push(joiner, [second]);
    expect(joiner.end()).toEqual([{ kind: 'abandoned', reason: 'ended', parts: [second], missing: [1, 3] }]);
    expect(joiner.end()).toEqual([]);
  });
});

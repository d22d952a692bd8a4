import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crcOf, formatCrc, modbusCrcOf } from './crc.ts';
import { decodeHj212 } from './decode-hj212.ts';
import { readFlag, writeFlag } from './flag.ts';
import { ascii, decodeOne, framed, join } from './hj212.fixture.ts';

const SHARED = new URL('../../../../../shared/', import.meta.url);
const CASES = new URL('cases/standards-cases.json', SHARED);
const SAMPLES = new URL('data/hj212/samples.tsv', SHARED);

interface StandardsCase {
  readonly id: string;
  readonly group: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, string & number>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

describe.skipIf(!existsSync(CASES))('The worked cases of HJ 212 (skipped when ../shared is absent)', () => {
  const all: readonly StandardsCase[] = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : [];
  const frames = all.filter(({ group }) => group === 'hj212');
  const flags = all.filter(({ group }) => group === 'hj212-flag');

  it.each(frames.filter(({ input }) => input.segment !== undefined))(
    '[PF-1] $id: $rule',
    ({ input, expected }) => {
      const segment = input.segment ?? '';
      expect({
        length: String(segment.length).padStart(4, '0'),
        crc: formatCrc(crcOf(ascii(segment))),
        frame: Buffer.from(framed(segment)).toString(),
      }).toEqual(expected);
      expect(decodeOne(framed(segment)).ok).toBe(true);
    },
  );

  it.each(frames.filter(({ input }) => input.ascii !== undefined))(
    '[PF-1] $id: $rule',
    ({ input, expected }) => {
      const bytes = ascii(input.ascii ?? '');
      expect({ hj212: formatCrc(crcOf(bytes)), modbus: formatCrc(modbusCrcOf(bytes)) }).toEqual(expected);
    },
  );

  it.each(frames.filter(({ input }) => input.frame !== undefined))('[PF-1] $id: $rule', ({ input }) => {
    const decoded = decodeOne(ascii(input.frame ?? ''));
    expect(decoded).toMatchObject({ ok: false, fault: 'crc', at: 0 });
    expect(decoded.ok ? '' : decoded.mend.en).toContain('MODBUS');
  });

  it.each(flags)('[PF-1] $id: $rule', ({ input, expected }) => {
    const flag = input.flag ?? 0;
    const { version, isNumbered, wantsAnswer } = readFlag(flag);
    expect({ version, packed: isNumbered, ack: wantsAnswer }).toEqual(expected);
    expect(writeFlag({ version, isNumbered, wantsAnswer })).toBe(flag);
  });

  it('are all of a kind that is tested here', () => {
    const kinds = frames.filter(({ input }) => input.segment ?? input.ascii ?? input.frame);
    expect(kinds).toHaveLength(frames.length);
    expect(frames.length * flags.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!existsSync(SAMPLES))('Frames of real stations (skipped when ../shared is absent)', () => {
  const samples = existsSync(SAMPLES)
    ? readFileSync(SAMPLES, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const [check = '', frame = ''] = line.split('\t');
          return { check, frame: ascii(`${frame}\r\n`) };
        })
    : [];

  function faultOf(check: string): string {
    return check.includes('LEN_BAD') ? 'length' : check.includes('CRC_BAD') ? 'crc' : 'none';
  }

  it.each(samples)('[PF-1] $check', ({ check, frame }) => {
    const decoded = decodeOne(frame);
    expect(decoded.ok ? 'none' : decoded.fault).toBe(faultOf(check));
  });

  it('[PF-1] are told apart the same in one stream, each refused frame costing no other', () => {
    const decoded = decodeHj212(join(samples.map(({ frame }) => frame)));
    expect(decoded.map((each) => (each.ok ? 'none' : each.fault))).toEqual(
      samples.map(({ check }) => faultOf(check)),
    );
    const backwards = samples.toReversed();
    expect(
      decodeHj212(join(backwards.map(({ frame }) => frame))).map((each) => (each.ok ? 'none' : each.fault)),
    ).toEqual(backwards.map(({ check }) => faultOf(check)));
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { crcOf, formatCrc } from './crc.ts';
import { DEVIATION_CODES, type DeviationCode, deviationText } from './deviation.ts';
import type { ReceivedFrame } from './frame.ts';
import { ascii, decodeOne, framed, join, PASSWORD, receive, refuse, segmentOf } from './hj212.fixture.ts';
import { LENIENT_PROFILE, STRICT_PROFILE } from './profile.ts';

const HEADERS = {
  QN: 'QN=20261101083000001;',
  ST: 'ST=21;',
  CN: 'CN=2011;',
  PW: `PW=${PASSWORD};`,
  MN: 'MN=010000A8900016F000169DC0;',
  Flag: 'Flag=5;',
};
const TIME = 'DataTime=20261101083000';

/** The headers with some of them written otherwise. */
function headers(changed: Partial<Record<keyof typeof HEADERS, string>>): string {
  return segmentOf({ headers: Object.values({ ...HEADERS, ...changed }).join('') });
}

function dataArea(text: string): string {
  return segmentOf({ dataArea: text });
}

const SHORT_HEADERS = `ST=32;CN=3020;PW=${PASSWORD};MN=8;Flag=0;`;

/** A segment with a log, of that many bytes. */
function logOf(bytes: number, before: string): string {
  const empty = segmentOf({ headers: before, dataArea: 'i11001-Info=////' });
  const log = 'x'.repeat(bytes - empty.length);
  return segmentOf({ headers: before, dataArea: `i11001-Info=//${log}//` });
}

const seen = new Set<DeviationCode>();

function codesOf({ deviations }: ReceivedFrame): readonly DeviationCode[] {
  const codes = deviations.map(({ code }) => code);
  for (const code of codes) {
    seen.add(code);
  }
  return codes;
}

const SEGMENTS: readonly (readonly [what: string, segment: string, codes: readonly DeviationCode[]])[] = [
  ['a frame of the standard', segmentOf(), []],
  ['no QN', headers({ QN: '' }), ['qn-missing']],
  ['a QN of 14 digits', headers({ QN: 'QN=20261101083000;' }), ['qn-shape']],
  ['a QN of the 13th month', headers({ QN: 'QN=20261301083000001;' }), ['qn-shape']],
  ['a system of no table', headers({ ST: 'ST=X1;' }), ['unknown-system']],
  ['a command of no table', headers({ CN: 'CN=7777;' }), ['unknown-command']],
  ['no password', headers({ PW: '' }), ['password-missing']],
  ['a password of 5 characters', headers({ PW: 'PW=12345;' }), ['password-shape']],
  ['an MN of 2005', headers({ MN: 'MN=88888880000001;' }), ['station-number-shape']],
  ['an MN in lower case', headers({ MN: 'MN=010000a8900016f000169dc0;' }), ['station-number-shape']],
  ['an MN of a water station under Flag 9', headers({ MN: 'MN=A110000_0001;', Flag: 'Flag=9;' }), []],
  ['no Flag', headers({ Flag: '' }), ['flag-missing']],
  ['a Flag in letters', headers({ Flag: 'Flag=x;' }), ['flag-unreadable']],
  ['a Flag of 256', headers({ Flag: 'Flag=256;' }), ['flag-unreadable']],
  ['a Flag of an edition to come', headers({ Flag: 'Flag=12;' }), ['unknown-edition']],
  ['packet numbers without the D bit', headers({ Flag: 'Flag=5;PNUM=2;PNO=1;' }), ['packet-number']],
  ['the D bit without packet numbers', headers({ Flag: 'Flag=7;' }), ['packet-number']],
  ['packet 3 of 2', headers({ Flag: 'Flag=7;PNUM=2;PNO=3;' }), ['packet-number']],
  ['packet 0', headers({ Flag: 'Flag=7;PNUM=2;PNO=0;' }), ['packet-number']],
  ['packet 2 of 2', headers({ Flag: 'Flag=7;PNUM=2;PNO=2;' }), []],
  ['PNO before PNUM', headers({ Flag: 'Flag=7;PNO=2;PNUM=2;' }), ['header-order']],
  ['a comma between two headers', headers({ QN: 'QN=20261101083000001,' }), ['header-comma']],
  ['an unknown field before CP', headers({ Flag: 'Flag=5;Ver=2;' }), ['unknown-header']],
  ['a blank after a semicolon', headers({ Flag: ' Flag=5;' }), ['blank-around']],
  ['a blank before CP', headers({ Flag: 'Flag=5; ' }), ['blank-around']],
  [
    'blanks in the data area',
    dataArea(` ${TIME};w01001-Rtd =7.9,w01001-Flag= N `),
    Array(3).fill('blank-around'),
  ],
  ['no DataTime', dataArea('w01001-Rtd=7.9'), ['data-time-missing']],
  [
    'a DataTime of 17 digits',
    dataArea('DataTime=20261101083000123;w01001-Rtd=7.9'),
    ['data-time-milliseconds'],
  ],
  ['a DataTime without seconds', dataArea('DataTime=202611010830;w01001-Rtd=7.9'), ['data-time-shape']],
  ['a DataTime of 31 November', dataArea('DataTime=20261131083000;w01001-Rtd=7.9'), ['data-time-shape']],
  ['two DataTimes', dataArea(`${TIME};w01001-Rtd=7.9;${TIME};w01009-Rtd=7`), ['data-time-repeated']],
  [
    'a SampleTime of no time',
    dataArea(`${TIME};w01001-SampleTime=now,w01001-Rtd=7.9`),
    ['sample-time-shape'],
  ],
  ['a semicolon too many', dataArea(`${TIME};w01001-Rtd=7.9;`), ['empty-entry']],
  ['an entry without equals sign', dataArea(`${TIME};w01001-Rtd`), ['entry-without-value']],
  ['a text without end', dataArea(`${TIME};i11001-Info=//log`), ['unclosed-text']],
  ['an unknown field', dataArea('RtdIntervals=30'), ['unknown-field']],
  ['an unknown sub-field', dataArea(`${TIME};w01001-Med=7.9`), ['unknown-statistic']],
  ['an empty value', dataArea(`${TIME};w01001-Rtd=`), ['value-empty']],
  ['a value that is none', dataArea(`${TIME};w01001-Rtd=--`), ['value-not-a-number']],
  ['a factor twice', dataArea(`${TIME};w01001-Rtd=7.9;w01001-Rtd=8.9`), ['value-repeated']],
  ['a sub-field twice', dataArea(`${TIME};w01001-Rtd=7.9,w01001-Rtd=8.9`), ['value-repeated']],
  ['a factor in two items', dataArea(`${TIME};w01001-Min=7.9;w01001-Max=8.9`), []],
  ['a mark of another table', dataArea(`${TIME};w01001-Rtd=7.9,w01001-Flag=hd`), ['unknown-mark']],
  ['a mark after a semicolon', dataArea(`${TIME};w01001-Rtd=7.9;w01001-Flag=N`), ['mark-apart']],
  ['a mark without value', dataArea(`${TIME};w01001-Rtd=7.9;w01009-Flag=N`), ['mark-without-value']],
  ['a serial number without DataTime', dataArea('PolId=w01018;w01018-SN=010000A8900016F000169DC1'), []],
  ['a segment of 1024 bytes', logOf(1024, Object.values(HEADERS).join('')), []],
  ['a segment of 1025 bytes', logOf(1025, Object.values(HEADERS).join('')), ['segment-too-long']],
  ['a data area of 950 bytes', logOf(SHORT_HEADERS.length + 950, SHORT_HEADERS), []],
  ['a data area of 951 bytes', logOf(SHORT_HEADERS.length + 951, SHORT_HEADERS), ['data-area-too-long']],
];

describe('A frame that departs from the standard is read, and its departures are named', () => {
  it.each(SEGMENTS)('[PF-1] %s', (_, segment, codes) => {
    expect(codesOf(receive(segment))).toEqual(codes);
  });

  it('its mark counts for the value before it although a semicolon parts them', () => {
    const { frame } = receive(dataArea(`${TIME};w01001-Rtd=7.9;w01001-Flag=D`));
    expect(frame.values[0]?.flag).toBe('D');
  });

  it('of two marks the one that is not normal stands', () => {
    const { frame } = receive(dataArea(`${TIME};w01001-Rtd=7.9,w01001-Flag=N,w01001-Flag=D`));
    expect(frame.values[0]?.flag).toBe('D');
  });

  it('a check in lower case is none', () => {
    const segment = segmentOf();
    const check = formatCrc(crcOf(ascii(segment))).toLowerCase();
    const decoded = decodeOne(ascii(`##${String(segment.length).padStart(4, '0')}${segment}${check}\r\n`));
    expect(decoded).toMatchObject({ ok: true, deviations: [] });
  });

  it.each([
    ['a line feed', '\n'],
    ['nothing', ''],
    ['a carriage return', '\r'],
  ])('it may end with %s', (_, lineEnd) => {
    const frame = join([framed(segmentOf()).slice(0, -2), ascii(lineEnd)]);
    const decoded = decodeOne(frame);
    expect(decoded.ok ? codesOf(decoded) : []).toEqual(['line-end']);
  });

  it('Chinese in GB18030 is read, and named', () => {
    const segment = dataArea('DataTime=20261101083000;i11001-Info=//??//');
    const bytes = framed(segment).slice(6, -6);
    // 清 in GB 2312.
    bytes.set([0xc7, 0xe5], segment.indexOf('??'));
    const check = formatCrc(crcOf(bytes));
    const frame = join([ascii(`##${String(bytes.length).padStart(4, '0')}`), bytes, ascii(`${check}\r\n`)]);
    const decoded = decodeOne(frame);
    expect(decoded.ok ? decoded.frame.values.map(({ text }) => text) : []).toEqual(['//清//']);
    expect(decoded.ok ? codesOf(decoded) : []).toEqual(['not-utf8']);
  });

  it('no more than a hundred are listed', () => {
    const fields = Array.from({ length: 150 }, (_, index) => `a${index}=1`);
    const codes = codesOf(receive(dataArea(fields.join(';'))));
    expect(codes).toHaveLength(101);
    expect(codes.at(-1)).toBe('more-deviations');
  });

  afterAll(() => {
    expect([...seen].sort()).toEqual([...DEVIATION_CODES].sort());
  });
});

describe("The station's profile", () => {
  const segment = dataArea('DataTime=20261101083000123;w01001-Rtd=7.9');

  it('[PF-1] refuses what it does not let pass, and says what it was', () => {
    const refused = refuse(framed(segment), STRICT_PROFILE);
    expect(refused.fault).toBe('syntax');
    expect(refused.message.zh).toContain('17 位');
    expect(refused.mend.en).toContain('profile');
  });

  it('lets pass what it names, and still lists it', () => {
    const profile = { ...STRICT_PROFILE, tolerated: new Set<DeviationCode>(['data-time-milliseconds']) };
    expect(codesOf(receive(segment, profile))).toEqual(['data-time-milliseconds']);
  });

  it('at its strictest takes a frame of the standard', () => {
    expect(receive(segmentOf(), STRICT_PROFILE).deviations).toEqual([]);
  });

  it('says whose marks are sent', () => {
    const marked = dataArea('DataTime=20261101083000;w01001-Rtd=7.9,w01001-Flag=hd');
    expect(codesOf(receive(marked, { ...LENIENT_PROFILE, marks: 'water-station' }))).toEqual([]);
  });
});

it('Every departure has a sentence in both languages, without the password', () => {
  for (const code of DEVIATION_CODES) {
    const { zh, en } = deviationText({ code, subject: 'w01001' });
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/^[A-Z“].*\.$/);
  }
});

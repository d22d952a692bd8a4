import { describe, expect, it } from 'vitest';
import { decodedObject } from './decoded-object.ts';
import { ascii, decodeOne, framed, PASSWORD, segmentOf } from './hj212.fixture.ts';

describe('What hj212 decode prints', () => {
  it('[PF-9] of a frame has the shape promised', () => {
    expect(decodedObject(decodeOne(framed(segmentOf())), 'zh')).toEqual({
      ok: true,
      frame: {
        QN: '20261101083000001',
        ST: '21',
        CN: '2011',
        MN: '010000A8900016F000169DC0',
        flag: 5,
        packet: null,
        time: '2026-11-01 08:30',
        values: [{ factor: 'w01001', statistic: 'Rtd', value: '7.9', flag: 'N' }],
      },
      deviations: [],
    });
  });

  it('of a packet has its number and count, and names what departs from the standard', () => {
    const segment = 'ST=21;CN=2011;PW=123456;MN=DM1;PNO=1;PNUM=2;CP=&&DataTime=2026110108;w01001-Rtd=&&';
    expect(decodedObject(decodeOne(framed(segment)), 'en')).toEqual({
      ok: true,
      frame: {
        QN: null,
        ST: '21',
        CN: '2011',
        MN: 'DM1',
        flag: null,
        packet: { PNUM: 2, PNO: 1 },
        time: null,
        values: [{ factor: 'w01001', statistic: 'Rtd', value: '', flag: null }],
      },
      deviations: [
        { code: 'header-order', subject: 'PNUM', message: 'The field “PNUM” stands out of order.' },
        {
          code: 'flag-missing',
          subject: '',
          message: 'Flag is missing; the frame is taken for one of 2005.',
        },
        {
          code: 'data-time-shape',
          subject: '2026110108',
          message: 'DataTime “2026110108” is not a time of 14 digits.',
        },
        { code: 'value-empty', subject: 'w01001-Rtd', message: '“w01001-Rtd” has no value.' },
      ],
    });
  });

  it('[PF-9] of a refused stretch says what is wrong, where, and what would mend it', () => {
    expect(decodedObject(decodeOne(ascii('##9000')), 'zh')).toEqual({
      ok: false,
      fault: 'length',
      at: 0,
      message: '声明的数据段长 9000 字节，超过上限 8192。请让现场机分包发送，或调高接收上限。',
    });
    expect(decodedObject(decodeOne(ascii('##9000')), 'en')).toMatchObject({
      message: expect.stringMatching(/limit of 8192\. Have the station/),
    });
  });

  it('never holds the password', () => {
    const frame = framed(segmentOf());
    for (const bytes of [frame, frame.slice(0, -6), Uint8Array.from(frame).fill(0x78, 130, 132)]) {
      expect(JSON.stringify(decodedObject(decodeOne(bytes), 'zh'))).not.toContain(PASSWORD);
    }
  });
});

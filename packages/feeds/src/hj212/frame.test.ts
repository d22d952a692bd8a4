import { formatMinute } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { passwordOf } from './answers.ts';
import { editionOf } from './flag.ts';
import { framed, PASSWORD, receive, segmentOf } from './hj212.fixture.ts';

describe('A frame of real-time data', () => {
  const segment = segmentOf({
    dataArea:
      'DataTime=20261101083000;w01001-Rtd=7.90,w01001-Flag=N;' +
      'w01018-SampleTime=20261101080000,w01018-Rtd=21.5,w01018-Flag=M,w01018-EFlag=A01;w21003-Rtd=-0.02',
  });
  const received = receive(segment);

  it('[PF-1] keeps its values as received, with number, mark, time and time of sampling', () => {
    const { frame, deviations } = received;
    expect(deviations).toEqual([]);
    expect(frame).toMatchObject({
      qn: '20261101083000001',
      st: '21',
      cn: '2011',
      mn: '010000A8900016F000169DC0',
      flag: 5,
      packet: null,
      dataTime: '20261101083000',
      fields: [],
      unknownHeaders: [],
    });
    expect(frame.values.map(({ factor, statistic, text, flag }) => [factor, statistic, text, flag])).toEqual([
      ['w01001', 'Rtd', '7.90', 'N'],
      ['w01018', 'Rtd', '21.5', 'M'],
      ['w21003', 'Rtd', '-0.02', null],
    ]);
    expect(frame.values.map(({ measured }) => measured)).toEqual([
      { kind: 'value', value: { mantissa: 790, decimals: 2 } },
      { kind: 'value', value: { mantissa: 215, decimals: 1 } },
      { kind: 'value', value: { mantissa: -2, decimals: 2 } },
    ]);
    expect(frame.values.map(({ time }) => (time === null ? null : formatMinute(time)))).toEqual(
      Array(3).fill('2026-11-01 08:30'),
    );
    const [, cod] = frame.values;
    expect(cod?.extendedFlag).toBe('A01');
    expect(cod?.sampledAt == null ? null : formatMinute(cod.sampledAt)).toBe('2026-11-01 08:00');
  });

  it('[PF-4] keeps its bytes from ## to the line end', () => {
    expect(Buffer.compare(received.raw, framed(segment))).toBe(0);
  });

  it('holds the password in its bytes only', () => {
    expect(passwordOf(received)).toBe(PASSWORD);
    expect(JSON.stringify([received.frame, received.deviations])).not.toContain(PASSWORD);
  });
});

describe('Frames of every edition', () => {
  it.each([
    [0, '2005'],
    [1, '2005'],
    [2, '2005'],
    [3, '2005'],
    [4, '2017'],
    [5, '2017'],
    [6, '2017'],
    [7, '2017'],
    [8, '2025'],
    [9, '2025'],
    [10, '2025'],
    [11, '2025'],
    [12, 'later'],
    [255, 'later'],
  ])('[PF-1] Flag %i is of edition %s', (flag, edition) => {
    const numbers = (flag & 2) === 0 ? '' : 'PNUM=1;PNO=1;';
    const headers = `QN=20261101083000001;ST=21;CN=2011;PW=${PASSWORD};MN=A110000_0001;Flag=${flag};${numbers}`;
    const { frame } = receive(segmentOf({ headers }));
    expect(frame.flag).toBe(flag);
    expect(editionOf(frame.flag)).toBe(edition);
  });

  it('[PF-1] an upload of 2005 has neither QN nor Flag, and the codes of that time', () => {
    const { frame, deviations } = receive(
      segmentOf({
        headers: `ST=32;CN=2011;PW=${PASSWORD};MN=88888880000001;`,
        dataArea: 'DataTime=20040516021000;B01-Rtd=100;101-Rtd=1.1,101-Flag=N',
      }),
    );
    expect(frame.qn).toBeNull();
    expect(frame.values.map(({ factor }) => factor)).toEqual(['B01', '101']);
    expect(deviations.map(({ code }) => code)).toEqual(['flag-missing']);
  });

  it('an answer of 2005 carries the QN of its request in the data area', () => {
    const { frame } = receive(
      segmentOf({
        headers: `ST=91;CN=9011;PW=${PASSWORD};MN=88888880000001;Flag=0;`,
        dataArea: 'QN=20040516010101001;QnRtn=1',
      }),
    );
    expect(frame.qn).toBe('20040516010101001');
  });
});

describe('A data area', () => {
  it('holds checks of water stations beside the value of the standard sample', () => {
    const { frame, deviations } = receive(
      segmentOf({
        headers: `QN=20261101083000001;ST=21;CN=2062;PW=${PASSWORD};MN=A110000_0001;Flag=9;`,
        dataArea: 'DataTime=20261101083000;w21003-Check=0.51,w21003-StandardValue=0.50,w21003-Flag=N',
      }),
    );
    expect(deviations).toEqual([]);
    expect(frame.values.map(({ statistic, text, flag }) => [statistic, text, flag])).toEqual([
      ['Check', '0.51', 'N'],
      ['StandardValue', '0.50', 'N'],
    ]);
  });

  it('may hold a text between // and // with separators and Chinese in it', () => {
    const { frame, deviations } = receive(
      segmentOf({
        dataArea: 'DataTime=20261101083000;PolId=w01018;i11001-Info=//清洗;管路,a=1//;i12001-Info=1',
      }),
    );
    expect(deviations).toEqual([]);
    expect(frame.fields).toEqual([{ key: 'PolId', value: 'w01018' }]);
    expect(frame.values.map(({ text }) => text)).toEqual(['//清洗;管路,a=1//', '1']);
  });

  it('that is empty is sound', () => {
    const { frame, deviations } = receive(segmentOf({ dataArea: '' }));
    expect(frame).toMatchObject({ dataTime: null, time: null, values: [], fields: [] });
    expect(deviations).toEqual([]);
  });

  it('with a below-detection value keeps its limit, and never makes it zero', () => {
    const { frame } = receive(segmentOf({ dataArea: 'DataTime=20261101083000;w20111-Rtd=0.00004L' }));
    expect(frame.values[0]?.measured).toEqual({
      kind: 'below-detection',
      limit: { mantissa: 4, decimals: 5 },
    });
  });

  it('gives each value the DataTime before it', () => {
    const { frame } = receive(
      segmentOf({
        dataArea: 'DataTime=20261101080000;w01001-Avg=7.1;DataTime=20261101090000;w01001-Avg=7.2',
      }),
    );
    const [first, second] = frame.values;
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBe(60);
    expect(frame.time).toBe(first?.time);
  });

  it('without the new password or key in what is decoded', () => {
    const received = receive(
      segmentOf({
        headers: 'QN=20261101083000001;ST=32;CN=1072;PW=000000;MN=010000A8900016F000169DC0;Flag=5;',
        dataArea: `NewPW=${PASSWORD};NewSK=${PASSWORD};OverTime=5`,
      }),
    );
    expect(received.frame.fields).toEqual([{ key: 'OverTime', value: '5' }]);
    expect(JSON.stringify([received.frame, received.deviations])).not.toContain(PASSWORD);
  });
});

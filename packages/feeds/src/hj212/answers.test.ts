import { describe, expect, it } from 'vitest';
import {
  answerWanted,
  dataAnswer,
  executionResult,
  noticeAnswer,
  passwordOf,
  requestAnswer,
} from './answers.ts';
import { COMMANDS } from './codes/commands.ts';
import { decodeOne, PASSWORD, receive, segmentOf } from './hj212.fixture.ts';

const MN = '010000A8900016F000169DC0';

function frameOf(cn: string, flag: string) {
  return receive(
    segmentOf({
      headers: `QN=20261101083000001;ST=21;CN=${cn};PW=${PASSWORD};MN=${MN};Flag=${flag};`,
      dataArea: '',
    }),
  );
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

describe('The answer to a frame', () => {
  it('[PF-1] repeats QN, PW and MN, and says that the data are taken', () => {
    const received = receive(
      'QN=20261101083000001;ST=21;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&' +
        'DataTime=20261101083000;w01001-Rtd=7.9,w01001-Flag=N;w01009-Rtd=8.4,w01009-Flag=N;w21003-Rtd=0.52,w21003-Flag=M&&',
    );
    expect(text(dataAnswer(received))).toBe(
      '##0087QN=20261101083000001;ST=91;CN=9014;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&DF81\r\n',
    );
  });

  it.each([
    ['0', '0'],
    ['1', '0'],
    ['4', '4'],
    ['5', '4'],
    ['7;PNUM=2;PNO=1', '4'],
    ['8', '8'],
    ['9', '8'],
    ['11;PNUM=2;PNO=1', '8'],
  ])('to Flag %s has Flag %s: the version bits, whole, and no answer wanted', (flag, answered) => {
    expect(text(dataAnswer(frameOf('2061', flag)))).toContain(`;Flag=${answered};CP=`);
  });

  it('carries the result of a request', () => {
    const received = frameOf('3011', '5');
    expect(text(requestAnswer(received, '1'))).toContain('ST=91;CN=9011;');
    expect(text(requestAnswer(received, '1'))).toContain('CP=&&QnRtn=1&&');
    expect(text(executionResult(received, '100'))).toContain('CN=9012;');
    expect(text(executionResult(received, '100'))).toContain('CP=&&ExeRtn=100&&');
    expect(text(noticeAnswer(received))).toContain('CN=9013;');
  });

  it('leaves out what the frame lacks, as frames of 2005 do', () => {
    const received = receive(segmentOf({ headers: 'ST=32;CN=2011;MN=88888880000001;', dataArea: '' }));
    expect(passwordOf(received)).toBeNull();
    expect(text(dataAnswer(received))).toContain('ST=91;CN=9014;MN=88888880000001;CP=&&&&');
  });

  it('is itself a frame of the standard', () => {
    for (const answer of [dataAnswer, noticeAnswer]) {
      expect(decodeOne(answer(frameOf('2011', '5')))).toMatchObject({ ok: true, deviations: [] });
    }
  });
});

describe('Whether an answer is wanted', () => {
  it.each([
    ['2011', '5', 'centre', '9014'],
    ['2011', '4', 'centre', null],
    ['2061', '9', 'centre', '9014'],
    ['2061', '8', 'centre', null],
    ['2031', '1', 'centre', '9014'],
    ['3020', '5', 'centre', '9014'],
    ['1013', '5', 'centre', '9013'],
    ['9015', '9', 'centre', '9013'],
    ['9011', '5', 'centre', null],
    ['9014', '5', 'centre', null],
    ['1062', '5', 'centre', null],
    ['7777', '5', 'centre', '9014'],
    ['2011', '5', 'station', '9011'],
    ['1072', '5', 'station', '9011'],
    ['2012', '5', 'station', '9013'],
    ['2022', '5', 'station', '9013'],
    ['9014', '5', 'station', null],
    ['2081', '5', 'station', null],
    ['7777', '5', 'station', '9011'],
  ] as const)('[PF-1] command %s with Flag %s at the %s: %s', (cn, flag, receiver, wanted) => {
    expect(answerWanted(frameOf(cn, flag).frame, receiver)).toBe(wanted);
  });

  it('a frame without Flag wants none', () => {
    const { frame } = receive(segmentOf({ headers: 'ST=32;CN=2011;MN=88888880000001;', dataArea: '' }));
    expect(answerWanted(frame, 'centre')).toBeNull();
  });
});

it('Every command of the tables has its names and somebody who sends it', () => {
  for (const { name, fromCentre, fromStation } of COMMANDS.values()) {
    expect(name.zh).toMatch(/\p{Script=Han}/u);
    expect(name.en).toMatch(/^[\x20-\x7e]+$/);
    expect(fromCentre ?? fromStation).not.toBeNull();
  }
});

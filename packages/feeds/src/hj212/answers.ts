import { COMMANDS, type Exchange } from './codes/commands.ts';
import type { ExecutionResult, RequestResult } from './codes/results.ts';
import { INTERACTION_SYSTEM } from './codes/systems.ts';
import { readFlag, versionBits } from './flag.ts';
import type { Frame, ReceivedFrame } from './frame.ts';
import { encodeSegment, segmentOf } from './write/encode-frame.ts';
import { fieldItem, type Item } from './write/outgoing-frame.ts';

/** 9011 to a request, which a 9012 follows; 9013 to a notice; 9014 to data. */
export type AnswerCommand = '9011' | '9013' | '9014';

const ANSWERS: Readonly<Record<Exchange, AnswerCommand | null>> = {
  request: '9011',
  notice: '9013',
  upload: '9014',
  answer: null,
};

/**
 * Which answer the sender of a frame waits for: none unless its A bit is set, and never one to an answer.
 *
 * A command that no table holds is taken for data when a station sends it, and for a request when the centre
 * does. The answer to the heartbeat 9015 is known from public code only (STANDARDS 0.2).
 *
 * @param receiver - who took the frame: the centre (上位机) takes those of stations, a station (现场机) the
 *   centre's
 * @see STANDARDS 7.5
 */
export function answerWanted({ flag, cn }: Frame, receiver: 'centre' | 'station'): AnswerCommand | null {
  if (flag === null || !readFlag(flag).wantsAnswer) {
    return null;
  }
  const command = COMMANDS.get(cn);
  if (command === undefined) {
    return receiver === 'centre' ? '9014' : '9011';
  }
  const exchange = receiver === 'centre' ? command.fromStation : command.fromCentre;
  return exchange === null ? null : ANSWERS[exchange];
}

/** Data answer (数据应答, 9014): the data of the frame are taken. */
export function dataAnswer(received: ReceivedFrame): Uint8Array {
  return answer(received, '9014', []);
}

/** Notice answer (通知应答, 9013). */
export function noticeAnswer(received: ReceivedFrame): Uint8Array {
  return answer(received, '9013', []);
}

/** Request answer (请求应答, 9011): whether the request will be carried out. */
export function requestAnswer(received: ReceivedFrame, result: RequestResult): Uint8Array {
  return answer(received, '9011', [fieldItem('QnRtn', result)]);
}

/** Execution result (执行结果, 9012): how the request went. */
export function executionResult(received: ReceivedFrame, result: ExecutionResult): Uint8Array {
  return answer(received, '9012', [fieldItem('ExeRtn', result)]);
}

/**
 * The password of a frame as received, to be compared with the station's own; `null` when it has none.
 *
 * The one way to it: nothing decoded holds it.
 */
export function passwordOf({ raw, password }: ReceivedFrame): string | null {
  return password === null ? null : String.fromCharCode(...raw.subarray(password.start, password.end));
}

/**
 * Repeats QN, PW and MN; its Flag keeps the version bits and wants no answer. What the frame lacks is left
 * out.
 */
function answer(received: ReceivedFrame, cn: string, items: readonly Item[]): Uint8Array {
  const { qn, mn, flag } = received.frame;
  const segment = segmentOf(
    {
      qn,
      st: INTERACTION_SYSTEM,
      cn,
      password: passwordOf(received),
      mn,
      flag: flag === null ? null : versionBits(flag),
      items,
    },
    null,
  );
  return encodeSegment(new TextEncoder().encode(segment));
}

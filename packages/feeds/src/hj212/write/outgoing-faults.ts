import { bilingual } from '@shuize/domain';
import { isFlag } from '../flag.ts';
import type { Field } from '../frame.ts';
import type { EncodingFault, OutgoingFrame } from './outgoing-frame.ts';

const SYSTEM = /^[0-9A-Z]{2}$/;
const COMMAND = /^\d{4}$/;
/** Visible ASCII without what parts fields, so that what is written is what will be read. */
const HEADER_VALUE = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
const HEADER_SEPARATORS = /[;=,&]/;
const KEY_SEPARATORS = /[;=,&\p{Cc}]|^\s|\s$/u;
const VALUE_SEPARATORS = /[;,&\p{Cc}]|^\s|\s$/u;
const TEXT = /^\/\/(?:(?!\/\/|&&)[^\p{Cc}])*\/\/$/u;

/** The first thing in the frame that a reader would not read as it was meant; `null` when there is none. */
export function outgoingFault(frame: OutgoingFrame): EncodingFault | null {
  const { qn, st, cn, password, mn, flag, items } = frame;
  const headers: readonly (readonly [key: string, isSound: boolean])[] = [
    ['QN', qn === null || (qn !== '' && isHeaderValue(qn))],
    ['ST', SYSTEM.test(st)],
    ['CN', COMMAND.test(cn)],
    ['PW', password === null || isHeaderValue(password)],
    ['MN', mn !== '' && isHeaderValue(mn)],
    ['Flag', flag === null || isFlag(flag)],
  ];
  const header = headers.find(([, isSound]) => !isSound);
  if (header !== undefined) {
    return notAHeader(header[0]);
  }
  const field = items.flat().find((written) => !isField(written));
  if (field !== undefined) {
    return notAField(field.key);
  }
  return items.some((item) => item.length === 0) ? notAField('') : null;
}

export function segmentTooLong(bytes: number, limit: number): EncodingFault {
  return {
    code: 'segment-too-long',
    message: bilingual(
      `数据段长 ${bytes} 字节，超过上限 ${limit}。`,
      `The segment has ${bytes} bytes, over the limit of ${limit}.`,
    ),
    mend: bilingual('请分包发送，或减少一项中的内容。', 'Send it in packets, or put less into one item.'),
  };
}

export function tooManyPackets(limit: number): EncodingFault {
  return {
    code: 'too-many-packets',
    message: bilingual(`分包超过 ${limit} 个。`, `The frame needs more than ${limit} packets.`),
    mend: bilingual('请分几次发送。', 'Send it as several frames.'),
  };
}

function notAHeader(key: string): EncodingFault {
  return {
    code: 'not-a-header',
    message: bilingual(`字段 ${key} 的值不能写入数据段。`, `The value of ${key} cannot be written.`),
    mend: bilingual(
      'ST 为 2 位数字或大写字母，CN 为 4 位数字，Flag 为 0–255；其余为可见的 ASCII 字符，不含“;”“=”“,”“&”。',
      'ST is 2 digits or capitals, CN 4 digits, Flag 0 to 255; the others are visible ASCII without “;”, “=”, “,”, “&”.',
    ),
  };
}

function notAField(key: string): EncodingFault {
  return {
    code: 'not-a-field',
    message: bilingual(
      `数据区的字段“${key}”不能写入。`,
      `The field “${key}” of the data area cannot be written.`,
    ),
    mend: bilingual(
      '名称和值不含“;”“,”“&”、控制字符和首尾空格；文字可写在一对“//”之间。',
      'Names and values have no “;”, “,”, “&”, control characters or blanks around; a text may stand between “//” and “//”.',
    ),
  };
}

function isHeaderValue(value: string): boolean {
  return HEADER_VALUE.test(value) && !HEADER_SEPARATORS.test(value);
}

function isField({ key, value }: Field): boolean {
  const isText = value.startsWith('//');
  return (
    key !== '' && !KEY_SEPARATORS.test(key) && (isText ? TEXT.test(value) : !VALUE_SEPARATORS.test(value))
  );
}

import { type Bilingual, bilingual } from '@shuize/domain';
import { shown } from '../csv/fault.ts';

/** One departure of a frame from the standard that does not hinder reading it. */
export interface Deviation {
  readonly code: DeviationCode;
  /**
   * The field, factor or text it is about; empty where there is only one it can be about. Never a password.
   */
  readonly subject: string;
}

type Say = (subject: string) => Bilingual;

const SAYINGS = {
  'line-end': () => bilingual('帧末不是回车换行。', 'The frame does not end with CR LF.'),
  'segment-too-long': (bytes) =>
    bilingual(
      `数据段长 ${bytes} 字节，超过标准规定的 1024。`,
      `The segment has ${bytes} bytes; the standard allows 1024.`,
    ),
  'data-area-too-long': (bytes) =>
    bilingual(
      `指令参数 CP 长 ${bytes} 字节，超过标准规定的 950。`,
      `CP has ${bytes} bytes; the standard allows 950.`,
    ),
  'not-utf8': () =>
    bilingual('汉字不是 UTF-8 编码，按 GB18030 读取。', 'The text is not UTF-8 and was read as GB18030.'),
  'blank-around': (key) =>
    bilingual(`字段“${key}”前后有空格。`, `There are blanks around the field “${key}”.`),
  'header-order': (key) =>
    bilingual(`字段“${key}”的位置与标准规定的次序不符。`, `The field “${key}” stands out of order.`),
  // The examples C.22 and C.48 of HJ 212-2017 have it.
  'header-comma': (key) =>
    bilingual(`字段“${key}”之后是逗号而不是分号。`, `The field “${key}” ends with a comma, not a semicolon.`),
  'unknown-header': (key) =>
    bilingual(`标准没有字段“${key}”，已保留。`, `The standard knows no field “${key}”; it is kept.`),
  'qn-missing': () => bilingual('缺少请求编码 QN。', 'QN is missing.'),
  'qn-shape': () =>
    bilingual(
      '请求编码 QN 不是 17 位的毫秒时间戳。',
      'QN is not a time of 17 digits down to the millisecond.',
    ),
  'unknown-system': (code) =>
    bilingual(`系统编码 ST=${code} 不在标准的编码表中。`, `ST=${code} is not in the table of the standard.`),
  'unknown-command': (code) =>
    bilingual(`命令编码 CN=${code} 不在标准的编码表中。`, `CN=${code} is not in the table of the standard.`),
  'password-missing': () => bilingual('缺少访问密码 PW。', 'PW is missing.'),
  'password-shape': () => bilingual('访问密码 PW 不是 6 个字符。', 'PW does not have 6 characters.'),
  'station-number-shape': () =>
    bilingual(
      '设备唯一标识 MN 不是 24 个 0–9、A–F 的字符。',
      'MN is not made of 24 characters 0 to 9 and A to F.',
    ),
  'flag-missing': () =>
    bilingual(
      '缺少标志位 Flag，按 HJ/T 212-2005 处理。',
      'Flag is missing; the frame is taken for one of 2005.',
    ),
  'flag-unreadable': () =>
    bilingual('标志位 Flag 不是 0–255 的整数。', 'Flag is not a whole number of 0 to 255.'),
  'unknown-edition': (version) =>
    bilingual(
      `标志位 Flag 的版本号 ${version} 不是已知的标准版本。`,
      `The version ${version} in Flag is of no known edition.`,
    ),
  'packet-number': () =>
    bilingual(
      '总包数 PNUM、包号 PNO 与标志位不符，或不是有效的包号。',
      'PNUM and PNO do not fit the Flag, or are no packet number.',
    ),
  'data-time-missing': () =>
    bilingual('有监测值而缺少数据时间 DataTime。', 'There are values and no DataTime.'),
  'data-time-milliseconds': () =>
    bilingual(
      '数据时间 DataTime 有 17 位，带毫秒；标准为 14 位。',
      'DataTime has 17 digits, down to the millisecond; the standard has 14.',
    ),
  'data-time-shape': (text) =>
    bilingual(
      `数据时间 DataTime“${text}”不是 14 位的有效时间。`,
      `DataTime “${text}” is not a time of 14 digits.`,
    ),
  'data-time-repeated': () =>
    bilingual('同一帧中有多个数据时间 DataTime。', 'There is more than one DataTime in the frame.'),
  'sample-time-shape': (factor) =>
    bilingual(
      `因子“${factor}”的采样时间不是 14 位的有效时间。`,
      `SampleTime of “${factor}” is not a time of 14 digits.`,
    ),
  'empty-entry': () => bilingual('数据区有空项。', 'There is an empty entry in the data area.'),
  'entry-without-value': (ordinal) =>
    bilingual(
      `数据区第 ${ordinal} 项没有等号，未读取。`,
      `Entry ${ordinal} of the data area has no equals sign and was not read.`,
    ),
  'unclosed-text': (key) =>
    bilingual(`字段“${key}”的文字缺少结尾的“//”。`, `The text of “${key}” has no closing “//”.`),
  'unknown-field': (key) =>
    bilingual(`标准没有字段“${key}”，已保留。`, `The standard knows no field “${key}”; it is kept.`),
  'unknown-statistic': (key) =>
    bilingual(`标准没有分类值“${key}”，已保留。`, `The standard knows no sub-field “${key}”; it is kept.`),
  'value-empty': (key) => bilingual(`“${key}”没有值。`, `“${key}” has no value.`),
  'value-not-a-number': (key) =>
    bilingual(`“${key}”的值不是数值。`, `The value of “${key}” is not a number.`),
  'value-repeated': (key) =>
    bilingual(`“${key}”在同一帧中出现多次。`, `“${key}” stands in the frame more than once.`),
  'unknown-mark': (factor) =>
    bilingual(
      `因子“${factor}”的数据标记不在该站的标记表中，不计入均值。`,
      `The mark of “${factor}” is not in the station's table; it enters no mean.`,
    ),
  'mark-apart': (factor) =>
    bilingual(
      `因子“${factor}”的数据标记与监测值之间不是逗号。`,
      `The mark of “${factor}” is not joined to its value by a comma.`,
    ),
  'mark-without-value': (factor) =>
    bilingual(`因子“${factor}”只有数据标记，没有监测值。`, `“${factor}” has a mark and no value.`),
  'more-deviations': () =>
    bilingual('与标准不符之处过多，其余未列出。', 'There are more departures than are listed.'),
} satisfies Record<string, Say>;

export type DeviationCode = keyof typeof SAYINGS;

/** Every way in which a frame may depart from the standard and still be read. */
export const DEVIATION_CODES: readonly DeviationCode[] = Object.keys(SAYINGS) as DeviationCode[];

/** What the departure is, in a sentence. */
export function deviationText({ code, subject }: Deviation): Bilingual {
  const say: Say = SAYINGS[code];
  return say(shown(subject));
}

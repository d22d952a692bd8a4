import { type Bilingual, bilingual, type Explained } from '@shuize/domain';
import { formatCrc, modbusCrcOf } from './crc.ts';
import { type Deviation, deviationText } from './deviation.ts';

/** Which part of a stretch of bytes is wrong: its check, its length, or its form. */
export type FrameFault = 'crc' | 'length' | 'syntax';

/** A stretch of bytes that is not a frame, and why. Its messages never quote what stands in the frame. */
export interface Refusal extends Explained {
  readonly ok: false;
  readonly fault: FrameFault;
  /** Offset of its first byte in the stream. */
  readonly at: number;
  /** The bytes looked at, as received; of a stretch without a frame only the first. May hold a password. */
  readonly raw: Uint8Array;
}

/** A refusal before it is known where it stands. */
export interface Refused extends Explained {
  readonly fault: FrameFault;
}

const ASK_STATION = bilingual(
  '请联系运维单位检查数采仪的组包程序和通讯线路；现场机重发后可重新接收。',
  'Have the data logger and the line checked; the frame can be taken again when the station resends it.',
);

const ASK_FOR_CRC = bilingual(
  '现场机用的是 CRC-16/MODBUS 算法；请改用 HJ 212 附录 A 的算法。',
  'The station computes CRC-16/MODBUS; it must use the algorithm of HJ 212 appendix A.',
);

const ASK_FOR_SEGMENT = bilingual(
  '请联系运维单位按 HJ 212 表 3 检查数据段的组成。',
  'Have the segment of the station checked against table 3 of HJ 212.',
);

export function notAFrame(bytes: number): Refused {
  return refused(
    'syntax',
    bilingual(
      `${bytes} 个字节中没有以“##”和 4 位长度开头的帧。`,
      `${bytes} bytes hold no frame, which begins with “##” and four digits of length.`,
    ),
    bilingual(
      '请检查文件或链路是否只传 HJ 212 报文；后面的帧不受影响。',
      'Check that the file or the line carries HJ 212 only; the frames after it are not affected.',
    ),
  );
}

export function lengthOverLimit(declared: number, limit: number): Refused {
  return refused(
    'length',
    bilingual(
      `声明的数据段长 ${declared} 字节，超过上限 ${limit}。`,
      `The declared length of ${declared} bytes is over the limit of ${limit}.`,
    ),
    bilingual(
      '请让现场机分包发送，或调高接收上限。',
      'Have the station split the frame, or raise the limit.',
    ),
  );
}

/** @param found - bytes of the segment when another end of it was seen, else `null` */
export function lengthMismatch(declared: number, found: number | null): Refused {
  const message =
    found === null
      ? bilingual(
          `声明的数据段长 ${declared} 字节，但该处不是数据段的结尾。`,
          `The declared length is ${declared} bytes, and the segment does not end there.`,
        )
      : bilingual(
          `声明的数据段长 ${declared} 字节，实际为 ${found} 字节。`,
          `The declared length is ${declared} bytes, the segment has ${found}.`,
        );
  return refused('length', message, ASK_STATION);
}

export function cutOff(declared: number, arrived: number): Refused {
  return refused(
    'length',
    bilingual(
      `声明的数据段长 ${declared} 字节，只收到 ${arrived} 字节即中断。`,
      `The declared length is ${declared} bytes, and the frame breaks off after ${arrived}.`,
    ),
    ASK_STATION,
  );
}

/**
 * @param sent - the check that stands after `&&`; `null` when no `&&` and four hexadecimal digits stand there
 */
export function crcMismatch(segment: Uint8Array, sent: number | null, computed: number): Refused {
  if (sent === null) {
    return refused(
      'crc',
      bilingual(
        '数据段之后不是有效的 CRC 校验码（“&&”后接 4 位十六进制数）。',
        'No valid check (“&&” and four hexadecimal digits) closes the segment.',
      ),
      ASK_STATION,
    );
  }
  const isModbus = sent === modbusCrcOf(segment);
  return refused(
    'crc',
    bilingual(
      `CRC 校验码为 ${formatCrc(sent)}，按数据段计算应为 ${formatCrc(computed)}。`,
      `The check is ${formatCrc(sent)}, and the segment gives ${formatCrc(computed)}.`,
    ),
    isModbus ? ASK_FOR_CRC : ASK_STATION,
  );
}

export function noDataArea(): Refused {
  return refused(
    'syntax',
    bilingual('数据段没有以“CP=&&”开始、“&&”结束的数据区。', 'The segment has no data area “CP=&&…&&”.'),
    ASK_FOR_SEGMENT,
  );
}

export function twoDataAreas(): Refused {
  return refused(
    'syntax',
    bilingual(
      '数据区中又有“CP=&&”：前一帧不完整，与后一帧混在一起。',
      'A second “CP=&&” stands in the data area: a frame broke off, and another ran into it.',
    ),
    ASK_STATION,
  );
}

export function headerMalformed(): Refused {
  return refused(
    'syntax',
    bilingual(
      '数据区之前有读不懂的字段：应为“名称=值”，值为可见的 ASCII 字符，不含等号和“&”。',
      'A field before the data area cannot be read: it must be “name=value” in visible ASCII without “=” and “&”.',
    ),
    ASK_FOR_SEGMENT,
  );
}

/** @param keys - those of ST, CN and MN that are missing or not of their form */
export function headerMissing(keys: readonly string[]): Refused {
  return refused(
    'syntax',
    bilingual(`数据段缺少有效的 ${keys.join('、')}。`, `The segment has no valid ${keys.join(', ')}.`),
    ASK_FOR_SEGMENT,
  );
}

export function headerRepeated(key: string): Refused {
  return refused(
    'syntax',
    bilingual(`字段 ${key} 在数据段中出现两次。`, `The field ${key} stands in the segment twice.`),
    ASK_FOR_SEGMENT,
  );
}

/** @param deviations - those that the station's profile does not let pass; at least one */
export function notTolerated(deviations: readonly Deviation[]): Refused {
  const texts = deviations.map(deviationText);
  return refused(
    'syntax',
    bilingual(
      `该站不允许的偏差：${texts.map(({ zh }) => zh).join('')}`,
      `Departures not allowed to this station: ${texts.map(({ en }) => en).join(' ')}`,
    ),
    bilingual(
      '请让现场机按标准组包，或在该站的接入档案中允许这些偏差。',
      "Have the station keep to the standard, or allow these departures in the station's profile.",
    ),
  );
}

function refused(fault: FrameFault, message: Bilingual, mend: Bilingual): Refused {
  return { fault, message, mend };
}

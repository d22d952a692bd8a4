import { formatMinute, type Language } from '@shuize/domain';
import { deviationText } from './deviation.ts';
import type { Decoded } from './frame.ts';
import type { FrameFault } from './refusal.ts';

/** What `hj212 decode` prints of a frame. @see DATA-PACKAGE 4 */
export interface DecodedFrameObject {
  readonly ok: true;
  readonly frame: {
    readonly QN: string | null;
    readonly ST: string;
    readonly CN: string;
    readonly MN: string;
    readonly flag: number | null;
    readonly packet: { readonly PNUM: number; readonly PNO: number } | null;
    /** `YYYY-MM-DD HH:mm` of the first DataTime, China Standard Time. */
    readonly time: string | null;
    readonly values: readonly {
      readonly factor: string;
      readonly statistic: string;
      /** As received. */
      readonly value: string;
      readonly flag: string | null;
    }[];
  };
  readonly deviations: readonly {
    readonly code: string;
    /** The field or factor it is about; empty when it is about the frame. */
    readonly subject: string;
    readonly message: string;
  }[];
}

/** What `hj212 decode` prints of a stretch that is no frame. @see DATA-PACKAGE 4 */
export interface RefusedObject {
  readonly ok: false;
  readonly fault: FrameFault;
  /** Offset of its first byte. */
  readonly at: number;
  /** What happened and what would mend it. */
  readonly message: string;
}

/** One line of `hj212 decode`, without password and keys. */
export function decodedObject(decoded: Decoded, language: Language): DecodedFrameObject | RefusedObject {
  if (!decoded.ok) {
    const { fault, at, message, mend } = decoded;
    const space = language === 'zh' ? '' : ' ';
    return { ok: false, fault, at, message: `${message[language]}${space}${mend[language]}` };
  }
  const { qn, st, cn, mn, flag, packet, time, values } = decoded.frame;
  return {
    ok: true,
    frame: {
      QN: qn,
      ST: st,
      CN: cn,
      MN: mn,
      flag,
      packet: packet === null ? null : { PNUM: packet.count, PNO: packet.number },
      time: time === null ? null : formatMinute(time),
      values: values.map(({ factor, statistic, text, flag: mark }) => ({
        factor,
        statistic,
        value: text,
        flag: mark,
      })),
    },
    deviations: decoded.deviations.map((deviation) => ({
      code: deviation.code,
      subject: deviation.subject,
      message: deviationText(deviation)[language],
    })),
  };
}

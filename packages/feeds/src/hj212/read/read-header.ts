import { failure, type Result, success } from '@shuize/domain';
import { COMMANDS } from '../codes/commands.ts';
import { SYSTEMS } from '../codes/systems.ts';
import { editionOf, isFlag, readFlag } from '../flag.ts';
import type { ByteRange, Field, PacketNumber } from '../frame.ts';
import { headerMissing, type Refused } from '../refusal.ts';
import { decimalDigit, hexDigit, shortNumber } from './characters.ts';
import { MILLISECOND_DIGITS, readCompactTime } from './compact-time.ts';
import type { DeviationList } from './deviation-list.ts';
import type { FrameText } from './frame-text.ts';
import { type HeaderKey, scanHeader } from './scan-header.ts';

/** What stands before the data area. */
export interface Header {
  readonly qn: string | null;
  readonly st: string;
  readonly cn: string;
  readonly mn: string;
  readonly password: ByteRange | null;
  readonly flag: number | null;
  readonly packet: PacketNumber | null;
  readonly unknownHeaders: readonly Field[];
  /** Where `CP=&&` begins. */
  readonly dataAreaAt: number;
}

const LOWER_CASE_A = 0x61;
const PASSWORD_CHARACTERS = 6;
const STATION_NUMBER_CHARACTERS = 24;

/**
 * Reads the fields before the data area; each may stand anywhere among them, and once.
 *
 * @returns the refusal when ST, CN or MN is missing or a field cannot be told from its neighbours
 */
export function readHeader(
  text: FrameText,
  start: number,
  end: number,
  deviations: DeviationList,
): Result<Header, Refused> {
  const scanned = scanHeader(text, start, end, deviations);
  if (!scanned.ok) {
    return scanned;
  }
  const { ranges, unknownHeaders, dataAreaAt } = scanned.value;
  const { ST, CN, MN, PW } = ranges;
  const missing = missingOf(text.bytes, ranges);
  if (missing.length > 0 || ST === null || CN === null || MN === null) {
    return failure(headerMissing(missing));
  }
  const flag = readFlagOf(text, ranges.Flag, deviations);
  const st = written(text, ST);
  const cn = written(text, CN);
  if (!SYSTEMS.has(st)) {
    deviations.add('unknown-system', st);
  }
  if (!COMMANDS.has(cn)) {
    deviations.add('unknown-command', cn);
  }
  // Only the edition of 2017 lays down 24 hexadecimal digits; water stations number themselves otherwise.
  if (editionOf(flag) === '2017' && !isStationNumberOf2017(text.bytes, MN)) {
    deviations.add('station-number-shape');
  }
  if (PW === null) {
    deviations.add('password-missing');
  } else if (lengthOf(PW) !== PASSWORD_CHARACTERS) {
    deviations.add('password-shape');
  }
  return success({
    qn: readExchangeNumber(text, ranges.QN, flag, deviations),
    st,
    cn,
    mn: written(text, MN),
    password: PW,
    flag,
    packet: readPacket(text.bytes, ranges.PNUM, ranges.PNO, flag, deviations),
    unknownHeaders,
    dataAreaAt,
  });
}

type Ranges = Readonly<Record<HeaderKey, ByteRange | null>>;

function missingOf(bytes: Uint8Array, { ST, CN, MN }: Ranges): readonly string[] {
  const missing: string[] = [];
  if (
    ST === null ||
    lengthOf(ST) !== 2 ||
    !isSystemByte(bytes[ST.start]) ||
    !isSystemByte(bytes[ST.start + 1])
  ) {
    missing.push('ST');
  }
  if (CN === null || lengthOf(CN) !== 4 || shortNumber(bytes, CN.start, CN.end) < 0) {
    missing.push('CN');
  }
  if (MN === null || lengthOf(MN) === 0) {
    missing.push('MN');
  }
  return missing;
}

function readExchangeNumber(
  text: FrameText,
  range: ByteRange | null,
  flag: number | null,
  deviations: DeviationList,
): string | null {
  if (range === null || lengthOf(range) === 0) {
    // Uploads of 2005 have no QN before the data area.
    if (editionOf(flag) !== '2005') {
      deviations.add('qn-missing');
    }
    return null;
  }
  const isTime = readCompactTime(text.bytes, range.start, range.end) !== null;
  if (!isTime || lengthOf(range) !== MILLISECOND_DIGITS) {
    deviations.add('qn-shape');
  }
  return written(text, range);
}

function readFlagOf(text: FrameText, range: ByteRange | null, deviations: DeviationList): number | null {
  if (range === null) {
    deviations.add('flag-missing');
    return null;
  }
  const flag = shortNumber(text.bytes, range.start, range.end);
  if (!isFlag(flag)) {
    deviations.add('flag-unreadable');
    return null;
  }
  if (editionOf(flag) === 'later') {
    deviations.add('unknown-edition', String(readFlag(flag).version));
  }
  return flag;
}

function readPacket(
  bytes: Uint8Array,
  countRange: ByteRange | null,
  numberRange: ByteRange | null,
  flag: number | null,
  deviations: DeviationList,
): PacketNumber | null {
  const isNumbered = flag !== null && readFlag(flag).isNumbered;
  if (countRange === null && numberRange === null && !isNumbered) {
    return null;
  }
  const count = countRange === null ? -1 : shortNumber(bytes, countRange.start, countRange.end);
  const number = numberRange === null ? -1 : shortNumber(bytes, numberRange.start, numberRange.end);
  const isPacket = number >= 1 && number <= count;
  if (!isPacket || (!isNumbered && flag !== null)) {
    deviations.add('packet-number');
  }
  return isPacket ? { number, count } : null;
}

function isStationNumberOf2017(bytes: Uint8Array, { start, end }: ByteRange): boolean {
  for (let at = start; at < end; at += 1) {
    if (hexDigit(bytes[at]) < 0 || (bytes[at] ?? 0) >= LOWER_CASE_A) {
      return false;
    }
  }
  return end - start === STATION_NUMBER_CHARACTERS;
}

function isSystemByte(byte: number | undefined): boolean {
  return decimalDigit(byte) >= 0 || (byte !== undefined && byte >= 0x41 && byte <= 0x5a);
}

function lengthOf({ start, end }: ByteRange): number {
  return end - start;
}

function written({ latin1 }: FrameText, { start, end }: ByteRange): string {
  return latin1.slice(start, end);
}

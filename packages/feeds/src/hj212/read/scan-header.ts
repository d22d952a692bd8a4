import { failure, type Result, success } from '@shuize/domain';
import type { ByteRange, Field } from '../frame.ts';
import { headerMalformed, headerRepeated, noDataArea, type Refused } from '../refusal.ts';
import { AMPERSAND, afterBlanks, beforeBlanks, COMMA, EQUALS, SEMICOLON, SPACE } from './characters.ts';
import type { DeviationList } from './deviation-list.ts';
import type { FrameText } from './frame-text.ts';

/** In the order of the standard. @see HJ 212-2017 table 3 */
const HEADER_KEYS = ['QN', 'ST', 'CN', 'PW', 'MN', 'Flag', 'PNUM', 'PNO'] as const;

export type HeaderKey = (typeof HEADER_KEYS)[number];

/** Where the values of the fields before the data area stand. */
export interface ScannedHeader {
  readonly ranges: Readonly<Record<HeaderKey, ByteRange | null>>;
  readonly unknownHeaders: readonly Field[];
  /** Where `CP=&&` begins. */
  readonly dataAreaAt: number;
}

export const DATA_AREA_OPENS = 'CP=&&';
const DATA_AREA_KEY = 'CP=';
const LAST_VISIBLE = 0x7e;

/**
 * Finds the fields before the data area.
 *
 * @returns the refusal when one swallowed its neighbour, stands twice, or no data area begins
 */
export function scanHeader(
  { bytes, latin1 }: FrameText,
  start: number,
  end: number,
  deviations: DeviationList,
): Result<ScannedHeader, Refused> {
  const ranges: Record<HeaderKey, ByteRange | null> = {
    QN: null,
    ST: null,
    CN: null,
    PW: null,
    MN: null,
    Flag: null,
    PNUM: null,
    PNO: null,
  };
  const unknownHeaders: Field[] = [];
  let lastPlace = -1;
  let at = afterBlanks(bytes, start, end);
  let hasBlanks = at > start;
  while (!latin1.startsWith(DATA_AREA_OPENS, at)) {
    const equals = endOfKey(bytes, at, end);
    const close = equals === -1 ? -1 : endOfValue(bytes, equals + 1, end);
    if (close === -1) {
      return failure(at >= end || latin1.startsWith(DATA_AREA_KEY, at) ? noDataArea() : headerMalformed());
    }
    const keyEnd = beforeBlanks(bytes, at, equals);
    const valueStart = afterBlanks(bytes, equals + 1, close);
    const valueEnd = beforeBlanks(bytes, valueStart, close);
    const key = latin1.slice(at, keyEnd);
    if (hasBlanks || keyEnd !== equals || valueStart !== equals + 1 || valueEnd !== close) {
      deviations.add('blank-around', key);
    }
    if (bytes[close] === COMMA) {
      deviations.add('header-comma', key);
    }
    const place = (HEADER_KEYS as readonly string[]).indexOf(key);
    const known = HEADER_KEYS[place];
    if (known === undefined) {
      unknownHeaders.push({ key, value: latin1.slice(valueStart, valueEnd) });
      deviations.add('unknown-header', key);
    } else if (ranges[known] !== null) {
      return failure(headerRepeated(known));
    } else {
      ranges[known] = { start: valueStart, end: valueEnd };
      if (place < lastPlace) {
        deviations.add('header-order', known);
      }
      lastPlace = place;
    }
    at = afterBlanks(bytes, close + 1, end);
    hasBlanks = at > close + 1;
  }
  if (hasBlanks) {
    deviations.add('blank-around', 'CP');
  }
  return success({ ranges, unknownHeaders, dataAreaAt: at });
}

function endOfKey(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && isPlain(bytes[at]); at += 1) {
    if (bytes[at] === EQUALS) {
      return at;
    }
  }
  return -1;
}

/**
 * Where the separator stands; -1 when there is none, or when the value is none and so swallowed its
 * neighbour.
 */
function endOfValue(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isPlain(bytes[at]) && bytes[at] !== EQUALS) {
    at += 1;
  }
  return at < end && (bytes[at] === SEMICOLON || bytes[at] === COMMA) ? at : -1;
}

/** Visible ASCII or a blank, and none of the characters that part fields. */
function isPlain(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte >= SPACE &&
    byte <= LAST_VISIBLE &&
    byte !== SEMICOLON &&
    byte !== COMMA &&
    byte !== AMPERSAND
  );
}

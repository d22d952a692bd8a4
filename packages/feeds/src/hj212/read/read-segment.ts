import type { Buffer } from 'node:buffer';
import { failure, type Result, success } from '@shuize/domain';
import type { Deviation } from '../deviation.ts';
import type { ByteRange, Field, Frame } from '../frame.ts';
import type { StationProfile } from '../profile.ts';
import { noDataArea, notTolerated, type Refused, twoDataAreas } from '../refusal.ts';
import { AMPERSAND } from './characters.ts';
import { DeviationList } from './deviation-list.ts';
import { frameTextOf } from './frame-text.ts';
import { readDataArea } from './read-data-area.ts';
import { readHeader } from './read-header.ts';
import { DATA_AREA_OPENS } from './scan-header.ts';

/** A segment read. */
export interface ReadSegment {
  readonly frame: Frame;
  readonly password: ByteRange | null;
  readonly deviations: readonly Deviation[];
}

/** What the search for the frame has seen of it. */
export interface SegmentShape {
  /** Where in the raw frame the data segment stands. */
  readonly start: number;
  readonly end: number;
  readonly isAscii: boolean;
  /** Whether the frame ends with CR LF. */
  readonly hasLineEnd: boolean;
}

const DATA_AREA_CLOSING = 2;
const LONGEST_SEGMENT = 1024;
const LONGEST_DATA_AREA = 950;
const EXCHANGE_NUMBER = /^\d{17}$/;

/**
 * Reads the data segment of a frame whose length and check are right.
 *
 * @returns the refusal when it cannot be read, or departs from the standard as the profile does not allow
 */
export function readSegment(
  raw: Buffer,
  shape: SegmentShape,
  profile: StationProfile,
): Result<ReadSegment, Refused> {
  const { start, end, isAscii, hasLineEnd } = shape;
  const deviations = new DeviationList();
  if (!hasLineEnd) {
    deviations.add('line-end');
  }
  if (end - start > LONGEST_SEGMENT) {
    deviations.add('segment-too-long', String(end - start));
  }
  const text = frameTextOf(raw, isAscii);
  if (text.encoding === 'gb18030') {
    deviations.add('not-utf8');
  }
  const header = readHeader(text, start, end, deviations);
  if (!header.ok) {
    return header;
  }
  const { dataAreaAt, password, qn, st, cn, mn, flag, packet, unknownHeaders } = header.value;
  const opening = dataAreaAt + DATA_AREA_OPENS.length;
  const closing = end - DATA_AREA_CLOSING;
  if (closing < opening || raw[closing] !== AMPERSAND || raw[closing + 1] !== AMPERSAND) {
    return failure(noDataArea());
  }
  const second = text.latin1.indexOf(DATA_AREA_OPENS, opening);
  if (second !== -1 && second < closing) {
    return failure(twoDataAreas());
  }
  if (end - dataAreaAt > LONGEST_DATA_AREA) {
    deviations.add('data-area-too-long', String(end - dataAreaAt));
  }
  const { dataTime, time, values, fields } = readDataArea(text, opening, closing, profile.marks, deviations);
  const frame: Frame = {
    qn: qn ?? exchangeNumberOf2005(fields),
    st,
    cn,
    mn,
    flag,
    packet,
    dataTime,
    time,
    values,
    fields,
    unknownHeaders,
  };
  const { tolerated } = profile;
  const refused = tolerated === 'all' ? [] : deviations.all.filter(({ code }) => !tolerated.has(code));
  return refused.length > 0
    ? failure(notTolerated(refused))
    : success({ frame, password, deviations: deviations.all });
}

/** Answers of 2005 carry the QN of their request in the data area. */
function exchangeNumberOf2005(fields: readonly Field[]): string | null {
  return fields.find(({ key, value }) => key === 'QN' && EXCHANGE_NUMBER.test(value))?.value ?? null;
}
